package org.claimlint.claim;

import java.util.Locale;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The words that tell of ways, by what they do there: the tables {@code ways.tsv}. What follows a colon in the name of a row is their value. */
enum WayWords {
    /** Leads to the place that was left. */
    ORIGIN,
    /** Leads to the place that was made for. */
    GOAL,
    /** Leads to the only end of a way that its words need. */
    LONE_GOAL,
    LONE_ORIGIN,
    /** An Arabic verb of leaving: whoever left may stand between it and the place. */
    LEAVE,
    /** What a place is, and other words before its name. */
    INNER,
    /** With this begin names of two words. */
    COMPOUND,
    /** "The capital": a name in place of a name. */
    CAPITAL,
    /** Who travels. */
    MOVER,
    /** Behind the name of a ship: "the Star's skipper". */
    CREW,
    /** The way is gone back, or again and again. */
    BACK,
    /** What is no way back, though its words are those of one: "traffic was back to normal". */
    RESUMED,
    /** What ends in the next end of a way: "at X after a ride from Y". */
    JOURNEY,
    /** "The firm whose coach": whose it is, is what they are known by. */
    WHOSE,
    /** Before the name of the place that a place lies in. */
    WITHIN,
    /** What stands between the ends of two ways. */
    BETWEEN,
    /** "Those who": points back at the only ones. */
    THOSE,
    /** Tells that somebody goes, by its kind. */
    MOTION,
    /** "The westward retreat", "fell back westwards": the point of the compass. */
    COMPASS,
    /** "To the east": one as well, behind the words that lead to a goal. */
    POINT,
    /** "To the east of": what makes of a point a place. */
    OF;

    private static final Set<String> ARMED = Set.of("army", "rebels");
    private static final RoleWords WORDS =
            RoleWords.of(role -> role.equals(MOVER.role) || role.equals(MOTION.role), "ways.tsv");

    private final String role = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Lexicon.@Nullable Match<String> at(Tokens tokens, int at) {
        return WORDS.at(role, tokens, at);
    }

    boolean isBetween(Tokens tokens, int from, int to) {
        return WORDS.find(role, tokens, from, to) >= 0;
    }

    /** Whether those are told who fight: they do again what they did. */
    static boolean isArmed(Tokens tokens, int at) {
        Lexicon.Match<String> mover = MOVER.at(tokens, at);
        return mover != null && ARMED.contains(mover.value());
    }
}
