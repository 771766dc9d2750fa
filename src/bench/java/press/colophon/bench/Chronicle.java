package press.colophon.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.fixture.Colophons;
import press.colophon.fixture.House;

/** Articles of the usual length that come out one after the other; no two have the same text, so that it packs like text. */
final class Chronicle {

    private static final int PARAGRAPHS = 12;
    private static final int WORDS = 45;

    private final House house;
    private final Random random = new Random(4);
    private final List<String> words = Colophons.sample().body().stream()
            .flatMap(block -> block instanceof Block.Paragraph paragraph ? paragraph.text().stream() : Stream.empty())
            .flatMap(inline -> inline instanceof Inline.Words run ? Stream.of(run.text().split("\\s+")) : Stream.empty())
            .map(word -> word.replaceAll("[\"\\\\]", "")).filter(word -> !word.isEmpty()).toList();
    private int number;

    Chronicle(House house) {
        this.house = house;
    }

    void publish(int count) {
        for (int i = 0; i < count; i++) {
            house.publish(article(++number));
        }
    }

    private String article(int n) {
        String body = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> "{\"type\": \"paragraph\", \"text\": [{\"text\": \"" + some(WORDS) + ".\"}]}")
                .collect(Collectors.joining(", "));
        return """
                {"id": "story-%1$d", "slug": "story-%1$d", "headline": "%2$s", "language": "en", "section": "World",
                 "byline": [{"name": "Ann Example"}], "source": {"name": "AFP"}, "summary": "%3$s.",
                 "publisher": {"name": "The Example", "url": "https://news.example/"},
                 "publishedAt": "2026-01-02T03:%4$02d:00Z", "canonicalUrl": "https://news.example/story-%1$d", "body": [%5$s]}"""
                .formatted(n, some(9), some(25), n % 60, body);
    }

    private String some(int count) {
        return IntStream.range(0, count).mapToObj(i -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "));
    }
}
