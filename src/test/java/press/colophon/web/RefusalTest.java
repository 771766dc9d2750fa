package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import press.colophon.fixture.FreshData;

/** The newsroom edits its templates while the service runs, and makes mistakes. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class RefusalTest {

    private static final String ARTICLE = "/articles/russia-holds-military-drills-in-tajikistan-amid-taliban-offensive";

    @TempDir
    private static Path newsroom;

    @LocalServerPort
    private int port;
    private Path figure;

    @DynamicPropertySource
    static void templates(DynamicPropertyRegistry registry) {
        registry.add("colophon.templates", newsroom::toString);
    }

    @BeforeEach
    void open() throws IOException {
        figure = Files.createDirectories(newsroom.resolve("html")).resolve("figure.ftlh");
    }

    @AfterEach
    void mend() throws IOException {
        Files.deleteIfExists(figure);
    }

    @Test
    void aCreditDroppedFromATemplateStopsTheFormatAndIsNamed() throws Exception {
        Browser browser = new Browser(port);
        assertThat(browser.get(ARTICLE + ".html").status()).isEqualTo(200);

        write(Files.readString(Path.of("templates/html/figure.ftlh")).replace("${photo.creditLine}", ""));
        Browser.Answer refused = browser.get(ARTICLE + ".html");

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("ETag")).isEmpty();
        assertThat(refused.text()).contains("A credit was lost").contains("HTML was not handed out")
                .contains("credit of photo 1 “Collective Security Treaty Organization / TASS”")
                .contains("the visible text").contains("templates/html/article.ftlh")
                .doesNotContain("invented").doesNotContain("Exception").doesNotContain("press.colophon");
        assertThat(browser.get(ARTICLE, "Accept", "text/html").status()).isEqualTo(500);
        assertThat(browser.get(ARTICLE + ".json").status()).isEqualTo(200);
        assertThat(browser.get(ARTICLE + "/credits").page().select("td.lost").text())
                .contains("lost: seen").contains("Collective Security Treaty Organization / TASS");
        assertThat(browser.get("/").page().select(".lead .refused").text()).isEqualTo("HTML refused");
        assertThat(browser.get(ARTICLE + "/credits", "Accept", "application/json").text())
                .contains("\"found\":[\"metadata\"],\"missing\":[\"seen\"]");
    }

    @Test
    void aCreditThatNoArticleStatesStopsTheFormatAndIsNamed() throws Exception {
        Browser browser = new Browser(port);
        write(Files.readString(Path.of("templates/html/figure.ftlh"))
                .replace("</figcaption>", "<b class=\"credit-creator\">A. Nyone</b></figcaption>"));

        assertThat(browser.get(ARTICLE + ".html").text()).contains("invented: creator of photo 1 “A. Nyone”");
        assertThat(browser.get(ARTICLE + "/credits").page().select(".refusal li").text()).contains("A. Nyone");
    }

    @Test
    void aMistakeInATemplateIsNamedWithItsLine() throws Exception {
        write("<figure>\n${photo.creditLin}</figure>");

        Browser.Answer broken = new Browser(port).get(ARTICLE + ".html", "Accept", "text/html");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.page().select("h1").text()).isEqualTo("A template is broken");
        assertThat(broken.page().select("pre").text()).contains("templates/html/figure.ftlh").contains("line 2");
    }

    private void write(String template) throws IOException {
        Files.writeString(figure, template);
    }
}
