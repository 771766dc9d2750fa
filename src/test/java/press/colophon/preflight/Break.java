package press.colophon.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** What breaks one rule in a good feed, as {@code breaks.yaml} tells. */
record Break(Optional<String> find, Optional<String> replace, Optional<Integer> times, Optional<Break> and,
        Optional<Integer> entries, Optional<String> encoding, Optional<Boolean> atom, Optional<List<String>> also) {

    Feed feed() throws IOException {
        String good = Feeds.text(atom.orElse(false) ? "good.atom" : "good.rss", entries.orElse(Feeds.ENTRIES));
        Charset charset = Charset.forName(encoding.orElse("UTF-8"));
        return Feeds.read(in(good).replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\""), charset);
    }

    private String in(String feed) {
        String once = find.map(words -> {
            assertThat(feed).as("the good feed has what is to be replaced").contains(words);
            int at = feed.indexOf(words);
            return feed.substring(0, at) + replace.orElseThrow().repeat(times.orElse(1)) + feed.substring(at + words.length());
        }).orElse(feed);
        return and.map(next -> next.in(once)).orElse(once);
    }
}
