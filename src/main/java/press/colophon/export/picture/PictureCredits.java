package press.colophon.export.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;

/**
 * Reads the credits that a picture file states itself: in XMP, or in the older IPTC fields, IIM. Where the two
 * contradict one another the file states neither, since which one a person sees depends on the program. A file that
 * cannot be read states none.
 */
public final class PictureCredits {

    private PictureCredits() {
    }

    /**
     * Adds what a picture file states, as {@link Place#PICTURE}.
     *
     * @param picture the whole file
     * @param article the article's place in the edition, from 1
     * @param figure  the photo's place in the article, from 1
     * @param into    where to add it
     */
    public static void read(byte[] picture, int article, int figure, Credits into) {
        metadata(picture).ifPresent(metadata -> {
            for (Property property : Property.values()) {
                Set<String> xmp = metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                        .flatMap(directory -> values(property, directory.getXmpProperties())).collect(inOrder());
                Set<String> iptc = iptc(property, metadata).collect(inOrder());
                if (xmp.isEmpty() || iptc.isEmpty() || xmp.equals(iptc)) {
                    (xmp.isEmpty() ? iptc : xmp).forEach(value ->
                            into.add(Place.PICTURE, new Credit(article, figure, property.term(), value)));
                }
            }
        });
    }

    private static Optional<Metadata> metadata(byte[] picture) {
        try {
            // The library takes as much memory as these parts claim to need, and a few kilobytes can claim all there is.
            byte[] safe = switch (Container.of(picture)) {
                case Png png -> png.withoutCompressedTexts();
                case Jpeg jpeg -> jpeg.withoutExtendedXmp();
                case Gif gif -> picture;
                case Webp webp -> picture;
            };
            return Optional.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(safe), safe.length));
        } catch (Unreadable | ImageProcessingException | IOException e) {
            return Optional.empty();
        }
    }

    private static Collector<String, ?, Set<String>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }

    /** The values of a property among those of a packet, whose names are paths such as {@code dc:creator[2]}. */
    private static Stream<String> values(Property property, Map<String, String> packet) {
        return switch (property.shape()) {
            case TEXT -> Stream.ofNullable(packet.get(property.qualified()));
            case SEQUENCE -> items(property, packet).map(packet::get);
            case LANGUAGES -> items(property, packet)
                    .filter(item -> "x-default".equals(packet.get(item + "/xml:lang"))).map(packet::get);
        };
    }

    private static Stream<String> items(Property property, Map<String, String> packet) {
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> property.qualified() + "[" + i + "]")
                .takeWhile(packet::containsKey);
    }

    private static Stream<String> iptc(Property property, Metadata metadata) {
        int tag = switch (property) {
            case CAPTION -> IptcDirectory.TAG_CAPTION;
            case CREDIT_LINE -> IptcDirectory.TAG_CREDIT;
            case CREATOR -> IptcDirectory.TAG_BY_LINE;
            case SOURCE -> IptcDirectory.TAG_SOURCE;
            case COPYRIGHT -> IptcDirectory.TAG_COPYRIGHT_NOTICE;
        };
        return metadata.getDirectoriesOfType(IptcDirectory.class).stream()
                .flatMap(directory -> Stream.ofNullable(directory.getStringArray(tag))).flatMap(Stream::of);
    }
}
