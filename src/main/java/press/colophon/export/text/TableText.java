package press.colophon.export.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import press.colophon.article.Block;
import press.colophon.article.Inline;

/** A table in columns, or, if that is too wide for the page, cell by cell. */
final class TableText {

    private static final String GAP = "  ";

    private TableText() {
    }

    static String of(Block.Table table, Function<List<Inline>, String> words) {
        List<List<String>> rows = table.rows().stream().map(row -> row.stream().map(words).toList()).toList();
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> Wrap.width(row.get(column))).max().orElse(0)).toArray();
        boolean fits = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) <= Wrap.COLUMNS - GAP.length();
        return fits ? columns(rows, widths) : cells(rows, table.header());
    }

    private static String columns(List<List<String>> rows, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(GAP).append(row.get(column))
                        .append(" ".repeat(widths[column] - Wrap.width(row.get(column))));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String cells(List<List<String>> rows, boolean header) {
        List<String> blocks = new ArrayList<>();
        for (List<String> row : rows.subList(header && rows.size() > 1 ? 1 : 0, rows.size())) {
            StringBuilder block = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String name = header && row != rows.getFirst() ? rows.getFirst().get(column) + ": " : "";
                block.append(Wrap.of(name + row.get(column), GAP, GAP + GAP));
            }
            blocks.add(block.toString());
        }
        return String.join("\n", blocks);
    }
}
