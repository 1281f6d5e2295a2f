package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.HourInterval;
import org.jspecify.annotations.Nullable;

/** Reads clock times: "at 10:30", "4 p.m.", Arabic "the hour ten in the evening". They belong to the date they stand with. */
final class ClockReader {
    private static final int NOON = 12;
    private static final String SHOWN = "before";

    private final TimeText text;
    private int hour;
    private int minute;
    private @Nullable HourInterval hours;
    private @Nullable Told told;
    private boolean halfNamed;

    /**
     * A clock time as it is written.
     *
     * @param to the token behind it, with its part of the day
     * @param hour as written, 0 to 23
     * @param exact whether that hour alone can be meant
     * @param part the part of the day that stands with it, or null
     */
    record Told(
            int from,
            int to,
            int hour,
            boolean exact,
            @Nullable HourInterval part) {
        /** The other hour that may be meant. */
        int otherHour() {
            return exact ? hour : (hour + NOON) % (2 * NOON);
        }
    }

    ClockReader(TimeText text) {
        this.text = text;
    }

    /** The token behind the clock time that follows a date, or the same token when none does. */
    int behind(int at) {
        int i = text.isComma(at) ? at + 1 : at;
        Hit lead = text.hit(i, Kind.CLOCK_LEAD);
        lead = lead == null ? text.hit(i, Kind.IN) : lead;
        boolean named = lead != null && lead.word().kind() == Kind.CLOCK_LEAD;
        Hit noon = lead == null || !named || text.isArabic() ? null : text.hit(lead.to(), Kind.DAY_PART);
        PartOfDay part = noon == null ? PartOfDay.DAYTIME : PartOfDay.of(noon.word());
        if (noon != null && part.isClockTime()) {
            hour = part == PartOfDay.NOON ? NOON : 2 * NOON;
            minute = 0;
            hours = part.hours();
            told = null;
            halfNamed = false;
            return noon.to();
        }
        int end = clockTime(lead == null ? i : lead.to(), named);
        return end < 0 ? at : end;
    }

    /** A clock time without a date: the token behind it, or the same token when there is none. */
    int read(int at) {
        Hit lead = text.hit(at, Kind.CLOCK_LEAD);
        boolean named = lead != null && text.get(at).isArabic();
        if (named && isThisHour(at)) {
            return at;
        }
        int end = clockTime(named && lead != null ? lead.to() : at, named);
        return end < 0 ? at : end;
    }

