package press.colophon.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.export.Edition;
import press.colophon.export.Format;
import press.colophon.export.json.CanonicalJson;
import press.colophon.store.Shelf;

/**
 * All that an export is made of.
 *
 * @param edition  what it holds
 * @param format   the format
 * @param pictures the pictures whose bytes are there; more may come in, and one may have to go
 * @param online   those that anybody can fetch; another article may come to forbid it
 * @param stamp    of the templates
 */
record ExportKey(Edition edition, Format format, Set<String> pictures, Set<Photos.Online> online, String stamp) {

    static ExportKey of(Edition edition, Format format, String stamp) {
        return new ExportKey(edition, format, edition.articles().stream().map(Article::photos).flatMap(List::stream)
                .filter(edition::shows).map(Photo::id).flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new)),
                edition.articles().stream().map(Article::photos).flatMap(List::stream)
                        .map(edition::online).flatMap(Optional::stream).collect(Collectors.toSet()), stamp);
    }

    /** The edition with these pictures and no other, whatever comes and goes while it is made. */
    Edition asItWas() {
        Photos photos = edition.photos();
        return edition.with(new Photos() {
            @Override
            public Optional<byte[]> find(String sha256) {
                return has(sha256) ? photos.find(sha256) : Optional.empty();
            }

            @Override
            public boolean has(String sha256) {
                return pictures.contains(sha256);
            }

            @Override
            public Optional<Online> online(Photo photo) {
                return photos.online(photo).filter(online::contains);
            }
        });
    }

    /** Where it is kept on disk; feeds, which change all the time, are not. */
    Optional<Shelf.Place> place() {
        if (edition.articles().size() > 1 || edition.self().isPresent()) {
            return Optional.empty();
        }
        Article article = edition.articles().getFirst();
        return Optional.of(new Shelf.Place(article.id(), article.version(), switch (edition.audience()) {
            case READERS -> format.name();
            case PARTNERS -> format.name() + "-partners";
        }, format.extension()));
    }

    /** The same for the same content in every run of the same build. */
    String digest(String build) {
        String article = edition.articles().stream().map(CanonicalJson::of).map(DigestUtils::sha256Hex).collect(Collectors.joining(" "));
        return DigestUtils.sha256Hex(Stream.of(article, edition.title(), edition.home().toString(), edition.audience().name(),
                        format.toString(), String.join(" ", pictures), stamp, build)
                .map(part -> DigestUtils.sha256Hex(part)).collect(Collectors.joining(" "))).substring(0, 32);
    }
}
