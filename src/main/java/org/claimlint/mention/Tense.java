package org.claimlint.mention;

import java.util.BitSet;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.text.Layout;

/**
 * Tells whether a date is told of what is ahead. In English the nearest verb before it in its sentence governs it ("said the court will meet
 * Friday"), and where none stands before it the first one behind ("On Friday the court met"); in Arabic any word that looks ahead does.
 */
final class Tense {
    private static final int FARTHEST_BEFORE = 40;
    private static final int FARTHEST_BEHIND = 25;
    /** How far an auxiliary stands before its participle: "will then be formally opened". */
    private static final int FARTHEST_AUXILIARY = 4;

    private static final int SHORTEST_PAST = 4;
    /** Of a verb in the past: what it tells of may lie ahead ("called", "promised"). */
    private static final String OPEN = "open";
    /** Of a preposition: it gives the day ("on"), and no length or end. */
    private static final String DAY = "day";

    private static final String INFINITIVE = "to";
    private static final byte NO_SIGN = 1;
    private static final byte FUTURE = 2;
    /** A verb in the present: it looks ahead only beside the date. */
    private static final byte PRESENT = 3;

    private static final byte PAST = 4;
    private static final byte BE = 5;

    private final TimeText text;
    private final Layout layout;
    /** The sentence of the token that was asked for last: the next one is mostly in it. */
    private Layout.Stretch stretch = new Layout.Stretch(0, 0);

    private int sentence;
    /** The sentence that was last asked for words that look ahead, and the answer. */
    private int askedSentence = -1;

    /** The tokens of that sentence before which a word looks ahead. */
    private final BitSet ahead = new BitSet();

    /** What each token tells of the tense, once it was asked. */
    private final byte[] signs;
    /** The token that was last asked for what governs it, and the answer. */
    private int askedToken = -1;

    private boolean aheadOfToken;

    Tense(TimeText text, Layout layout) {
        this.text = text;
        this.layout = layout;
        this.signs = new byte[text.tokens().size()];
    }

    /** Whether a token stands in the first sentence of the text. */
    boolean isOpening(int at) {
        return sentence(at) == 0;
    }

    /** The number of the sentence of a token. */
    int sentence(int at) {
        if (!stretch.holds(at)) {
            sentence = layout.sentenceOf(at);
            stretch = layout.sentences().get(sentence);
        }
        return sentence;
    }

    private Layout.Stretch stretch(int at) {
        sentence(at);
        return stretch;
    }

    /** Whether what happens at a date that begins with a token lies ahead of the speaker. */
    boolean isAhead(int at) {
        if (text.isArabic()) {
            return isFutureBefore(at);
        }
        if (at != askedToken) {
            askedToken = at;
            aheadOfToken = isGovernedAhead(at);
        }
        return aheadOfToken;
    }

    private boolean isGovernedAhead(int at) {
        Layout.Stretch stretch = stretch(at);
        int first = Math.max(stretch.from(), at - FARTHEST_BEFORE);
        for (int i = at - 1; i >= first; i--) {
            switch (sign(i)) {
                case FUTURE -> {
                    return true;
                }
                case PAST -> {
                    return isFutureBeforeParticiple(i, first);
                }
                case PRESENT -> {
                    Hit word = text.hit(i, Kind.FUTURE);
                    if (word != null && word.to() <= at && isLead(word.to(), at)) {
                        return true; // "begins Tuesday"
                    }
                }
                case BE -> {
                    if (isLead(i + 1, at)) {
                        return true; // "the deadline is Friday"
                    }
                }
                default -> {}
            }
        }
        int last = Math.min(stretch.to(), at + FARTHEST_BEHIND);
        for (int i = at + 1; i < last; i++) {
            byte sign = sign(i);
            if (sign == FUTURE || sign == PAST) {
                return sign == FUTURE;
            }
        }
        return false;
    }

    private byte sign(int at) {
        if (signs[at] == 0) {
            signs[at] = text.get(at).isWord() ? findSign(at) : NO_SIGN;
        }
        return signs[at];
    }

    private byte findSign(int at) {
        if (!text.isKnown(at)) {
            return isPastForm(at) ? PAST : NO_SIGN;
        }
        Hit future = text.hit(at, Kind.FUTURE);
        if (future != null && isPerfect(at, future)) {
            return PAST;
        }
        if (future != null) {
            // "may" and "march" are nouns too
            return future.info().equals("present")
                    ? PRESENT
                    : future.info().equals("verb") && text.isCapital(at) ? NO_SIGN : FUTURE;
        }
        return text.is(at, Kind.PAST) ? PAST : text.is(at, Kind.BE) ? BE : NO_SIGN;
    }

