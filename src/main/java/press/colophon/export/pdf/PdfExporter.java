package press.colophon.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

@Component
@Order(1)
final class PdfExporter implements Exporter {

    private final PdfWriter writer;

    PdfExporter(Templates templates) {
        writer = new PdfWriter(templates);
    }

    @Override
    public Format format() {
        return new Format("pdf", "PDF", "application/pdf", "pdf");
    }

    @Override
    public Set<Place> places(Term term) {
        return switch (term) {
            case BYLINE, PUBLISHER, CANONICAL_URL ->
                    EnumSet.of(Place.SEEN, Place.EMBEDDED, Place.METADATA, Place.FOOTER);
            case HEADLINE, SOURCE, PUBLISHED, MODIFIED, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE ->
                    EnumSet.of(Place.SEEN, Place.EMBEDDED, Place.METADATA);
            case LANGUAGE -> EnumSet.of(Place.EMBEDDED, Place.METADATA);
            case LEGAL_NOTICE, CORRECTION -> EnumSet.of(Place.SEEN, Place.EMBEDDED);
            case CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT ->
                    EnumSet.of(Place.SEEN, Place.EMBEDDED, Place.PICTURE);
        };
    }

    @Override
    public Optional<String> template() {
        return Optional.of(PdfWriter.TEMPLATE);
    }

    @Override
    public Audience audience() {
        return Audience.READERS;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        writer.write(edition, out);
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        return PdfReader.read(export);
    }
}
