package press.colophon.article;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A photo and whose it is. Caption and credits belong to this picture and never travel without it; each stays in its
 * own field, as IPTC has them.
 *
 * @param id          SHA-256 of the picture's bytes, 64 hexadecimal digits; absent if there are no bytes
 * @param alt         a description for those who cannot see it; never made up from the caption
 * @param caption     IPTC Description
 * @param creditLine  IPTC Credit Line, the words that must stand by the picture
 * @param creator     IPTC Creator, the photographer
 * @param source      IPTC Source
 * @param copyright   IPTC Copyright Notice
 * @param syndication whether the picture may be passed on
 */
public record Photo(Optional<String> id, Optional<String> alt, Optional<String> caption, String creditLine,
                    Optional<String> creator, Optional<String> source, Optional<String> copyright,
                    Syndication syndication) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Photo {
        id = id.map(Photo::checkedId);
        alt = Text.line("a photo's alt text", alt);
        caption = Text.line("a photo's caption", caption);
        creditLine = Text.line("a photo's credit line", creditLine);
        creator = Text.line("a photo's creator", creator);
        source = Text.line("a photo's source", source);
        copyright = Text.line("a photo's copyright", copyright);
    }

    /** The id, which is refused if it is no SHA-256. */
    public static String checkedId(String id) {
        if (!SHA_256.matcher(id).matches()) {
            throw new IllegalArgumentException("a photo's id is the SHA-256 of its bytes, in 64 hexadecimal digits");
        }
        return id;
    }

    /** A photo without bytes of which only the caption and the credit line are known. */
    public static Photo credited(String caption, String creditLine) {
        return new Photo(Optional.empty(), Optional.empty(), Optional.of(caption), creditLine,
                Optional.empty(), Optional.empty(), Optional.empty(), Syndication.ALLOWED);
    }

    /** Whether the picture may leave the house in feeds, archives and exports to partners. */
    public enum Syndication { ALLOWED, DENIED }
}
