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

    /** Texts whose files hold them, so that ends are known: a quote over two lines, one behind wide letters, one of the archive, a problem. */
    static CheckResult exact() {
        String draft = "Rain\n\n\uD83D\uDE97 قتل تسعة عمال، and nine\nworkers died on 4 May 2016.\n";
        String note = "On 4 May 2019 nine died.\n";
        Report first = textReport("./drafts/مسودة أولى.txt", "ar", draft);
        Report second = textReport("/srv/desk/note #2.txt", "en", note);
        Report published = new Report(
                "old",
                "old",
                "archive/old.txt",
                null,
                "Rain on the | bridge",
                LocalDate.of(2019, 5, 6),
                "en",
                null,
                null);
        Passage nine = passageIn(first, "nine\nworkers", 3, 23);
        Passage arabic = passageIn(first, "تسعة عمال", 3, 8);
        Passage year = passageIn(first, "2016", 4, 24);
        Passage other = passageIn(second, "2019", 1, 10);
        Passage earlier = new Passage("old", "archive/old.txt", null, new Position(1, 1), "ten workers", null);
        Coverage coverage = new Coverage(new Coverage.Count(2, 2), new Coverage.Count(0, 0), new Coverage.Count(2, 1));
        return new CheckResult(
                List.of(
                        new CheckResult.Checked(first, 3, coverage),
                        new CheckResult.Checked(second, 1, coverage),
                        new CheckResult.Checked(textReport("clean.txt", "en", "Fair.\n"), 0, coverage)),
                List.of(
                        finding(
                                "event/count-mismatch",
                                Severity.WARNING,
                                "One event, two counts: 9 here, 10 there.",
                                "حدث واحد بعددين: 9 هنا و10 هناك.",
                                nine,
                                List.of(arabic, earlier),
                                List.of(new Fix(arabic, "عشرة عمال"), new Fix(nine, "ten\nworkers")),
                                "cause-1",
                                List.of()),
                        finding(
                                "event/year-mismatch",
                                Severity.ERROR,
                                "One event, two years: 2016 here, 2019 there.",
                                "حدث واحد بسنتين: 2016 هنا و2019 هناك.",
                                year,
                                List.of(other),
                                List.of(new Fix(year, "2019"), new Fix(other, "2016")),
                                "cause-2",
                                List.of())),
                List.of(),
                List.of("gone.txt: there is no such file or folder."),
                new CheckResult.Hidden(1, 2, 0, 3, 4),
                List.of(published));
    }

    /** A title, names and quotes that are markup, commands and half characters to those who read the formats. */
    static CheckResult markup() {
        String words =
                "<script>alert(1)</script> ]]> & \"100%\" %0A {0} [x](http://y) | `a` *b*\n::error::x ##[error]y \u202E\uD83D\uDE97"
                        + " \uD83D \uFFFF\u0000 @you";
        String name = "a,b:c%41/<script>]]>\u202E \uD83D\uDE97\uD83D\n::set-output name=x::y.txt";
        Report report = new Report(
                name, name, name, null, words, LocalDate.of(2019, 5, 6), "en", null, words + "\n" + words, null);
        Passage at = new Passage(name, name, new Span(0, words.length()), new Position(1, 1), words, null);
        Passage with = new Passage(
                name, name, new Span(words.length() + 1, 2 * words.length() + 1), new Position(3, 1), words, null);
        Passage earlier =
                new Passage("old", "::warning::old.txt", null, new Position(1, 1), "::stop-commands::x", null);
        Report old =
                new Report("old", "old", "::warning::old.txt", null, words, LocalDate.of(2019, 5, 6), "en", null, null);
        return new CheckResult(
                List.of(new CheckResult.Checked(
                        report,
                        2,
                        new Coverage(new Coverage.Count(0, 0), new Coverage.Count(0, 0), new Coverage.Count(0, 0)))),
                List.of(finding(
                        "event/count-mismatch",
                        Severity.ERROR,
                        words,
                        words,
                        at,
                        List.of(with, earlier),
                        List.of(new Fix(at, words)),
                        "cause-1",
                        List.of())),
                List.of(),
                List.of("::error::" + words),
                CheckResult.Hidden.NONE,
                List.of(old));
    }

    private static Report textReport(String file, String lang, String text) {
        return new Report(file, file, file, null, null, LocalDate.of(2019, 5, 6), lang, null, text);
    }

    private static Passage passageIn(Report report, String quote, int line, int column) {
        int start = String.valueOf(report.text()).indexOf(quote);
        Span span = new Span(start, start + quote.length());
        return new Passage(report.id(), report.file(), span, new Position(line, column), quote, null);
    }

    /** Passages of a Word and of a PDF file, which have no lines. */
    static CheckResult paged() {
        Report word = report("minutes", "drafts/minutes 1.docx", "en");
        Report print = report("محضر", "drafts/محضر.pdf", "ar");
        Passage paragraph = new Passage(
                "minutes", "drafts/minutes 1.docx", new Span(70, 74), new Position(3, 12, null, 3), "2016", null);
        Passage page =
                new Passage("محضر", "drafts/محضر.pdf", new Span(900, 904), new Position(14, 2, 7, null), "2019", null);
        return new CheckResult(
                List.of(new CheckResult.Checked(word, 2, null), new CheckResult.Checked(print, 2, null)),
                List.of(
                        oneOfTwo("event/year-mismatch", paragraph, page),
                        oneOfTwo("event/year-mismatch", page, paragraph)),
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
