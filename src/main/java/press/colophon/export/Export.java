package press.colophon.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A finished file that was read back and holds every credit.
 *
 * @param format what it is
 * @param bytes  the file; not to be changed
 * @param proof  where each credit stands in it
 * @param sha256 the digest of the bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Export(Format format, byte[] bytes, Proof proof, byte[] sha256) {

    static Export of(Format format, byte[] bytes, Proof proof) {
        try {
            return new Export(format, bytes, proof, MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
