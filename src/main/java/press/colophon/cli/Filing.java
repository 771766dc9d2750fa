package press.colophon.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import press.colophon.article.Article;
import press.colophon.article.Photos;
import press.colophon.article.Status;
import press.colophon.export.Edition;
import press.colophon.export.Exports;
import press.colophon.intake.Imported;
import press.colophon.intake.Rejected;
import press.colophon.intake.picture.Contradiction;
import press.colophon.intake.picture.PictureFile;
import press.colophon.intake.picture.Stated;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.PhotoFiles;
import press.colophon.store.Step;
import press.colophon.store.Transactions;

/** Files an article with its pictures: all of it, or nothing. */
record Filing(Articles articles, PhotoFiles kept, Transactions transactions, Exports exports, Photos brought) {

    private static final String WHO = "command line";

    /**
     * What became of an article.
     *
     * @param what such as {@code new draft}
     */
    record Done(Filed filed, String what) {

        @Override
        public String toString() {
            return "%s %s (%s)".formatted(filed.article().id(), filed.article().slug(), what);
        }
    }

    static Filing in(Parts parts, Photos brought) {
        return new Filing(parts.get(Articles.class), parts.get(PhotoFiles.class), parts.get(Transactions.class), parts.exports(),
                brought);
    }

    Done file(Imported imported, boolean publish) {
        Optional<Filed> before = articles.byId(imported.article().id());
        Article article = before.map(Filed::article).filter(known -> !imported.slugStated())
                .map(known -> imported.article().withSlug(known.slug())).orElse(imported.article());
        boolean same = before.filter(known -> article.as(known.article().version(), known.article().status())
                .equals(known.article())).isPresent();
        boolean out = publish && before.map(Filed::article).map(Filing::isDraft).orElse(true);
        if (same && !out) {
            return new Done(before.orElseThrow(), "there already, unchanged");
        }
        if (out || before.filter(known -> comesToReaders(known.article().status())).isPresent()) {
            prove(article);
        }
        return transactions.write(() -> {
            bring(article);
            Done done = before.map(known -> same ? new Done(known, "there already") : revised(known, article))
                    .orElseGet(() -> new Done(articles.create(article, !imported.slugStated(), WHO), "new draft"));
            return out ? published(done.filed()) : done;
        });
    }

    /** Where an article that was filed says something else than the picture files that it shows; nobody settles that but people. */
    List<String> contradictions(Article article) {
        return article.photos().stream().flatMap(photo -> photo.id().flatMap(kept::file).stream()
                .flatMap(file -> Contradiction.between(photo, Stated.parse(file.stated())).stream())
                .map(each -> "the photo credited “%s”: %s".formatted(photo.creditLine(), each))).toList();
    }

    /** Whether it may be published by the way; what somebody has decided of an article, an import does not undo. */
    private static boolean isDraft(Article known) {
        return switch (known.status()) {
            case DRAFT -> true;
            case PUBLISHED, WITHDRAWN -> false;
            case SCHEDULED, WITHHELD -> throw new Rejected("The article “%s” is %s, and --publish does not change that."
                    .formatted(known.slug(), known.status().name().toLowerCase(Locale.ROOT)));
        };
    }

    /** Whether a new version needs no other step before readers see it. */
    private static boolean comesToReaders(Status status) {
        return switch (status) {
            case SCHEDULED, PUBLISHED -> true;
            case DRAFT, WITHHELD, WITHDRAWN -> false;
        };
    }

    private Done revised(Filed known, Article article) {
        Filed filed = articles.revise(known.article().id(), known.revision(), article, WHO);
        return new Done(filed, "version " + filed.article().version());
    }

    private Done published(Filed filed) {
        return new Done(articles.take(filed.article().id(), filed.revision(), new Step.Publish(), WHO), "published");
    }

    /** Every format, as readers get it and as those who pass it on do; the first that lost a credit is told. */
    private void prove(Article article) {
        Edition readers = Edition.of(article, sha256 -> kept.find(sha256).or(() -> brought.find(sha256)));
        Stream.of(readers, readers.forPartners())
                .forEach(edition -> exports.formats().forEach(format -> exports.export(edition, format)));
    }

    private void bring(Article article) {
        article.photos().stream().flatMap(photo -> photo.id().stream()).distinct().filter(id -> !kept.has(id))
                .forEach(id -> brought.find(id).ifPresent(bytes -> {
                    PictureFile picture = PictureFile.read(bytes);
                    kept.put(new PhotoFiles.PhotoFile(id, picture.mediaType(), picture.width(), picture.height(),
                            picture.stated().json()), bytes, WHO);
                }));
    }
}
