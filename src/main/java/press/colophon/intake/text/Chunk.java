package press.colophon.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lines of text with blank lines around them.
 *
 * @param line  the number of its first line, from 1
 * @param lines its lines, trimmed
 */
record Chunk(int line, List<String> lines) {

    static List<Chunk> of(String text) {
        List<Chunk> chunks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        String[] lines = text.split("\r\n|[\n\r\u2028\u2029]", -1);
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i].strip() : "";
            if (!line.isEmpty()) {
                open.add(line);
            } else if (!open.isEmpty()) {
                chunks.add(new Chunk(i - open.size() + 1, List.copyOf(open)));
                open.clear();
            }
        }
        return chunks;
    }

    /** The lines as one. */
    String text() {
        return String.join(" ", lines);
    }

    /** What follows a label that the chunk begins with, whatever its case; empty if it begins otherwise. */
    Optional<String> after(String label) {
        return text().toLowerCase(Locale.ROOT).startsWith(label) ? Optional.of(text().substring(label.length()).strip())
                : Optional.empty();
    }

    /** One chunk for each line, for lines that say one thing each. */
    List<Chunk> apart() {
        List<Chunk> apart = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            apart.add(new Chunk(line + i, List.of(lines.get(i))));
        }
        return apart;
    }
}
