package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.claimlint.claim.Sides.Side;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Report;
import org.claimlint.model.Source;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.ToldOutcome;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text tells of one thing by a word and by its opposite, or by a verb and by its denial: "the wall held", "why the wall broke";
 * "staff accepted the offer", "the offer that staff turned down"; "the barge was not refloated", "the refloated barge". The tables {@code opposites.tsv} have pairs of
 * opposites; a verb that is in none of them is the opposite of itself where it is denied.
 */
final class Opposites {
    private static final String AUXILIARY = "auxiliary";
    private static final String HELPER = "helper";
    private static final String NOT = "not";
    private static final String CHANGE = "change";
    private static final String ANAPHOR = "anaphor";
    private static final String RESUMPTIVE = "resumptive";
    private static final String MUTUAL = "mutual";
    private static final String BE = "be";
    private static final String DO = "do";
    private static final String TO = "to";
    private static final String OF = "of";
    private static final String BY = "by";
    private static final String ON = "on";
    private static final String LOCATIVE = "locative";
    private static final String ED = "ed";
    private static final String POSSESSIVE = "'s";
    private static final char MUTE = 'e';
    /** The pairs in which it matters who did it: two councils may well vote otherwise. */
    private static final String STANCE = "stance";
    /** The pairs of what goes up and down all the time: only what is told once by a verb and once by its noun is one event. */
    private static final String TREND = "trend";

    private static final String YES = "yes";
    private static final String ARTICLE = "article";

    private static final int SHORTEST_VERB = 5;
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_NOT = 3;
    /** Between a verb and whoever did it. In tokens. */
    private static final int LONGEST_PASSIVE = 6;
    /** So many words shared by two Arabic tellings are who did it and what befell. */
    private static final int BOTH = 2;
    /** "Since its opening in 2019": in tokens. */
    private static final int FARTHEST_SINCE = 4;
    /** What is told more often is no event. */
    private static final int MOST_TELLINGS = 12;

    private static final RoleWords SMALL = RoleWords.of(any -> false, "opposite-words.tsv");
    private static final Lexicon<List<Sense>> SENSES = load();

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final Sides sides;
    private final BitSet quoted;
    private final BitSet dates;
    private final List<Placed<TimeExpression>> times;
    private final IntFunction<Source> sources;
    private final Map<String, List<Telling>> tellings = new LinkedHashMap<>();

    /** What a word may be. */
    private enum Form {
        /** A verb that tells by itself. */
        VERB,
        /** A verb that tells only where it is denied: "did not hold". */
        BASE,
        NOUN,
        /** Told by an auxiliary, or before its noun. */
        ADJECTIVE
    }

    /** What a word tells. @param pair an id of two opposites */
    private record Sense(String pair, String kind, boolean yes, Form form) {}

    /** @param thing whom or what it befell, null where nobody is named. @param doer null where nobody is named. @param to exclusive */
    private record Telling(
            Sense sense,
            boolean yes,
            boolean arabic,
            @Nullable Side thing,
            @Nullable Side doer,
            @Nullable Side other,
            boolean back,
            boolean changing,
            int sentence,
            int from,
            int to) {}

