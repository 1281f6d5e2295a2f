package org.claimlint.claim;

import java.util.BitSet;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads to which point of the compass somebody went: "fell back to the east", "their westward retreat", «...». */
final class Compass {
    private static final Map<String, String> OPPOSITES = Map.of(
            "north",
            "south",
            "south",
            "north",
            "east",
            "west",
            "west",
            "east",
            "northeast",
            "southwest",
            "southwest",
            "northeast",
            "northwest",
            "southeast",
            "southeast",
            "northwest");
    /** "Fell back during the night, under fire, to the east": in tokens. */
    private static final int FARTHEST = 8;

    private final Tokens tokens;
    private final Clauses clauses;
    private final BitSet quoted;

    /**
     * Where somebody went.
     *
     * @param motion the kind of motion
     * @param point north, south, east or west
     * @param to exclusive
     */
    record Course(String motion, String point, int from, int to) {
        String opposite() {
            return OPPOSITES.getOrDefault(point, "");
        }
    }

    Compass(ReadText text) {
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        this.quoted = text.quoted();
    }

    /** The first course of a sentence, or null. */
    @Nullable
    Course in(Layout.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Lexicon.Match<String> motion = quoted.get(i) ? null : WayWords.MOTION.at(tokens, i);
            if (motion == null || clauses.hasBetween(Math.max(sentence.from(), i - 2), i, Clue.NEGATION)) {
                continue;
            }
            Lexicon.Match<String> before = i > sentence.from() ? WayWords.COMPASS.at(tokens, i - 1) : null;
            if (before != null && before.to() == i) {
                return new Course(motion.value(), before.value(), i - 1, motion.to());
            }
            for (int j = motion.to(); j < Math.min(sentence.to(), motion.to() + FARTHEST); j++) {
                Lexicon.Match<String> point = point(j, motion.to());
                if (point != null) {
                    return new Course(motion.value(), point.value(), i, point.to());
                }
            }
        }
        return null;
    }

    private Lexicon.@Nullable Match<String> point(int at, int motion) {
        Lexicon.Match<String> adverb = WayWords.COMPASS.at(tokens, at);
        if (adverb != null) {
            return adverb;
        }
        boolean led = at == motion || WayWords.GOAL.at(tokens, at - 1) != null || isLedByArticle(at);
        Lexicon.Match<String> point = led ? WayWords.POINT.at(tokens, at) : null;
        return point != null && isAlone(point.to()) ? point : null;
    }

    private boolean isLedByArticle(int at) {
        return clauses.has(at - 1, Clue.DEFINITE) && WayWords.GOAL.at(tokens, at - 2) != null;
    }

    /** "To the east of the river", "the east bank": a place, and no point of the compass. */
    private boolean isAlone(int behind) {
        return behind >= tokens.size()
                || tokens.get(behind).isMark()
                || WayWords.OF.at(tokens, behind) == null
                        && (clauses.hasAny(behind) || FunctionWords.contains(tokens.form(behind)));
    }
}
