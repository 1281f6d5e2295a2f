package org.claimlint.claim;

import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Reads English {@link PlaceLinks}. */
final class LatinPlaceLinks extends PlaceLinks {
    private static final String PART = "part";
    private static final String ON = "on";
    private static final String OPENS = "opens";
    private static final String LINKS_BEHIND = "in-behind";
    private static final String AWAY = "away";
    private static final String LOCATIVE = "locative";
    private static final String PARTICLE = "name-particle";
    private static final String POSSESSIVE = "'s";
    private static final String HYPHEN = "-";
    private static final String COMMA = ",";
    private static final String THE = "the";
    private static final String OF = "of";
    private static final int LONGEST_NAME = 6;
    /** "Which is said to lie": in tokens. */
    private static final int MOST_LIE = 6;
    /** "The far north": in tokens. */
    private static final int MOST_DIRECTIONS = 4;

    LatinPlaceLinks(ReadText text) {
        super(text);
    }

    @Override
    @Nullable
    Name parentAt(int at) {
        if (!isOfName(at) || at > 0 && !ends(at) && isOfName(at - 1)) {
            return null;
        }
        int to = endOfName(at);
        if (to - at > 1 && WORDS.at(KIND, tokens, to - 1) != null) {
            to--; // "Herat Province"
        }
        Lexicon.Match<String> behind = ends(to) ? null : WORDS.at(KIND, tokens, to);
        if (behind != null) {
            return new Name(behind.value(), at, at, to, behind.to());
        }
        if (at > 1 && tokens.get(at - 1).is(OF)) {
            Lexicon.Match<String> before = WORDS.at(KIND, tokens, at - 2);
            int begin = at - 2;
            if (before == null && at > 2 && tokens.get(at - 2).isWord()) {
                before = WORDS.at(KIND, tokens, at - 3); // "the district administration of"
                begin = at - 3;
            }
            if (before != null) {
                return new Name(before.value(), begin, at, to, to);
            }
        }
        Placed<PlaceMention> known = endingAt(to);
        return known == null ? null : new Name(null, at, at, to, to);
    }

    @Override
    void read(Name parent, List<Link> found) {
        Name before = before(parent);
        if (before != null) {
            found.add(new Link(before, parent));
        }
        Name behind = behind(parent);
        if (behind != null) {
            found.add(new Link(behind, parent));
        }
    }

    /** The place that the words right before a parent put in it. */
    private @Nullable Name before(Name container) {
        int parent = container.begin();
        int at = parent - 1;
        while (parent - at < MOST_DIRECTIONS && isDirection(at)) {
            at--;
        }
        if (at > 0 && !ends(at + 1) && tokens.get(at).is(OF)) {
            int part = at - 1;
            while (at - part <= MOST_DIRECTIONS && (isDirection(part) || is(PART, part))) {
                part--;
            }
            if (part < at - 1 && (is(LINK, part) || is(ON, part))) {
                return placed(part); // "in the far north of", "on the edge of"
            }
            Name close = nameEndingAt(at);
            if (close != null) {
                return close.kind() != null ? close : null; // "Orvanto district of"
            }
            return is(SETTLEMENT, at - 1) || is(SETTLEMENTS, at - 1) || is(KIND, at - 1) ? apposed(at - 1) : null;
        }
        if (at <= 0 || ends(at + 1)) {
            return null;
        }
        return isLink(at) ? placed(at) : tokens.get(at).is(COMMA) ? sideBySide(nameEndingAt(at), container) : null;
    }

    /** "The Karu district, Orvanto province": of two kinds the one behind holds the other; of one kind they are two in a list. */
    private static @Nullable Name sideBySide(@Nullable Name name, Name container) {
        String kind = name == null ? null : name.kind();
        boolean twoKinds = kind != null && container.kind() != null && !kind.equals(container.kind());
        return twoKinds ? name : null;
    }

    private boolean isLink(int at) {
        return is(LINK, at) || at > 0 && is(LINKS_BEHIND, at) && is(LIE, at - 1); // "belongs to"
    }

    private boolean isDirection(int at) {
        return at >= 0 && !ends(at) && (tokens.get(at).is(THE) || is(DIRECTION, at));
    }

    /** The place before "in", "which lies in" and ", a hamlet of 60 houses in". */
    private @Nullable Name placed(int in) {
        int at = in - 1;
        boolean lies = false;
        while (in - at <= MOST_LIE && !ends(at + 1) && is(LIE, at)) {
            lies = true;
            at--;
        }
        if (at > 0 && tokens.get(at).is(COMMA)) {
            at--;
        }
        Name close = nameEndingAt(at + 1);
        if (close != null) {
            return lies || isPlace(close) ? close : null; // of "the Red Cross in Y" nobody knows that it is a place
        }
        return apposed(in - 1);
    }

