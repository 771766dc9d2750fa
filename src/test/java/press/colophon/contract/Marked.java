package press.colophon.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Credit;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;

/**
 * An article each of whose credits has a mark that stands nowhere else, so that it can be found in any text and put out.
 * The marks need no escaping in any format, and a changed one is as long as it was.
 *
 * @param edition   which article of the edition; its marks are its own
 * @param without   the mark whose credit the article does not have, if it can be without
 * @param changed   the mark that another takes the place of
 * @param pictureId the bytes of its photos
 */
record Marked(char edition, String without, String changed, Optional<String> pictureId) {

    /** The marks of all credits that an article can be without. */
    static List<String> optional(char edition) {
        return Stream.of("BYLINEone", "BYLINEtwo", "SOURCEone", "2010", "Latn", "HOLDERone", "NOTICEone", "TERMSone",
                "LICENSEone", "LEGALone", "LEGALtwo", "CORRECTIONone", "CORRECTIONtwo", "CAPTIONone", "CREATORone",
                "ORIGINone", "COPYRIGHTone", "CAPTIONtwo", "CREATORtwo", "ORIGINtwo", "COPYRIGHTtwo")
                .map(mark -> own(mark, edition)).toList();
    }

    /** What takes a mark's place. Years change to ones of the same calendar, so that the day of the week stays right. */
    static String changed(String mark) {
        return switch (mark) {
            case "1987" -> "1998";
            case "2010" -> "2021";
            case "1981" -> "1992";
            case "2003" -> "2014";
            default -> mark.substring(0, mark.length() - 1) + "z";
        };
    }

    /** The mark in the words of a credit. */
    static String of(Credit credit) {
        return switch (credit.term()) {
            case PUBLISHED, MODIFIED -> credit.value().substring(0, 4);
            case LANGUAGE -> credit.value().split("-")[1];
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, CANONICAL_URL, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE,
                 LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT ->
                    Stream.of(credit.value().split("[ /]")).filter(word -> word.matches("[A-Z]{3,}(one|two)[AB]"))
                            .findFirst().orElseThrow();
        };
    }

    private static String own(String mark, char edition) {
        return switch (mark) {
            case "1987" -> edition == 'A' ? "1987" : "1981";
            case "2010" -> edition == 'A' ? "2010" : "2003";
            case "Latn" -> edition == 'A' ? "Latn" : "Cyrl";
            default -> mark + edition;
        };
    }

    Article article() {
        ArticleDraft draft = new ArticleDraft().id("marked-" + edition).slug("marked").headline(mark("HEADLINEone") + " in the news")
                .byline(Stream.of("BYLINEone", "BYLINEtwo").flatMap(name -> known(name).stream()).map(Author::named).toList())
                .publisher(new Publisher(mark("PUBLISHERone"), Optional.of(URI.create("https://gazette.example/"))))
                .publishedAt(Moment.parse(mark("1987") + "-07-14T18:02:03+03:00"))
                .canonicalUrl(URI.create("https://gazette.example/" + mark("CANONICALone")))
                .rights(new Rights(known("HOLDERone"), known("NOTICEone").map("© "::concat), known("TERMSone"),
                        known("LICENSEone").map("https://license.example/"::concat).map(URI::create)))
                .corrections(Stream.of("CORRECTIONone", "CORRECTIONtwo").flatMap(note -> known(note).stream())
                        .map(note -> new Correction(Optional.empty(), note)).toList())
                .add(new Block.Paragraph(List.of(Inline.words("A first paragraph."))))
                .add(new Block.Figure(photo("one")))
                .add(new Block.Figure(photo("two")));
        known("SOURCEone").ifPresent(name -> draft.source(new Source(name, Optional.empty())));
        known("2010").ifPresent(year -> draft.modifiedAt(Moment.parse(year + "-08-15T09:30:00Z")));
        known("Latn").ifPresent(script -> draft.language("sr-" + script + "-ME"));
        Stream.of("LEGALone", "LEGALtwo").flatMap(words -> known(words).stream()).forEach(words ->
                draft.add(new Block.Notice(List.of(Inline.words(words), Inline.words(" is banned.")))));
        return draft.article();
    }

    private Photo photo(String which) {
        return new Photo(pictureId, Optional.empty(), known("CAPTION" + which), mark("CREDIT" + which),
                known("CREATOR" + which), known("ORIGIN" + which), known("COPYRIGHT" + which), Photo.Syndication.ALLOWED);
    }

    private Optional<String> known(String mark) {
        return own(mark, edition).equals(without) ? Optional.empty() : Optional.of(mark(mark));
    }

    private String mark(String mark) {
        String own = own(mark, edition);
        return own.equals(changed) ? changed(own) : own;
    }
}