    /** "Had expected a profit": what once lay ahead. */
    private boolean isPerfect(int at, Hit future) {
        Hit had = at == 0 ? null : text.hit(at - 1, Kind.PAST);
        return had != null
                && had.info().equals("perfect")
                && future.to() == at + 1
                && text.form(at).endsWith(TimeWords.pastEnding())
                && !text.is(future.to(), Kind.TO);
    }

    /** Whether a verb in the past stands in the sentence of a token, not far from it. */
    boolean isTold(int at) {
        if (text.isArabic()) {
            return true;
        }
        Layout.Stretch stretch = stretch(at);
        int first = Math.max(stretch.from(), at - FARTHEST_BEFORE);
        for (int i = at - 1; i >= first; i--) {
            if (sign(i) == PAST) {
                return true;
            }
        }
        int last = Math.min(stretch.to(), at + FARTHEST_BEHIND);
        for (int i = at; i < last; i++) {
            if (sign(i) == PAST) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the verb that governs a date is one in the past, and nothing in its sentence looks ahead. A verb that fixes what is to come
     * ("called an election on 5 May") tells nothing of it.
     */
    boolean isPast(int at) {
        if (at > 0
                && (text.is(at - 1, Kind.TO)
                        || text.is(at - 1, Kind.FROM)
                        || text.is(at - 1, Kind.IN) && !isOn(at - 1))) {
            return false; // "until", "for"
        }
        Layout.Stretch stretch = stretch(at);
        int verb = -1;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            byte sign = text.isArabic() ? arabicSign(i) : sign(i);
            if (sign == FUTURE) {
                return false;
            }
            // "the last one is on 9 April", "the talks open on 9 April"
            Hit plural = text.hit(i, Kind.PLURAL_PRESENT);
            boolean present = sign == PRESENT
                    || sign == BE && isLead(i + 1, at)
                    || plural != null && plural.to() <= at && isLead(plural.to(), at);
            if (i < at && (sign == PAST || present)) {
                verb = present ? -1 : i;
            }
        }
        if (verb < 0 || at - verb > FARTHEST_BEFORE) {
            return false;
        }
        Hit past = text.hit(verb, Kind.PAST);
        for (int i = verb + 1; i < at; i++) {
            boolean infinitive = text.is(i, Kind.TO)
                    && text.form(i).equals(INFINITIVE)
                    && i + 1 < at
                    && !text.isCapital(i + 1)
                    && !text.is(i + 1, Kind.ARTICLE);
            if (infinitive || text.is(i, Kind.THAT)) {
                return false;
            }
        }
        return past == null || !past.info().equals(OPEN);
    }

    private byte arabicSign(int at) {
        return text.is(at, Kind.FUTURE) || text.isFutureVerb(at) ? FUTURE : text.is(at, Kind.PAST) ? PAST : NO_SIGN;
    }

    private boolean isOn(int at) {
        Hit in = text.hit(at, Kind.IN);
        return in != null && in.info().equals(DAY);
    }

    /** Whether nothing but a preposition stands between. */
    private boolean isLead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.is(i, Kind.IN) && !text.is(i, Kind.ARTICLE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an English verb in the past stands here, as far as its form tells. */
    private boolean isPastForm(int at) {
        String form = text.form(at);
        return form.length() >= SHORTEST_PAST
                && form.endsWith(TimeWords.pastEnding())
                && !(text.isCapital(at) && at > 0 && !text.get(at).beginsLine());
    }

    /** "Will then be formally opened": whether only auxiliaries and adverbs stand between. */
    private boolean isFutureBeforeParticiple(int at, int first) {
        for (int i = at - 1; i >= Math.max(first, at - FARTHEST_AUXILIARY); i--) {
            if (sign(i) == FUTURE) {
                return true;
            }
            if (!text.is(i, Kind.AUXILIARY) && !text.form(i).endsWith(TimeWords.adverbEnding())) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word that looks ahead stands before a token in its sentence, and no "that" behind which something else is told. */
    private boolean isFutureBefore(int at) {
        Layout.Stretch stretch = stretch(at);
        if (sentence != askedSentence) {
            askedSentence = sentence;
            boolean looksAhead = false;
            for (int i = stretch.from(); i < stretch.to(); i++) {
                ahead.set(i, looksAhead);
                if (text.is(i, Kind.THAT)) {
                    looksAhead = false;
                } else if (text.is(i, Kind.FUTURE) || text.isFutureVerb(i)) {
                    looksAhead = true;
                }
            }
        }
        return ahead.get(at);
    }
}