    /** The clock time that was read last, as TIMEX3 writes it behind a day. */
    String stamp() {
        return "T" + (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }

    /** Whether a word beside it tells which half of the day is meant: "6 p.m.". */
    boolean isHalfNamed() {
        return halfNamed;
    }

    /** The hour of that clock time; null when it may be that of the morning or that of the evening. */
    @Nullable
    HourInterval hours() {
        return hours;
    }

    /** That clock time as it is written; null for noon and midnight. */
    @Nullable
    Told told() {
        return told;
    }

    private int clockTime(int at, boolean named) {
        int i = at;
        Hit lead = text.hit(i, Kind.CLOCK_LEAD);
        if (lead != null && text.get(i).isArabic()) {
            if (isThisHour(i)) {
                return -1;
            }
            named = true;
            i = lead.to();
        }
        Num number = text.number(i);
        boolean decimal = text.isGlued(i) && text.isMark(i - 1, '.') && text.isDigits(i - 2);
        if (number == null || number.value() > 24 || number.digits() > 2 || decimal) {
            return -1;
        }
        int end = number.to();
        boolean minutes = number.digits() > 0
                && (text.isMark(end, ':') || text.isMark(end, '.') && text.is(end + 2, Kind.CLOCK))
                && text.isGlued(end)
                && text.isDigits(end + 1)
                && text.isGlued(end + 1)
                && text.form(end + 1).length() == 2;
        boolean arabic = text.get(i).isArabic()
                || named && text.get(at > 0 ? at - 1 : at).isArabic();
        int minuteRead = 0;
        if (minutes) {
            minuteRead = Integer.parseInt(text.form(end + 1));
            end += 2;
            if (text.isMark(end, ':') && text.isDigits(end + 1) && text.isGlued(end + 1)) {
                end += 2;
            }
        }
        Hit half = named && arabic ? text.hit(end, Kind.AND_HALF) : null;
        end = half == null ? end : half.to();
        int zone = clockWord(end);
        boolean bare = !minutes && !named && arabic && number.value() > NOON; // "killed 19 on Sunday morning"
        if (bare || !minutes && zone == end && !(named && arabic)) {
            return -1;
        }
        Hit twelve = text.hit(end, Kind.CLOCK);
        int noon = twelve == null ? 0 : twelve.value();
        halfNamed = noon != 0;
        hour = noon == 0 ? number.value() : number.value() % NOON + (noon == NOON ? NOON : 0);
        minute = minuteRead;
        boolean exact = noon != 0 || hour > NOON || number.digits() == 2 && hour < 10;
        hours = exact ? new HourInterval(hour % (2 * NOON), hour % (2 * NOON)) : partBehind(end);
        told = minutes || named || noon != 0 ? told(number, twelve, end, zone) : null;
        return zone;
    }

    /** In Arabic "until this hour" is until now, and the number behind it counts something. */
    private boolean isThisHour(int lead) {
        Hit shown = text.hit(lead - 1, Kind.DEIXIS);
        return shown != null && shown.word().info().equals(SHOWN);
    }

    private Told told(Num number, @Nullable Hit twelve, int end, int zone) {
        int said = number.value() % (2 * NOON);
        if (twelve != null && twelve.value() == 1 && said > NOON) {
            return new Told(number.from(), twelve.to(), said, true, PartOfDay.MORNING.spoken()); // "14:30 a.m."
        }
        boolean half = twelve != null && twelve.value() != 0;
        int behind = half && twelve != null ? twelve.to() : end;
        Hit part = zoneAt(behind) ? null : wordOfDay(behind);
        return new Told(
                number.from(),
                part == null ? zone : part.to(),
                hour % (2 * NOON),
                half || said > NOON || said == 0,
                part == null ? null : PartOfDay.of(part.word()).spoken());
    }

    private boolean zoneAt(int at) {
        Hit word = text.hit(at, Kind.CLOCK);
        return word != null && word.info().equals("zone");
    }

    /** The part of the day behind a clock time: "in the morning", "this morning", "at night", Arabic "in the morning" in one word or with "of". */
    private @Nullable Hit wordOfDay(int at) {
        int i = at;
        if (text.isArabic()) {
            Hit of = text.hit(i, Kind.OF);
            i = of == null ? i : of.to();
        } else {
            Hit clock = text.hit(i, Kind.CLOCK);
            i = clock == null ? i : clock.to();
            Hit in = text.hit(i, Kind.IN);
            Hit lead = in != null && text.is(in.to(), Kind.ARTICLE) ? text.hit(in.to(), Kind.ARTICLE) : null;
            lead = lead == null ? text.hit(i, Kind.CLOCK_LEAD) : lead;
            lead = lead == null ? text.hit(i, Kind.DEIXIS) : lead;
            if (lead == null || text.isCapital(i)) {
                return null; // "shortly before 3 a.m. By nightfall": a sentence of its own
            }
            i = lead.to();
        }
        Hit part = text.hit(i, Kind.DAY_PART);
        return part == null || part.isJoined() ? null : part;
    }

    /** "The hour three in the afternoon": the part of the day tells which of the two hours is meant. */
    private @Nullable HourInterval partBehind(int at) {
        Hit part = text.hit(at, Kind.DAY_PART);
        return part == null ? null : PartOfDay.of(part.word()).hours();
    }

    private int clockWord(int at) {
        int i = at;
        for (int words = 0; words < 2; words++) {
            Hit word = text.hit(i, Kind.CLOCK);
            if (word == null && i > at - 1) {
                Hit part = text.hit(i, Kind.DAY_PART);
                word = part != null && text.get(i).isArabic() && !part.isJoined() ? part : null;
            }
            if (word == null) {
                break;
            }
            i = word.to();
        }
        return i;
    }
}
