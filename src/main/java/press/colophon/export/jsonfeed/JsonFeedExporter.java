package press.colophon.export.jsonfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.1 (jsonfeed.org). Jackson writes it, Gson and jsoup read it back. */
@Component
@Order(7)
final class JsonFeedExporter implements Exporter {

    /** What is not known is left out; the fields stand in the order of the records, the version at the very top. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))).build();

    @Override
    public Format format() {
        return new Format("jsonfeed", "JSON Feed", "application/feed+json", "feed.json");
    }

    @Override
    public boolean isFeed() {
        return true;
    }

    /** All has a field of its own, here or under {@code _colophon}; all but the language is in the text too. */
    @Override
    public Set<Place> places(Term term) {
        return term == Term.LANGUAGE ? Set.of(Place.METADATA) : Set.of(Place.SEEN, Place.METADATA);
    }

    @Override
    public void write(Edition edition, OutputStream out) {
        JACKSON.writerWithDefaultPrettyPrinter().writeValue(out, Feed.of(edition));
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        return FeedReader.read(export);
    }
}
