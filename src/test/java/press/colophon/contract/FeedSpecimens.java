package press.colophon.contract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Series;

/** Editions of a feed that goes on. */
public final class FeedSpecimens {

    private static final String FEED = "https://gazette.example/feeds/world";
    private static final String PICTURE = "a".repeat(64);

    /** One picture that anybody can fetch, whoever asks for it. */
    private static final Photos ONLINE = new Photos() {
        @Override
        public Optional<byte[]> find(String sha256) {
            return Optional.empty();
        }

        @Override
        public Optional<Online> online(Photo photo) {
            return photo.id().filter(PICTURE::equals).map(id -> new Online(
                    URI.create("https://gazette.example/photos/%s.jpg?w=1&h=2".formatted(id)), "image/jpeg", 48_213, 1200, 800));
        }
    };

    private FeedSpecimens() {
    }

    /** An archive between two others: two articles, one of them corrected, and one withdrawn. */
    public static Edition archive(String extension) {
        return new Edition("World & <Nation>", URI.create("https://gazette.example/world"),
                Optional.of(URI.create(FEED + "/2." + extension)),
                new Series(Optional.of(URI.create(FEED + "." + extension)), Optional.of(URI.create(FEED + "/1." + extension)),
                        Optional.of(URI.create(FEED + "/3." + extension)),
                        List.of(URI.create("https://hub.example/"), URI.create("https://second.example/hub?a=1&b=2")),
                        Map.of("bridge", Instant.parse("2026-03-02T08:00:00Z")), gone()),
                List.of(drills(), bridge()), ONLINE, Audience.PARTNERS);
    }

    /** The newest of the same feed, with the same articles. */
    public static Edition current(String extension) {
        Edition archive = archive(extension);
        Series series = new Series(Optional.empty(), archive.series().older(), Optional.empty(), archive.series().hubs(),
                archive.series().corrected(), archive.series().gone());
        return with(archive, Optional.of(URI.create(FEED + "." + extension)), series, archive.articles());
    }

    /** What is left of it when all its articles were withdrawn. */
    public static Edition allWithdrawn(String extension) {
        Edition current = current(extension);
        return with(current, current.self(), current.series(), List.of());
    }

    /** Before anything came out. */
    public static Edition empty(String extension) {
        Edition current = current(extension);
        return with(current, current.self(), Series.NONE, List.of());
    }

    /** The newest of it with one article. */
    public static Edition of(Article article) {
        return with(current("xml"), current("xml").self(), Series.NONE, List.of(article));
    }

    private static Edition with(Edition edition, Optional<URI> self, Series series, List<Article> articles) {
        return new Edition(edition.title(), edition.home(), self, series, articles, edition.photos(), edition.audience());
    }

    private static List<Series.Gone> gone() {
        return List.of(new Series.Gone("0b5a1c1e-6f0a-4a3f-9d53-2f7f2f6f9a11",
                URI.create("https://gazette.example/articles/mistaken-name"), Moment.parse("2026-03-03T10:15:30+01:00"),
                "It named the wrong person & the <wrong> town."));
    }

    private static Article drills() {
        return Draft.smallest().id("drills").slug("drills").language("en").headline("Drills & <drums> in Tajikistan")
                .summary("A summary with <angle> brackets & an ampersand")
                .byline(List.of(Author.named("Ann Lee"), new Author("Ben Okri", Optional.of(Author.Kind.PERSON),
                        Optional.of(URI.create("https://gazette.example/people/ben?x=1&y=2")))))
                .section("World").keywords(List.of("Army", "Tajikistan"))
                .rights(new Rights(Optional.of("The Gazette"), Optional.of("© The Gazette"), Optional.of("Ask first."),
                        Optional.of(URI.create("https://license.example/by/4.0/"))))
                .corrections(List.of(new Correction(Optional.of(Moment.parse("2026-03-01T09:00:00Z")),
                        "The base is in Dushanbe.")))
                .add(paragraph("The drills began on Wednesday."))
                .add(new Block.Figure(photo(PICTURE, Photo.Syndication.ALLOWED)))
                .add(paragraph("They end on Sunday.")).article();
    }

    private static Article bridge() {
        return Draft.smallest().id("bridge").slug("bridge").headline("A bridge falls")
                .source(new Source("TASS", Optional.empty()))
                .publisher(new Publisher("The Moscow Gazette", Optional.of(URI.create("https://moscow.example/"))))
                .publishedAt(Moment.parse("2026-02-27T18:02:03+03:00"))
                .canonicalUrl(URI.create("https://gazette.example/2026/02/27/bridge?a=1&b=2"))
                .add(new Block.Figure(photo(PICTURE, Photo.Syndication.DENIED)))
                .add(new Block.Notice(List.of(Inline.words("The bridge is closed by law.")))).article();
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(List.of(Inline.words(words)));
    }

    private static Photo photo(String id, Photo.Syndication syndication) {
        return new Photo(Optional.of(id), Optional.of("A \"tank\" & a drum"), Optional.of("Tanks on the road"),
                "Collective Security Treaty Organization / TASS", Optional.of("Carla Diaz"), Optional.of("TASS"),
                Optional.of("© TASS 2021"), syndication);
    }
}
