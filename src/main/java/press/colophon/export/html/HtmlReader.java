package press.colophon.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.markup.CreditClass;
import press.colophon.export.picture.PictureCredits;

/** Reads the credits out of HTML: the visible ones by their classes, the others from JSON-LD, head, lang and pictures. */
final class HtmlReader {

    private static final String BASE64 = ";base64,";

    private HtmlReader() {
    }

    static Credits read(InputStream html) throws IOException {
        Document page = Jsoup.parse(html, "UTF-8", "");
        List<Element> stories = page.select("article.story");
        if (stories.isEmpty()) {
            throw new IOException("there is no article in it; it is not HTML that Colophon wrote, or it is damaged");
        }
        HidingRules.apply(page);
        Credits credits = new Credits();
        for (int i = 0; i < stories.size(); i++) {
            read(stories.get(i), i + 1, credits);
        }
        if (stories.size() == 1) {
            page.select("link[rel=canonical]").eachAttr("href").forEach(href ->
                    credits.add(Place.METADATA, new Credit(1, 0, Term.CANONICAL_URL, href)));
        }
        return credits;
    }

    private static void read(Element story, int article, Credits credits) throws IOException {
        CreditClass.read(story, article, credits);
        if (!story.attr("lang").isEmpty()) {
            credits.add(Place.METADATA, new Credit(article, 0, Term.LANGUAGE, story.attr("lang")));
        }
        for (Element script : story.select("script[type=application/ld+json]")) {
            JsonLdReader.read(script.data(), article, credits);
        }
        // The colophon repeats; what it says beyond what the metadata states is a statement of its own.
        CreditClass.repeated(story, article).stream()
                .filter(credit -> !credits.in(Place.METADATA).contains(credit))
                .forEach(credit -> credits.add(Place.SEEN, credit));
        Elements figures = story.select("figure");
        for (int i = 0; i < figures.size(); i++) {
            for (String uri : figures.get(i).select("img[src^=data:]").eachAttr("src")) {
                PictureCredits.read(bytes(uri), article, i + 1, credits);
            }
        }
    }

    /** The bytes that an address holds; none if it is of another kind, or damaged. */
    private static byte[] bytes(String uri) {
        int data = uri.indexOf(BASE64);
        try {
            return data < 0 ? new byte[0] : Base64.getDecoder().decode(uri.substring(data + BASE64.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
