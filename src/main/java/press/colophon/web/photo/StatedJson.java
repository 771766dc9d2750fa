package press.colophon.web.photo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.colophon.intake.picture.Stated;

/** What a picture file states of its credits, as the service tells it. */
final class StatedJson {

    private StatedJson() {
    }

    /** By the names that the credits have in an article's JSON; where the file is silent, there is nothing. */
    static Map<String, Map<String, List<String>>> told(Stated stated) {
        Map<String, Map<String, List<String>>> told = new LinkedHashMap<>();
        add(told, "caption", stated.caption());
        add(told, "creator", stated.creator());
        add(told, "creditLine", stated.creditLine());
        add(told, "source", stated.source());
        add(told, "copyright", stated.copyright());
        return told;
    }

    private static void add(Map<String, Map<String, List<String>>> told, String name, Stated.Told credit) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        if (!credit.iptc().isEmpty()) {
            places.put("iptc", credit.iptc());
        }
        if (!credit.xmp().isEmpty()) {
            places.put("xmp", credit.xmp());
        }
        if (!places.isEmpty()) {
            told.put(name, places);
        }
    }
}
