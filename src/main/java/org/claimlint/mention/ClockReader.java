package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.HourInterval;
import org.jspecify.annotations.Nullable;

/** Reads clock times: "at 10:30", "4 p.m.", Arabic "the hour ten in the evening". They belong to the date they stand with. */
final class ClockReader {
    private static final int NOON = 12;

    private final TimeText text;
    private int hour;
    private int minute;
    private @Nullable HourInterval hours;

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
            return noon.to();
        }
        int end = clockTime(lead == null ? i : lead.to(), named);
        return end < 0 ? at : end;
    }

    /** A clock time without a date: the token behind it, or the same token when there is none. */
    int read(int at) {
        Hit lead = text.hit(at, Kind.CLOCK_LEAD);
        boolean named = lead != null && text.get(at).isArabic();
        int end = clockTime(named && lead != null ? lead.to() : at, named);
        return end < 0 ? at : end;
    }

    /** The clock time that was read last, as TIMEX3 writes it behind a day. */
    String stamp() {
        return "T" + (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }

    /** The hour of that clock time; null when it may be that of the morning or that of the evening. */
    @Nullable
    HourInterval hours() {
        return hours;
    }

    private int clockTime(int at, boolean named) {
        int i = at;
        Hit lead = text.hit(i, Kind.CLOCK_LEAD);
        if (lead != null && text.get(i).isArabic()) {
            named = true;
            i = lead.to();
        }
        Num number = text.number(i);
        if (number == null || number.value() > 24 || number.digits() > 2) {
            return -1;
        }
        int end = number.to();
        boolean minutes = number.digits() > 0
                && text.isMark(end, ":")
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
            if (text.isMark(end, ":") && text.isDigits(end + 1) && text.isGlued(end + 1)) {
                end += 2;
            }
        }
        Hit half = named && arabic ? text.hit(end, Kind.AND_HALF) : null;
        end = half == null ? end : half.to();
        int zone = clockWord(end);
        if (!minutes && zone == end && !(named && arabic)) {
            return -1;
        }
        Hit twelve = text.hit(end, Kind.CLOCK);
        int noon = twelve == null ? 0 : twelve.value();
        hour = noon == 0 ? number.value() : number.value() % NOON + (noon == NOON ? NOON : 0);
        minute = minuteRead;
        boolean exact = noon != 0 || hour > NOON || number.digits() == 2 && hour < 10;
        hours = exact ? new HourInterval(hour % (2 * NOON), hour % (2 * NOON)) : partBehind(end);
        return zone;
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