    /** The name before a comma and "a hamlet of 60 houses", which ends with a token. */
    private @Nullable Name apposed(int last) {
        boolean settlement = false;
        for (int i = last; i > 0 && last - i <= LONGEST_APPOSITION && !ends(i); i--) {
            if (tokens.get(i).is(COMMA)) {
                return settlement && is(OPENS, i + 1) ? nameEndingAt(i) : null;
            }
            boolean goesOn = tokens.get(i).isDigits()
                    || tokens.get(i).is(HYPHEN)
                    || tokens.get(i).isWord();
            if (!goesOn
                    || tokens.isCapital(i)
                    || is(AWAY, i)
                    || clauses.has(i, Clue.RELATIVE)
                    || clauses.has(i, Clue.NEGATION)) {
                return null;
            }
            settlement |= is(SETTLEMENT, i) || is(SETTLEMENTS, i) || is(KIND, i);
        }
        return null;
    }

    /** "In Orvanto", "the village of Orvanto": a name that is that of a place. */
    private boolean isPlace(Name name) {
        int before = name.from() - 1;
        Placed<PlaceMention> known = endingAt(name.to());
        return known != null
                || name.kind() != null
                || before >= 0
                        && !ends(before + 1)
                        && (is(LOCATIVE, before) || tokens.get(before).is(OF) && is(SETTLEMENT, before - 1));
    }

    /** The place that the words right behind a parent put in it: "Y, in which X lies", "Y's village of X", "the Y village of X". */
    private @Nullable Name behind(Name parent) {
        int at = parent.end();
        if (ends(at)) {
            return null;
        }
        if (tokens.form(at).equals(POSSESSIVE)) {
            at++;
        }
        if (!ends(at + 1) && is(SETTLEMENT, at) && tokens.get(at + 1).is(OF)) {
            return nameAt(at + 2);
        }
        if (at > parent.end() && parent.kind() != null) {
            return nameAt(at); // "Orvanto district's Karu"
        }
        at = parent.end();
        if (tokens.get(at).is(COMMA)) {
            at++;
        }
        Lexicon.Match<String> where = ends(at) ? null : WORDS.at(WHERE, tokens, at);
        if (where == null) {
            return null;
        }
        int from = where.to();
        while (!ends(from)
                && (tokens.get(from).is(THE)
                        || is(SETTLEMENT, from)
                        || tokens.get(from).is(OF))) {
            from++;
        }
        Name name = nameAt(from);
        return name != null && !ends(name.to()) && is(LIE, name.to()) ? name : null;
    }

    private @Nullable Name nameAt(int from) {
        if (ends(from) || !isOfName(from)) {
            return null;
        }
        int to = endOfName(from);
        return new Name(null, from, from, to, to);
    }

    private @Nullable Name nameEndingAt(int end) {
        int to = end;
        String kind = null;
        if (to > 1 && !ends(to - 1) && !tokens.isCapital(to - 1)) {
            Lexicon.Match<String> match = WORDS.at(KIND, tokens, to - 1);
            kind = match == null ? null : match.value();
            to -= match == null ? 0 : 1;
        }
        int from = to;
        while (from > 0
                && to - from < LONGEST_NAME
                && (tokens.isCapital(from - 1) || isJoint(from - 1))
                && (from == to || !tokens.get(from).beginsLine())) {
            from--;
        }
        while (from < to && !isOfName(from)) {
            from++;
        }
        return from == to ? null : new Name(kind, from, from, to, end);
    }

    private int endOfName(int from) {
        int to = from + 1;
        for (int i = from + 1;
                i < tokens.size() && i - from < LONGEST_NAME && !tokens.get(i).beginsLine();
                i++) {
            if (tokens.isCapital(i)) {
                to = i + 1;
            } else if (!isJoint(i)) {
                break;
            }
        }
        return to;
    }

    /** A capital that is no "The", "In" or "Police" at the beginning of a sentence. */
    private boolean isOfName(int at) {
        return at >= 0
                && tokens.isCapital(at)
                && !FunctionWords.contains(tokens.form(at))
                && !clauses.hasAny(at)
                && !is(LOCATIVE, at)
                && !is(LINK, at);
    }

    /** What stands inside a name: a hyphen, "de", the "e" of "Deh-e Now". */
    private boolean isJoint(int at) {
        return tokens.get(at).is(HYPHEN) && tokens.get(at).isGlued()
                || ScopeWords.at(PARTICLE, tokens, at) != null
                || at > 0
                        && tokens.get(at).isWord()
                        && tokens.get(at).isGlued()
                        && tokens.get(at - 1).is(HYPHEN)
                        && tokens.form(at).length() <= 2;
    }
}
