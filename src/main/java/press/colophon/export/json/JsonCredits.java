package press.colophon.export.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.function.Consumer;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;

/** Reads the credits of canonical JSON, with Gson, since Jackson wrote it. */
final class JsonCredits {

    private final Place place;
    private final int article;
    private final Credits credits;

    private JsonCredits(Place place, int article, Credits credits) {
        this.place = place;
        this.article = article;
        this.credits = credits;
    }

    static void read(String json, Place place, int first, Credits into) throws IOException {
        try {
            JsonElement root = new GsonBuilder().setStrictness(Strictness.STRICT).create()
                    .fromJson(json, JsonElement.class);
            if (root instanceof JsonObject article) {
                new JsonCredits(place, first, into).article(article);
            } else if (root instanceof JsonArray articles) {
                for (int i = 0; i < articles.size(); i++) {
                    new JsonCredits(place, first + i, into).article(articles.get(i).getAsJsonObject());
                }
            } else {
                throw new IOException("this is not an article in JSON");
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException
                 | NullPointerException | StackOverflowError e) {
            throw new IOException("this is not an article in JSON", e);
        }
    }

    private void article(JsonObject json) {
        add(0, Term.HEADLINE, json, "headline");
        each(json, "byline", author -> add(0, Term.BYLINE, author, "name"));
        add(0, Term.SOURCE, object(json, "source"), "name");
        add(0, Term.PUBLISHER, object(json, "publisher"), "name");
        add(0, Term.PUBLISHED, json, "publishedAt");
        add(0, Term.MODIFIED, json, "modifiedAt");
        add(0, Term.CANONICAL_URL, json, "canonicalUrl");
        add(0, Term.LANGUAGE, json, "language");
        JsonObject rights = object(json, "rights");
        add(0, Term.RIGHTS_HOLDER, rights, "holder");
        add(0, Term.COPYRIGHT_NOTICE, rights, "notice");
        add(0, Term.USAGE_TERMS, rights, "terms");
        add(0, Term.LICENSE, rights, "licenseUrl");
        each(json, "corrections", correction -> add(0, Term.CORRECTION, correction, "note"));
        int figure = 0;
        for (JsonElement element : array(json, "body")) {
            JsonObject block = element.getAsJsonObject();
            switch (block.get("type").getAsString()) {
                case "figure" -> photo(++figure, object(block, "photo"));
                case "notice" -> notice(block);
                default -> { /* the other types of the open JSON hold no credit */ }
            }
        }
    }

    private void photo(int figure, JsonObject photo) {
        add(figure, Term.CAPTION, photo, "caption");
        add(figure, Term.CREDIT_LINE, photo, "creditLine");
        add(figure, Term.CREATOR, photo, "creator");
        add(figure, Term.PHOTO_SOURCE, photo, "source");
        add(figure, Term.PHOTO_COPYRIGHT, photo, "copyright");
    }

    private void notice(JsonObject block) {
        StringBuilder words = new StringBuilder();
        each(block, "text", inline -> words.append(inline.get("text").getAsString()));
        credits.add(place, new Credit(article, 0, Term.LEGAL_NOTICE, words.toString()));
    }

    private void add(int figure, Term term, JsonObject object, String property) {
        if (object.has(property)) {
            credits.add(place, new Credit(article, figure, term, object.get(property).getAsString()));
        }
    }

    private static void each(JsonObject object, String property, Consumer<JsonObject> item) {
        array(object, property).forEach(element -> item.accept(element.getAsJsonObject()));
    }

    private static JsonArray array(JsonObject object, String property) {
        return object.has(property) ? object.getAsJsonArray(property) : new JsonArray();
    }

    private static JsonObject object(JsonObject object, String property) {
        return object.has(property) ? object.getAsJsonObject(property) : new JsonObject();
    }
}
