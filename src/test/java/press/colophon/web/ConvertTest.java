package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
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
import press.colophon.article.Status;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.fixture.Colophons;
import press.colophon.fixture.FreshData;
import press.colophon.store.Articles;
import press.colophon.store.Key;
import press.colophon.store.Keys;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@Timeout(60)
class ConvertTest {

    /** The sample's text links two words to nothing. */
    private static final String OF_SAMPLE = "2";

    @TempDir
    private static Path newsroom;

    @LocalServerPort
    private int port;
    @Autowired
    private Articles articles;
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
    }

    @AfterEach
    void mend() throws IOException {
        Files.deleteIfExists(newsroom.resolve("html/figure.ftlh"));
    }

    @Test
    void aTextBecomesAFileOfEachFormatAndNothingIsKept() throws IOException {
        int before = all();
        for (Format format : exports.formats()) {
            Browser.Answer answer = convert("to=" + format.name(), Colophons.sampleText());

            assertThat(answer.status()).as(format.name()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(format.mediaType());
            assertThat(answer.header("Content-Disposition")).contains("." + format.extension() + "\"");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Colophon-Losses")).isEqualTo(OF_SAMPLE);
            assertThat(answer.header("Repr-Digest")).isEqualTo("sha-256=:" + Base64.getEncoder()
                    .encodeToString(HexFormat.of().parseHex(DigestUtils.sha256Hex(answer.bytes()))) + ":");
            assertThat(exports.prove(answer.bytes(), format).holds()).isTrue();
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aFileIsTheSameAsTheCommandLineMakes() {
        assertThat(convert("to=txt", Colophons.sampleText()).bytes()).isEqualTo(Colophons.exports().export(
                press.colophon.export.Edition.of(Colophons.sample(), press.colophon.article.Photos.NONE).forPartners(),
                exports.format("txt").orElseThrow()).bytes());
    }

    @Test
    void whatAnExportIsCanBeConvertedOn() {
        byte[] json = convert("to=json", Colophons.sampleText()).bytes();

        Browser.Answer answer = browser.post("/api/convert?to=txt", json, "Content-Type", "application/json",
                "Authorization", reader);

        assertThat(answer.bytes()).isEqualTo(convert("to=txt", Colophons.sampleText()).bytes());
    }

    @Test
    void factsCanBeAdded() {
        assertThat(convert("to=txt&set.publisher=The%20M%C3%BCnster%20Post&set.section=World", Colophons.sampleText()).text())
                .contains("Published by The Münster Post");
    }

    @Test
    void aFactThatIsNoneIsNamed() {
        Browser.Answer answer = convert("to=txt&set.editor=Ann&set.publishedAt=tomorrow", Colophons.sampleText());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"pointer\":\"/editor\"", "\"pointer\":\"/publishedAt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "to=", "to=docx", "to=pdf&to=txt", "to=txt&publisher=x", "to=txt&set.slug=a&set.slug=b"})
    void whatIsAskedForMustBeThere(String query) {
        Browser.Answer answer = convert(query, Colophons.sampleText());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (!query.contains("&")) {
            assertThat(answer.text()).contains("pdf, html, txt, rss, atom, json, jsonfeed");
        }
    }

    @Test
    void allThatIsWrongWithADocumentIsNamed() {
        Browser.Answer answer = browser.post("/api/convert?to=pdf",
                "{\"headline\": 1, \"wrong\": true, \"publishedAt\": \"then\"}".getBytes(StandardCharsets.UTF_8),
                "Content-Type", "application/json", "Authorization", reader);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"pointer\":\"/headline\"", "\"pointer\":\"/wrong\"", "\"pointer\":\"/publishedAt\"",
                "\"pointer\":\"/canonicalUrl\"");
    }

    @ParameterizedTest
    @CsvSource({"application/msword, 415", "text/plain;charset=iso-8859-1, 415", "application/x-www-form-urlencoded, 415",
            "multipart/form-data;boundary=x, 415"})
    void aDocumentThatNobodyReadsIsRefused(String type, int status) {
        assertThat(browser.post("/api/convert?to=pdf", "x".getBytes(StandardCharsets.UTF_8), "Content-Type", type,
                "Authorization", reader).status()).isEqualTo(status);
    }

    @Test
    void onlyWhoMayReadConverts() {
        assertThat(browser.post("/api/convert?to=txt", Colophons.sampleText().getBytes(StandardCharsets.UTF_8),
                "Content-Type", "text/plain").status()).isEqualTo(401);
    }

    @Test
    void whatIsLostOnTheWayInIsToldInHeadersThatNothingCanBreakOutOf() {
        String text = Colophons.sampleText().replaceFirst("Russia on Wednesday",
                "[Russia \"100%\" ü](javascript:alert(1)) [on Wednesday]()");

        Browser.Answer answer = convert("to=txt", text);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Colophon-Losses")).isEqualTo("4");
        assertThat(answer.header("Colophon-Lost")).contains("Russia %22100%25%22 %c3%bc").contains("\", %\"")
                .matches("(%\"[ !#$&-~]*(%[0-9a-f]{2}[ !#$&-~]*)*\"(, )?)+");
    }

    @Test
    void manyLossesAreCountedAndTheFirstAreToldSoThatTheHeaderStaysSmall() {
        String text = Colophons.sampleText().replaceFirst("Russia on Wednesday", "[link]() ".repeat(500) + "Russia on Wednesday");

        Browser.Answer answer = convert("to=txt", text);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Colophon-Losses")).isEqualTo("502");
        assertThat(answer.header("Colophon-Lost").length()).isBetween(1_000, 4_000);
    }

    @Test
    void aFileThatLostACreditIsNotHandedOutAndTheProofSaysWhy() throws IOException {
        Files.createDirectories(newsroom.resolve("html"));
        Files.writeString(newsroom.resolve("html/figure.ftlh"),
                Files.readString(Path.of("templates/html/figure.ftlh")).replace("${photo.creditLine}", ""));

        Browser.Answer answer = convert("to=html", Colophons.sampleText());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"title\":\"A credit was lost\"", "\"format\":\"html\"", "\"term\":\"credit-line\"",
                "\"missing\":[\"seen\"");
    }

    @Test
    void whatPrintCannotShowIsRefused() {
        Browser.Answer answer = convert("to=pdf", Colophons.sampleText().replaceFirst("Russia on Wednesday", "\uD80C\uDC00"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This cannot be shown");
    }

    private int all() {
        return articles.newest(EnumSet.allOf(Status.class), Optional.empty(), 1_000).size();
    }

    private Browser.Answer convert(String query, String text) {
        return browser.post("/api/convert?" + query, text.getBytes(StandardCharsets.UTF_8), "Content-Type",
                "text/plain; charset=utf-8", "Authorization", reader);
    }
}
