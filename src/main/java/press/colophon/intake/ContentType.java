package press.colophon.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** What the sender of a document says that it is, in the words of HTTP. */
final class ContentType {

    private ContentType() {
    }

    /** Such as {@code text/plain}, in lower case; empty if the sender does not say, or says no more than “bytes”. */
    static Optional<String> of(Document document) {
        return document.contentType().map(stated -> parsed(document, stated))
                .filter(type -> !type.equalsTypeAndSubtype(MimeTypeUtils.APPLICATION_OCTET_STREAM))
                .map(type -> (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    private static MimeType parsed(Document document, String stated) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType(stated);
            Charset charset = type.getCharset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                throw new Rejected(Rejected.Why.NOT_UNDERSTOOD,
                        "%s is in %s; documents are read in UTF-8 only.".formatted(document.name(), charset.name()));
            }
            return type;
        } catch (InvalidMimeTypeException e) {
            throw new Rejected(Rejected.Why.NOT_UNDERSTOOD,
                    "%s is said to be “%s”, which is no media type with a known character set; one is “text/plain; charset=utf-8”."
                            .formatted(document.name(), stated));
        }
    }
}
