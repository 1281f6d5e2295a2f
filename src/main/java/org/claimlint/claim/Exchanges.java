package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.claimlint.claim.Sides.Side;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Report;
import org.claimlint.model.Source;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.ToldRoles;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text tells twice by one verb, or by words of its meaning, of the same two sides, and who is the doer in each:
 * "demonstrators stoned a patrol of county guards", "when its guards stoned the demonstrators", «...». Whoever they are and whatever they do: the words for them tell.
 */
final class Exchanges {
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String KIN = "kin";
    private static final String MUTUAL = "mutual";
    private static final String BE = "be";
    private static final String ON = "on";
    private static final String FROM = "from";
    private static final String RETORT = "retort";
    private static final String ED = "ed";
    private static final String POSSESSIVE = "'s";
    private static final int SHORTEST_VERB = 5;
    private static final int SHORTEST_WORD = 3;
    /** What is told more often is no deed. */
    private static final int MOST_TELLINGS = 12;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final Sides sides;
    private final BitSet quoted;
    private final BitSet dates;
    private final List<Placed<TimeExpression>> times;
    private final IntFunction<Source> sources;

    /** @param back whether the words point back. @param to exclusive */
    private record Telling(Side doer, Side sufferer, int sentence, int from, int to, boolean back) {}

    private Exchanges(ReadText text, IntFunction<Source> sources) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.sides = new Sides(text);
        this.quoted = text.quoted();
        this.times = text.times();
        this.dates = text.dates();
        this.sources = sources;
    }

    /** Each two tellings of the same two sides, be they exchanged or not. @param sources who answers for what is told at a token */
    static List<ToldRoles> of(ReadText text, IntFunction<Source> sources) {
        Exchanges reader = new Exchanges(text, sources);
        Map<String, List<Telling>> tellings = new LinkedHashMap<>();
        for (Layout.Stretch sentence : text.layout().sentences()) {
            if (!reader.isRetort(sentence)) {
                reader.read(sentence, tellings);
            }
        }
        List<ToldRoles> facts = new ArrayList<>();
        tellings.values().forEach(same -> reader.compare(same, facts));
        return facts;
    }

    private boolean isRetort(Layout.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (word(RETORT, i) != null) {
                return true;
            }
        }
        return false;
    }

    private void read(Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            Token token = tokens.get(i);
            boolean mayTell = token.isWord() && !quoted.get(i) && !dates.get(i);
            boolean arabic = token.isArabic();
            if (mayTell && !arabic) {
                english(i, sentence, tellings);
            } else if (mayTell && !clauses.hasAny(i) && !FunctionWords.contains(token.form())) {
                arabic(i, sentence, tellings);
            }
        }
        if (tokens.get(sentence.from()).isArabic() && !quoted.get(sentence.from())) {
            arabic(sentence.from(), sentence, tellings);
        }
    }

    private void english(int at, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        Lexicon.Match<String> kin = word(KIN, at);
        String form = tokens.form(at);
        boolean past = form.endsWith(ED) && form.length() >= SHORTEST_VERB;
        if (kin == null && !past || word(MUTUAL, at) != null || tokens.isCapital(at)) {
            return;
        }
        String deed = kin != null ? kin.value() : form.substring(0, form.length() - ED.length());
        int behind = kin != null ? kin.to() : at + 1;
        int before = at;
        boolean passive = false;
        while (before > sentence.from() && ScopeWords.at("auxiliary", tokens, before - 1) != null) {
            before--;
            passive |= word(BE, before) != null;
        }
        boolean noun = tokens.form(before - 1).equals(POSSESSIVE);
        Side first = sides.before(noun ? before - 1 : before, sentence);
        if (first == null) {
            return;
        }
        int agent = passive ? clauses.find(behind, Math.min(sentence.to(), behind + Sides.LONGEST), Clue.BY) : behind;
        Side second = agent < 0
                ? null
                : sides.behind(passive ? agent + 1 : noun && word(ON, behind) != null ? behind + 1 : behind, sentence);
        if (second == null || noun && word(ON, behind) == null) {
            return;
        }
        boolean back = noun || pointsBack(at, sentence);
        add(tellings, deed, passive ? second : first, passive ? first : second, sentence, back);
    }

    /** In Arabic: the verb or its noun, who did it, "on" or "from", and whom it befell. */
    private void arabic(int at, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        String form = tokens.form(at);
        if (form.length() < SHORTEST_WORD || form.startsWith(ArabicLetters.ARTICLE)) {
            return;
        }
        int end = Math.min(sentence.to(), at + 1 + Sides.LONGEST_ARABIC);
        for (int i = at + 1; i < end && !tokens.get(i).isMark() && !dates.get(i); i++) {
            boolean on = word(ON, i) != null || word(FROM, i) != null;
            if (on && i > at + 1) {
                Side doer = sides.arabic(at + 1, i);
                Side sufferer = sides.arabic(i + 1, Math.min(sentence.to(), i + 1 + Sides.LONGEST_ARABIC));
                if (doer != null && sufferer != null) {
                    String conjunction = form.startsWith(ArabicLetters.WAW) && form.length() > SHORTEST_WORD
                            ? form.substring(ArabicLetters.WAW.length())
                            : form;
                    add(tellings, withoutGender(conjunction), doer, sufferer, sentence, pointsBack(at, sentence));
                }
            }
            if (on || clauses.hasAny(i) || FunctionWords.contains(tokens.form(i))) {
                break;
            }
        }
        if (clauses.has(at - 1, Clue.RELATIVE) && at - 1 > sentence.from()) {
            String verb = withoutObject(form);
            int from = at - 1;
            while (from > sentence.from() && at - from <= Sides.LONGEST_ARABIC && sides.isArabicWord(from - 1)) {
                from--;
            }
            Side sufferer = sides.arabic(from, at - 1);
            Side doer = sides.arabic(at + 1, end);
            if (!verb.equals(form) && sufferer != null && doer != null) {
                add(tellings, withoutGender(verb), doer, sufferer, sentence, true);
            }
        }
    }

    private static String withoutObject(String form) {
        for (String object :
                List.of(ArabicLetters.THEIR + ArabicLetters.ALEF, ArabicLetters.THEIR, ArabicLetters.HER)) {
            if (form.endsWith(object) && form.length() - object.length() >= SHORTEST_WORD) {
                return form.substring(0, form.length() - object.length());
            }
        }
        return form;
    }

    private static String withoutGender(String verb) {
        int last = verb.length() - 1;
        return last >= SHORTEST_WORD && verb.charAt(last) == ArabicLetters.TEH ? verb.substring(0, last) : verb;
    }

    /** "Since its guards stoned the demonstrators": told in passing, as known. */
    private boolean pointsBack(int verb, Layout.Stretch sentence) {
        int first = Math.max(sentence.from(), clauses.first(clauses.of(verb)) - 1); // "since" stands before "that"
        return clauses.hasBetween(first, verb, Clue.WHEN)
                || clauses.hasBetween(first, verb, Clue.RELATIVE)
                || clauses.hasBetween(first, verb, Clue.SINCE)
                || clauses.hasBetween(first, verb, Clue.BEFORE_OR_AFTER)
                || clauses.hasBetween(first, verb, Clue.EARLIER);
    }

    private void add(
            Map<String, List<Telling>> tellings,
            String deed,
            Side doer,
            Side sufferer,
            Layout.Stretch sentence,
            boolean back) {
        int from = Math.min(doer.from(), sufferer.from());
        int to = Math.max(doer.to(), sufferer.to());
        tellings.computeIfAbsent(deed, any -> new ArrayList<>(1))
                .add(new Telling(doer, sufferer, layout.sentenceOf(sentence.from()), from, to, back));
    }

    private void compare(List<Telling> same, List<ToldRoles> facts) {
        if (same.size() > MOST_TELLINGS) {
            return;
        }
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                Telling one = same.get(i);
                Telling two = same.get(j);
                boolean exchanged = isExchanged(one, two);
                if (one.sentence() != two.sentence() && (exchanged || isSame(one, two))) {
                    String deed = report.id() + "#d" + facts.size();
                    facts.add(fact(one, deed, FIRST, SECOND, facts.size()));
                    facts.add(fact(two, deed, exchanged ? SECOND : FIRST, exchanged ? FIRST : SECOND, facts.size()));
                }
            }
        }
    }

    private static boolean isSame(Telling one, Telling two) {
        return one.doer().meets(two.doer()) && one.sufferer().meets(two.sufferer());
    }

    /** Whether who did it has a word with whom it befell there, and the other way round; what both hit may be the same thing ("the post of"). */
    private static boolean isExchanged(Telling one, Telling two) {
        Set<String> first = new HashSet<>(one.sufferer().words());
        Set<String> second = new HashSet<>(two.sufferer().words());
        first.removeAll(two.sufferer().words());
        second.removeAll(one.sufferer().words());
        return !one.doer().meets(two.doer())
                && !one.doer().meets(one.sufferer())
                && !two.doer().meets(two.sufferer())
                && !Sides.isDisjoint(one.doer().words(), second)
                && !Sides.isDisjoint(two.doer().words(), first);
    }

    private ToldRoles fact(Telling telling, String deed, String doer, String sufferer, int position) {
        Layout.Stretch sentence = layout.sentences().get(telling.sentence());
        Placed<TimeExpression> time = Placed.only(times, sentence.from(), sentence.to());
        DateInterval days = time == null ? null : time.mention().interval();
        return new ToldRoles(
                report.id() + "#r" + position,
                report.id(),
                position,
                telling.sentence(),
                deed,
                doer,
                sufferer,
                telling.back(),
                days,
                sources.apply(telling.from()).key(),
                tokens.words(tokens.span(telling.from(), telling.to())),
                tokens.span(telling.from(), telling.to()));
    }

    private Lexicon.@Nullable Match<String> word(String role, int at) {
        return sides.word(role, at);
    }
}
