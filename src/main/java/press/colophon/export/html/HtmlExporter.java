package press.colophon.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;
import press.colophon.export.template.Templates;

/** One file that stands alone: style and pictures are in it, nothing in it runs, and it asks no one for anything. */
@Component
@Order(2)
final class HtmlExporter implements Exporter {

    private static final Format FORMAT = new Format("html", "HTML", "text/html;charset=utf-8", "html");
    private static final String TEMPLATE = "html/article.ftlh";
    private static final String STYLE = "html/story.css";

    private final Templates templates;
    private final Stories stories;

    HtmlExporter(Templates templates, Stories stories) {
        this.templates = templates;
        this.stories = stories;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Set<Place> places(Term term) {
        if (term == Term.LANGUAGE) {
            return Set.of(Place.METADATA);
        }
        return term.ofPhoto() ? Set.of(Place.SEEN, Place.METADATA, Place.PICTURE) : Set.of(Place.SEEN, Place.METADATA);
    }

    @Override
    public Optional<String> template() {
        return Optional.of(TEMPLATE);
    }

    @Override
    public Audience audience() {
        return Audience.READERS;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        List<Story> all = IntStream.rangeClosed(1, edition.articles().size())
                .mapToObj(number -> stories.of(edition, number)).toList();
        String page = templates.render(TEMPLATE,
                Map.of("edition", edition, "stories", all, "style", templates.text(STYLE)));
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        return HtmlReader.read(export);
    }
}
