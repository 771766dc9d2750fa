package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import press.colophon.store.Transactions;

/** An archive of {@code -Dcolophon.bundle=N} articles, received piece by piece. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "colophon.kept-bytes=1000000"})
@Timeout(300)
class BundleSizeTest {

    private static final int ARTICLES = Integer.getInteger("colophon.bundle", 2_000);

    /** However many there are, so much would be seen if it stayed in memory: sentences, 30 characters each. */
    private static final int TEXT = 400_000;

    /** A ZIP must remember the name and place of each file, in 3 MB; the articles, or their lines, would take much more. */
    private static final long ROOM = 8L << 20;

    @LocalServerPort
    private int port;
    @Autowired
    private Articles articles;
    @Autowired
    private Transactions transactions;
    @Autowired
    private Keys keys;

    @Test
    void anArchiveTakesNoMoreMemoryHoweverManyArticlesItHolds() throws IOException, InterruptedException {
        String words = "Words of a story that goes on. ".repeat(TEXT / ARTICLES);
        transactions.write(() -> {
            for (int i = 0; i < ARTICLES; i++) {
                Newsroom.publish(articles, BundleTest.draft("number-" + i)
                        .add(new Block.Paragraph(List.of(Inline.words(words)))).article());
            }
            return ARTICLES;
        });

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/exports".formatted(port)))
                .header("Authorization", "Bearer " + keys.create("partner", Key.Scope.READ)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"all\": true, \"formats\": [\"txt\"]}")).build();
        int files = 0;
        long early = 0;
        long late = 0;
        try (HttpClient client = HttpClient.newHttpClient();
             InputStream in = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
             ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files++;
                if (files == ARTICLES / 10) {
                    early = used();
                } else if (files == ARTICLES) {
                    late = used();
                }
            }
        }

        // The sample article, which every house begins with, and the manifest.
        assertThat(files).isEqualTo(ARTICLES + 2);
        assertThat(late - early).as("bytes that nine times as many articles take").isLessThan(ROOM);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
