package org.claimlint.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;

/** What findings say where a format shows one place only: the message, and in words where the other passages are. */
final class Remarks {
    private final Words words;
    private final Map<String, Report> published = new HashMap<>();

    /**
     * @param language {@code AUTO} is English here: build servers speak it
     * @param result what the findings are from
     */
    Remarks(MessageLanguage language, CheckResult result) {
        words = new Words(language == MessageLanguage.AR ? MessageLanguage.AR : MessageLanguage.EN);
        result.published().forEach(report -> published.put(report.id(), report));
    }

    Words words() {
        return words;
    }

    /** The message alone, on one line. */
    String message(Finding finding) {
        return Printable.oneLine(words.language().message(finding));
    }

    /**
     * The message and a line for each other passage; before them one for the passage itself where it has no line that a tool could show: in a
     * file of pages or paragraphs.
     */
    List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(message(finding));
        if (isWithoutLine(finding.at())) {
            lines.add(here(finding));
        }
        lines.addAll(others(finding));
        return lines;
    }

    /** A line for each other passage. */
    List<String> others(Finding finding) {
        return finding.with().stream().map(passage -> told("see", passage)).toList();
    }

    /** The message, and on the same line where it stands if no tool could show it. */
    String placed(Finding finding) {
        return isWithoutLine(finding.at()) ? message(finding) + " " + here(finding) : message(finding);
    }

    /** Whether it stands in a file of pages or paragraphs, whose lines nobody sees. */
    static boolean isWithoutLine(Passage passage) {
        return passage.origin().page() != null || passage.origin().paragraph() != null;
    }

    private String here(Finding finding) {
        return told("here", finding.at());
    }

    private String told(String key, Passage passage) {
        return words.fill(key, "place", place(passage), "quote", quote(passage));
    }

    /** All of it on one line. */
    String line(Finding finding) {
        return String.join(" ", lines(finding));
    }

    /** The words of a passage, or that there are none. */
    String seen(Passage passage) {
        String seen = Printable.oneLine(Shortened.quote(passage.words()));
        return seen.isEmpty() ? words.get("no-quote") : seen;
    }

    /** What a person who follows a link to another passage wants to know of it: its words, and when it came out. */
    String related(Passage passage) {
        Report earlier = published.get(passage.report());
        return earlier == null ? seen(passage) : words.publication(earlier) + ": " + seen(passage);
    }

    /** The same, and where it stands if no tool could show it. */
    String placedRelated(Passage passage) {
        return isWithoutLine(passage) ? FileNames.place(passage, words) + ": " + related(passage) : related(passage);
    }

    /** What a fix would do. */
    String fix(Fix fix) {
        String key = fix.at().words().isEmpty() ? "rewrite.unseen" : "rewrite";
        return words.fill(
                key,
                "replacement",
                Printable.within(words.language(), fix.replacement()),
                "quote",
                Printable.within(words.language(), Shortened.quote(fix.at().words())));
    }

    /** "must fix". */
    String severity(Finding finding) {
        return words.get("severity." + finding.severity().id());
    }

    private String quote(Passage passage) {
        return Printable.within(words.language(), seen(passage));
    }

    private String place(Passage passage) {
        String place = Printable.within(words.language(), FileNames.place(passage, words));
        Report earlier = published.get(passage.report());
        return earlier == null ? place : place + ", " + words.publication(earlier);
    }
}
