package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Evidence;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Severity;

/** What an editor reads: one block for each cause, both passages under it, and a closing line that counts. */
public final class TextReporter implements Reporter {
    private static final String INDENT = "  ";
    /** Where passages stand whose place is not known. */
    private static final Position NOWHERE = new Position(1, 1);

    private final MessageLanguage language;
    private final TerminalStyle style;
    private final boolean explain;
    /** The reports of the archive, by id. */
    private final Map<String, Report> published = new HashMap<>();

    private final Map<MessageLanguage, Words> words = new EnumMap<>(MessageLanguage.class);

    /**
     * @param style what is known of the terminal that {@code out} is
     * @param explain whether to say why each severity is what it is, and which claims were taken for one event
     */
    public TextReporter(MessageLanguage language, TerminalStyle style, boolean explain) {
        this.language = language;
        this.style = style;
        this.explain = explain;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Map<String, MessageLanguage> languages = writeFindings(result, out);
        boolean allArabic = languages.values().stream().allMatch(MessageLanguage.AR::equals);
        Words closing = words(!languages.isEmpty() && allArabic ? MessageLanguage.AR : MessageLanguage.EN);
        if (explain) {
            writeLinks(result.links(), closing, out);
        }
        if (!result.reports().isEmpty()) {
            for (String line : ClosingLines.of(result, closing)) {
                line(out, "", line);
            }
        }
    }

    /** Writes the findings without the closing line, and returns the language of each report. */
    public Map<String, MessageLanguage> writeFindings(CheckResult result, Writer out) throws IOException {
        Map<String, MessageLanguage> languages = new HashMap<>();
        result.published().forEach(report -> published.put(report.id(), report));
        for (CheckResult.Checked checked : result.reports()) {
            languages.put(checked.report().id(), language.in(checked.report()));
        }
        for (List<Finding> block : CauseBlocks.of(result.findings())) {
            MessageLanguage blockLanguage =
                    languages.getOrDefault(block.get(0).at().report(), MessageLanguage.EN);
            writeBlock(block, words(blockLanguage), out);
            out.write('\n');
        }
        return languages;
    }

    private void writeBlock(List<Finding> block, Words words, Writer out) throws IOException {
        Set<String> shown = new HashSet<>();
        for (Finding finding : block) {
            boolean first = shown.isEmpty();
            out.write(first ? "" : INDENT + words.get("also") + " ");
            out.write(verdict(finding, words));
            out.write('\n');
            String indent = first ? INDENT : INDENT + INDENT;
            writePassage(finding.at(), indent, shown, words, out);
            for (Passage passage : finding.with()) {
                writePassage(passage, indent, shown, words, out);
            }
            if (explain) {
                for (String reason : finding.because()) {
                    line(out, indent, words.fill("because", "reason", Printable.within(words.language(), reason)));
                }
            }
            if (first) {
                writeFixes(finding.fixes(), words, out);
            }
        }
    }

    private String verdict(Finding finding, Words words) {
        String severity = words.get("severity." + finding.severity().id());
        String message = Printable.within(words.language(), words.language().message(finding));
        String rule = Printable.within(words.language(), finding.rule());
        return Style.of(finding.severity()).apply(severity + words.get("colon"), style.colour()) + " " + message
                + INDENT + Style.DIM.apply(rule, style.colour());
    }

    /**
     * The passage on two lines, so that a quote in a right-to-left script has a line of its own; nothing when it was shown before. Of one in
     * the archive also when and as what it was published.
     */
    private void writePassage(Passage passage, String indent, Set<String> shown, Words words, Writer out)
            throws IOException {
        String place = place(passage, words);
        String seen = Printable.oneLine(seen(passage));
        // What counts is what a reader sees: quotes that differ only in their line breaks are shown alike.
        if (shown.add(place + "\n" + seen)) {
            Report earlier = published.get(passage.report());
            line(out, indent, earlier == null ? style.linked(place, passage.file()) : place);
            if (earlier != null) {
                line(out, indent + INDENT, words.publication(earlier));
            }
            line(out, indent + INDENT, seen.isEmpty() ? words.get("no-quote") : seen);
        }
    }

    private void writeFixes(List<Fix> fixes, Words words, Writer out) throws IOException {
        String key = "fix";
        for (Fix fix : fixes) {
            MessageLanguage language = words.language();
            String seen = seen(fix.at());
            line(
                    out,
                    INDENT,
                    words.fill(
                            seen.isEmpty() ? key + ".unseen" : key,
                            "replacement",
                            Printable.within(language, fix.replacement()),
                            "place",
                            Printable.within(language, place(fix.at(), words)),
                            "quote",
                            Printable.within(language, seen)));
            key = "fix.or";
        }
    }

    private static void writeLinks(List<SameEvent> links, Words words, Writer out) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        line(out, "", words.get("links"));
        for (SameEvent link : links) {
            line(out, INDENT, Printable.oneLine(link.firstId() + " = " + link.secondId()));
            for (Evidence reason : link.evidence()) {
                line(out, INDENT + INDENT, weight(reason.weight()) + Printable.oneLine(reason.slot()));
            }
        }
        out.write('\n');
    }

    /** Nothing for what decides alone. */
    private static String weight(double weight) {
        double rounded = Math.rint(weight * 100) / 100;
        return Double.isInfinite(weight) ? "" : (rounded < 0 ? "" : "+") + rounded + " ";
    }

    private String place(Passage passage, Words words) {
        if (published.containsKey(passage.report())
                && passage.quote() != null
                && passage.origin().equals(NOWHERE)) {
            return Printable.oneLine(passage.file());
        }
        return FileNames.place(Printable.oneLine(passage.file()), passage.origin(), words);
    }

    private static String seen(Passage passage) {
        return Shortened.quote(passage.words());
    }

    private Words words(MessageLanguage wanted) {
        return words.computeIfAbsent(wanted, Words::new);
    }

    private static void line(Writer out, String indent, String text) throws IOException {
        out.write(indent);
        out.write(text);
        out.write('\n');
    }

    /** How a terminal shows a word, as a Select Graphic Rendition sequence. */
    private enum Style {
        RED("\u001B[1;31m"),
        YELLOW("\u001B[1;33m"),
        BLUE("\u001B[1;34m"),
        DIM("\u001B[2m");

        private static final String RESET = "\u001B[0m";
        private final String start;

        Style(String start) {
            this.start = start;
        }

        static Style of(Severity severity) {
            return switch (severity) {
                case ERROR -> RED;
                case WARNING -> YELLOW;
                case NOTE -> BLUE;
            };
        }

        String apply(String text, boolean colour) {
            return colour ? start + text + RESET : text;
        }
    }
}
