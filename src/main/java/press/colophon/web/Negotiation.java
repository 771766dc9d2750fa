package press.colophon.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** Which of the offered media types a client likes best (RFC 9110, 12.5.1). */
public final class Negotiation {

    private Negotiation() {
    }

    /**
     * @param accept  the {@code Accept} header, if there is one; what is not a list of media types counts as none
     * @param offered the media types, the default first
     * @return the place of the best among those offered; empty if the client takes none
     */
    public static Optional<Integer> best(Optional<String> accept, List<String> offered) {
        List<MediaType> ranges = ranges(accept.filter(StringUtils::hasText).orElse("*/*"));
        int best = -1;
        double bestQuality = 0;
        for (int i = 0; i < offered.size(); i++) {
            double quality = quality(MediaType.parseMediaType(offered.get(i)), ranges);
            if (quality > bestQuality) {
                best = i;
                bestQuality = quality;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static List<MediaType> ranges(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return List.of(MediaType.ALL);
        }
    }

    /** The most specific range decides. Parameters such as a charset or a profile are not told apart. */
    private static double quality(MediaType offered, List<MediaType> ranges) {
        return ranges.stream().filter(range -> range.includes(offered))
                .max(Comparator.comparingInt(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2))
                .map(MediaType::getQualityValue).orElse(0.0);
    }
}
