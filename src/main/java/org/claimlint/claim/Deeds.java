package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.StatedState;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says further down that somebody did, does or will do of whom it told that he died: "Harrow was questioned this morning",
 * "Harrow will appear in court", «...». Any verb may tell it; those of what befalls the dead (the tables {@code deeds.tsv} have them) do not.
 */
final class Deeds {
    private static final RoleWords WORDS = RoleWords.of(any -> false, "deeds.tsv");
    private static final String FUTURE = "future";
    private static final String PRESENT = "present";
    private static final String PERFECT = "perfect";
    private static final String PASSIVE = "passive";
    private static final String PAST = "past";
    private static final String REPORTING = "reporting";
    private static final String SUFFERED = "suffered";
    private static final String OBJECT = "object";
    private static final String BEFORE = "before";
    private static final String NOT_LIVING = "not-living";
    private static final String NOT_LIVING_BASE = "not-living-base";
    private static final String RELATION = "relation";
    private static final String TITLE = "name-title";
    private static final String POSSESSIVE = "'s";
    private static final String COMMA = ",";
    private static final String AND = "and";
    private static final String BE = "be";
    private static final String ED = "ed";
    private static final String ING = "ing";

    private static final int SHORTEST_VERB = 5;
    private static final int SHORTEST_NAME = 3;
    /** ", who has led the council for eleven years,": in tokens. */
    private static final int LONGEST_APPOSITION = 18;
    /** "The deputy minister visited, on the ward, the miner Harrow": in tokens. */
    private static final int FARTHEST_OBJECT = 5;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet quoted;
    private final List<Placed<TimeExpression>> times;

    /**
     * A deed.
     *
     * @param who the words that name him
     * @param lasting whether it is told as of now or to come, and not as past
     * @param time when, or null
     * @param to exclusive
     */
    record Deed(List<String> who, boolean lasting, @Nullable Placed<TimeExpression> time, int from, int to) {}

    /** What somebody does. @param reporting whether nobody would tell it as background without "had". @param from of a verb before the name. @param to exclusive */
    private record Act(boolean lasting, boolean reporting, int from, int to) {
        /** A verb behind the name. */
        Act(boolean lasting, boolean reporting, int to) {
            this(lasting, reporting, Integer.MAX_VALUE, to);
        }
    }

    Deeds(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.quoted = text.quoted();
        this.times = text.times();
    }

