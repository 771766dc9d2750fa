package press.colophon.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;
import press.colophon.export.Unprintable;

/** A format that does with an article what its headline says: loses it, cannot show it, or takes its time. */
@TestConfiguration
class Trial {

    private static final Map<String, CountDownLatch> STARTED = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> GO = new ConcurrentHashMap<>();

    /** Lets each article with this word in its headline wait. */
    static void hold(String word) {
        STARTED.put(word, new CountDownLatch(1));
        GO.put(word, new CountDownLatch(1));
    }

    static void awaitStart(String word) throws InterruptedException {
        if (!STARTED.get(word).await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing came");
        }
    }

    static void go(String word) {
        GO.get(word).countDown();
    }

    @Bean
    Exporter trial() {
        return new Exporter() {
            @Override
            public Format format() {
                return new Format("trial", "Trial", "text/x-trial", "trial");
            }

            @Override
            public Audience audience() {
                return Audience.READERS;
            }

            @Override
            public Set<Place> places(Term term) {
                return term == Term.HEADLINE ? Set.of(Place.METADATA) : Set.of();
            }

            @Override
            public void write(Edition edition, OutputStream out) throws IOException {
                String headline = edition.articles().getFirst().headline();
                if (headline.contains("UNPRINTABLE")) {
                    throw new Unprintable("Trial cannot show this headline.");
                }
                if (headline.contains("PARTNERS") && edition.audience() == Audience.PARTNERS) {
                    throw new Unprintable("Trial cannot show this to partners.");
                }
                for (String word : GO.keySet()) {
                    if (headline.contains(word)) {
                        STARTED.get(word).countDown();
                        pause(GO.get(word));
                    }
                }
                out.write(headline.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Credits readBack(InputStream export) throws IOException {
                String headline = new String(export.readAllBytes(), StandardCharsets.UTF_8);
                Credits credits = new Credits();
                if (!headline.contains("LOST")) {
                    credits.add(Place.METADATA, new Credit(1, 0, Term.HEADLINE, headline));
                }
                return credits;
            }
        };
    }

    private static void pause(CountDownLatch until) throws IOException {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
