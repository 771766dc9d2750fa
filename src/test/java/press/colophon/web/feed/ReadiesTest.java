package press.colophon.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Publisher;
import press.colophon.feed.Facet;
import press.colophon.feed.Feed;
import press.colophon.feed.FeedState;
import press.colophon.feed.FeedStates;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.PhotoFiles;
import press.colophon.store.Step;
import press.colophon.web.FeedFormats;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest
@Timeout(60)
class ReadiesTest {

    private static final URI HOUSE = URI.create("https://news.example/");

    @Autowired
    private Readies readies;
    @Autowired
    private FeedStates states;
    @Autowired
    private FeedFormats formats;
    @Autowired
    private Articles articles;
    @Autowired
    private PhotoFiles photos;

    @Test
    void theTagOfAnArchiveStaysWhateverComesOutInItsFeed() {
        assertThat(tag(feed("World", 130), 1)).isEqualTo(tag(feed("World", 50), 1));
    }

    @Test
    void theTagOfTheCurrentDocumentChangesWithEachArticleThatComesOut() {
        assertThat(tag(feed("World", 51), 0)).isNotEqualTo(tag(feed("World", 50), 0));
    }

    @Test
    void aFeedThatIsGivenAnotherTitleHasOtherTags() {
        assertThat(tag(feed("The world", 50), 0)).isNotEqualTo(tag(feed("World", 50), 0));
        assertThat(tag(feed("The world", 50), 1)).isNotEqualTo(tag(feed("World", 50), 1));
    }

    @Test
    void aPictureThatAnotherArticleForbidsToPassOnIsNotLinkedToAnyMore() throws IOException {
        byte[] picture = picture();
        String id = DigestUtils.sha256Hex(picture);
        photos.put(new PhotoFiles.PhotoFile(id, "image/png", 30, 20, "{}"), picture, "desk");
        Newsroom.publish(articles, showing("allows", id, Photo.Syndication.ALLOWED));
        assertThat(document("allows")).contains("https://news.example/photos/" + id);

        Filed denying = Newsroom.publish(articles, showing("denies", id, Photo.Syndication.DENIED));
        assertThat(document("allows")).contains("[Photo]").doesNotContain("/photos/" + id);

        articles.take("denies", denying.revision(), new Step.Withhold(Optional.empty()), "desk");
        assertThat(document("allows")).contains("https://news.example/photos/" + id);
    }

    private static Feed feed(String title, long entries) {
        return new Feed("world", Facet.SECTION, title, entries);
    }

    private String tag(Feed feed, long page) {
        return readies.key(new FeedState(feed, page, 7, Instant.EPOCH), formats.named("rss").orElseThrow(), HOUSE).tag();
    }

    private String document(String feed) {
        FeedState state = states.of(feed, 0).orElseThrow();
        return new String(readies.get(readies.key(state, formats.named("rss").orElseThrow(), HOUSE)).plain().bytes(), StandardCharsets.UTF_8);
    }

    /** In a section that is called as it is. */
    private static Article showing(String id, String picture, Photo.Syndication syndication) {
        return new ArticleDraft().id(id).slug(id).section(id).headline("Headline of " + id).byline(List.of(Author.named("Ann Example")))
                .publisher(new Publisher("The Example", Optional.empty())).publishedAt(Moment.parse("2026-01-01"))
                .canonicalUrl(URI.create("https://news.example/" + id))
                .add(new Block.Figure(new Photo(Optional.of(picture), Optional.empty(), Optional.of("A caption"), "Ann Lens", Optional.empty(),
                        Optional.empty(), Optional.empty(), syndication))).article();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
