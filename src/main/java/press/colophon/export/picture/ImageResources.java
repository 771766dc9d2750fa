package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import press.colophon.article.Photo;

/**
 * What Photoshop keeps in a JPEG file: numbered resources, such as clipping paths, one of which holds the older IPTC
 * fields, and one a digest of those. Readers that find another digest there take the fields for edited, and XMP for out
 * of date.
 */
record ImageResources(List<Resource> resources) {

    private static final byte[] SIGNATURE = Container.ascii("8BIM");
    private static final int IPTC = 0x0404;
    private static final int IPTC_DIGEST = 0x0425;

    /**
     * One of them.
     *
     * @param id    its number; -1 if it is not Photoshop's own
     * @param whole all of it, with its head and its padding
     * @param data  what it holds
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Resource(int id, byte[] whole, byte[] data) {

        static Resource of(int id, byte[] data) {
            byte[] whole = ByteBuffer.allocate(12 + data.length + (data.length & 1)).put(SIGNATURE)
                    .putShort((short) id).putShort((short) 0).putInt(data.length).put(data).array();
            return new Resource(id, whole, data);
        }

        boolean iptc() {
            return id == IPTC || id == IPTC_DIGEST;
        }
    }

    /** Reads resources up to the first that is damaged; what is behind that cannot be told apart. */
    static ImageResources read(byte[] block) {
        Bytes bytes = new Bytes(block);
        List<Resource> resources = new ArrayList<>();
        try {
            for (int at = 0; at < block.length; ) {
                int name = at + 6;
                int length = name + 1 + bytes.u8(name) + (bytes.u8(name) + 1 & 1);
                int end = bytes.skip(length + Integer.BYTES, bytes.u32(length));
                byte[] data = bytes.slice(length + Integer.BYTES, end);
                // Some writers forget the padding.
                boolean padded = (data.length & 1) == 1 && end < block.length && block[end] == 0;
                byte[] whole = bytes.slice(at, padded ? end + 1 : end);
                resources.add(new Resource(bytes.startsWith(at, SIGNATURE) ? bytes.u16(at + 4) : -1, whole, data));
                at += whole.length;
            }
        } catch (IndexOutOfBoundsException damaged) {
            return new ImageResources(resources);
        }
        return new ImageResources(resources);
    }

    /** The same resources with what a photo states in the IPTC fields. All others stay as they are, byte for byte. */
    ImageResources with(Photo photo) {
        List<DataSet> own = resources.stream().filter(resource -> resource.id() == IPTC)
                .flatMap(resource -> Iim.read(resource.data()).dataSets().stream()).toList();
        byte[] iim = new Iim(own).with(photo).bytes();
        List<Resource> all = new ArrayList<>();
        if (iim.length > 0) {
            // First, since some readers see only the first 64 KB of them.
            all.add(Resource.of(IPTC, iim));
            all.add(Resource.of(IPTC_DIGEST, DigestUtils.md5(iim)));
        }
        resources.stream().filter(resource -> !resource.iptc()).forEach(all::add);
        return new ImageResources(all);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resources.forEach(resource -> out.writeBytes(resource.whole()));
        return out.toByteArray();
    }
}
