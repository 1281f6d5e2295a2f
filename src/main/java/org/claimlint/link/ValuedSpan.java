package org.claimlint.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlint.model.ActorMention;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that stands for a value, which another telling may write differently.
 *
 * @param kind equal for values that may stand for each other: what a number counts, a date, a place, an actor
 * @param quantity the amount, or null when it is no number or not known beyond doubt
 * @param days the days, or null when it is no date or not known beyond doubt
 * @param year the year of a date when it is written, or null
 * @param name the id of a known place or actor, or null
 */
record ValuedSpan(
        Span span,
        String kind,
        @Nullable Quantity quantity,
        @Nullable DateInterval days,
        @Nullable Integer year,
        int slackDays,
        @Nullable String name) {
    private static final String PERCENT = Words.NUMBER + "%";
    private static final String PLACE = "place";
    private static final String ACTOR = "actor";
    /** Ids of places that no gazetteer knows begin with this: two of them may be one place. */
    private static final String UNKNOWN_PLACE = "name:";

    /** The values that were read in a text. Ordinals and numbers that are names are words like others. */
    static List<ValuedSpan> of(List<Mention> mentions) {
        List<ValuedSpan> values = new ArrayList<>();
        for (Mention mention : mentions) {
            ValuedSpan value = null;
            if (mention instanceof QuantityMention quantity) {
                value = quantity(quantity);
            } else if (mention instanceof NumberMention number) {
                value = number(number);
            } else if (mention instanceof TimeExpression time) {
                value = date(time);
            } else if (mention instanceof PlaceMention place) {
                value = name(place.span(), PLACE, isKnown(place.id()) ? place.id() : null);
            } else if (mention instanceof ActorMention actor) {
                value = name(actor.span(), ACTOR, actor.id());
            }
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The values that claims give with their spans, when nobody else read the text. */
    static List<ValuedSpan> ofClaims(List<Claim> claims) {
        List<ValuedSpan> values = new ArrayList<>();
        for (Claim claim : claims) {
            Span count = claim.quantitySpan();
            if (count != null) {
                values.add(new ValuedSpan(count, counted(claim.unitId()), claim.quantity(), null, null, 0, null));
            }
            TimeMention time = claim.time();
            if (time != null && time.span() != null) {
                values.add(date(time.span(), time));
            }
            Place place = claim.place();
            if (place != null && place.span() != null) {
                boolean known = isKnown(place.at()) && isKnown(place.from()) && isKnown(place.to());
                values.add(name(place.span(), PLACE, known ? place.toString() : null));
            }
        }
        return values;
    }

    private static boolean isKnown(@Nullable String place) {
        return place == null || !place.startsWith(UNKNOWN_PLACE);
    }

    private static String counted(@Nullable String unitId) {
        return unitId == null ? Words.NUMBER : Words.NUMBER + unitId;
    }

    /** With its noun, whose form depends on the number; of a noun that is not known only the number. */
    private static @Nullable ValuedSpan quantity(QuantityMention mention) {
        Span number = mention.number();
        if (mention.unitId() != null) {
            return new ValuedSpan(mention.span(), counted(mention.unitId()), mention.quantity(), null, null, 0, null);
        }
        return number == null || number.end() <= mention.span().start()
                ? null
                : new ValuedSpan(
                        new Span(mention.span().start(), number.end()),
                        counted(null),
                        mention.quantity(),
                        null,
                        null,
                        0,
                        null);
    }

    private static @Nullable ValuedSpan number(NumberMention mention) {
        if (mention.name()
                || mention.kind() == NumberMention.Kind.ORDINAL
                || mention.value().signum() < 0) {
            return null;
        }
        Quantity exact =
                mention.otherReading() == null ? new Quantity(mention.value(), mention.value(), false, false) : null;
        boolean percent = mention.kind() == NumberMention.Kind.PERCENT;
        return new ValuedSpan(mention.span(), percent ? PERCENT : counted(null), exact, null, null, 0, null);
    }

    private static ValuedSpan date(TimeExpression time) {
        return date(
                time.span(),
                new TimeMention(
                        "",
                        "",
                        0,
                        null,
                        time.interval(),
                        time.stated(),
                        time.deicticMonth(),
                        time.deicticYear(),
                        time.inferred(),
                        false,
                        true,
                        null,
                        time.span(),
                        null));
    }

    /** Days and months that were only worked out ("yesterday") are not known beyond doubt. */
    private static ValuedSpan date(Span span, TimeMention time) {
        Set<String> inferred = time.inferred();
        boolean stated = !inferred.contains("day") && !inferred.contains("month");
        Integer year = time.calendar() == CalendarSystem.GREGORIAN ? time.writtenYear() : null;
        return new ValuedSpan(span, Words.DATE, null, stated ? time.interval() : null, year, time.slackDays(), null);
    }

    private static ValuedSpan name(Span span, String kind, @Nullable String id) {
        return new ValuedSpan(span, kind, null, null, null, 0, id);
    }

    /** Whether two values of one kind agree beyond doubt. Unknown ones do not. */
    boolean agrees(ValuedSpan other) {
        if (quantity != null && other.quantity != null) {
            return !quantity.clashes(other.quantity);
        }
        if (days != null && other.days != null) {
            boolean oneYear = year == null || other.year == null || year.equals(other.year);
            return oneYear && days.daysApartWithinYear(other.days) == 0;
        }
        return name != null && name.equals(other.name);
    }

    /** What tells the value from others. @param words as written, for what is not known */
    Object key(String words) {
        return quantity != null
                ? quantity.nominal().stripTrailingZeros()
                : days != null ? days : name != null ? name : words;
    }
}
