package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Publisher;
import press.colophon.export.Audience;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import press.colophon.store.PhotoFiles;
import press.colophon.store.Refusal;
import press.colophon.store.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@Timeout(60)
class BundleTest {

    @TempDir
    private static Path newsroom;

    @LocalServerPort
    private int port;
    @Autowired
    private Articles articles;
    @Autowired
    private PhotoFiles photos;
    @Autowired
    private Exports exports;
    @Autowired
    private Keys keys;
    private Browser browser;
    private String reader;

    @DynamicPropertySource
    static void templates(DynamicPropertyRegistry registry) {
        registry.add("colophon.templates", newsroom::toString);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        reader = "Bearer " + keys.create("partner", Key.Scope.READ);
        for (String slug : List.of("one", "two")) {
            if (articles.byId("id-" + slug).isEmpty()) {
                Newsroom.publish(articles, draft(slug).article());
            }
        }
    }

    @AfterEach
    void mend() throws IOException {
        Files.deleteIfExists(newsroom.resolve("html/credits.ftlh"));
        Files.deleteIfExists(newsroom.resolve("html/figure.ftlh"));
    }

    @Test
    void anArchiveHoldsEachArticleInEachFormatAndAManifestLast() throws IOException {
        Browser.Answer answer = order("{\"articles\": [\"id-one\", \"two\"]}");
        Map<String, byte[]> files = files(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"articles.zip\"");
        assertThat(files.keySet()).containsExactly("one/one.pdf", "one/one.html", "one/one.txt", "one/one.rss", "one/one.atom",
                "one/one.json", "one/one.feed.json", "two/two.pdf", "two/two.html", "two/two.txt", "two/two.rss", "two/two.atom",
                "two/two.json", "two/two.feed.json", "manifest.json");
        JsonNode manifest = manifest(files);
        assertThat(manifest.propertyNames()).containsExactly("articles");
        for (JsonNode article : manifest.get("articles")) {
            assertThat(article.get("status").stringValue()).isEqualTo("published");
            assertThat(article.get("version").intValue()).isEqualTo(1);
            assertThat(article.get("leftOut")).isEmpty();
            for (JsonNode file : article.get("files")) {
                byte[] bytes = files.remove(file.get("name").stringValue());
                Format format = exports.format(file.get("format").stringValue()).orElseThrow();

                assertThat(file.get("sha256").stringValue()).isEqualTo(DigestUtils.sha256Hex(bytes));
                assertThat(file.get("bytes").intValue()).isEqualTo(bytes.length);
                assertThat(file.get("mediaType").stringValue()).isEqualTo(format.mediaType());
                assertThat(exports.prove(bytes, format).holds()).isTrue();
                assertThat(file.get("credits").toString()).contains(
                        "{\"term\":\"byline\",\"photo\":0,\"value\":\"Ann of " + article.get("slug").stringValue() + "\",\"found\":[");
            }
        }
        assertThat(files).containsOnlyKeys("manifest.json");
    }

    @Test
    void aFileInAnArchiveIsTheOneThatReadersHave() {
        assertThat(files(order("{\"articles\": [\"one\"], \"formats\": [\"pdf\"]}")).get("one/one.pdf"))
                .isEqualTo(browser.get("/articles/one.pdf").bytes());
    }

    @Test
    void theSameArticlesMakeTheSameBytes() {
        byte[] first = order("{\"articles\": [\"one\", \"two\"], \"formats\": [\"txt\", \"json\"]}").bytes();

        assertThat(order("{\"formats\": [\"json\", \"txt\"], \"articles\": [\"id-one\", \"two\", \"one\"]}").bytes()).isEqualTo(first);
    }

