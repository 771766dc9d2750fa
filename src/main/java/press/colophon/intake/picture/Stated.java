package press.colophon.intake.picture;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.colophon.article.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a picture file states of its own credits, each in IPTC and in XMP, as it stands there and not merged.
 *
 * @param caption    IPTC Description
 * @param creator    IPTC Creator
 * @param creditLine IPTC Credit Line
 * @param source     IPTC Source
 * @param copyright  IPTC Copyright Notice
 */
public record Stated(Told caption, Told creator, Told creditLine, Told source, Told copyright) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /**
     * One credit as a file states it. White space is one space, and characters that no article may hold are left out.
     *
     * @param iptc the values in IPTC IIM; empty if it is silent
     * @param xmp  the values in XMP; empty if it is silent
     */
    public record Told(List<String> iptc, List<String> xmp) {

        /** Without values that say nothing. */
        public Told {
            iptc = said(iptc);
            xmp = said(xmp);
        }

        private static List<String> said(List<String> values) {
            return values.stream().map(Told::line).filter(value -> !value.isEmpty()).toList();
        }

        private static String line(String value) {
            return value.codePoints().filter(Text::allows)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString().replaceAll("\\s+", " ").strip();
        }
    }

    /** Reads what {@link #json()} wrote. */
    public static Stated parse(String json) {
        return MAPPER.readValue(json, Stated.class);
    }

    /** As it is kept with the file. */
    public String json() {
        return MAPPER.writeValueAsString(this);
    }

    static Stated in(Opened file) {
        Metadata iptc = new Metadata();
        file.iptc().forEach(block -> new IptcReader().extract(new SequentialByteArrayReader(block), iptc, block.length));
        Optional<Packet> xmp = file.xmp().flatMap(Packet::parse);
        return new Stated(told(Field.CAPTION, iptc, xmp), told(Field.CREATOR, iptc, xmp), told(Field.CREDIT_LINE, iptc, xmp),
                told(Field.SOURCE, iptc, xmp), told(Field.COPYRIGHT, iptc, xmp));
    }

    private static Told told(Field field, Metadata iptc, Optional<Packet> xmp) {
        List<String> older = iptc.getDirectoriesOfType(IptcDirectory.class).stream()
                .flatMap(directory -> Stream.ofNullable(directory.getStringArray(field.dataSet()))).flatMap(Stream::of).toList();
        return new Told(older, xmp.map(packet -> packet.values(field)).orElse(List.of()));
    }
}
