package press.colophon.export;

import org.apache.commons.codec.digest.DigestUtils;


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
        return new Export(format, bytes, proof, DigestUtils.sha256(bytes));
    }
}
