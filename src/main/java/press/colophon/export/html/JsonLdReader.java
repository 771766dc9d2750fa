package press.colophon.export.html;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;

/** Reads the credits out of a {@code NewsArticle} in JSON-LD. */
final class JsonLdReader {

    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private static final Map<String, Term> PROPERTIES = Map.ofEntries(
            Map.entry("headline", Term.HEADLINE), Map.entry("author", Term.BYLINE),
            Map.entry("sourceOrganization", Term.SOURCE), Map.entry("publisher", Term.PUBLISHER),
            Map.entry("datePublished", Term.PUBLISHED), Map.entry("dateModified", Term.MODIFIED),
            Map.entry("mainEntityOfPage", Term.CANONICAL_URL), Map.entry("url", Term.CANONICAL_URL),
            Map.entry("inLanguage", Term.LANGUAGE), Map.entry("copyrightHolder", Term.RIGHTS_HOLDER),
            Map.entry("copyrightNotice", Term.COPYRIGHT_NOTICE), Map.entry("license", Term.LICENSE),
            Map.entry("correction", Term.CORRECTION));

    private static final Map<String, Term> OF_PHOTOS = Map.of("caption", Term.CAPTION, "creditText", Term.CREDIT_LINE,
            "creator", Term.CREATOR, "provider", Term.PHOTO_SOURCE, "copyrightNotice", Term.PHOTO_COPYRIGHT);

    private final int article;
    private final Credits credits;

    private JsonLdReader(int article, Credits credits) {
        this.article = article;
        this.credits = credits;
    }

    /**
     * @param json    the text of the script element
     * @param article the article's place in the edition, from 1
     * @param credits where to add what was found
     * @throws IOException if it is not JSON
     */
    static void read(String json, int article, Credits credits) throws IOException {
        try {
            new JsonLdReader(article, credits).news(GSON.fromJson(json, JsonObject.class));
        } catch (JsonParseException | NullPointerException | ClassCastException e) {
            throw new IOException("the JSON-LD of article %d is damaged".formatted(article), e);
        }
    }

    private void news(JsonObject news) {
        PROPERTIES.forEach((property, term) -> add(0, term, news, property));
        for (JsonElement usage : all(news, "usageInfo")) {
            boolean terms = text(usage, "name").contains(Term.USAGE_TERMS.label());
            add(0, terms ? Term.USAGE_TERMS : Term.LEGAL_NOTICE, usage);
        }
        List<JsonElement> images = all(news, "image");
        for (int i = 0; i < images.size(); i++) {
            int figure = i + 1;
            if (images.get(i) instanceof JsonObject image) {
                OF_PHOTOS.forEach((property, term) -> add(figure, term, image, property));
            }
        }
    }

    private void add(int figure, Term term, JsonObject of, String property) {
        all(of, property).forEach(value -> add(figure, term, value));
    }

    /** A value is a text, or a thing that has a text or a name. */
    private void add(int figure, Term term, JsonElement value) {
        Stream<String> words = value.isJsonPrimitive() ? Stream.of(value.getAsString())
                : Stream.of("text", "name").flatMap(property -> text(value, property).stream()).limit(1);
        words.forEach(word -> credits.add(Place.METADATA, new Credit(article, figure, term, word)));
    }

    private static List<String> text(JsonElement of, String property) {
        return of instanceof JsonObject object ? all(object, property).stream().filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString).toList() : List.of();
    }

    /** JSON-LD may leave out the brackets around a list of one. */
    private static List<JsonElement> all(JsonObject of, String property) {
        JsonElement value = of.get(property);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        return value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
    }
}
