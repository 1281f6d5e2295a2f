package org.claimlint.io;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Deixis;
import org.claimlint.model.HourInterval;
import org.claimlint.model.Position;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.jspecify.annotations.Nullable;

/** The {@code time} of a claim, or an entry of a report's {@code times}, before its report is known. */
final class TimeDraft implements Placed {
    static final List<String> MEMBERS = List.of(
            "from", "to", "role", "text", "stated", "deictic", "inferred", "quoted", "ownVoice", "start", "end");
    static final List<String> STATED = List.of("weekday", "day", "month", "month2", "year", "calendar", "hours");
    static final List<String> HOURS = List.of("from", "to");
    static final List<String> DEICTIC = List.of("month", "year");
    static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    static final List<String> INFERABLE = List.of("day", "month", "year");
    static final int LAST_YEAR = 9999;

    private final JsonCursor.Mark mark;
    private final Position origin;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable TimeRole role;
    private @Nullable String text;
    private StatedDate stated = StatedDate.NOTHING;
    private @Nullable Deixis deicticMonth;
    private @Nullable Deixis deicticYear;
    private Set<String> inferred = Set.of();
    private @Nullable Boolean quoted;
    private @Nullable Boolean ownVoice;
    private Offsets.@Nullable Located span;

    private TimeDraft(JsonCursor json, Position origin) {
        mark = json.mark();
        this.origin = origin;
    }

    /** @param origin where messages point to: the claim that the date belongs to, or the date itself */
    static TimeDraft read(JsonCursor json, Position origin) throws IOException {
        TimeDraft draft = new TimeDraft(json, origin);
        draft.readMembers(json);
        return draft;
    }

    private void readMembers(JsonCursor json) throws IOException {
        Offsets offsets = new Offsets(mark);
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "from" -> from = json.day();
                case "to" -> to = json.day();
                case "role" -> role = json.oneOf(TimeRole.values());
                case "text" -> text = json.text();
                case "stated" -> stated = stated(json);
                case "deictic" -> readDeictic(json);
                case "inferred" -> inferred = inferred(json);
                case "quoted" -> quoted = json.yesOrNo();
                case "ownVoice" -> ownVoice = json.yesOrNo();
                case "start" -> offsets.readStart(json);
                case "end" -> offsets.readEnd(json);
                default -> throw new AssertionError(member);
            }
        }
        span = offsets.located();
        if (from != null && to != null && to.isBefore(from)) {
            throw mark.member("to")
                    .problem("must not be before from (" + to + " < " + from + "). Maybe the two are swapped.");
        }
        checkYear();
    }

    private void checkYear() {
        Integer year = stated.year();
        if (year == null || stated.calendar() != CalendarSystem.GREGORIAN) {
            return;
        }
        boolean before = from != null && year < from.getYear();
        boolean after = to != null && year > to.getYear();
        if (before || after) {
            throw mark.member("stated")
                    .member("year")
                    .problem("must not lie " + (before ? "before from" : "after to") + " (" + year
                            + (before ? " < " + from : " > " + to)
                            + "). Maybe one of the two years is a slip of the extractor.");
        }
    }

    private static StatedDate stated(JsonCursor json) throws IOException {
        Integer weekday = null;
        Integer day = null;
        Integer month = null;
        Integer month2 = null;
        Integer year = null;
        CalendarSystem calendar = CalendarSystem.GREGORIAN;
        HourInterval hours = null;
        json.beginObject(STATED);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "weekday" ->
                    weekday = json.isText() ? WEEKDAYS.indexOf(json.oneOf(WEEKDAYS)) + 1 : json.integer(1, 7);
                case "day" -> day = json.integer(1, 31);
                case "month" -> month = json.integer(1, 12);
                case "month2" -> month2 = json.integer(1, 12);
                case "year" -> year = json.integer(1, LAST_YEAR);
                case "calendar" -> calendar = json.oneOf(CalendarSystem.values());
                case "hours" -> hours = hours(json);
                default -> throw new AssertionError(member);
            }
        }
        return new StatedDate(weekday, day, month, month2, year, calendar, hours);
    }

    private static HourInterval hours(JsonCursor json) throws IOException {
        JsonCursor.Mark mark = json.mark();
        Integer from = null;
        Integer to = null;
        json.beginObject(HOURS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            if (member.equals("from")) {
                from = json.integer(0, 23);
            } else {
                to = json.integer(0, 47);
            }
        }
        if (from == null || to == null || to < from) {
            throw mark.problem(
                    "needs a from and a to that is not before it: {\"from\": 6, \"to\": 11} is the morning.");
        }
        return new HourInterval(from, to);
    }

    private void readDeictic(JsonCursor json) throws IOException {
        json.beginObject(DEICTIC);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            if (member.equals("month")) {
                deicticMonth = json.oneOf(Deixis.values());
            } else {
                deicticYear = json.oneOf(Deixis.values());
            }
        }
    }

    private static Set<String> inferred(JsonCursor json) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        json.beginArray();
        while (json.nextElement()) {
            parts.add(json.oneOf(INFERABLE));
        }
        return parts;
    }

    @Override
    public Offsets.@Nullable Located span() {
        return span;
    }

    /** Refuses offsets that do not fit the text. */
    void checkOffsets(String reportText) {
        if (span != null) {
            span.check(reportText, text, "text");
        }
    }

    /**
     * @param order the place of each date among the dates of the report
     * @param inQuotation whether it stands in direct quotation, unless it says so itself
     * @param inOwnVoice whether the outlet says it, unless it says so itself
     * @param textAtSpan the words at its span, as far as they are known otherwise
     */
    TimeMention build(
            String id,
            String reportId,
            Map<Placed, Integer> order,
            boolean inQuotation,
            boolean inOwnVoice,
            @Nullable String textAtSpan) {
        return new TimeMention(
                id,
                reportId,
                order.getOrDefault(this, 0),
                role,
                from == null && to == null ? statedDays() : new DateInterval(from, to),
                stated,
                deicticMonth,
                deicticYear,
                inferred,
                quoted == null ? inQuotation : quoted,
                ownVoice == null ? inOwnVoice : ownVoice,
                text != null ? text : textAtSpan,
                span == null ? null : span.span(),
                origin);
    }

    /** The days that the written parts alone stand for; null when they do not suffice, or name a day that does not exist. */
    private @Nullable DateInterval statedDays() {
        Integer year = stated.year();
        Integer month = stated.month();
        Integer day = stated.day();
        if (year == null || stated.calendar() != CalendarSystem.GREGORIAN || (month == null && day != null)) {
            return null;
        }
        if (month == null) {
            return new DateInterval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth whole = YearMonth.of(year, month);
        if (day == null) {
            return new DateInterval(whole.atDay(1), whole.atEndOfMonth());
        }
        try {
            return new DateInterval(whole.atDay(day), whole.atDay(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
