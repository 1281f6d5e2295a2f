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

    /** The message and a line for each other passage. */
    List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(message(finding));
        for (Passage passage : finding.with()) {
            lines.add(words.fill("see", "place", place(passage), "quote", quote(passage)));
        }
        return lines;
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
        String place = Printable.within(words.language(), FileNames.place(passage));
        Report earlier = published.get(passage.report());
        return earlier == null ? place : place + ", " + words.publication(earlier);
    }
}
