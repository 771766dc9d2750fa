package press.colophon.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An element of the tagged text, with what stands in it.
 *
 * @param type its standard type, such as {@code H1}
 * @param tags the elements in it
 * @param runs all that it shows, in reading order
 */
record Tag(String type, List<Tag> tags, List<Run> runs) {

    static final Tag EMPTY = new Tag("", List.of(), List.of());

    String text() {
        StringBuilder text = new StringBuilder();
        Optional<Run> before = Optional.empty();
        for (Run run : runs) {
            if (before.isPresent() && !before.get().touches(run)) {
                text.append(' ');
            }
            text.append(before.map(run::after).orElse(run.text()));
            before = Optional.of(run);
        }
        return text.toString().strip().replaceAll(" {2,}", " ");
    }

    /** The elements in it of a type, its own children only. */
    List<Tag> children(String wanted) {
        return tags.stream().filter(tag -> tag.type.equals(wanted)).toList();
    }

    /** The elements in it of a type, however deep. */
    List<Tag> all(String wanted) {
        List<Tag> found = new ArrayList<>();
        tags.forEach(tag -> {
            if (tag.type.equals(wanted)) {
                found.add(tag);
            }
            found.addAll(tag.all(wanted));
        });
        return found;
    }

    Stream<PDImageXObject> pictures() {
        return runs.stream().flatMap(run -> run.pictures().stream());
    }
}
