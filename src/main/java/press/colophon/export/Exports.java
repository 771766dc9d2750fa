package press.colophon.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;

/** Writes, reads back, compares, and only then hands out. */
@Component
public final class Exports {

    private final Map<String, Exporter> exporters = new LinkedHashMap<>();

    /** With these exporters, in the order that their {@code @Order} gives them; those without one last, by name. */
    public Exports(Collection<Exporter> all) {
        all.stream().sorted(Comparator.comparing((Exporter exporter) -> exporter.format().name()))
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .forEach(exporter -> exporters.put(exporter.format().name(), exporter));
    }

    /** The formats there are. */
    public List<Format> formats() {
        return exporters.values().stream().map(Exporter::format).toList();
    }

    /** The exporters there are, in the order of {@link #formats()}. */
    public List<Exporter> exporters() {
        return List.copyOf(exporters.values());
    }

    /** The format of a name, such as {@code pdf}. */
    public Optional<Format> format(String name) {
        return Optional.ofNullable(exporters.get(name)).map(Exporter::format);
    }

    /**
     * The format of a file, by the extension of its name, or by a name that is nothing else. The longest that fits counts:
     * {@code x.feed.json} is not {@code json}.
     */
    public Optional<Format> formatOf(String fileName) {
        return formats().stream().filter(format -> ("." + fileName).endsWith("." + format.extension()))
                .max(Comparator.comparingInt(format -> format.extension().length()));
    }

    /**
     * Writes an edition in a format and reads it back.
     *
     * @param edition what to write
     * @param format  one of {@link #formats()}
     * @return the file, proven
     * @throws CreditLost  if a credit is missing from what was written, or was added to it
     * @throws Unprintable if the format cannot show something in the edition
     */
    public Export export(Edition edition, Format format) {
        Exporter exporter = exporter(format);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            exporter.write(permitted(edition, exporter), out);
            return proven(out.toByteArray(), format, edition);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s was written but could not be read back: %s".formatted(format.title(), e.getMessage()), e);
        }
    }

    /**
     * Reads a file back that was written before.
     *
     * @param file    the whole file
     * @param format  what it is
     * @param edition what it was written from
     * @return the file, proven
     * @throws CreditLost  if a credit is missing from it, or was added to it
     * @throws IOException if it is not a file of this format
     */
    public Export proven(byte[] file, Format format, Edition edition) throws IOException {
        Proof proof = prove(file, format, edition);
        if (!proof.holds()) {
            throw new CreditLost(proof, exporter(format).template());
        }
        return Export.of(format, file, proof);
    }

    /**
     * Proves a file against the edition that it claims to be.
     *
     * @throws IOException if it is not a file of this format
     */
    public Proof prove(byte[] file, Format format, Edition edition) throws IOException {
        Exporter exporter = exporter(format);
        return Proof.of(format, Demand.of(permitted(edition, exporter), exporter),
                exporter.readBack(new ByteArrayInputStream(file)));
    }

    /**
     * Proves a file against itself: whatever it states in one place has to stand in all places that its format has.
     *
     * @throws IOException if it is not a file of this format
     */
    public Proof prove(byte[] file, Format format) throws IOException {
        Exporter exporter = exporter(format);
        var found = exporter.readBack(new ByteArrayInputStream(file));
        return Proof.of(format, Demand.of(found, exporter), found);
    }

    private static Edition permitted(Edition edition, Exporter exporter) {
        return switch (exporter.audience()) {
            case READERS -> edition;
            case PARTNERS -> edition.forPartners();
        };
    }

    private Exporter exporter(Format format) {
        return Optional.ofNullable(exporters.get(format.name()))
                .orElseThrow(() -> new IllegalArgumentException("no exporter writes " + format.name()));
    }
}
