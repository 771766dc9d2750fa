package press.colophon.cli;

import java.util.List;
import java.util.Locale;
import press.colophon.preflight.Entry;
import press.colophon.preflight.Feed;
import press.colophon.preflight.Finding;
import press.colophon.preflight.Report;
import press.colophon.preflight.Rule;
import press.colophon.preflight.Source;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Preflight reports for programs. */
final class PreflightJson {

    private static final JsonMapper JACKSON = new JsonMapper();

    private PreflightJson() {
    }

    static String of(String name, Feed feed, List<Report> reports) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("feed", name);
        json.put("kind", feed.dialect().name().toLowerCase(Locale.ROOT));
        json.put("entries", feed.entries().size());
        json.put("rejected", reports.stream().anyMatch(Report::rejects));
        ArrayNode partners = json.putArray("partners");
        reports.forEach(report -> partner(report, partners.addObject()));
        return JACKSON.writeValueAsString(json);
    }

    private static void partner(Report report, ObjectNode node) {
        node.put("name", report.partner().name());
        node.put("title", report.partner().title());
        report.partner().note().ifPresent(note -> node.put("note", note));
        node.put("rejected", report.rejects());
        ArrayNode rules = node.putArray("rules");
        for (Finding finding : report.findings()) {
            ObjectNode rule = rules.addObject();
            rule.put("id", finding.rule().id());
            rule.put("requires", finding.rule().requires());
            switch (finding) {
                case Finding.Kept kept -> rule.put("result", "ok");
                case Finding.Silent silent -> rule.put("result", "not applicable");
                case Finding.Broken(Rule broken, List<Entry> entries) -> {
                    rule.put("result", broken.severity().key());
                    entries(entries, rule.putArray("entries"));
                }
            }
            source(report.partner().source(finding.rule()), finding.rule(), rule.putObject("source"));
        }
    }

    private static void entries(List<Entry> entries, ArrayNode array) {
        entries.forEach(entry -> array.addObject()
                .put("number", entry.number()).put("id", entry.id()).put("title", entry.title()));
    }

    private static void source(Source source, Rule rule, ObjectNode node) {
        node.put("title", source.title());
        node.put("url", source.url().toString());
        node.put("read", source.read());
        node.put("verified", !rule.unverified());
    }
}
