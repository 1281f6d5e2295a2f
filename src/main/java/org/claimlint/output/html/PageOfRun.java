package org.claimlint.output.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.CheckResult.Checked;
import org.claimlint.model.Finding;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.output.CauseBlocks;
import org.claimlint.output.ClosingLines;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.Words;
import org.claimlint.output.html.Card.Run;
import org.claimlint.output.html.Page.IndexLine;
import org.claimlint.output.html.Page.Tally;
import org.claimlint.rules.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Puts the page of a run together. Of an archive only the reports with findings are shown whole, and not more of them than a browser can show. */
final class PageOfRun {
    /** A run of so many reports shows all of them, a larger one those with findings. */
    private static final int FEW_REPORTS = 20;

    private static final int MOST_SECTIONS = 300;

    /**
     * Findings of one cause.
     *
     * @param number its place on the page, from 1
     */
    record Block(int number, List<Finding> findings) {}

    private final CheckResult result;
    private final MessageLanguage language;
    private final Map<MessageLanguage, Words> words = new EnumMap<>(MessageLanguage.class);
    private final Map<String, Checked> checked = new LinkedHashMap<>();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Marks marks = new Marks();
    private final Events events;
    private final List<Checked> shown;
    private final Anchors anchors;
    private final CardOfBlock cards;

    PageOfRun(CheckResult result, MessageLanguage language, Collection<RuleInfo> catalog) {
        this.result = result;
        this.language = language;
        this.events = new Events(result);
        Map<String, Report> reports = new HashMap<>();
        for (Checked one : result.reports()) {
            checked.put(one.report().id(), one);
            reports.put(one.report().id(), one.report());
        }
        Map<String, List<List<Finding>>> byReport = new HashMap<>();
        for (List<Finding> block : CauseBlocks.of(result.findings())) {
            byReport.computeIfAbsent(block.get(0).at().report(), id -> new ArrayList<>())
                    .add(block);
        }
        this.shown = shown(byReport);
        this.anchors = new Anchors(shown.stream().map(Checked::report).toList());
        number(byReport);
        Map<String, Report> published = new HashMap<>();
        result.published().forEach(report -> published.put(report.id(), report));
        Map<String, RuleInfo> rules = new HashMap<>();
        catalog.forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        this.cards = new CardOfBlock(reports, published, rules, anchors);
    }

    /** In the order of the run; where they are too many, those with the gravest findings. */
    private List<Checked> shown(Map<String, List<List<Finding>>> byReport) {
        if (result.reports().size() <= FEW_REPORTS) {
            return result.reports();
        }
        List<Checked> told = new ArrayList<>();
        Map<String, Severity> gravest = new HashMap<>();
        for (Checked one : result.reports()) {
            List<List<Finding>> own = byReport.getOrDefault(one.report().id(), List.of());
            own.stream()
                    .map(block -> block.get(0).severity())
                    .max(Comparator.naturalOrder())
                    .ifPresent(severity -> {
                        told.add(one);
                        gravest.put(one.report().id(), severity);
                    });
        }
        Set<Checked> kept = new HashSet<>();
        told.stream()
                .sorted(Comparator.comparing(
                        (Checked one) -> gravest.getOrDefault(one.report().id(), Severity.NOTE),
                        Comparator.reverseOrder()))
                .limit(MOST_SECTIONS)
                .forEach(kept::add);
        told.removeIf(one -> !kept.contains(one));
        return told;
    }

    private void number(Map<String, List<List<Finding>>> byReport) {
        int number = 0;
        for (Checked one : shown) {
            List<Block> own = new ArrayList<>();
            for (List<Finding> findings : byReport.getOrDefault(one.report().id(), List.of())) {
                number++;
                own.add(new Block(number, findings));
                marks.add(number, findings);
            }
            blocks.put(one.report().id(), own);
        }
    }

