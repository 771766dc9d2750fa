package press.colophon.export.syndication;

import java.util.stream.Collectors;
import press.colophon.article.Article;
import press.colophon.article.Correction;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Term;
import press.colophon.export.Audience;
import press.colophon.export.Colophon;
import press.colophon.export.Edition;
import press.colophon.export.markup.CreditClass;
import press.colophon.export.markup.Escape;
import press.colophon.export.markup.Markup;

/** The full text of an article as feed readers show it: corrections first, the story, and the colophon last. */
public final class FeedContent {

    private FeedContent() {
    }

    /**
     * HTML that is also well-formed XML, with absolute addresses only.
     *
     * @param edition tells where the pictures can be fetched
     * @param article one of its articles
     * @param number  its place in the edition, from 1
     */
    public static String of(Edition edition, Article article, int number) {
        return article.corrections().stream().map(FeedContent::correction).collect(Collectors.joining())
                + Markup.of(article, (photo, figure) -> figure(edition, photo))
                + "<hr/>\n<p>" + Colophon.of(article, number).stream().filter(FeedContent::closing)
                        .map(FeedContent::line).collect(Collectors.joining("<br/>\n")) + "</p>\n";
    }

    private static String correction(Correction correction) {
        return "<p><strong>Correction" + correction.at().map(moment -> ", " + moment.display()).orElse("")
                + ":</strong> " + span(Term.CORRECTION, correction.note()) + "</p>\n";
    }

    /** Nothing is linked to that is not there: a picture without an address is a line in its place. */
    private static String figure(Edition edition, Photo photo) {
        String frame = switch (photo.syndication()) {
            case ALLOWED -> edition.online(photo).map(file -> picture(file, photo)).orElse("<p>[Photo]</p>");
            case DENIED -> "<p>[" + Audience.WITHHELD + "]</p>";
        };
        return "<figure>" + frame + "<figcaption>" + Credits.of(photo, 1, 1).stream()
                .map(FeedContent::photoCredit).collect(Collectors.joining(" ")) + "</figcaption></figure>";
    }

    /** The caption is no description for those who cannot see; without one the picture is passed over, and the caption read. */
    private static String picture(Photos.Online file, Photo photo) {
        return "<img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\"/>".formatted(Escape.attribute(file.url().toString()),
                Escape.attribute(photo.alt().orElse("")), file.width(), file.height());
    }

    private static String photoCredit(Credit credit) {
        boolean labelled = credit.term() != Term.CAPTION && credit.term() != Term.CREDIT_LINE;
        return (labelled ? credit.term().label() + ": " : "") + span(credit.term(), credit.value());
    }

    /** The headline is the entry's title; notices, corrections and photos have their own places in the text. */
    private static boolean closing(Colophon.Line line) {
        return switch (line.credit().term()) {
            case BYLINE, SOURCE, PUBLISHER, PUBLISHED, MODIFIED, CANONICAL_URL, RIGHTS_HOLDER, COPYRIGHT_NOTICE,
                 USAGE_TERMS, LICENSE -> true;
            case HEADLINE, LANGUAGE, LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE,
                 PHOTO_COPYRIGHT -> false;
        };
    }

    private static String line(Colophon.Line line) {
        String words = span(line.credit().term(), line.text());
        return line.label() + ": "
                + (line.link() ? "<a href=\"" + Escape.attribute(line.text()) + "\">" + words + "</a>" : words);
    }

    private static String span(Term term, String words) {
        return "<span class=\"" + CreditClass.of(term) + "\">" + Escape.of(words) + "</span>";
    }
}
