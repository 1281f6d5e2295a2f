package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.claimlint.model.Claim;
import org.claimlint.model.Passage;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Slips of the pen, planted one at a time in the clean whole reports wherever a report tells one thing twice: most are found. What is told
 * twice is told by the claims alone (one event class, one unit, one measure, one value; or one day), not by the linking that is tried.
 */
class SlipTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"));

    /** Words of measures, each with what an author may write instead. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("km", "miles"),
            Map.entry("kilometres", "miles"),
            Map.entry("miles", "kilometres"),
            Map.entry("metres", "feet"),
            Map.entry("hectares", "square kilometres"),
            Map.entry("tonnes", "kilograms"),
            Map.entry("كيلومتراً", "ميلاً"),
            Map.entry("كيلومتر", "ميل"),
            Map.entry("هكتاراً", "كيلومتراً مربعاً"),
            Map.entry("هكتار", "كيلومتر مربع"),
            Map.entry("طناً", "كيلوغراماً"),
            Map.entry("طن", "كيلوغرام"));

    private static final List<String> TO = List.of(" to ", " إلى ");

    private final CaseRunner runner = new CaseRunner(RuleBase.shipped());

    /** A text with a slip, and where in it. */
    private record Planted(String text, int at) {}

    /** A slip and the least share of those planted that must be found: what was measured, rounded down. */
    private enum Slip {
        /** 40 for 4, where the number was told before. */
        TEN_TIMES(0.53) {
            @Override
            List<Planted> in(ReportClaims report) {
                return numbers(report, number -> number * 10, 1);
            }
        },
        /** 44 for 40, where the number was told before. */
        A_TENTH_MORE(0.46) {
            @Override
            List<Planted> in(ReportClaims report) {
                return numbers(report, number -> number + number / 10, 2);
            }
        },
        /** 36 for 40, where the number was told before. */
        A_TENTH_LESS(0.4) {
            @Override
            List<Planted> in(ReportClaims report) {
                return numbers(report, number -> number - number / 10, 2);
            }
        },
        /** 12 miles for 12 km, where the amount was told before. */
        OTHER_UNIT(1) {
            @Override
            List<Planted> in(ReportClaims report) {
                return units(report);
            }
        },
        /** From B to A, where the way from A to B was told before. */
        TURNED_ROUND(0.4) {
            @Override
            List<Planted> in(ReportClaims report) {
                return ways(report);
            }
        },
        /** Two years earlier, where the day was told before or its weekday stands with it. */
        OTHER_YEAR(0.66) {
            @Override
            List<Planted> in(ReportClaims report) {
                return years(report);
            }
        },
        /** The day behind it has another. */
        OTHER_WEEKDAY(1) {
            @Override
            List<Planted> in(ReportClaims report) {
                return weekdays(report);
            }
        };

        private final double least;

        Slip(double least) {
            this.least = least;
        }

        abstract List<Planted> in(ReportClaims report);
    }

    @FunctionalInterface
    private interface Change {
        int of(int number);
    }

    @Test
    void most_slips_in_clean_reports_are_found() {
        Map<Slip, List<Boolean>> found = new EnumMap<>(Slip.class);
        for (Case one : CaseRunner.casesIn(HERE, Path.of("cases/reports"), new ArrayList<>())) {
            if (!one.fires() && one.blocks().size() == 1 && one.blocks().get(0) instanceof Case.ReportBlock block) {
                ReportClaims report = CaseRunner.reports(one).get(0);
                for (Slip slip : Slip.values()) {
                    for (Planted planted : slip.in(report)) {
                        found.computeIfAbsent(slip, any -> new ArrayList<>()).add(isFound(one, block, planted));
                    }
                }
            }
        }
        for (Slip slip : Slip.values()) {
            List<Boolean> each = found.getOrDefault(slip, List.of());
            long count = each.stream().filter(one -> one).count();
            System.out.println("slips: " + slip + ": found " + count + " of " + each.size());
            assertThat(each).as(slip.name()).isNotEmpty();
            assertThat((double) count / each.size()).as(slip.name()).isGreaterThanOrEqualTo(slip.least);
        }
    }

    private static List<Planted> numbers(ReportClaims report, Change change, int fewestDigits) {
        List<Planted> planted = new ArrayList<>();
        List<Claim> claims = report.claims();
        for (int later = 1; later < claims.size(); later++) {
            Span span = span(claims.get(later));
            if (span != null && claims.subList(0, later).stream().anyMatch(isToldAgainBy(claims.get(later), span))) {
                Span digits = digits(text(report), span, fewestDigits);
                if (digits != null) {
                    int number = Integer.parseInt(text(report).substring(digits.start(), digits.end()));
                    planted.add(replaced(report, digits, Integer.toString(change.of(number))));
                }
            }
        }
        return planted;
    }

    private static @Nullable Span span(Claim claim) {
        return claim.quantity() != null && claim.quantity().isFigure() ? claim.quantitySpan() : null;
    }

    private static Predicate<Claim> isToldAgainBy(Claim later, Span span) {
        return earlier -> later.asserted()
                && earlier.asserted()
                && Objects.equals(earlier.event(), later.event())
                && Objects.equals(earlier.eventRef(), later.eventRef()) // each line of a list has one of its own
                && later.event() != null
                && span(earlier) != null
                && !span.equals(span(earlier))
                && Objects.equals(earlier.quantity(), later.quantity())
                && Objects.equals(earlier.unitId(), later.unitId())
                && earlier.measure() == later.measure();
    }

    /** The first number of figures in a span that has enough of them, and not more than an int holds; null where there is none. */
    private static @Nullable Span digits(String text, Span in, int fewest) {
        int from = in.start();
        while (from < in.end()) {
            int to = from;
            while (to < in.end() && Character.isDigit(text.charAt(to))) {
                to++;
            }
            if (to - from >= fewest && to - from < 7) {
                return new Span(from, to);
            }
            from = Math.max(to, from + 1);
        }
        return null;
    }

    private static List<Planted> units(ReportClaims report) {
        List<Planted> planted = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        for (Claim claim : report.claims()) {
            Span span = span(claim);
            if (span != null
                    && claim.unitId() != null
                    && claim.asserted()
                    && !told.add(List.of(claim.unitId(), claim.quantity()))) {
                String amount = text(report).substring(span.start(), span.end());
                int word = amount.lastIndexOf(' ') + 1;
                String other = UNITS.get(amount.substring(word));
                if (other != null) {
                    planted.add(replaced(report, new Span(span.start() + word, span.end()), other));
                }
            }
        }
        return planted;
    }

    private static List<Planted> ways(ReportClaims report) {
        List<Planted> planted = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        for (Claim claim : report.claims()) {
            Place place = claim.place();
            if (place != null
                    && place.span() != null
                    && place.from() != null
                    && place.to() != null
                    && place.kind() == PlaceKind.MOVEMENT
                    && claim.asserted()
                    && !told.add(List.of(place.from(), place.to()))) {
                String way = text(report)
                        .substring(place.span().start(), place.span().end());
                for (String to : TO) {
                    String[] ends = way.split(to, -1);
                    if (ends.length == 2) {
                        planted.add(replaced(report, place.span(), ends[1] + to + ends[0]));
                    }
                }
            }
        }
        return planted;
    }

    private static List<Planted> years(ReportClaims report) {
        List<Planted> planted = new ArrayList<>();
        List<TimeMention> before = new ArrayList<>();
        for (TimeMention time : datesIn(report)) {
            Span span = time.span();
            Integer year = time.stated().year();
            if (span != null && year != null && time.stated().day() != null) {
                String figures = Integer.toString(year);
                int at = text(report).indexOf(figures, span.start());
                boolean told =
                        time.stated().weekday() != null || before.stream().anyMatch(isOfTheDayOf(time));
                if (told && at >= 0 && at < span.end()) {
                    planted.add(replaced(report, new Span(at, at + figures.length()), Integer.toString(year - 2)));
                }
                before.add(time);
            }
        }
        return planted;
    }

    private static Predicate<TimeMention> isOfTheDayOf(TimeMention later) {
        return earlier -> earlier.interval() != null
                && !Objects.equals(earlier.span(), later.span())
                && Objects.equals(earlier.interval(), later.interval());
    }

    private static List<Planted> weekdays(ReportClaims report) {
        List<Planted> planted = new ArrayList<>();
        for (TimeMention time : datesIn(report)) {
            Integer weekday = time.stated().weekday();
            if (weekday != null && time.stated().day() != null && time.stated().month() != null) {
                for (List<String> names : WEEKDAYS) {
                    int at = text(report)
                            .indexOf(names.get(weekday - 1), time.span().start());
                    if (at >= 0 && at < time.span().end()) {
                        Span name = new Span(at, at + names.get(weekday - 1).length());
                        planted.add(replaced(report, name, names.get((weekday + 1) % names.size())));
                    }
                }
            }
        }
        return planted;
    }

    private static List<TimeMention> datesIn(ReportClaims report) {
        return report.claims().stream()
                .map(Claim::time)
                .filter(time -> time != null && time.span() != null)
                .distinct()
                .toList();
    }

    private static String text(ReportClaims report) {
        return Objects.requireNonNull(report.report().text());
    }

    private static Planted replaced(ReportClaims report, Span span, String by) {
        String text = text(report);
        return new Planted(text.substring(0, span.start()) + by + text.substring(span.end()), span.start());
    }

    private boolean isFound(Case one, Case.ReportBlock block, Planted planted) {
        Case slipped = new Case(
                one.file(), one.line(), true, one.title(), List.of(block.withContent(planted.text())), List.of());
        return runner.check(slipped).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .anyMatch(finding -> touches(finding.at(), planted.at())
                        || finding.with().stream().anyMatch(passage -> touches(passage, planted.at())));
    }

    private static boolean touches(Passage passage, int at) {
        return passage.span() != null
                && passage.span().start() <= at + 4
                && at <= passage.span().end();
    }
}
