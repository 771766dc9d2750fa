package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.colophon.article.Photo;

/**
 * The older IPTC fields of a picture, IPTC IIM 4.2, which many picture desks still read before XMP. A field has a
 * greatest length, and all fields share one encoding. A credit that has no room in its field, or no letters in the
 * encoding, stands in XMP alone, whole; and no older value stays in the field to contradict it.
 */
record Iim(List<DataSet> dataSets) {

    /** The record of the fields that describe the picture. */
    static final int APPLICATION = 2;

    private static final int ENVELOPE = 1;
    private static final int ENCODING = 90;
    private static final byte[] UTF_8 = Container.ascii("\u001B%G");
    private static final List<byte[]> LATIN_1 = List.of(Container.ascii("\u001B-A"), Container.ascii("\u001B.A"));
    private static final int VERSION = 0;
    private static final byte[] VERSION_4 = {0, 4};

    /** Reads a block up to its end or the first damage; what is behind that cannot be told apart. */
    static Iim read(byte[] block) {
        Bytes bytes = new Bytes(block);
        List<DataSet> dataSets = new ArrayList<>();
        try {
            for (int at = 0; at < block.length && bytes.u8(at) == DataSet.MARKER; ) {
                int from = at + 5;
                int length = bytes.u16(at + 3);
                if (length >= DataSet.EXTENDED) {
                    if (length != (DataSet.EXTENDED | Integer.BYTES)) {
                        break;
                    }
                    length = bytes.u32(from);
                    from += Integer.BYTES;
                }
                int to = bytes.skip(from, length);
                dataSets.add(new DataSet(bytes.u8(at + 1), bytes.u8(at + 2), bytes.slice(from, to)));
                at = to;
            }
        } catch (IndexOutOfBoundsException damaged) {
            return new Iim(dataSets);
        }
        return new Iim(dataSets);
    }

    /** The same fields with what a photo states in place of their own. */
    Iim with(Photo photo) {
        List<DataSet> kept = new ArrayList<>(dataSets);
        for (Property property : Property.values()) {
            property.of(photo).ifPresent(value -> kept.removeIf(own -> own.is(APPLICATION, property.dataSet())));
        }
        List<DataSet> stated = encoding(kept).map(charset -> in(charset, photo)).orElse(List.of());
        if (stated.isEmpty()) {
            return new Iim(kept);
        }
        if (kept.stream().noneMatch(own -> own.is(APPLICATION, VERSION))) {
            kept.add(new DataSet(APPLICATION, VERSION, VERSION_4));
        }
        if (kept.stream().noneMatch(own -> own.is(ENVELOPE, ENCODING)) && kept.stream().allMatch(DataSet::fitsUtf8)) {
            kept.add(new DataSet(ENVELOPE, ENCODING, UTF_8));
        }
        kept.addAll(stated);
        kept.sort(Comparator.comparingInt(DataSet::record).thenComparingInt(DataSet::number));
        return new Iim(kept);
    }

    /**
     * What can be written beside the fields that stay, which are not recoded: UTF-8, unless they say or show that they
     * are in another encoding. What that is may be unknown, but ASCII is part of it; not so if they name one that we
     * do not know.
     */
    private static Optional<Charset> encoding(List<DataSet> kept) {
        Optional<byte[]> named = kept.stream().filter(own -> own.is(ENVELOPE, ENCODING)).findFirst().map(DataSet::value);
        if (named.isEmpty()) {
            return Optional.of(kept.stream().allMatch(DataSet::fitsUtf8) ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII);
        }
        if (Arrays.equals(named.get(), UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return LATIN_1.stream().anyMatch(latin -> Arrays.equals(latin, named.get()))
                ? Optional.of(StandardCharsets.ISO_8859_1) : Optional.empty();
    }

    private static List<DataSet> in(Charset charset, Photo photo) {
        List<DataSet> stated = new ArrayList<>();
        for (Property property : Property.values()) {
            property.of(photo).filter(charset.newEncoder()::canEncode).map(value -> value.getBytes(charset))
                    .filter(value -> value.length <= property.longest())
                    .ifPresent(value -> stated.add(new DataSet(APPLICATION, property.dataSet(), value)));
        }
        return stated;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dataSets.forEach(dataSet -> dataSet.write(out));
        return out.toByteArray();
    }
}