    /** The deeds of some who died, told behind their deaths. */
    List<Deed> of(List<StatedState> deaths) {
        Map<String, StatedState> byName = new HashMap<>();
        Set<String> several = new HashSet<>();
        int first = Integer.MAX_VALUE;
        for (StatedState death : deaths) {
            List<String> words = death.words();
            String last = words.get(words.size() - 1);
            StatedState known =
                    words.size() < 2 || last.length() < SHORTEST_NAME ? null : byName.putIfAbsent(last, death);
            if (known != null && !known.words().containsAll(words) && !words.containsAll(known.words())) {
                several.add(last);
            }
            first = Math.min(first, death.sentence());
        }
        for (int i = 1; i < tokens.size(); i++) {
            StatedState death = tokens.get(i).isWord() ? byName.get(name(i)) : null;
            if (death != null && isNamesake(i, death.words())) {
                several.add(name(i));
            }
        }
        byName.keySet().removeAll(several);
        List<Deed> found = new ArrayList<>();
        if (byName.isEmpty()) {
            return found;
        }
        for (Layout.Stretch sentence :
                layout.sentences().subList(first + 1, layout.sentences().size())) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                StatedState death = tokens.get(i).isWord() && !quoted.get(i) ? byName.get(name(i)) : null;
                if (death != null && death.sentence() < layout.sentenceOf(i)) {
                    Deed deed = deed(death.words(), i, sentence);
                    if (deed != null) {
                        found.add(deed);
                    }
                }
            }
        }
        return found;
    }

    /** Another first name before a last one. */
    private boolean isNamesake(int last, List<String> words) {
        return tokens.isCapital(last)
                && tokens.isCapital(last - 1)
                && !tokens.get(last).beginsLine()
                && !words.contains(name(last - 1))
                && !clauses.hasAny(last - 1)
                && ScopeWords.at(TITLE, tokens, last - 1) == null
                && !FunctionWords.contains(name(last - 1));
    }

    private String name(int at) {
        return tokens.get(at).isArabic() ? Bearers.bare(tokens.form(at)) : tokens.form(at);
    }

    private @Nullable Deed deed(List<String> who, int last, Layout.Stretch sentence) {
        boolean arabic = tokens.get(last).isArabic();
        int from = last;
        while (from > sentence.from() && who.contains(name(from - 1)) && (arabic || tokens.isCapital(from - 1))) {
            from--;
        }
        Act act = arabic
                ? arabic(from, last + 1, sentence)
                : tokens.isCapital(last) ? english(from, last + 1, sentence) : null;
        if (act == null) {
            return null;
        }
        int begin = Math.min(from, act.from());
        int end = Math.max(last + 1, act.to());
        return new Deed(who, act.lasting(), time(begin, end, act.reporting(), sentence), begin, end);
    }

    private @Nullable Act english(int from, int to, Layout.Stretch sentence) {
        boolean other = from > sentence.from()
                && (!tokens.form(from - 1).equals(AND) && ScopeWords.at(RELATION, tokens, from - 1) != null
                        || tokens.get(from - 1).is("-"));
        if (other
                || to >= sentence.to()
                || tokens.form(to).equals(POSSESSIVE)
                || tokens.get(to).is("-")) {
            return other || isOwner(to) ? null : objectOf(from, to, sentence);
        }
        Act suffered = objectOf(from, to, sentence);
        if (suffered != null) {
            return suffered;
        }
        if (!tokens.get(to).is(COMMA)) {
            return verb(to, sentence);
        }
        int relative = clauses.has(to + 1, Clue.RELATIVE) ? to + 2 : to;
        Act inside = relative > to ? verb(relative, sentence) : null;
        if (inside != null) {
            return inside;
        }
        for (int i = to + 1; i < Math.min(sentence.to(), to + LONGEST_APPOSITION); i++) {
            if (tokens.get(i).is(COMMA)) {
                return verb(i + 1, sentence);
            }
        }
        return null;
    }

    private boolean isOwner(int to) {
        return to < tokens.size() && (tokens.form(to).equals(POSSESSIVE) || tokens.isCapital(to));
    }

    /** "Visited Harrow", "met with Captain Harrow". */
    private @Nullable Act objectOf(int name, int to, Layout.Stretch sentence) {
        for (int i = Math.max(sentence.from(), name - FARTHEST_OBJECT); i < name; i++) {
            Lexicon.Match<String> verb = quoted.get(i) ? null : word(OBJECT, i);
            boolean isObject = verb != null
                    && (verb.to() == name || verb.to() + 1 == name && ScopeWords.at(TITLE, tokens, verb.to()) != null);
            if (isObject) {
                return isToldAsEarlier(i, sentence) ? null : new Act(false, false, i, to);
            }
        }
        return null;
    }

    /** What the verb that begins with a token tells, or null. */
    private @Nullable Act verb(int at, Layout.Stretch sentence) {
        if (at >= sentence.to() || !tokens.get(at).isWord() || quoted.get(at)) {
            return null;
        }
        Lexicon.Match<String> present = word(PRESENT, at);
        if (present != null) {
            return new Act(true, false, present.to());
        }
        Lexicon.Match<String> future = word(FUTURE, at);
        if (future != null) {
            return future(future.to());
        }
        Lexicon.Match<String> perfect = word(PERFECT, at);
        if (perfect != null) {
            int verb = perfect.to();
            if (tokens.form(verb).equals("been")) {
                Lexicon.Match<String> suffered = word(SUFFERED, verb + 1);
                return suffered == null ? null : new Act(true, false, suffered.to());
            }
            return isPast(verb) ? new Act(true, false, verb + 1) : null;
        }
        Lexicon.Match<String> passive = word(PASSIVE, at);
        if (passive != null) {
            Lexicon.Match<String> suffered = word(SUFFERED, passive.to());
            return suffered == null ? null : new Act(false, false, suffered.to());
        }
        if (tokens.form(at).equals("is")) {
            String next = tokens.form(at + 1);
            boolean going = next.endsWith(ING) && next.length() >= SHORTEST_VERB + 1 && !next.equals("being");
            return going ? new Act(true, false, at + 2) : null;
        }
        return isPast(at) ? new Act(false, word(REPORTING, at) != null, at + 1) : null;
    }

    private @Nullable Act future(int verb) {
        if (tokens.form(verb).equals(BE)) {
            Lexicon.Match<String> suffered = word(SUFFERED, verb + 1);
            return suffered == null ? null : new Act(true, false, suffered.to());
        }
        boolean living = verb < tokens.size()
                && tokens.get(verb).isWord()
                && word(NOT_LIVING_BASE, verb) == null
                && !clauses.has(verb, Clue.NEGATION);
        return living ? new Act(true, false, verb + 1) : null;
    }

    private boolean isPast(int verb) {
        String form = tokens.form(verb);
        boolean past = word(PAST, verb) != null
                || word(REPORTING, verb) != null
                || form.endsWith(ED) && form.length() >= SHORTEST_VERB;
        return past && word(NOT_LIVING, verb) == null;
    }

    private @Nullable Act arabic(int from, int to, Layout.Stretch sentence) {
        Act behind = lasting(to, sentence);
        if (behind != null && mayBegin(from, sentence)) {
            return behind;
        }
        int title = from > sentence.from() && tokens.form(from - 1).startsWith(ArabicLetters.ARTICLE) ? 1 : 0;
        for (int i = from - 1; i >= Math.max(sentence.from(), from - 1 - title); i--) {
            Act before = lasting(i, sentence);
            if (before != null && before.to() >= from - title) {
                return new Act(true, false, i, from);
            }
            Lexicon.Match<String> past = word(PAST, i);
            if (past != null && past.preposition() == 0 && past.to() >= from - title && !isToldAsEarlier(i, sentence)) {
                return new Act(false, true, i, from);
            }
        }
        if (!mayBegin(from, sentence)) {
            return null;
        }
        for (int i = from - 1; i >= Math.max(sentence.from(), from - FARTHEST_OBJECT); i--) {
            if (tokens.get(i).isMark()) {
                return null;
            }
            Lexicon.Match<String> verb = word(OBJECT, i);
            if (verb != null && verb.preposition() == 0) {
                return isToldAsEarlier(i, sentence) ? null : new Act(false, false, i, from);
            }
        }
        return null;
    }

    private @Nullable Act lasting(int at, Layout.Stretch sentence) {
        if (at < sentence.from() || at >= sentence.to() || quoted.get(at)) {
            return null;
        }
        Lexicon.Match<String> verb = word(FUTURE, at);
        verb = verb == null ? word(PRESENT, at) : verb;
        return verb == null || verb.preposition() != 0 || isToldAsEarlier(at, sentence)
                ? null
                : new Act(true, false, verb.to());
    }

    /** Whether a name is not what a noun without an article right before it belongs to: "the family of". */
    private boolean mayBegin(int from, Layout.Stretch sentence) {
        if (from == sentence.from()) {
            return true;
        }
        Token before = tokens.get(from - 1);
        return before.isMark()
                || before.form().startsWith(ArabicLetters.ARTICLE)
                || FunctionWords.contains(before.form())
                || clauses.has(from - 1, Clue.THAT)
                || word(OBJECT, from - 1) != null;
    }

    private boolean isToldAsEarlier(int verb, Layout.Stretch sentence) {
        int first = Math.max(sentence.from(), clauses.first(clauses.of(verb)));
        boolean earlier = clauses.hasBetween(first, verb, Clue.EARLIER)
                || clauses.hasBetween(first, verb, Clue.NEGATION)
                || clauses.hasBetween(first, verb, Clue.BEFORE_OR_AFTER);
        for (int i = first; i < verb && !earlier; i++) {
            earlier = word(BEFORE, i) != null;
        }
        return earlier;
    }

    /** The day of a deed: the one of its sentence behind it or before; of what is reported without a day, the last one of the paragraph before it. */
    private @Nullable Placed<TimeExpression> time(int from, int to, boolean reporting, Layout.Stretch sentence) {
        List<Placed<TimeExpression>> own = Placed.within(times, sentence.from(), sentence.to());
        Placed<TimeExpression> behind = Placed.first(times, to, sentence.to());
        if (behind != null
                && clauses.of(behind.from()) == clauses.of(to - 1)
                && !tokens.form(behind.to()).equals(POSSESSIVE)) {
            return behind;
        }
        if (!own.isEmpty() || !reporting) {
            return own.size() == 1 ? own.get(0) : null;
        }
        int index = Placed.indexFrom(times, sentence.from()) - 1;
        boolean near = index >= 0 && !beginsParagraph(times.get(index).to(), from);
        return near ? times.get(index) : null;
    }

    private boolean beginsParagraph(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.get(i).gap() == Token.Gap.PARAGRAPH) {
                return true;
            }
        }
        return false;
    }

    private Lexicon.@Nullable Match<String> word(String role, int at) {
        return WORDS.at(role, tokens, at);
    }
}
