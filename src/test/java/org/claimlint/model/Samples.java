package org.claimlint.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports, claims and dates made by hand, for tests. */
public final class Samples {
    private Samples() {}

    /** A report without a text, in a file of its own. */
    public static Report report(String id, @Nullable String published) {
        return report(id, published, null);
    }

    public static Report report(String id, @Nullable String published, @Nullable String text) {
        return report(id, id, id + ".json", published, text);
    }

    public static Report report(
            String id, String name, String file, @Nullable String published, @Nullable String text) {
        return new Report(
                id, name, file, null, null, published == null ? null : day(published), "en", "River Monitor", text);
    }

    /** A claim of a report: its id is the one of the report and its position. */
    public static Claim.Builder claim(Report report, int position) {
        return Claim.of(report.id() + "#c" + position, report.id(), "c" + position)
                .position(position);
    }

    public static ReportClaims told(Report report, Claim... claims) {
        return told(report, List.of(claims), List.of());
    }

    public static ReportClaims told(Report report, List<Claim> claims, List<Part> parts) {
        return new ReportClaims(report, claims, List.of(), parts, List.of(), List.of(), List.of());
    }

    /** Where words stand in the text of a report that holds them once. */
    public static Span spanOf(Report report, String words) {
        String text = String.valueOf(report.text());
        int start = text.indexOf(words);
        if (start < 0 || text.indexOf(words, start + 1) >= 0) {
            throw new IllegalArgumentException("\"" + words + "\" must stand in the text exactly once.");
        }
        return new Span(start, start + words.length());
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Closed days; null leaves an end open. */
    public static DateInterval days(@Nullable String from, @Nullable String to) {
        return new DateInterval(from == null ? null : day(from), to == null ? null : day(to));
    }

    public static DateInterval on(String day) {
        return days(day, day);
    }

    public static Quantity between(String min, @Nullable String max) {
        return new Quantity(new BigDecimal(min), max == null ? null : new BigDecimal(max), false, false);
    }

    public static Quantity about(String min, String max) {
        return new Quantity(new BigDecimal(min), new BigDecimal(max), true, false);
    }

    public static Quantity vague(String min, String max) {
        return new Quantity(new BigDecimal(min), new BigDecimal(max), false, true);
    }

    /** A date of a report that stands for nothing yet. */
    public static Date date(Report report, int position) {
        return new Date(report, position);
    }

    /** Collects the parts of a date; what is not set stays unknown. */
    public static final class Date {
        private final Report report;
        private final int position;
        private @Nullable TimeRole role;
        private @Nullable DateInterval interval;
        private StatedDate stated = StatedDate.NOTHING;
        private @Nullable Deixis year;
        private Set<String> inferred = Set.of();
        private boolean quoted = false;
        private @Nullable String text;
        private @Nullable Span span;

        private Date(Report report, int position) {
            this.report = report;
            this.position = position;
        }

        public Date role(TimeRole value) {
            role = value;
            return this;
        }

        public Date days(String from, String to) {
            interval = Samples.days(from, to);
            return this;
        }

        /** One day, all of it written. */
        public Date on(String iso) {
            LocalDate day = day(iso);
            return days(iso, iso).stated(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }

        public Date stated(@Nullable Integer day, @Nullable Integer month, @Nullable Integer writtenYear) {
            stated = new StatedDate(null, day, month, null, writtenYear, CalendarSystem.GREGORIAN);
            return this;
        }

        public Date stated(StatedDate value) {
            stated = value;
            return this;
        }

        /** "Of the current year". */
        public Date ofCurrentYear() {
            year = Deixis.THIS;
            return this;
        }

        public Date inferred(String... parts) {
            inferred = Set.of(parts);
            return this;
        }

        public Date quoted() {
            quoted = true;
            return this;
        }

        public Date words(String value) {
            text = value;
            span = report.text() == null ? null : spanOf(report, value);
            return this;
        }

        public TimeMention build() {
            return new TimeMention(
                    report.id() + "#t" + position,
                    report.id(),
                    position,
                    role,
                    interval,
                    stated,
                    null,
                    year,
                    inferred,
                    quoted,
                    !quoted,
                    text,
                    span,
                    null);
        }
    }
}
