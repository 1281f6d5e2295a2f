package org.claimlint.output.html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Claim;
import org.claimlint.model.Coverage;
import org.claimlint.model.Evidence;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Measure;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Samples;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.rules.RuleInfo;
import org.claimlint.text.LineIndex;
import org.jspecify.annotations.Nullable;

/** Results made by hand, with the texts that they are about. */
final class PageSample {
    private static final Coverage COVERAGE =
            new Coverage(new Coverage.Count(2, 2), new Coverage.Count(0, 0), new Coverage.Count(2, 2));

    private PageSample() {}

    /** An English and an Arabic report; each has one event with two dates. */
    static CheckResult twoLanguages() {
        Report english = report("quarry", "en", "Wall falls at the quarry", """
                Wall falls at the quarry

                Nine workers died when the wall fell on 4 May 2016, the owner of مقلع الشرق said.

                The wall had fallen on 4 May 2019 & killed nine men.
                """);
        Report arabic = report("مقلع", "ar", "انهيار جدار في المقلع", """
                انهيار جدار في المقلع

                انهار جدار المقلع في 4 أيار 2016 فقضى تسعة عمال من شركة North Stone بحسب صاحبه.

                وكان الجدار قد انهار في 4 أيار 2019.
                """);
        Claim first = claim(english, 0, "2016-05-04", "on 4 May 2016", "Nine workers");
        Claim second = claim(english, 1, "2019-05-04", "on 4 May 2019", "nine men");
        Claim third = claim(arabic, 0, "2016-05-04", "في 4 أيار 2016", "تسعة عمال");
        Claim fourth = claim(arabic, 1, "2019-05-04", "في 4 أيار 2019", null);
        return new CheckResult(
                List.of(
                        new CheckResult.Checked(english, 2, COVERAGE, List.of(first, second)),
                        new CheckResult.Checked(arabic, 2, COVERAGE, List.of(third, fourth))),
                List.of(
                        years(english, "on 4 May 2016", "on 4 May 2019", "cause-1"),
                        finding(
                                "event/repeated-account",
                                Severity.NOTE,
                                "Told more than once: nine.",
                                "ذُكر أكثر من مرة: تسعة.",
                                passage(english, "Nine workers"),
                                List.of(passage(english, "nine men")),
                                List.of(),
                                "cause-1"),
                        years(arabic, "في 4 أيار 2016", "في 4 أيار 2019", "cause-2")),
                List.of(link(first, second), link(third, fourth)),
                List.of());
    }

    private static Finding years(Report report, String early, String late, String cause) {
        Passage at = passage(report, early);
        Passage with = passage(report, late);
        return finding(
                "event/year-mismatch",
                Severity.ERROR,
                "One event, two years: " + early + " here, " + late + " there.",
                "حدث واحد بسنتين: " + early + " هنا، " + late + " هناك.",
                at,
                List.of(with),
                List.of(new Fix(at, late), new Fix(with, early)),
                cause);
    }

    /** A report all of whose words try to become markup, to break out of an attribute, to reorder or to be no text at all. */
    static CheckResult hostile() {
        String evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\u202Eabc\u2066\uD83D\u0000";
        String text = evil
                + "\n\nNine \"'><b onclick=alert(1)> men in 4 May 2016 \uD83D\n\n</p></style><svg onload=alert(1)>";
        Report report = new Report(evil, evil, evil, null, evil, LocalDate.of(2019, 6, 7), evil, evil, text);
        Claim claim = claim(report, 0, "2016-05-04", "4 May 2016", "Nine");
        Claim other = Samples.claim(report, 1)
                .quote(evil)
                .span(new Span(0, evil.length()))
                .event(evil)
                .quantity(Quantity.of(9))
                .quantitySpan(new Span(0, evil.length()))
                .time(Samples.date(report, 1).on("2017-05-04").words(evil).build())
                .build();
        Passage at = passage(report, "4 May 2016");
        Passage all = new Passage(report.id(), evil, new Span(0, evil.length()), new Position(1, 1), evil, evil);
        Passage nowhere = new Passage("elsewhere" + evil, evil, null, new Position(1, 1), null, evil);
        return new CheckResult(
                List.of(new CheckResult.Checked(report, 2, null, List.of(claim, other))),
                List.of(finding(
                        "a/" + evil,
                        Severity.ERROR,
                        evil,
                        evil,
                        at,
                        List.of(all, nowhere),
                        List.of(new Fix(at, evil)),
                        evil)),
                List.of(),
                List.of(evil));
    }

    /** Reports with ids from 0, of which those with an even one have a finding. */
    static CheckResult many(int reports) {
        List<Report> all = IntStream.range(0, reports)
                .mapToObj(i -> report("r" + i, "en", "Report " + i, "Report " + i + "\n\nNine died on 4 May 2016."))
                .toList();
        return new CheckResult(
                all.stream().map(one -> new CheckResult.Checked(one, 1, null)).toList(),
                all.stream()
                        .filter(one -> Integer.parseInt(one.id().substring(1)) % 2 == 0)
                        .map(one -> finding(
                                "time/future",
                                Severity.WARNING,
                                "?",
                                "؟",
                                passage(one, "4 May 2016"),
                                List.of(),
                                List.of(),
                                one.id()))
                        .toList(),
                List.of(),
                List.of());
    }

    static RuleInfo rule() {
        return new RuleInfo(
                "event/year-mismatch",
                "",
                "One event, two years",
                Severity.ERROR,
                "0.1",
                List.of(),
                List.of(),
                "",
                "year",
                "Two accounts name different years.",
                "Archives count the event <twice>.",
                "",
                "",
                "",
                "",
                "event.drl",
                1,
                "");
    }

    static Report report(String id, String lang, String title, String text) {
        return new Report(
                id, id, "drafts/" + id + ".txt", null, title, LocalDate.of(2019, 6, 7), lang, "Harbour Wire", text);
    }

    private static Claim claim(Report report, int position, String day, String when, @Nullable String count) {
        Claim.Builder claim = Samples.claim(report, position)
                .event("collapse")
                .quote(when)
                .span(Samples.spanOf(report, when))
                .time(Samples.date(report, position).on(day).words(when).build());
        return count == null
                ? claim.build()
                : claim.quantity(Quantity.of(9))
                        .quantitySpan(Samples.spanOf(report, count))
                        .measure(Measure.KILLED)
                        .build();
    }

    private static SameEvent link(Claim first, Claim second) {
        return new SameEvent(first.id(), second.id(), first.id(), false, 0, List.of(new Evidence("place", true, 2.5)));
    }

    static Passage passage(Report report, String words) {
        Span span = Samples.spanOf(report, words);
        return new Passage(
                report.id(),
                report.file(),
                span,
                new LineIndex(String.valueOf(report.text())).position(span.start()),
                words,
                null);
    }

    static Finding finding(
            String rule,
            Severity severity,
            String message,
            String messageAr,
            Passage at,
            List<Passage> with,
            List<Fix> fixes,
            String cause) {
        return new Finding(rule, severity, message, messageAr, at, with, fixes, cause, "f-" + rule, List.of());
    }
}
