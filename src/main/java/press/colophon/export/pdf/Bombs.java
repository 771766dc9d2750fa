package press.colophon.export.pdf;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a file that holds a few bytes which unpack to very many, before a parser unpacks them in memory. It looks at
 * the bytes alone: what a damaged or hostile file says of itself is not to be trusted.
 */
final class Bombs {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int ZLIB = 0x78;

    /** One uncompressed picture of 50 megapixels, with room to spare. */
    private static final long ONE = 256L << 20;
    private static final long ALL = 2L << 30;

    private Bombs() {
    }

    static void check(byte[] file) throws IOException {
        Inflater inflater = new Inflater();
        try {
            byte[] sink = new byte[1 << 16];
            long all = 0;
            for (int at = next(file, 0); at >= 0; at = next(file, at)) {
                inflater.reset();
                inflater.setInput(file, at, file.length - at);
                long one = size(inflater, sink);
                all += one;
                if (one > ONE || all > ALL) {
                    throw new IOException("it unpacks to more than %d MB".formatted((one > ONE ? ONE : ALL) >> 20));
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** How much it unpacks to, or the first number beyond what is allowed. */
    private static long size(Inflater inflater, byte[] sink) {
        long size = 0;
        try {
            int more = inflater.inflate(sink);
            while (more > 0 && size <= ONE) {
                size += more;
                more = inflater.inflate(sink);
            }
        } catch (DataFormatException e) {
            // What cannot be unpacked cannot fill the memory; the parser will say what is wrong with it.
            return size;
        }
        return size;
    }

    /** Where the next compressed data starts, or -1. */
    private static int next(byte[] file, int from) {
        for (int i = from; i + STREAM.length + 2 < file.length; i++) {
            if (file[i] == STREAM[0] && starts(file, i)) {
                int data = i + STREAM.length;
                data += file[data] == '\r' ? 1 : 0;
                data += file[data] == '\n' ? 1 : 0;
                if (data < file.length && file[data] == ZLIB) {
                    return data;
                }
            }
        }
        return -1;
    }

    private static boolean starts(byte[] file, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }
}
