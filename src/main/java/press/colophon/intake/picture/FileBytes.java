package press.colophon.intake.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A file to look into. Whatever lies outside of it is an {@link IndexOutOfBoundsException}. */
record FileBytes(ByteBuffer in) {

    static FileBytes of(byte[] file) {
        return new FileBytes(ByteBuffer.wrap(file));
    }

    FileBytes littleEndian() {
        return new FileBytes(in.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }

    int length() {
        return in.limit();
    }

    int u8(int at) {
        return in.get(at) & 0xFF;
    }

    int u16(int at) {
        return in.getShort(at) & 0xFFFF;
    }

    int u24(int at) {
        return u16(at) | u8(at + 2) << 16;
    }

    int u32(int at) {
        return in.getInt(at);
    }

    /** Whether these characters, a byte each, stand there. */
    boolean says(int at, String characters) {
        if (at + characters.length() > length()) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if (u8(at + i) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    byte[] slice(int from, int to) {
        byte[] slice = new byte[in.slice(from, to - from).limit()];
        in.get(from, slice);
        return slice;
    }

    /** The place after a part of this length, which has to lie within the file. */
    int skip(int at, int length) {
        if (length < 0 || length > length() - at) {
            throw new IndexOutOfBoundsException(at);
        }
        return at + length;
    }
}
