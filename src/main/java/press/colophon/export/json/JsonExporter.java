package press.colophon.export.json;

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

/** The article itself, field by field. Jackson writes it, Gson reads it back. */
@Component
@Order(6)
final class JsonExporter implements Exporter {

    @Override
    public Format format() {
        return new Format("json", "JSON", "application/json", "json");
    }

    @Override
    public Set<Place> places(Term term) {
        return Set.of(Place.METADATA);
    }

    @Override
    public void write(Edition edition, OutputStream out) {
        CanonicalJson.write(edition.articles(), out);
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        Credits credits = new Credits();
        CanonicalJson.readCredits(export.readAllBytes(), Place.METADATA, 1, credits);
        return credits;
    }
}
