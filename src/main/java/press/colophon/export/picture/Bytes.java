package press.colophon.export.picture;

import java.util.Arrays;

/** A file to look into. Whatever lies outside of it is an {@link IndexOutOfBoundsException}, never silently nothing. */
@SuppressWarnings("ArrayRecordComponent")
record Bytes(byte[] file) {

    int length() {
        return file.length;
    }

    int u8(int at) {
        return file[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u32(int at) {
        return u16(at) << 16 | u16(at + 2);
    }

    int u16Little(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24Little(int at) {
        return u16Little(at) | u8(at + 2) << 16;
    }

    int u32Little(int at) {
        return u24Little(at) | u8(at + 3) << 24;
    }

    boolean startsWith(int at, byte[] prefix) {
        return at + prefix.length <= file.length
                && Arrays.equals(file, at, at + prefix.length, prefix, 0, prefix.length);
    }

    byte[] slice(int from, int to) {
        if (from > to || to > file.length) {
            throw new IndexOutOfBoundsException(to);
        }
        return Arrays.copyOfRange(file, from, to);
    }

    /** The place after a part of this length, which has to lie within the file. */
    int skip(int at, int length) {
        if (length < 0 || length > file.length - at) {
            throw new IndexOutOfBoundsException(at);
        }
        return at + length;
    }
}