    Page page() {
        boolean arabic = !result.reports().isEmpty()
                && result.reports().stream().allMatch(one -> language.in(one.report()) == MessageLanguage.AR);
        Words words = words(arabic ? MessageLanguage.AR : MessageLanguage.EN);
        Report only = result.reports().size() == 1 ? result.reports().get(0).report() : null;
        String title = only == null ? words.count("report", result.reports().size()) : title(only);
        return new Page(
                words,
                arabic ? "ar" : "en",
                style(),
                title,
                tallies(result.findings(), words),
                ClosingLines.of(result, words),
                result.problems(),
                only == null ? index(words) : List.of(),
                left(words),
                () -> shown.stream().map(this::section).iterator());
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PageOfRun.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Words words(MessageLanguage wanted) {
        return words.computeIfAbsent(wanted, Words::new);
    }

    private static String title(Report report) {
        return report.title() == null ? report.name() : report.title();
    }

    private List<IndexLine> index(Words words) {
        List<IndexLine> lines = new ArrayList<>();
        for (Checked one : shown) {
            Report report = one.report();
            List<Finding> findings = new ArrayList<>();
            blocks.getOrDefault(report.id(), List.of()).forEach(block -> findings.addAll(block.findings()));
            lines.add(new IndexLine(
                    "#" + anchors.section(report.id()),
                    title(report),
                    report.file(),
                    report.published() == null ? "" : report.published().toString(),
                    tallies(findings, words)));
        }
        return lines;
    }

    private static List<Tally> tallies(List<Finding> findings, Words words) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        List<Tally> tallies = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            Integer count = counts.get(severity);
            if (count != null) {
                tallies.add(
                        new Tally(severity.id(), words.fill("count." + severity.id(), "n", Integer.toString(count))));
            }
        }
        return tallies;
    }

    private List<String> left(Words words) {
        Set<String> whole = new HashSet<>();
        shown.forEach(one -> whole.add(one.report().id()));
        Set<String> told = new HashSet<>();
        result.findings().forEach(finding -> told.add(finding.at().report()));
        long without = checked.keySet().stream()
                .filter(id -> !whole.contains(id) && !told.contains(id))
                .count();
        long cut = told.stream().filter(id -> !whole.contains(id)).count();
        List<String> left = new ArrayList<>();
        if (without > 0) {
            left.add(words.fill("html.left.without", "reports", words.count("report", (int) without)));
        }
        if (cut > 0) {
            left.add(words.fill("html.left.cut", "reports", words.count("report", (int) cut)));
        }
        return left;
    }

    private Section section(Checked one) {
        Report report = one.report();
        MessageLanguage told = language.in(report);
        Words own = words(told);
        List<Block> findings = blocks.getOrDefault(report.id(), List.of());
        List<Card> shownCards = new ArrayList<>();
        findings.forEach(block -> shownCards.add(cards.card(block.number(), block.findings(), own)));
        CountsOfReport.Table counts = new CountsOfReport(one, events, marks, anchors, own).table();
        return new Section(
                anchors.section(report.id()),
                result.reports().size() == 1,
                own,
                told == MessageLanguage.AR ? "ar" : "en",
                report.lang() == null ? "" : report.lang(),
                title(report),
                about(report, own),
                draft(one, report.text(), own),
                shownCards,
                new TimelineOfReport(one, checked, events, anchors, own).timeline(findings),
                counts.events(),
                counts.left());
    }

    private static List<List<Run>> about(Report report, Words words) {
        List<List<Run>> about = new ArrayList<>();
        about.add(List.of(new Run(report.file(), true)));
        if (report.published() != null) {
            about.add(Runs.of(
                    words.fill("published.day", "day", report.published().toString()), List.of()));
        }
        if (report.outlet() != null) {
            about.add(List.of(new Run(report.outlet(), true)));
        }
        return about;
    }

    private List<Paragraph> draft(Checked one, @Nullable String text, Words words) {
        return text == null
                ? List.of()
                : new DraftText(
                                one.report(),
                                text,
                                marks.of(one.report().id()),
                                one.told(),
                                anchors,
                                new References(words))
                        .paragraphs();
    }
}
