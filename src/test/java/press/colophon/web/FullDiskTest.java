package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Article;
import press.colophon.fixture.Colophons;
import press.colophon.fixture.FreshData;
import press.colophon.store.Articles;

/**
 * A disk without room: on a small disk of its own, if {@code COLOPHON_SMALL_DISK} names one, as {@code .ci/run} does;
 * or else by a limit of the database.
 */
@Timeout(60)
@DirtiesContext
@Import(FullDiskTest.Desk.class)
@ContextConfiguration(initializers = {FreshData.class, FullDiskTest.SmallDisk.class})
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class FullDiskTest {

    private static final Optional<Path> DISK = Optional.ofNullable(System.getenv("COLOPHON_SMALL_DISK")).map(Path::of);

    /** Files an article under an id; the smallest thing that writes. */
    @RestController
    static class Desk {

        @Autowired
        private Articles articles;

        @PostMapping("/desk/{id}")
        @ResponseStatus(HttpStatus.CREATED)
        void file(@PathVariable String id) {
            Article sample = Colophons.imported(id, Colophons.sampleText().replace("/2021/07/14/", "/2021/07/14/" + id)).article();
            articles.create(sample, true, "desk");
        }
    }

    static final class SmallDisk implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            DISK.ifPresent(disk -> TestPropertyValues.of("colophon.data=" + disk.resolve("data")).applyTo(context));
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private HikariDataSource source;
    @Autowired
    private JdbcClient sql;

    @Test
    void withoutRoomWritesAreRefusedAndReadersServedAndWithRoomAllGoesOn() throws IOException {
        Browser browser = new Browser(port);
        assertThat(browser.ask("POST", "/desk/before").status()).isEqualTo(201);
        String article = "/articles/russia-holds-military-drills-in-tajikistan-amid-taliban-offensive";
        assertThat(browser.get(article + ".json").status()).isEqualTo(200);

        fill();
        Browser.Answer refused = browser.ask("POST", "/desk/full");
        for (int i = 0; i < 200 && refused.status() == 201; i++) {
            // What room there is left within the files of the database is used first.
            refused = browser.ask("POST", "/desk/full" + i);
        }
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.text()).contains("no room").doesNotContain("SQL");
        for (String format : new String[] {".txt", ".rss", ".html", ".json"}) {
            assertThat(browser.get(article + format).status()).as(format).isEqualTo(200);
        }
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(browser.ask("POST", "/desk/still").status()).isEqualTo(507);

        free();
        assertThat(browser.ask("POST", "/desk/after").status()).isEqualTo(201);
    }

    private void fill() throws IOException {
        if (DISK.isPresent()) {
            try (OutputStream filler = Files.newOutputStream(DISK.get().resolve("filler"))) {
                while (true) {
                    filler.write(new byte[4096]);
                }
            } catch (IOException full) {
                assertThat(DISK.get().toFile().getUsableSpace()).as("%s is full", full).isLessThan(4096);
            }
        } else {
            source.getHikariConfigMXBean().setMinimumIdle(1);
            source.getHikariConfigMXBean().setMaximumPoolSize(1);
            source.getHikariPoolMXBean().softEvictConnections();
            limit(1);
        }
    }

    private void free() {
        DISK.ifPresentOrElse(disk -> {
            try {
                Files.delete(disk.resolve("filler"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, () -> limit(1_000_000));
    }

    /** The limit holds for one connection; it cannot be less than what there is. */
    private void limit(long pages) {
        sql.sql("pragma max_page_count = " + pages).query(Long.class).single();
    }
}
