package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One field of IPTC IIM: the number of its record, its number in the record, and its value in whatever encoding. */
@SuppressWarnings("ArrayRecordComponent")
record DataSet(int record, int number, byte[] value) {

    static final int MARKER = 0x1C;

    /** From this length on the length is written in another way. */
    static final int EXTENDED = 0x8000;

    private static final int RASTERIZED_CAPTION = 125;
    private static final int PREVIEW = 202;

    boolean is(int otherRecord, int otherNumber) {
        return record == otherRecord && number == otherNumber;
    }

    /** Whether it is text, which the encoding of the block counts for. */
    private boolean text() {
        return record == Iim.APPLICATION && number != RASTERIZED_CAPTION && number != PREVIEW;
    }

    /** Whether it can be left as it is in a block whose text is UTF-8. */
    boolean fitsUtf8() {
        if (text()) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            } catch (CharacterCodingException e) {
                return false;
            }
        }
        return true;
    }

    void write(ByteArrayOutputStream out) {
        ByteBuffer head = ByteBuffer.allocate(9).put((byte) MARKER).put((byte) record).put((byte) number);
        if (value.length < EXTENDED) {
            head.putShort((short) value.length);
        } else {
            head.putShort((short) (EXTENDED | Integer.BYTES)).putInt(value.length);
        }
        out.write(head.array(), 0, head.position());
        out.writeBytes(value);
    }
}
