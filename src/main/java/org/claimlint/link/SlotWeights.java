package org.claimlint.link;

import java.util.Locale;
import org.claimlint.model.Evidence;

/**
 * How much each slot says for (agree) or against (differ) two claims telling of one event, after Fellegi and Sunter, "A Theory for Record
 * Linkage" (1969). The weights are set by hand; a slot that either claim leaves open says nothing.
 */
enum SlotWeights {
    EVENT(2, -4),
    /** Another word for what may be one event: "the attack", "the raid". Where words of the passages speak for it as well. */
    KIN(1, 0),
    /** One end or the only place shared. */
    PLACE(4, -4),
    /** One place lies in the other: a town and its province. */
    PLACE_WITHIN(2, 0),
    /** Both ends of one way shared, in either direction. */
    WAY(5, -4),
    /** A figure below 10: many events have it. */
    SMALL_FIGURE(1, -2),
    MEDIUM_FIGURE(2, -2),
    /** A figure of 100 and more: few events have it. */
    LARGE_FIGURE(3, -2),
    /** Another figure, but the same digits: a zero too many, two digits exchanged. */
    SLIPPED_FIGURE(0, 1),
    /** The same place and the same figure, of which one telling names no event. */
    PLACE_AND_FIGURE(2, 0),
    UNIT(1, -3),
    /** Kilometres and miles. */
    SCALE(0, -1),
    MEASURE(1, -3),
    /** Dates given to within three days. */
    CLOSE_DATE(3, -5),
    /** Months, years, "early June". */
    WIDE_DATE(1, -5),
    /** The same day and month of another year: rather a slip than another event. */
    YEAR(0, -3),
    /** Noon and evening of one day. */
    HOURS(0, -3),
    /** What happened and what was published of it lie months apart, the years made equal: rather another event. */
    LATE_NEWS(0, -1),
    ACTORS(3, -3),
    /** The third attack of a series, the second one. */
    ORDINAL(2, -3),
    /** A headline and the paragraph below it. */
    HEADLINE(5, 0),
    /** A headline and the first count of that kind below it: what it is the headline of. */
    HEADLINE_COUNT(7, 0),
    /** Running tolls that count from one day are one toll, unless place, unit or measure say otherwise. */
    SINCE(8, -8),
    /** A common run of words: never decides alone, for outlets repeat their own phrases. */
    COMMON_WORDS(4, 0),
    /** A common run of {@value #MANY_WORDS} words and more: copied. */
    MANY_COMMON_WORDS(6, 0);

    /** From here on two claims are taken for one event. */
    static final double THRESHOLD = 8;
    /** One contradicting slot among many agreeing ones is the very thing to report; two are two events. */
    static final int MOST_DIFFERENCES = 1;

    /** So many words in a row are no phrase that comes back by itself. */
    static final int MANY_WORDS = 16;

    private final Evidence agree;
    private final Evidence differ;

    SlotWeights(double agree, double differ) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        this.agree = new Evidence(name, true, agree);
        this.differ = new Evidence(name, false, differ);
    }

    Evidence evidence(boolean agrees) {
        return agrees ? agree : differ;
    }

    /** What a common run of words says, by its length. */
    static Evidence ofCommonWords(int words) {
        return Evidence.commonWords(words, (words >= MANY_WORDS ? MANY_COMMON_WORDS : COMMON_WORDS).agree.weight());
    }
}
