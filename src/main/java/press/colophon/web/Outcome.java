package press.colophon.web;

import java.util.HexFormat;
import java.util.Optional;
import press.colophon.export.Export;
import press.colophon.export.Format;
import press.colophon.export.Proof;

/** How an article fared in one format. Public, as are all types that templates see. */
public sealed interface Outcome {

    Format format();

    /** What was demanded and found, if it came that far. */
    Optional<Proof> proof();

    /** The file was read back and holds every credit. */
    record Proven(Export export) implements Outcome {

        @Override
        public Format format() {
            return export.format();
        }

        @Override
        public Optional<Proof> proof() {
            return Optional.of(export.proof());
        }

        /** SHA-256 of the file, in hexadecimal digits. */
        public String digest() {
            return HexFormat.of().formatHex(export.sha256());
        }

        /** The size of the file, rounded up. */
        public int kilobytes() {
            return Math.ceilDiv(export.bytes().length, 1000);
        }
    }

    /** The file is not handed out. */
    record Refused(Format format, Optional<Proof> proof, String why) implements Outcome {
    }

    /** The file is still being made. */
    record Pending(Format format) implements Outcome {

        @Override
        public Optional<Proof> proof() {
            return Optional.empty();
        }
    }
}
