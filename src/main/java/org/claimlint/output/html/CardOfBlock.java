package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.Shortened;
import org.claimlint.output.Words;
import org.claimlint.output.html.Card.Also;
import org.claimlint.output.html.Card.Quoted;
import org.claimlint.output.html.Card.RuleText;
import org.claimlint.output.html.Card.Run;
import org.claimlint.rules.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Makes the card of the findings of one cause. */
final class CardOfBlock {
    private static final int LONGEST_NAME = 60;

    private final Map<String, Report> checked;
    private final Map<String, Report> published;
    private final Map<String, RuleInfo> rules;
    private final Anchors anchors;

    /**
     * @param checked the reports of the run, by id
     * @param published those of the archive, by id
     */
    CardOfBlock(
            Map<String, Report> checked, Map<String, Report> published, Map<String, RuleInfo> rules, Anchors anchors) {
        this.checked = checked;
        this.published = published;
        this.rules = rules;
        this.anchors = anchors;
    }

    /** @param block the gravest finding first */
    Card card(int number, List<Finding> block, Words words) {
        Finding first = block.get(0);
        Set<Quoted> shown = new HashSet<>();
        List<Quoted> passages = passages(first, first.at().report(), shown, words);
        List<Also> also = new ArrayList<>();
        for (Finding finding : block.subList(1, block.size())) {
            also.add(new Also(
                    finding.severity().id(),
                    severity(finding, words),
                    message(finding, words.language()),
                    finding.rule(),
                    passages(finding, first.at().report(), shown, words)));
        }
        RuleInfo rule = rules.get(first.rule());
        return new Card(
                Anchors.card(number),
                number,
                first.severity().id(),
                severity(first, words),
                message(first, words.language()),
                first.rule(),
                passages,
                fixes(first, words),
                also,
                rule == null ? null : new RuleText(rule.title(), rule.what(), rule.why(), rule.silent()));
    }

    private static String severity(Finding finding, Words words) {
        return words.get("severity." + finding.severity().id());
    }

    private List<Quoted> passages(Finding finding, String home, Set<Quoted> shown, Words words) {
        List<Quoted> passages = new ArrayList<>();
        List<Passage> all = new ArrayList<>();
        all.add(finding.at());
        all.addAll(finding.with());
        for (Passage passage : all) {
            Quoted quoted = quoted(passage, home, words);
            if (shown.add(quoted)) {
                passages.add(quoted);
            }
        }
        return passages;
    }

    private Quoted quoted(Passage passage, String home, Words words) {
        Report report = checked.getOrDefault(passage.report(), published.get(passage.report()));
        String text = report == null ? null : report.text();
        Excerpt excerpt = text != null && passage.span() != null && passage.quote() != null
                ? Excerpt.of(text, passage.span())
                : Excerpt.of(passage.words().isEmpty() ? words.get("no-quote") : passage.words());
        String lang = report == null || report.lang() == null ? "" : report.lang();
        return new Quoted(
                anchors.href(passage),
                name(passage, report, home),
                line(passage, words),
                published.containsKey(passage.report()) && report != null ? publication(report, words) : List.of(),
                lang,
                excerpt.before(),
                excerpt.words(),
                excerpt.after());
    }

    /** Of a report of the archive the line says nothing: nobody has the file that it counts in. */
    private String line(Passage passage, Words words) {
        return published.containsKey(passage.report())
                ? ""
                : words.fill("html.line", "n", Integer.toString(passage.origin().line()));
    }

    private static String name(Passage passage, @Nullable Report report, String home) {
        return passage.report().equals(home)
                ? ""
                : report == null || report.title() == null
                        ? passage.file()
                        : Excerpt.beginning(report.title(), LONGEST_NAME);
    }

    private static List<Run> publication(Report report, Words words) {
        String told = report.published() == null
                ? words.get("published")
                : words.fill("published.day", "day", String.valueOf(report.published()));
        return Runs.of(told, List.of());
    }

    private List<List<Run>> fixes(Finding finding, Words words) {
        List<List<Run>> fixes = new ArrayList<>();
        for (Fix fix : finding.fixes()) {
            Passage passage = fix.at();
            String seen = Shortened.quote(passage.words());
            String name =
                    name(passage, checked.get(passage.report()), finding.at().report());
            String line = line(passage, words);
            String key = (fixes.isEmpty() ? "fix" : "fix.or") + (seen.isEmpty() ? ".unseen" : "");
            String told = words.fill(
                    key,
                    "replacement",
                    fix.replacement(),
                    "place",
                    name.isEmpty() ? line : name + words.get("comma") + " " + line,
                    "quote",
                    seen);
            fixes.add(Runs.of(told, List.of(fix.replacement(), seen, name)));
        }
        return fixes;
    }

    private static List<Run> message(Finding finding, MessageLanguage language) {
        List<String> quotes = new ArrayList<>();
        quotes.add(finding.at().words());
        finding.with().forEach(passage -> quotes.add(passage.words()));
        return Runs.of(language.message(finding), quotes);
    }
}
