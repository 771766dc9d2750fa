package press.colophon.web.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import press.colophon.export.Format;
import press.colophon.intake.json.Fields;

/**
 * What an archive shall hold.
 *
 * @param articles ids or slugs, in the order of the archive
 * @param all      whether it shall be everything that is published instead
 * @param section  if it is all: of this section only
 * @param formats  names; none for every format
 */
record Order(List<String> articles, boolean all, Optional<String> section, List<String> formats) {

    /** How many articles can be named at once. */
    static final int MOST = 10_000;

    static Order read(Fields fields) {
        return new Order(fields.texts("articles"), fields.flag("all"), fields.text("section"), fields.texts("formats"));
    }

    /** Why it cannot be done, whatever articles there are. */
    List<Fault> faults(List<Format> known) {
        List<Fault> faults = new ArrayList<>();
        if (all == !articles.isEmpty()) {
            faults.add(new Fault("/articles", "Name articles by id or slug, or ask for all that are published with “all”: true."));
        }
        if (articles.size() > MOST) {
            faults.add(new Fault("/articles", "has %,d articles, and the most is %,d".formatted(articles.size(), MOST)));
        }
        if (section.isPresent() && !all) {
            faults.add(new Fault("/section", "goes with “all” only"));
        }
        IntStream.range(0, formats.size()).filter(i -> known.stream().noneMatch(format -> format.name().equals(formats.get(i))))
                .mapToObj(i -> new Fault("/formats/" + i, "There is no format “%s”. The formats are %s."
                        .formatted(formats.get(i), String.join(", ", known.stream().map(Format::name).toList()))))
                .forEach(faults::add);
        return faults;
    }

    /** The formats it asks for, in the order of the house. */
    List<Format> wanted(List<Format> known) {
        return known.stream().filter(format -> formats.isEmpty() || formats.contains(format.name())).toList();
    }

    /** What is wrong, and where in the JSON. */
    record Fault(String pointer, String detail) {

        Map<String, String> told() {
            return Map.of("pointer", pointer, "detail", detail);
        }
    }
}
