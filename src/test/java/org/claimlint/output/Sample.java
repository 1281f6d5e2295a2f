package org.claimlint.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Coverage;
import org.claimlint.model.Evidence;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;

/** Results made by hand: what reporters get to write. */
final class Sample {
    private static final Report ENGLISH = report("quarry", "reports/quarry.json", "en");
    private static final Report ARABIC = report("مقلع", "reports/maqla.json", "ar");

    private Sample() {}

    /** An English and an Arabic report, three causes, one of them with a second finding. */
    static CheckResult twoLanguages() {
        Passage early = passage(ENGLISH, 3, 9, "on 4 May 2016", 20);
        Passage late = passage(ENGLISH, 12, 1, "on 4 May 2019", 310);
        Passage weekday = passage(ENGLISH, 12, 1, "Monday 4 May 2019", 303);
        Passage total = passage(ARABIC, 2, 5, "أربعة عشر عاملاً", 40);
        Passage parts = passage(ARABIC, 4, 5, "تسعة عمال", 90);
        Passage unseen = new Passage("quarry", "reports/quarry.json", null, new Position(30, 7), null, "35");
        return new CheckResult(
                List.of(new CheckResult.Checked(ENGLISH, 12, null), new CheckResult.Checked(ARABIC, 3, null)),
                List.of(
                        finding(
                                "time/weekday-mismatch",
                                Severity.WARNING,
                                "4 May 2019 was a Saturday.",
                                "الرابع من أيار 2019 كان يوم سبت.",
                                weekday,
                                List.of(),
                                List.of(),
                                "cause-1",
                                List.of("inferred: at most warning")),
                        finding(
                                "event/year-mismatch",
                                Severity.ERROR,
                                "One event, two years: 2016 here, 2019 there.",
                                "حدث واحد بسنتين: 2016 هنا و2019 هناك.",
                                early,
                                List.of(late),
                                List.of(new Fix(early, "on 4 May 2019"), new Fix(late, "on 4 May 2016")),
                                "cause-1",
                                List.of()),
                        finding(
                                "count/false-majority",
                                Severity.NOTE,
                                "Most, but only 35 %.",
                                "الأكثرية، لكنها 35 بالمئة فقط.",
                                unseen,
                                List.of(),
                                List.of(new Fix(unseen, "some")),
                                "cause-2",
                                List.of()),
                        finding(
                                "count/parts-differ-from-total",
                                Severity.ERROR,
                                "14 in all, but the parts add up to 9.",
                                "المجموع 14 والأجزاء تساوي 9.",
                                total,
                                List.of(parts),
                                List.of(new Fix(total, "تسعة عمال")),
                                "cause-3",
                                List.of("same source"))),
                List.of(new SameEvent(
                        "quarry/c1",
                        "quarry/c7",
                        "e1",
                        false,
                        0,
                        List.of(new Evidence("place", true, 2.5), new Evidence("time", false, -1.257)))),
                List.of());
    }

    /** Two findings of one cause about the same two places, one of them quoted with another line break. */
    static CheckResult samePassages() {
        Passage here = passage(ENGLISH, 3, 9, "on 4 May\n2016", 20);
        Passage hereAgain = passage(ENGLISH, 3, 9, "on 4 May 2016", 20);
        Passage there = passage(ENGLISH, 12, 1, "on 4 May 2019", 310);
        return new CheckResult(
                List.of(new CheckResult.Checked(ENGLISH, 2, null)),
                List.of(oneOfTwo("event/year-mismatch", here, there), oneOfTwo("event/age-mismatch", hereAgain, there)),
                List.of(),
                List.of());
    }

    private static Finding oneOfTwo(String rule, Passage at, Passage with) {
        return finding(
                rule, Severity.ERROR, "Two dates.", "تاريخان.", at, List.of(with), List.of(), "cause-1", List.of());
    }

    /** Words from a file that try to command the terminal, to break the line and to reorder it. */
    static CheckResult hostile() {
        Report report = report("evil\u001B[2J", "evil\u001B]0;x\u0007.json", "en");
        Passage at =
                passage(report, 1, 1, "nine\u001B[31m killed\r\nmust fix: \u202Enothing\u202C \u0085\uD83D end", 0);
        Passage with = passage(report, 2, 1, "قتل تسعة\u2066 x\u2069", 60);
        return new CheckResult(
                List.of(new CheckResult.Checked(report, 2, null)),
                List.of(finding(
                        "event/count-mismatch",
                        Severity.ERROR,
                        "\u202Enine\n here, قتل تسعة there",
                        "تسعة",
                        at,
                        List.of(with),
                        List.of(new Fix(at, "قتل\u202E تسعة"), new Fix(with, "nine\u0000 {quote}")),
                        "cause-1",
                        List.of("quoted\u001B[0m"))),
                List.of(),
                List.of());
    }

    static CheckResult clean(String... languages) {
        List<CheckResult.Checked> reports = new ArrayList<>();
        for (String language : languages) {
            reports.add(new CheckResult.Checked(report("r" + reports.size(), "r.json", language), 40, null));
        }
        return new CheckResult(reports, List.of(), List.of(), List.of());
    }

    /** A text of which one date was not read, and claims of somebody else. */
    static CheckResult texts(String language) {
        Coverage coverage = new Coverage(new Coverage.Count(6, 5), new Coverage.Count(1, 1), new Coverage.Count(0, 0));
        return new CheckResult(
                List.of(
                        new CheckResult.Checked(report("a", "a.txt", language), 1, coverage),
                        new CheckResult.Checked(report("b", "b.json", language), 3, null)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report report(String id, String file, String lang) {
        LocalDate published = lang.equals("en") ? LocalDate.of(2019, 5, 6) : null;
        return new Report(id, id, file, null, null, published, lang, null, null);
    }

    private static Passage passage(Report report, int line, int column, String quote, int start) {
        Span span = new Span(start, start + quote.length());
        return new Passage(report.id(), report.file(), span, new Position(line, column), quote, null);
    }

    private static Finding finding(
            String rule,
            Severity severity,
            String message,
            String messageAr,
            Passage at,
            List<Passage> with,
            List<Fix> fixes,
            String cause,
            List<String> because) {
        return new Finding(rule, severity, message, messageAr, at, with, fixes, cause, "f-" + rule, because);
    }
}
