package press.colophon.export.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;

/** Plain text. What wraps it knows nothing of what reads it back, line by line. */
@Component
@Order(3)
final class TextExporter implements Exporter {

    @Override
    public Format format() {
        return new Format("txt", "Plain text", "text/plain;charset=utf-8", "txt");
    }

    @Override
    public Set<Place> places(Term term) {
        return term == Term.LANGUAGE ? Set.of() : Set.of(Place.SEEN, Place.METADATA);
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Article article : edition.articles()) {
            text.append(number++ == 0 ? "" : "\n\n\n");
            new StoryText(text).write(article, number);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        return TextCredits.read(new String(export.readAllBytes(), StandardCharsets.UTF_8));
    }
}
