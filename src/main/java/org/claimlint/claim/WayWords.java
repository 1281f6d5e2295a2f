package org.claimlint.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
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
    /** The way is gone back, or again and again. */
    BACK,
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

    private static final Map<WayWords, Lexicon<String>> WORDS = load();

    Lexicon.@Nullable Match<String> at(Tokens tokens, int at) {
        Lexicon<String> words = WORDS.get(this);
        return words == null || at < 0 || at >= tokens.size() || !tokens.get(at).isWord()
                ? null
                : words.longest(tokens, at);
    }

    boolean isBetween(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static Map<WayWords, Lexicon<String>> load() {
        Map<WayWords, Lexicon<String>> roles = new HashMap<>();
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/ways.tsv")) {
                int colon = row[0].indexOf(':');
                WayWords role = valueOf((colon < 0 ? row[0] : row[0].substring(0, colon))
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
                String value = colon < 0 ? "" : row[0].substring(colon + 1);
                boolean prefixed = role == MOVER || role == MOTION;
                Lexicon<String> words = roles.computeIfAbsent(role, any -> new Lexicon<>(prefixed));
                for (String form : Table.forms(row)) {
                    words.add(form, value);
                }
            }
        }
        return roles;
    }
}
