package press.colophon.export.jsonfeed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.markup.CreditClass;

/** Reads the credits of one item. */
final class ItemReader {

    private final Tree item;
    private final Tree stated;
    private final int article;
    private final Credits credits;

    ItemReader(Tree item, int article, Credits credits) {
        this.item = item;
        this.stated = item.object("_colophon").orElse(Tree.EMPTY);
        this.article = article;
        this.credits = credits;
    }

    /** Adds what it says; authors and language are those that count for it, its own or the feed's. */
    void read(List<Tree> authors, Optional<String> language) {
        CreditClass.read(Jsoup.parseBodyFragment(item.needed("content_html")).body(), article, credits);
        item.text("title").ifPresent(title -> {
            // Every reader shows an item's title.
            credits.add(Place.SEEN, new Credit(article, 0, Term.HEADLINE, title));
            metadata(0, Term.HEADLINE, title);
        });
        add(0, Term.CANONICAL_URL, item, "url");
        authors.forEach(author -> add(0, Term.BYLINE, author, "name"));
        language.ifPresent(tag -> metadata(0, Term.LANGUAGE, tag));
        stated.object("source").ifPresent(source -> add(0, Term.SOURCE, source, "name"));
        stated.object("publisher").ifPresent(publisher -> add(0, Term.PUBLISHER, publisher, "name"));
        stated.object("rights").ifPresent(rights -> {
            add(0, Term.RIGHTS_HOLDER, rights, "holder");
            add(0, Term.COPYRIGHT_NOTICE, rights, "notice");
            add(0, Term.USAGE_TERMS, rights, "terms");
            add(0, Term.LICENSE, rights, "licenseUrl");
        });
        stated.texts("notices").forEach(notice -> metadata(0, Term.LEGAL_NOTICE, notice));
        stated.objects("corrections").forEach(correction -> add(0, Term.CORRECTION, correction, "note"));
        dates();
        photos(stated.objects("photos"));
    }

    private void photos(List<Tree> photos) {
        for (int figure = 1; figure <= photos.size(); figure++) {
            Tree photo = photos.get(figure - 1);
            add(figure, Term.CAPTION, photo, "caption");
            add(figure, Term.CREDIT_LINE, photo, "creditLine");
            add(figure, Term.CREATOR, photo, "creator");
            add(figure, Term.PHOTO_SOURCE, photo, "source");
            add(figure, Term.PHOTO_COPYRIGHT, photo, "copyright");
        }
    }

    /**
     * The fields that every reader knows have a time; they have to agree with the dates that are known, or else they are
     * dates of their own. An item may have been modified since in ways that the article does not state, but not before.
     */
    private void dates() {
        add(0, Term.PUBLISHED, stated, "published");
        add(0, Term.MODIFIED, stated, "modified");
        String published = item.needed("date_published");
        String modified = item.text("date_modified").orElse(published);
        if (time(published).filter(time -> known("published").equals(Optional.of(time))).isEmpty()) {
            metadata(0, Term.PUBLISHED, published);
        }
        if (time(modified).filter(time -> known("modified").filter(time::isBefore).isEmpty()).isEmpty()) {
            metadata(0, Term.MODIFIED, modified);
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> known(String key) {
        try {
            return stated.text(key).map(text -> Moment.parse(text).instant().toInstant());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(int figure, Term term, Tree of, String key) {
        of.text(key).ifPresent(words -> metadata(figure, term, words));
    }

    private void metadata(int figure, Term term, String words) {
        credits.add(Place.METADATA, new Credit(article, figure, term, words));
    }
}
