package press.colophon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import press.colophon.preflight.Entry;
import press.colophon.preflight.Feed;
import press.colophon.preflight.Finding;
import press.colophon.preflight.Partner;
import press.colophon.preflight.Report;
import press.colophon.preflight.Rule;
import press.colophon.preflight.Severity;
import press.colophon.preflight.Source;

/** Preflight reports for people: a line for each rule, the first entries that break it, and the sources by number. */
final class PreflightTable {

    private static final int FIRST = 3;

    private final StringBuilder table = new StringBuilder();
    private final List<Source> sources = new ArrayList<>();
    private final int entries;

    private PreflightTable(int entries) {
        this.entries = entries;
    }

    static String of(String name, Feed feed, List<Report> reports) {
        PreflightTable table = new PreflightTable(feed.entries().size());
        table.line("%s: %s, %d %s", name, feed.dialect().title(), feed.entries().size(),
                feed.entries().size() == 1 ? "entry" : "entries");
        reports.forEach(table::report);
        table.line("%nSources");
        for (int i = 0; i < table.sources.size(); i++) {
            Source source = table.sources.get(i);
            table.line("  [%d] %s%n      %s%n      (%s)", i + 1, source.title(), source.url(), source.read());
        }
        return table.table.toString().stripTrailing();
    }

    private void report(Report report) {
        line("%n%s: %d to reject, %d to warn of", report.partner().title(), report.broken(Severity.REJECT),
                report.broken(Severity.WARN));
        report.partner().note().ifPresent(note -> line("  %s%n", wrapped(note, "  ")));
        for (Finding finding : report.findings()) {
            switch (finding) {
                case Finding.Kept(Rule rule) -> rule("ok", report.partner(), rule, "");
                case Finding.Silent(Rule rule) -> rule("-", report.partner(), rule, " (not said of this kind of feed)");
                case Finding.Broken(Rule rule, List<Entry> breaking) -> {
                    rule(rule.severity().key(), report.partner(), rule, "");
                    if (!breaking.isEmpty()) {
                        line("          in %d of %d: %s%s", breaking.size(), entries, breaking.stream().limit(FIRST)
                                .map(Entry::toString).collect(Collectors.joining(", ")), breaking.size() > FIRST ? ", …" : "");
                    }
                }
            }
        }
    }

    private void rule(String state, Partner partner, Rule rule, String remark) {
        Source source = partner.source(rule);
        if (!sources.contains(source)) {
            sources.add(source);
        }
        line("  %-7s %s", state, wrapped("%s: %s\u00a0[%d]%s%s".formatted(rule.id(), rule.requires(), sources.indexOf(source) + 1,
                rule.unverified() ? " (not verified against the document)" : "", remark), "          "));
    }

    private void line(String format, Object... values) {
        table.append(format.formatted(values)).append(System.lineSeparator());
    }

    private static String wrapped(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        int column = indent.length();
        for (String word : text.split(" ")) {
            if (column > indent.length() && column + word.length() > 100) {
                lines.append(System.lineSeparator()).append(indent);
                column = indent.length();
            } else if (column > indent.length()) {
                lines.append(' ');
            }
            lines.append(word.replace('\u00a0', ' '));
            column += word.length() + 1;
        }
        return lines.toString();
    }
}