    private Opposites(ReadText text, IntFunction<Source> sources) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.sides = new Sides(text);
        this.quoted = text.quoted();
        this.dates = text.dates();
        this.times = text.times();
        this.sources = sources;
    }

    /** Each two tellings of one thing by words of one pair. @param sources who answers for what is told at a token */
    static List<ToldOutcome> of(ReadText text, IntFunction<Source> sources) {
        Opposites reader = new Opposites(text, sources);
        for (Layout.Stretch sentence : text.layout().sentences()) {
            reader.read(sentence);
        }
        List<ToldOutcome> facts = new ArrayList<>();
        reader.tellings.values().forEach(same -> reader.compare(same, facts));
        return facts;
    }

    private void read(Layout.Stretch sentence) {
        boolean changing = false;
        for (int i = sentence.from(); i < sentence.to() && !changing; i++) {
            changing = !dates.get(i) && small(CHANGE, i) != null;
        }
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || quoted.get(i) || dates.get(i)) {
                continue;
            }
            Lexicon.Match<List<Sense>> word = SENSES.longest(tokens, i);
            open(i, sentence, changing);
            if (word == null) {
                continue;
            }
            for (Sense sense : word.value()) {
                if (token.isArabic()) {
                    arabic(i, word.to(), sense, word.preposition() != 0, sentence, changing);
                } else {
                    english(i, word.to(), sense, sentence, changing);
                }
            }
            i = word.to() - 1;
        }
    }

    /** A verb of no table. */
    private void open(int at, Layout.Stretch sentence, boolean changing) {
        Token token = tokens.get(at);
        if (token.isArabic()) {
            boolean denied = at > sentence.from() && clauses.has(at - 1, Clue.NEGATION);
            if (token.form().length() >= SHORTEST_STEM
                    && (denied || !clauses.hasAny(at))
                    && !ArabicPhrases.isDefinite(token.form())) {
                String key = arabicKey(token.form(), denied);
                if (key != null) {
                    arabic(
                            at,
                            at + 1,
                            new Sense(key, STANCE, true, denied ? Form.BASE : Form.VERB),
                            false,
                            sentence,
                            changing);
                }
            }
            return;
        }
        if (tokens.isCapital(at) || sides.word(MUTUAL, at) != null) {
            return;
        }
        String form = token.form();
        boolean past = form.endsWith(ED) && form.length() >= SHORTEST_VERB;
        String key = stem(past ? form.substring(0, form.length() - ED.length()) : form);
        if (key.length() >= SHORTEST_STEM) {
            english(at, at + 1, new Sense(key, STANCE, true, past ? Form.VERB : Form.BASE), sentence, changing);
        }
    }

    private static String stem(String verb) {
        int last = verb.length() - 1;
        boolean doubled = last > SHORTEST_STEM && verb.charAt(last) == verb.charAt(last - 1);
        return last > 0 && (verb.charAt(last) == MUTE || doubled) ? verb.substring(0, last) : verb;
    }

    /** The consonants that the forms of an Arabic verb and its noun have in common. */
    private static @Nullable String arabicKey(String form, boolean jussive) {
        String bare = Bearers.bare(form);
        boolean person = jussive
                && (bare.charAt(0) == ArabicLetters.YEH
                        || bare.charAt(0) == ArabicLetters.TEH
                        || bare.charAt(0) == ArabicLetters.NOON);
        String key = ArabicPhrases.skeleton(person ? bare.substring(1) : bare);
        boolean prefixed = key.length() > SHORTEST_STEM && key.charAt(0) == ArabicLetters.TEH;
        String root = prefixed ? key.substring(1) : key;
        return root.length() < BOTH ? null : root;
    }

    private void english(int at, int to, Sense sense, Layout.Stretch sentence, boolean changing) {
        int before = at;
        boolean passive = false;
        boolean helped = false;
        boolean does = false;
        boolean denied = false;
        boolean earlier = changing;
        while (before > sentence.from()) {
            int one = before - 1;
            boolean negation = clauses.has(one, Clue.NEGATION) || small(NOT, one) != null;
            if (negation) {
                denied = !denied;
            } else if (clauses.has(one, Clue.PLANNED) || clauses.has(one, Clue.POSSIBLE)) {
                return;
            } else if (small(DO, one) != null) {
                does = true;
            } else if (ScopeWords.at(AUXILIARY, tokens, one) != null || small(HELPER, one) != null) {
                passive |= sides.word(BE, one) != null;
                helped = true;
            } else {
                break;
            }
            earlier |= clauses.has(one, Clue.EARLIER);
            before--;
        }
        if (before > sentence.from() && tokens.form(before - 1).equals(TO)) {
            int not = notTo(before, sentence);
            if (not < 0) {
                return;
            }
            denied = !denied;
            does = true;
            before = not;
        }
        if (sense.form() == Form.BASE && !(does && denied)) {
            return;
        }
        int clause = Math.max(sentence.from(), clauses.first(clauses.of(at)));
        if (clauses.hasBetween(clause, before, Clue.POSSIBLE)) {
            return;
        }
        boolean determined = before == at && at > sentence.from() && isDeterminer(at - 1);
        Side thing;
        Side doer = null;
        boolean back = pointsBack(before, sentence);
        switch (sense.form()) {
            case NOUN -> {
                boolean possessive = at > sentence.from() && tokens.form(at - 1).equals(POSSESSIVE);
                Side owner = possessive ? sides.before(at - 1, sentence) : null;
                boolean led = tokens.form(to).equals(OF)
                        || sides.word(ON, to) != null
                        || ScopeWords.at(LOCATIVE, tokens, to) != null;
                Side of = led ? sides.behind(to + 1, sentence) : null;
                thing = of == null ? owner : of;
                doer = of == null ? agent(to, sentence) : owner == null ? agent(to, sentence) : owner;
                back = true;
            }
            case ADJECTIVE -> {
                if (!determined && !helped) {
                    return;
                }
                thing = determined ? sides.behind(to, sentence) : subject(before, sentence);
                back |= determined && clauses.has(at - 1, Clue.DEFINITE);
            }
            default -> {
                Side behind = sides.behind(to, sentence);
                Side by = agent(to, sentence);
                if (determined && behind != null && behind.from() == to) {
                    thing = behind;
                    back = true;
                } else if (passive || by != null) {
                    thing = subject(before, sentence);
                    doer = by;
                } else {
                    Side subject = subject(before, sentence);
                    Side whom = behind == null
                            ? sides.antecedent(subject == null ? before : subject.from(), sentence)
                            : behind;
                    thing = whom == null ? subject : whom;
                    doer = whom == null ? null : subject;
                }
            }
        }
        if (thing != null) {
            add(
                    sense,
                    denied,
                    false,
                    thing,
                    doer,
                    null,
                    back,
                    earlier,
                    sentence,
                    first(before, thing, doer),
                    Math.max(to, thing.to()));
        }
    }

    private static int first(int verb, Side thing, @Nullable Side doer) {
        int first = Math.min(verb, thing.from());
        return doer == null ? first : Math.min(first, doer.from());
    }

    /** The token with which "failed to", "refused to" begin before a verb, or -1. */
    private int notTo(int verb, Layout.Stretch sentence) {
        for (int i = verb - 1; i >= Math.max(sentence.from(), verb - LONGEST_NOT); i--) {
            Lexicon.Match<String> not = small(NOT, i);
            if (not != null && not.to() == verb) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Side subject(int verb, Layout.Stretch sentence) {
        Side subject = sides.before(verb, sentence);
        return subject == null ? sides.antecedent(verb, sentence) : subject;
    }

    private @Nullable Side agent(int from, Layout.Stretch sentence) {
        int end = Math.min(sentence.to(), from + LONGEST_PASSIVE);
        for (int i = from; i < end && !tokens.get(i).isMark(); i++) {
            if (tokens.form(i).equals(BY)) {
                return sides.behind(i + 1, sentence);
            }
        }
        return null;
    }

    private boolean isDeterminer(int at) {
        return sides.word(ARTICLE, at) != null || clauses.has(at, Clue.DEFINITE);
    }

    private void arabic(int at, int to, Sense sense, boolean led, Layout.Stretch sentence, boolean changing) {
        boolean denied = at > sentence.from() && (clauses.has(at - 1, Clue.NEGATION) || small(NOT, at - 1) != null);
        if (sense.form() == Form.BASE && !denied || led && sense.form() != Form.NOUN) {
            return;
        }
        int first = denied ? at - 1 : at;
        while (first > sentence.from() && small(HELPER, first - 1) != null) {
            first--;
        }
        if (first > sentence.from()
                && (clauses.has(first - 1, Clue.PLANNED) || clauses.has(first - 1, Clue.POSSIBLE))) {
            return;
        }
        int behind = to;
        if (behind < sentence.to()
                && (small(RESUMPTIVE, behind) != null || FunctionWords.contains(tokens.form(behind)))) {
            behind++;
        }
        Side next = behind < sentence.to()
                ? sides.arabic(behind, Math.min(sentence.to(), behind + Sides.LONGEST_ARABIC))
                : null;
        boolean relative = first > sentence.from() && clauses.has(first - 1, Clue.RELATIVE);
        Side before = relative
                ? sides.arabicBefore(first - 1, sentence)
                : sense.form() == Form.NOUN ? null : openingBefore(first, sentence);
        Side thing = before == null ? next : before;
        if (thing == null) {
            return;
        }
        boolean back = relative || sense.form() == Form.NOUN || pointsBack(first, sentence);
        boolean earlier = changing
                || !relative
                        && clauses.hasBetween(
                                Math.max(sentence.from(), clauses.first(clauses.of(first))), first, Clue.EARLIER);
        Side beyond = next == null ? null : led(next.to(), sentence);
        Side other = before == null ? beyond : next;
        int from = Math.min(first, thing.from());
        int end = Math.max(to, Math.max(thing.to(), other == null ? 0 : other.to()));
        add(sense, denied, true, thing, beyond, other, back, earlier, sentence, from, end);
    }

    /** "The council agreed to the plan": what a preposition leads to. */
    private @Nullable Side led(int at, Layout.Stretch sentence) {
        boolean leads = at < sentence.to()
                && !dates.get(at)
                && (sides.word(ON, at) != null
                        || FunctionWords.contains(tokens.form(at)) && !clauses.has(at, Clue.RELATIVE));
        return leads ? sides.arabic(at + 1, Math.min(sentence.to(), at + 1 + Sides.LONGEST_ARABIC)) : null;
    }

    /** "The clinic stayed open": what opens the clause. */
    private @Nullable Side openingBefore(int to, Layout.Stretch sentence) {
        Side before = sides.arabicBefore(to, sentence);
        if (before == null) {
            return null;
        }
        boolean opens = sides.opens(before, sentence) || small(HELPER, before.from() - 1) != null;
        return opens ? before : null;
    }

    /** "Since staff accepted it": told in passing, as known. */
    private boolean pointsBack(int verb, Layout.Stretch sentence) {
        int first = Math.max(sentence.from(), clauses.first(clauses.of(Math.min(verb, tokens.size() - 1))) - 1);
        return clauses.hasBetween(first, verb, Clue.WHEN)
                || clauses.hasBetween(first, verb, Clue.RELATIVE)
                || clauses.hasBetween(first, verb, Clue.SINCE)
                || clauses.hasBetween(first, verb, Clue.BEFORE_OR_AFTER);
    }

    private void add(
            Sense sense,
            boolean denied,
            boolean arabic,
            Side thing,
            @Nullable Side doer,
            @Nullable Side other,
            boolean back,
            boolean changing,
            Layout.Stretch sentence,
            int from,
            int to) {
        tellings.computeIfAbsent(sense.pair(), any -> new ArrayList<>(1))
                .add(new Telling(
                        sense,
                        sense.yes() != denied,
                        arabic,
                        thing,
                        doer,
                        other,
                        back,
                        changing,
                        layout.sentenceOf(sentence.from()),
                        from,
                        to));
    }

    private void compare(List<Telling> same, List<ToldOutcome> facts) {
        if (same.size() > MOST_TELLINGS) {
            return;
        }
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                Telling one = same.get(i);
                Telling two = same.get(j);
                boolean news = !one.sense().kind().equals(TREND)
                        || one.sense().form() != Form.NOUN && two.sense().form() == Form.NOUN;
                if (one.sentence() != two.sentence() && news && isOneMatter(one, two)) {
                    String matter = report.id() + "#o" + facts.size();
                    boolean free = !one.sense().kind().equals(STANCE) || isOneDoer(one, two);
                    facts.add(fact(one, matter, "", facts.size()));
                    facts.add(fact(two, matter, free ? "" : matter, facts.size()));
                }
            }
        }
    }

    private boolean isOneMatter(Telling one, Telling two) {
        Side first = one.thing();
        Side second = two.thing();
        if (first == null || second == null || one.arabic() != two.arabic()) {
            return false;
        }
        if (!one.arabic()) {
            boolean known = two.back() || second.definite();
            return known && (first.mayBe(second) || small(ANAPHOR, second.to() - 1) != null);
        }
        boolean same = false;
        boolean meant = false;
        for (Side own : sidesOf(two)) {
            for (Side other : sidesOf(one)) {
                same |= own.definite() && other.mayBe(own);
            }
            for (int i = own.from(); i < own.to(); i++) {
                meant |= small(ANAPHOR, i) != null;
            }
        }
        int shared = shared(one, two);
        return shared >= BOTH
                || shared > 0 && meant
                || same && !one.sense().kind().equals(STANCE);
    }

    /** How many both name; words that stand side by side in both are one name. */
    private static int shared(Telling one, Telling two) {
        Map<String, Integer> places = places(two);
        int shared = 0;
        int before = Integer.MIN_VALUE;
        int known = Integer.MIN_VALUE;
        for (Map.Entry<String, Integer> word : places(one).entrySet()) {
            Integer place = places.get(word.getKey());
            if (place != null) {
                shared += word.getValue() == before + 1 && place == known + 1 ? 0 : 1;
                before = word.getValue();
                known = place;
            }
        }
        return shared;
    }

    /** The words of a telling, with their places in it. */
    private static Map<String, Integer> places(Telling telling) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int place = 0;
        for (Side side : sidesOf(telling)) {
            for (String word : side.words()) {
                places.putIfAbsent(word, place++);
            }
            place++;
        }
        return places;
    }

    private static List<Side> sidesOf(Telling telling) {
        List<Side> all = new ArrayList<>(3);
        for (Side side : new Side[] {telling.thing(), telling.other(), telling.doer()}) {
            if (side != null) {
                all.add(side);
            }
        }
        return all;
    }

    private static boolean isOneDoer(Telling one, Telling two) {
        Side first = one.doer();
        Side second = two.doer();
        return one.arabic()
                || first == null && second == null
                || first != null && second != null && first.meets(second);
    }

    private ToldOutcome fact(Telling telling, String matter, String doer, int position) {
        Layout.Stretch sentence = layout.sentences().get(telling.sentence());
        Placed<TimeExpression> time = Placed.only(times, sentence.from(), sentence.to());
        boolean since = time != null
                && clauses.hasBetween(
                        Math.max(sentence.from(), time.from() - FARTHEST_SINCE), time.from() + 1, Clue.SINCE);
        DateInterval days = time == null || since ? null : time.mention().interval();
        return new ToldOutcome(
                report.id() + "#o" + position,
                report.id(),
                position,
                telling.sentence(),
                matter,
                telling.yes(),
                doer,
                telling.changing(),
                telling.back(),
                days,
                sources.apply(telling.from()).key(),
                tokens.words(tokens.span(telling.from(), telling.to())),
                tokens.span(telling.from(), telling.to()));
    }

    private Lexicon.@Nullable Match<String> small(String role, int at) {
        return SMALL.at(role, tokens, at);
    }

    private static Lexicon<List<Sense>> load() {
        Map<String, List<Sense>> senses = new LinkedHashMap<>();
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/opposites.tsv")) {
                Sense sense =
                        new Sense(row[0], row[1], row[2].equals(YES), Form.valueOf(row[3].toUpperCase(Locale.ROOT)));
                for (String form : Table.forms(row)) {
                    senses.computeIfAbsent(form, any -> new ArrayList<>(1)).add(sense);
                }
            }
        }
        Lexicon<List<Sense>> words = new Lexicon<>();
        senses.forEach(words::add);
        return words;
    }
}