    @Test
    void allIsWhatIsPublished() {
        ensure("all-draft", false);
        Newsroom.publish(articles, draft("of-section").section("Sport").article());

        assertThat(files(order("{\"all\": true, \"formats\": [\"txt\"]}")).keySet())
                .contains("one/one.txt", "two/two.txt", "of-section/of-section.txt").doesNotContain("all-draft/all-draft.txt")
                .endsWith("manifest.json");
        assertThat(files(order("{\"all\": true, \"section\": \"Sport\", \"formats\": [\"txt\"]}")).keySet())
                .containsExactly("of-section/of-section.txt", "manifest.json");
    }

    @Test
    void whoMayReadDraftsMayHaveThem() throws IOException {
        ensure("a-draft", false);

        Map<String, byte[]> files = files(order("{\"articles\": [\"a-draft\"], \"formats\": [\"txt\"]}"));

        assertThat(files).containsKey("a-draft/a-draft.txt");
        assertThat(manifest(files).at("/articles/0/status").stringValue()).isEqualTo("draft");
        assertThat(browser.post("/api/exports", "{\"articles\":[\"one\"]}".getBytes(StandardCharsets.UTF_8), "Content-Type",
                "application/json").status()).isEqualTo(401);
    }

    @Test
    void allThatIsWrongWithAnOrderIsNamed() {
        Filed gone = Newsroom.publish(articles, draft("gone").article());
        articles.take("id-gone", gone.revision(), new Step.Withdraw("wrong", "the desk"), "desk");

        Browser.Answer answer = order("""
                {"articles": ["one", "none", "gone", "../../etc/passwd"], "formats": ["txt", "docx"], "section": "World"}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.bytes()).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/section", "/formats/1", "/articles/1", "/articles/2", "/articles/3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | 422", "{\"articles\": []} | 422", "{\"articles\": [\"one\"], \"all\": true} | 422",
            "{\"articles\": \"one\"} | 422", "{\"articles\": [1]} | 422", "{\"all\": \"yes\"} | 422",
            "{\"articles\": [\"one\"], \"format\": [\"txt\"]} | 422", "[] | 422", "{\"articles\": [\"one\"] | 400"})
    void anOrderThatIsNoneIsRefused(String json, int status) {
        assertThat(order(json).status()).isEqualTo(status);
    }

    @Test
    void noMoreCanBeNamedAtOnceThanTheLimit() {
        assertThat(order("{\"articles\": [" + "\"none\",".repeat(10_000) + "\"none\"]}").text())
                .contains("has 10,001 articles, and the most is 10,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/zip", "application/x-www-form-urlencoded"})
    void anOrderIsJson(String type) {
        assertThat(browser.post("/api/exports", "{\"all\":true}".getBytes(StandardCharsets.UTF_8), "Content-Type", type,
                "Authorization", reader).status()).isEqualTo(415);
    }

    @Test
    void aFileThatLostACreditIsLeftOutAndTheManifestSaysWhy() throws IOException {
        Newsroom.publish(articles, draft("pictured").add(new Block.Figure(photo(Optional.empty(), Photo.Syndication.ALLOWED)))
                .article());
        Files.createDirectories(newsroom.resolve("html"));
        Files.writeString(newsroom.resolve("html/figure.ftlh"),
                Files.readString(Path.of("templates/html/figure.ftlh")).replace("${photo.creditLine}", ""));

        Map<String, byte[]> files = files(order("{\"articles\": [\"pictured\", \"one\"], \"formats\": [\"html\", \"txt\"]}"));

        assertThat(files.keySet()).containsExactly("pictured/pictured.txt", "one/one.html", "one/one.txt", "manifest.json");
        assertThat(manifest(files).at("/articles/0/leftOut/0/format").stringValue()).isEqualTo("html");
        assertThat(manifest(files).at("/articles/0/leftOut/0/why").stringValue()).contains("lost: credit of photo 1 “Ann / House”");
        assertThat(manifest(files).at("/articles/0/files").findValuesAsString("name")).containsExactly("pictured/pictured.txt");
    }

    @Test
    void whatPrintCannotShowIsLeftOutToo() throws IOException {
        Newsroom.publish(articles, draft("signs").add(new Block.Paragraph(List.of(Inline.words("\uD80C\uDC00")))).article());

        JsonNode line = manifest(files(order("{\"articles\": [\"signs\"], \"formats\": [\"pdf\", \"txt\"]}"))).at("/articles/0");

        assertThat(line.get("files").findValuesAsString("format")).containsExactly("txt");
        assertThat(line.at("/leftOut/0/format").stringValue()).isEqualTo("pdf");
    }

    @Test
    void aPhotoThatMayNotBePassedOnIsNotInAnArchive() throws IOException {
        byte[] picture = picture();
        photos.put(new PhotoFiles.PhotoFile(DigestUtils.sha256Hex(picture), "image/png", 9, 9, "{}"), picture, "desk");
        Newsroom.publish(articles, draft("denied")
                .add(new Block.Figure(photo(Optional.of(DigestUtils.sha256Hex(picture)), Photo.Syndication.DENIED))).article());
        assertThat(browser.get("/articles/denied.html").text()).contains("data:image/png");

        byte[] html = files(order("{\"articles\": [\"denied\"], \"formats\": [\"html\"]}")).get("denied/denied.html");

        assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("data:image/png").contains("Ann / House")
                .contains(Audience.WITHHELD);
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws IOException {
        Random random = new Random(1);
        String ids = IntStream.range(0, 12).mapToObj(i -> Newsroom.publish(articles, draft("long-" + i).add(new Block.Paragraph(
                List.of(Inline.words(random.ints(900_000, 'A', 'z' + 1).mapToObj(letter -> letter % 9 == 0 ? " "
                        : Character.toString(letter)).collect(Collectors.joining()))))).article()).article().slug())
                .collect(Collectors.joining("\", \""));
        byte[] body = "{\"articles\": [\"%s\"], \"formats\": [\"json\"]}".formatted(ids).getBytes(StandardCharsets.US_ASCII);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(1024);
            slow.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            slow.getOutputStream().write(("POST /api/exports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: %s\r\n"
                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n").formatted(reader, body.length)
                    .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().write(body);
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");

            assertThat(files(order("{\"articles\": [\"one\"]}")).keySet()).hasSize(8);
            assertThat(browser.get("/articles/two.pdf").status()).isEqualTo(200);
            ensure("written-meanwhile", true);

            assertThat(slow.getInputStream().readAllBytes().length).as("more than any buffer between them holds")
                    .isGreaterThan(7 << 20);
        }
    }

    private void ensure(String slug, boolean published) {
        try {
            Filed filed = Newsroom.draft(articles, draft(slug).article());
            if (published) {
                articles.take(filed.article().id(), filed.revision(), new Step.Publish(), "desk");
            }
        } catch (Refusal.Taken there) {
            // Another test needed it too.
        }
    }

    private Browser.Answer order(String json) {
        return browser.post("/api/exports", json.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json",
                "Authorization", reader);
    }

    private static Map<String, byte[]> files(Browser.Answer answer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static JsonNode manifest(Map<String, byte[]> files) throws IOException {
        return JsonMapper.shared().readTree(files.get("manifest.json"));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Photo photo(Optional<String> id, Photo.Syndication syndication) {
        return new Photo(id, Optional.empty(), Optional.of("A caption"), "Ann / House", Optional.empty(), Optional.empty(),
                Optional.empty(), syndication);
    }

    static ArticleDraft draft(String slug) {
        return new ArticleDraft().id("id-" + slug).slug(slug).headline("Headline of " + slug)
                .byline(List.of(Author.named("Ann of " + slug))).publisher(new Publisher("The Paper", Optional.empty()))
                .publishedAt(Moment.parse("2021-07-14")).canonicalUrl(URI.create("https://paper.example/" + slug))
                .add(new Block.Paragraph(List.of(Inline.words("Words."))));
    }

}
