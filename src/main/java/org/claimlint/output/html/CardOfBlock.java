package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
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
        Set<Place> shown = new HashSet<>();
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

    /** Passages that are shown as one, because they stand close together. */
    private record Group(Passage first, TreeSet<Span> spans) {}

    /** What tells passages apart for a reader. */
    private record Place(String report, @Nullable Span span, Position origin, String words) {}

    private List<Quoted> passages(Finding finding, String home, Set<Place> shown, Words words) {
        List<Passage> all = new ArrayList<>();
        all.add(finding.at());
        all.addAll(finding.with());
        all.removeIf(
                passage -> !shown.add(new Place(passage.report(), passage.span(), passage.origin(), passage.words())));
        List<Group> groups = new ArrayList<>();
        for (Passage passage : all) {
            Span span = passage.span();
            String text = text(passage);
            if (span == null || text == null || passage.quote() == null) {
                groups.add(new Group(passage, new TreeSet<>()));
            } else if (groups.stream().noneMatch(group -> joins(group, passage, span, text))) {
                groups.add(new Group(passage, new TreeSet<>(Set.of(span))));
            }
        }
        return groups.stream().map(group -> quoted(group, home, words)).toList();
    }

    private @Nullable Report report(Passage passage) {
        return checked.getOrDefault(passage.report(), published.get(passage.report()));
    }

    private @Nullable String text(Passage passage) {
        Report report = report(passage);
        return report == null ? null : report.text();
    }

    private static boolean joins(Group group, Passage passage, Span span, String text) {
        if (group.spans().isEmpty() || !group.first().report().equals(passage.report())) {
            return false;
        }
        Span before = group.spans().floor(span);
        Span after = group.spans().ceiling(span);
        boolean joined = (before == null || Excerpt.isNear(text, before, span))
                && (after == null || Excerpt.isNear(text, span, after));
        return joined && group.spans().add(span);
    }

    private Quoted quoted(Group group, String home, Words words) {
        Passage first = group.first();
        Report report = report(first);
        String text = text(first);
        Excerpt excerpt = text != null && !group.spans().isEmpty()
                ? Excerpt.of(text, group.spans())
                : Excerpt.of(first.words().isEmpty() ? words.get("no-quote") : first.words());
        return new Quoted(
                anchors.href(first),
                name(first, report, home),
                line(first, words),
                published.containsKey(first.report()) && report != null ? publication(report, words) : List.of(),
                report == null || report.lang() == null ? "" : report.lang(),
                excerpt.runs());
    }

    /** Of a report of the archive the line says nothing: nobody has the file that it counts in. */
    private String line(Passage passage, Words words) {
        return published.containsKey(passage.report()) ? "" : line(passage.origin(), words);
    }

    private static String line(Position origin, Words words) {
        if (origin.page() != null) {
            return words.fill("html.page", "n", origin.page().toString());
        }
        return words.fill(
                origin.paragraph() == null ? "html.line" : "html.paragraph", "n", Integer.toString(origin.line()));
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
