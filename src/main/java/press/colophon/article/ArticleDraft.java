package press.colophon.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What an importer has gathered so far. It becomes an {@link Article} once nothing that an article needs is missing. */
public final class ArticleDraft {

    private Optional<String> id = Optional.empty();
    private Optional<String> slug = Optional.empty();
    private int version = 1;
    private Status status = Status.PUBLISHED;
    private Optional<String> language = Optional.empty();
    private Optional<String> headline = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private List<Author> byline = List.of();
    private Optional<Source> source = Optional.empty();
    private Optional<Publisher> publisher = Optional.empty();
    private Optional<String> dateline = Optional.empty();
    private Optional<Moment> publishedAt = Optional.empty();
    private Optional<Moment> modifiedAt = Optional.empty();
    private Optional<URI> canonicalUrl = Optional.empty();
    private Optional<String> section = Optional.empty();
    private List<String> keywords = List.of();
    private final List<Supplier<Block>> body = new ArrayList<>();
    private final List<PhotoDraft> photos = new ArrayList<>();
    private Rights rights = Rights.UNKNOWN;
    private List<Correction> corrections = List.of();

    public ArticleDraft id(String value) {
        id = Optional.of(value);
        return this;
    }

    public ArticleDraft slug(String value) {
        slug = Optional.of(value);
        return this;
    }

    public ArticleDraft version(int value) {
        version = value;
        return this;
    }

    public ArticleDraft status(Status value) {
        status = value;
        return this;
    }

    public ArticleDraft language(String bcp47) {
        language = Optional.of(bcp47);
        return this;
    }

    public ArticleDraft headline(String value) {
        headline = Optional.of(value);
        return this;
    }

    public ArticleDraft summary(String value) {
        summary = Optional.of(value);
        return this;
    }

    public ArticleDraft byline(List<Author> value) {
        byline = value;
        return this;
    }

    public ArticleDraft source(Source value) {
        source = Optional.of(value);
        return this;
    }

    public ArticleDraft publisher(Publisher value) {
        publisher = Optional.of(value);
        return this;
    }

    public ArticleDraft dateline(String value) {
        dateline = Optional.of(value);
        return this;
    }

    public ArticleDraft publishedAt(Moment value) {
        publishedAt = Optional.of(value);
        return this;
    }

    public ArticleDraft modifiedAt(Moment value) {
        modifiedAt = Optional.of(value);
        return this;
    }

    public ArticleDraft canonicalUrl(URI value) {
        canonicalUrl = Optional.of(value);
        return this;
    }

    public ArticleDraft section(String value) {
        section = Optional.of(value);
        return this;
    }

    public ArticleDraft keywords(List<String> value) {
        keywords = value;
        return this;
    }

    public ArticleDraft rights(Rights value) {
        rights = value;
        return this;
    }

    public ArticleDraft corrections(List<Correction> value) {
        corrections = value;
        return this;
    }

    /** Adds a block at the end of the body. */
    public ArticleDraft add(Block block) {
        body.add(() -> block);
        return this;
    }

    /** Adds a figure at the end of the body; its credit line may still be missing. */
    public ArticleDraft add(PhotoDraft photo) {
        photos.add(photo);
        body.add(() -> new Block.Figure(photo.photo()));
        return this;
    }

    /** The photos that were added as drafts, in their order. */
    public List<PhotoDraft> photos() {
        return List.copyOf(photos);
    }

    public Optional<String> id() {
        return id;
    }

    public Optional<String> slug() {
        return slug;
    }

    public Optional<String> headline() {
        return headline;
    }

    public List<Author> byline() {
        return byline;
    }

    public Optional<Source> source() {
        return source;
    }

    public Optional<Publisher> publisher() {
        return publisher;
    }

    public Optional<String> language() {
        return language;
    }

    public Rights rights() {
        return rights;
    }

    public List<Correction> corrections() {
        return corrections;
    }

    public Optional<URI> canonicalUrl() {
        return canonicalUrl;
    }

    /** What is still missing, by the names of {@link IncompleteArticle#missing()}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        need(headline.isPresent(), "headline", missing);
        need(!byline.isEmpty() || source.isPresent(), "byline", missing);
        need(publisher.isPresent(), "publisher", missing);
        need(publishedAt.isPresent(), "publishedAt", missing);
        need(canonicalUrl.isPresent(), "canonicalUrl", missing);
        for (int i = 0; i < photos.size(); i++) {
            need(photos.get(i).creditLine().isPresent(), "photo." + (i + 1) + ".creditLine", missing);
        }
        return missing;
    }

    private static void need(boolean present, String name, List<String> missing) {
        if (!present) {
            missing.add(name);
        }
    }

    /**
     * What breaks a rule of the model, as far as that can be told of an unfinished article: what is wrong, by the names
     * of the canonical JSON; a photo is {@code photo.2}.
     */
    public Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        hold("id", () -> id.map(Rules::id), broken);
        hold("slug", () -> slug.map(Rules::slug), broken);
        hold("version", () -> Rules.version(version), broken);
        hold("language", () -> language.map(Rules::language), broken);
        hold("headline", () -> headline.map(Rules::headline), broken);
        hold("summary", () -> summary.map(Rules::summary), broken);
        hold("dateline", () -> dateline.map(Rules::dateline), broken);
        hold("canonicalUrl", () -> canonicalUrl.map(Rules::canonicalUrl), broken);
        hold("section", () -> section.map(Rules::section), broken);
        hold("keywords", () -> Rules.keywords(keywords), broken);
        hold("body", () -> {
            Size.check(body.size(), photos.size());
            return body;
        }, broken);
        for (int i = 0; i < photos.size(); i++) {
            PhotoDraft photo = photos.get(i);
            hold("photo." + (i + 1), () -> photo.creditLine().map(known -> photo.photo()), broken);
        }
        return broken;
    }

    private static void hold(String name, Supplier<?> rule, Map<String, String> broken) {
        try {
            rule.get();
        } catch (IllegalArgumentException e) {
            broken.put(name, e.getMessage());
        }
    }

    /**
     * The article. Without an id, it gets one that is always the same for its canonical URL; without a slug, its id is
     * its slug.
     *
     * @return the article
     * @throws IncompleteArticle        with all that is missing
     * @throws IllegalArgumentException if a fact breaks a rule of the model
     */
    public Article article() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IncompleteArticle(missing);
        }
        URI url = canonicalUrl.orElseThrow();
        String permanent = id.orElseGet(
                () -> UUID.nameUUIDFromBytes(url.toString().getBytes(StandardCharsets.UTF_8)).toString());
        return new Article(permanent, slug.orElse(permanent), version, status, language, headline.orElseThrow(),
                summary, byline, source, publisher.orElseThrow(), dateline, publishedAt.orElseThrow(), modifiedAt, url,
                section, keywords, body.stream().map(Supplier::get).toList(), rights, corrections);
    }
}
