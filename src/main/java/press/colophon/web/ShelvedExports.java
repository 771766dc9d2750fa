package press.colophon.web;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import press.colophon.export.CreditLost;
import press.colophon.export.Export;
import press.colophon.export.Exports;
import press.colophon.store.Shelf;

/** The exports of single articles, which outlive the program. What comes from the disk is proven again. */
@Component
final class ShelvedExports {

    private static final Logger LOG = LoggerFactory.getLogger(ShelvedExports.class);

    private final Exports exports;
    private final Shelf shelf;
    private final String build = Program.build();

    ShelvedExports(Exports exports, Shelf shelf) {
        this.exports = exports;
        this.shelf = shelf;
        shelf.tidy();
    }

    /** The export, if it was kept and every credit is in it. */
    Optional<Export> find(ExportKey key) {
        return key.place().flatMap(place -> shelf.find(place, key.digest(build))).flatMap(file -> proven(file, key));
    }

    void keep(ExportKey key, Export export) {
        key.place().ifPresent(place -> shelf.keep(place, key.digest(build), export.bytes()));
    }

    private Optional<Export> proven(byte[] file, ExportKey key) {
        try {
            return Optional.of(exports.proven(file, key.format(), key.asItWas()));
        } catch (CreditLost | IOException e) {
            LOG.warn("A kept export is made again. {}", e.getMessage());
            return Optional.empty();
        }
    }
}
