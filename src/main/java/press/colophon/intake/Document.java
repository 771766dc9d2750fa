package press.colophon.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A foreign document as it came in.
 *
 * @param name        its file name or address, for messages
 * @param bytes       all of it
 * @param contentType what its sender says that it is, as in HTTP, such as {@code text/plain; charset=utf-8}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Document(String name, byte[] bytes, Optional<String> contentType) {

    /** The most bytes that a document may have: 5 MB. */
    public static final int MAX_BYTES = 5_000_000;

    public Document {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(name, bytes.length);
        }
    }

    /** A document of which nobody says what it is. */
    public Document(String name, byte[] bytes) {
        this(name, bytes, Optional.empty());
    }

    /** The refusal of a document of this size, which is over {@link #MAX_BYTES}. */
    public static Rejected tooLarge(String name, long size) {
        return new Rejected(Rejected.Why.TOO_LARGE, "%s has %,d bytes; an article has at most %,d. Nothing was read."
                .formatted(name, size, MAX_BYTES));
    }

    /**
     * The document's text, in UTF-8, without a byte order mark.
     *
     * @throws Rejected if it is empty, binary, or not UTF-8
     */
    public String text() {
        if (bytes.length == 0) {
            throw new Rejected(name + " is empty.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new Rejected(name + " is a binary file; text or JSON in UTF-8 was expected.");
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (body.isBlank()) {
                throw new Rejected(name + " holds nothing but white space.");
            }
            return body;
        } catch (CharacterCodingException e) {
            throw new Rejected("%s is not UTF-8: the byte %d (0x%02X) in line %d belongs to no character. Save it as UTF-8."
                    .formatted(name, in.position() + 1, bytes[in.position()], lineAt(in.position())));
        }
    }

    private long lineAt(int position) {
        return 1 + new String(Arrays.copyOf(bytes, position), StandardCharsets.ISO_8859_1)
                .chars().filter(c -> c == '\n').count();
    }

    /** The extension of the name in lower case, without the dot; empty if there is none. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
