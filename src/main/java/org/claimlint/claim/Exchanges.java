package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String THIRD = "third";
    private static final String KIN = "kin";
    private static final String NOUN = "noun";
    /** Verbs that tell nothing without their noun: "launched an attack". */
    private static final String LIGHT = "light";

    private static final String BY = "by";
    private static final String AND = "and";
    private static final String AUXILIARY = "auxiliary";
    private static final String MUTUAL = "mutual";
    private static final String BE = "be";
    private static final String ON = "on";
    private static final String FROM = "from";
    private static final String RETORT = "retort";
    /** Verbs that whoever suffers the deed is the subject of: "lost", "bought". */
    private static final List<String> CONVERSES = List.of("converse", "surrender");
    /** What leads to who did it behind such a verb. */
    private static final String WHOM = "whom";
    /** Deeds that somebody gets something by. */
    private static final String GIVES = "gives";

    private static final String TO = "to";
    private static final String SPRING = "spring";
    private static final String FOR = "for";
    /** What a noun may mean that another noun tells more of: each ambush is an attack. */
    private static final String WIDER = "wider";

    private static final String THERE = "there";
    private static final String ALREADY = "already";
    private static final String COMMA = ",";
    private static final String THEY = "" + ArabicLetters.WAW + ArabicLetters.ALEF;
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
    /** Who did what the sentence told last. */
    private @Nullable Side subject;

    private final IntFunction<Source> sources;

    /** @param sufferer null where nobody tells him from the doer. @param both whether the doer holds both. @param back whether the words point back. @param passing whether a noun or a relative clause tells it: then the words are the outlet's own, whoever speaks. @param told the token that tells it. @param to exclusive */
    private record Telling(
            Side doer,
            @Nullable Side sufferer,
            boolean both,
            int sentence,
            int told,
            int from,
            int to,
            boolean back,
            boolean passing) {
        /** The same, pointing back at nothing. */
        private Telling known() {
            return new Telling(doer, sufferer, both, sentence, told, from, to, false, passing);
        }
    }

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
        tellings.forEach((deed, narrow) -> {
            Lexicon.Match<String> wider = Sides.of(WIDER, deed);
            reader.compare(narrow, wider == null ? List.of() : tellings.getOrDefault(wider.value(), List.of()), facts);
        });
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
        subject = null;
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
        Lexicon.Match<String> noun = word(NOUN, at);
        if (noun != null
                && (tellsBehindNoun(at, noun, sentence, tellings) || tellsByNoun(at, noun, sentence, tellings))) {
            return;
        }
        for (String role : CONVERSES) {
            Lexicon.Match<String> converse = word(role, at);
            if (converse != null) {
                tellsConversely(at, converse, sentence, tellings);
            }
        }
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
        while (before > sentence.from() && ScopeWords.at(AUXILIARY, tokens, before - 1) != null) {
            before--;
            passive |= word(BE, before) != null;
        }
        Side nearest = sides.before(before, sentence);
        Side first = nearest == null ? sides.antecedent(before, sentence) : nearest;
        if (first == null && tokens.form(before - 1).equals(AND)) {
            first = subject; // "overran the post and drove out"
        }
        subject = first;
        if (first == null) {
            return;
        }
        first = sides.withOwners(first, sentence);
        int agent = passive ? clauses.find(behind, Math.min(sentence.to(), behind + Sides.LONGEST), Clue.BY) : behind;
        String joining = Sides.of(GIVES, deed) == null ? FROM : TO;
        Side second = agent < 0 ? null : sides.behind(passive ? agent + 1 : behind, joining, sentence);
        boolean relative = false;
        if (second == null && !passive && nearest != null) {
            relative = true;
            second = sides.antecedent(nearest.from(), sentence); // "the boat that the navy seized"
        }
        if (second != null) {
            boolean back = relative || pointsBack(at, sentence);
            add(tellings, deed, passive ? second : first, passive ? first : second, sentence, at, back, relative);
        }
    }

    /** "The post that the guards lost to the rebels", "bought the mill from them": who did it stands behind, and nothing tells it from what was before. */
    private void tellsConversely(
            int at, Lexicon.Match<String> verb, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        int before = at;
        while (before > sentence.from() && ScopeWords.at(AUXILIARY, tokens, before - 1) != null) {
            before--;
        }
        Side sufferer = sides.before(before, sentence);
        int end = Math.min(sentence.to(), verb.to() + Sides.LONGEST);
        for (int i = at + 1; i < end && sufferer != null && !tokens.get(i).isMark(); i++) {
            if (word(WHOM, i) != null) {
                Side doer = sides.behind(i + 1, sentence);
                if (doer != null) {
                    add(tellings, verb.value(), doer, sufferer, sentence, at, false, false);
                }
                return;
            }
        }
    }

    /** "The ambush that the army sprang on the column", "the trap in which the guards caught the thieves": of the noun tells a verb that tells nothing alone. */
    private boolean tellsBehindNoun(
            int at, Lexicon.Match<String> noun, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        int from = noun.to();
        if (from < sentence.to() && tokens.get(from).is(COMMA)) {
            from++;
        }
        int relative = from;
        while (from < sentence.to()
                && from - relative < 2
                && (clauses.has(from, Clue.RELATIVE)
                        || clauses.has(from, Clue.THAT)
                        || clauses.has(from, Clue.CLAUSE)
                        || from == relative && clauses.has(from + 1, Clue.RELATIVE))) {
            from++;
        }
        int end = Math.min(sentence.to(), from + Sides.LONGEST);
        for (int i = from + 1; i < end && from > relative && !tokens.get(i).isMark(); i++) {
            Lexicon.Match<String> verb = word(SPRING, i);
            if (verb != null) {
                Side doer = sides.within(from, i);
                Side sufferer = sides.behind(word(FOR, verb.to()) == null ? verb.to() : verb.to() + 1, sentence);
                boolean tells = doer != null && sufferer != null && !isOther(at, sentence);
                if (doer != null && sufferer != null && tells) {
                    add(tellings, noun.value(), doer, sufferer, sentence, at, true, true);
                }
                return tells;
            }
        }
        return false;
    }

    /** "A second ambush": none that was told before. */
    private boolean isOther(int noun, Layout.Stretch sentence) {
        return noun > sentence.from()
                && (States.isOther(tokens, noun - 1)
                        || clauses.has(noun - 1, Clue.OTHER)
                        || clauses.has(noun - 1, Clue.AGAIN));
    }

    /** "The guards' attack on the camp", "the army shelling of Harl", "the ambush of the patrol by farmers", "the attack by the guards". */
    private boolean tellsByNoun(
            int at, Lexicon.Match<String> noun, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        boolean owned = tokens.form(at - 1).equals(POSSESSIVE);
        Side owner = sides.before(owned ? at - 1 : at, sentence);
        boolean on = word(ON, noun.to()) != null;
        Side sufferer = on ? sides.behind(noun.to() + 1, sentence) : null;
        int from = sufferer == null ? noun.to() : sufferer.to();
        int by = clauses.has(from, Clue.BY) ? from : -1;
        Side doer = by >= 0 ? sides.behind(by + 1, sentence) : owner;
        if (by >= 0 && sufferer == null && doer != null && word(ON, doer.to()) != null) {
            sufferer = sides.behind(doer.to() + 1, sentence);
        }
        if (doer == null || sufferer == null && by < 0) {
            return false;
        }
        add(tellings, noun.value(), doer, sufferer, sentence, at, true, true);
        return true;
    }

    /** In Arabic: the verb or its noun, who did it, "on", "from" or nothing at all, and whom it befell. */
    private void arabic(int at, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        String form = tokens.form(at);
        boolean lends = word(LIGHT, at) != null;
        if (form.length() < SHORTEST_WORD && !lends || form.startsWith(ArabicLetters.ARTICLE)) {
            return;
        }
        Lexicon.Match<String> kin = word(KIN, at);
        Lexicon.Match<String> noun = word(NOUN, at);
        String deed = kin != null ? kin.value() : noun != null ? noun.value() : key(form);
        int from = behindDates(kin == null ? at + 1 : kin.to(), sentence.to());
        int end = Math.min(sentence.to(), from + Sides.LONGEST_ARABIC);
        boolean led = lends && tellsByLight(at, from, sentence, tellings) || arabicConversely(at, sentence, tellings);
        // "took from the guards the hill east of the town"
        int reach = Math.min(sentence.to(), from + Sides.LONGEST_BEHIND);
        for (int i = from; i < reach && !tokens.get(i).isMark(); i++) {
            if (dates.get(i)) {
                reach = Math.min(sentence.to(), reach + 1);
                continue;
            }
            Lexicon.Match<String> light = lends ? word(NOUN, i) : null;
            deed = light == null || led ? deed : light.value();
            Lexicon.Match<String> by = word(BY, i);
            boolean on = word(ON, i) != null || word(FROM, i) != null;
            if ((on || by != null) && i > from) {
                Side first = sides.arabic(from, i);
                int next = by == null ? i + 1 : by.to();
                Side second = sides.arabic(next, Math.min(sentence.to(), next + Sides.LONGEST_ARABIC));
                if (first != null && second != null) {
                    add(
                            tellings,
                            deed,
                            by == null ? first : second,
                            by == null ? second : first,
                            sentence,
                            at,
                            pointsBack(at, sentence),
                            false);
                    led = word(FROM, i) == null;
                }
            }
            if (on || by != null || clauses.hasAny(i) || FunctionWords.contains(tokens.form(i))) {
                break;
            }
        }
        boolean relative = at - 1 > sentence.from() && clauses.has(at - 1, Clue.RELATIVE);
        boolean there = from > at + 1 && word(THERE, at + 1) != null;
        Side behind = sides.arabic(from, end);
        Side before = relative ? sides.arabicBefore(at - 1, sentence) : arabicSubject(at, form, sentence);
        if (relative && there && kin != null) {
            if (behind != null && behind.words().size() > 1) {
                add(tellings, deed, behind, null, sentence, at, true, true); // "where the guards surprised the patrol"
            }
            return;
        }
        if (relative) {
            String verb = withoutObject(form);
            Lexicon.Match<String> known = kin == null ? Sides.of(KIN, verb) : kin;
            boolean object = !verb.equals(form);
            if ((object || kin != null) && before != null && behind != null) {
                String told = known == null ? key(verb) : known.value();
                add(tellings, told, object ? behind : before, object ? before : behind, sentence, at, true, true);
            }
        } else if (kin == null && behind != null && !led && Sides.of(KIN, withoutObject(form)) != null) {
            Lexicon.Match<String> known = Objects.requireNonNull(Sides.of(KIN, withoutObject(form)));
            addUnnamed(tellings, known.value(), behind, sentence, pointsBack(at, sentence));
        } else if (kin != null && !led && behind != null) {
            if (before != null && (sides.opens(before, sentence) || before.to() < at && !isAlready(before.to()))) {
                add(tellings, deed, before, behind, sentence, at, pointsBack(at, sentence), false);
            } else if (behind.words().size() > 1) {
                add(tellings, deed, behind, null, sentence, at, pointsBack(at, sentence), false);
            }
        }
    }

    /** Behind dates with the commas around them: "launched on Tuesday the guards an attack"; and behind "there". */
    private int behindDates(int from, int to) {
        int behind = from < to && word(THERE, from) != null ? from + 1 : from;
        boolean comma = behind + 1 < to && tokens.get(behind).isMark() && dates.get(behind + 1);
        behind = comma ? behind + 1 : behind;
        while (behind < to && dates.get(behind)) {
            behind++;
        }
        return comma && behind < to && tokens.get(behind).isMark() ? behind + 1 : behind;
    }

    private boolean isAlready(int at) {
        return word(ALREADY, at) != null;
    }

    /** Who stands before an Arabic verb, also before "had", and before "when" where the verb itself says "they". */
    private @Nullable Side arabicSubject(int verb, String form, Layout.Stretch sentence) {
        int before = verb > sentence.from() && isAlready(verb - 1) ? verb - 1 : verb;
        boolean when = verb - 1 > sentence.from() && form.endsWith(THEY) && clauses.has(verb - 1, Clue.WHEN);
        return sides.arabicWholeBefore(when ? verb - 1 : before, sentence);
    }

    /** "The guards laid an ambush for a patrol of the police": the noun stands right behind the verb, and "to" is glued to whom it befell. */
    private boolean tellsByLight(int verb, int from, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        int end = Math.min(sentence.to(), from + Sides.LONGEST_ARABIC);
        int at = from;
        while (at < end && sides.isArabicWord(at) && word(NOUN, at) == null) {
            at++;
        }
        Lexicon.Match<String> noun = at < end ? word(NOUN, at) : null;
        if (noun == null) {
            return false;
        }
        Side before = at > from ? null : arabicSubject(verb, tokens.form(verb), sentence);
        Side doer = at > from ? sides.arabic(from, at) : before;
        boolean opens = before == null || sides.opens(before, sentence) || before.to() < verb;
        int to = noun.to();
        int last = Math.min(sentence.to(), to + 1 + Sides.LONGEST_ARABIC);
        Side sufferer = word(ON, to) == null ? sides.arabicTo(to, last) : at > from ? null : sides.arabic(to + 1, last);
        if (doer == null || sufferer == null || !opens) {
            return false;
        }
        add(tellings, noun.value(), doer, sufferer, sentence, verb, pointsBack(verb, sentence), false);
        return true;
    }

    /** "The hill that the guards lost to the rebels", «...». */
    private boolean arabicConversely(int at, Layout.Stretch sentence, Map<String, List<Telling>> tellings) {
        boolean told = false;
        for (String role : CONVERSES) {
            Lexicon.Match<String> verb = word(role, at);
            verb = verb == null ? Sides.of(role, withoutObject(tokens.form(at))) : verb;
            int from = behindDates(at + 1, sentence.to());
            int end = Math.min(sentence.to(), from + Sides.LONGEST);
            for (int i = from; verb != null && i < end && !tokens.get(i).isMark(); i++) {
                if (word(WHOM, i) != null) {
                    Side sufferer = sides.arabic(from, i);
                    Side doer = sides.arabic(i + 1, Math.min(sentence.to(), i + 1 + Sides.LONGEST_ARABIC));
                    if (doer != null && sufferer != null) {
                        add(tellings, verb.value(), doer, sufferer, sentence, at, false, false);
                        told = true;
                    }
                    break;
                }
            }
        }
        return told;
    }

    /** "Since the police arrested him": whom it befell, was told before. */
    private void addUnnamed(
            Map<String, List<Telling>> tellings, String deed, Side doer, Layout.Stretch sentence, boolean back) {
        tellings.computeIfAbsent(deed, any -> new ArrayList<>(1))
                .add(new Telling(
                        doer,
                        null,
                        false,
                        layout.sentenceOf(sentence.from()),
                        doer.from(),
                        doer.from(),
                        doer.to(),
                        back,
                        false));
    }

    private static String key(String verb) {
        boolean and = verb.startsWith(ArabicLetters.WAW) && verb.length() > SHORTEST_WORD;
        return withoutGender(and ? verb.substring(ArabicLetters.WAW.length()) : verb);
    }

    private static String withoutObject(String form) {
        for (String object : List.of(
                ArabicLetters.THEIR + ArabicLetters.ALEF,
                ArabicLetters.THEIR,
                ArabicLetters.HER,
                String.valueOf(ArabicLetters.HEH))) {
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

    /** @param sufferer null where nobody is told, or where in Arabic nothing parts him from who did it: then both are the doer */
    private void add(
            Map<String, List<Telling>> tellings,
            String deed,
            Side doer,
            @Nullable Side sufferer,
            Layout.Stretch sentence,
            int verb,
            boolean back,
            boolean passing) {
        int from = sufferer == null ? doer.from() : Math.min(doer.from(), sufferer.from());
        int to = Math.max(verb + 1, sufferer == null ? doer.to() : Math.max(doer.to(), sufferer.to()));
        boolean both = sufferer == null && tokens.get(doer.from()).isArabic();
        tellings.computeIfAbsent(deed, any -> new ArrayList<>(1))
                .add(new Telling(
                        doer, sufferer, both, layout.sentenceOf(sentence.from()), verb, from, to, back, passing));
    }

    private void compare(List<Telling> same, List<ToldRoles> facts) {
        if (same.size() > MOST_TELLINGS) {
            return;
        }
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                Telling one = same.get(i);
                Telling two = same.get(j);
                if (one.sentence() == two.sentence()) {
                    continue;
                }
                boolean exchanged = isExchanged(one, two);
                boolean others = !exchanged && isByOthers(one, two, same.size());
                if (exchanged || others || isSame(one, two)) {
                    String deed = report.id() + "#d" + facts.size();
                    facts.add(fact(one, deed, FIRST, SECOND, facts.size()));
                    String doer = exchanged ? SECOND : others ? THIRD : FIRST;
                    facts.add(fact(two, deed, doer, exchanged ? FIRST : SECOND, facts.size()));
                }
            }
        }
    }

    /** "Ambushed a patrol", "the patrol's attack": one deed by two names only if nothing but its day says so. */
    private void compare(List<Telling> narrow, List<Telling> wide, List<ToldRoles> facts) {
        if (narrow.size() > MOST_TELLINGS || wide.size() > MOST_TELLINGS) {
            return;
        }
        for (Telling one : narrow) {
            for (Telling two : wide) {
                if (one.sentence() != two.sentence() && isExchanged(one, two)) {
                    String deed = report.id() + "#d" + facts.size();
                    facts.add(fact(one.known(), deed, FIRST, SECOND, facts.size()));
                    facts.add(fact(two.known(), deed, SECOND, FIRST, facts.size()));
                }
            }
        }
    }

    private static boolean isSame(Telling one, Telling two) {
        Side first = one.sufferer();
        Side second = two.sufferer();
        return first != null && second != null && one.doer().meets(two.doer()) && first.meets(second);
    }

    /** "Ecuador's navy seized a trawler", "the trawler that the Colombian navy seized"; of one deed alone the second telling need not say whom. */
    private static boolean isByOthers(Telling one, Telling two, int tellings) {
        Side first = one.sufferer();
        Side second = two.sufferer();
        boolean same = second == null ? !two.both() && tellings == 2 : first != null && first.mayBe(second);
        return same && one.doer().excludes(two.doer());
    }

    /** Whether who did it has a word with whom it befell there, and the other way round; what both hit may be the same thing ("the post of"). */
    private static boolean isExchanged(Telling one, Telling two) {
        if (one.both() || two.both()) {
            return one.both() && two.both()
                    ? areTurned(one.doer().words(), two.doer().words())
                    : one.both()
                            ? isTurned(one.doer().words(), two)
                            : isTurned(two.doer().words(), one);
        }
        if (one.sufferer() == null) {
            return false;
        }
        if (two.sufferer() == null) {
            return two.doer().meets(one.sufferer())
                    && !two.doer().meets(one.doer())
                    && !one.sufferer().meets(one.doer());
        }
        Set<String> first = without(one.sufferer(), one.doer(), two.sufferer());
        Set<String> second = without(two.sufferer(), two.doer(), one.sufferer());
        Set<String> doer = without(one.doer(), one.sufferer(), one.sufferer());
        Set<String> other = without(two.doer(), two.sufferer(), two.sufferer());
        return Sides.isDisjoint(doer, other) && !Sides.isDisjoint(doer, second) && !Sides.isDisjoint(other, first);
    }

    /** The words of a side that two others have not: "the clan of X" attacked "the clan of Y". */
    private static Set<String> without(Side side, Side one, Side two) {
        Set<String> words = new HashSet<>(side.words());
        words.removeAll(one.words());
        words.removeAll(two.words());
        return words;
    }

    /** Whether the words behind an Arabic verb begin with whom the other telling calls the sufferer, and who did it follows. */
    private static boolean isTurned(List<String> words, Telling other) {
        if (other.sufferer() == null) {
            return false;
        }
        List<String> first = new ArrayList<>(other.sufferer().words());
        List<String> then = new ArrayList<>(other.doer().words());
        first.removeAll(other.doer().words());
        then.removeAll(other.sufferer().words());
        return begin(words, first, then);
    }

    /** Whether two Arabic verbs are followed by the same two, the one first here, the other there. */
    private static boolean areTurned(List<String> one, List<String> two) {
        List<String> common = new ArrayList<>(one);
        common.retainAll(two);
        for (int i = 1; i < common.size(); i++) {
            List<String> first = common.subList(0, i);
            List<String> then = common.subList(i, common.size());
            if (begin(one, first, then) && begin(two, then, first)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words begin with some, and have others behind all of these. */
    private static boolean begin(List<String> words, List<String> first, List<String> then) {
        int last = -1;
        int begin = Integer.MAX_VALUE;
        for (int i = 0; i < words.size(); i++) {
            if (first.contains(words.get(i))) {
                last = i;
                begin = Math.min(begin, i);
            }
        }
        int next = Integer.MAX_VALUE;
        for (int i = words.size() - 1; i >= 0; i--) {
            next = then.contains(words.get(i)) ? i : next;
        }
        return begin <= 1 && next > last && next < words.size();
    }

    private ToldRoles fact(Telling telling, String deed, String doer, String sufferer, int position) {
        Layout.Stretch sentence = layout.sentences().get(telling.sentence());
        Placed<TimeExpression> time = Placed.only(times, sentence.from(), sentence.to());
        boolean ofOther = time != null
                && telling.passing()
                && time.to() < telling.told()
                && clauses.hasBetween(time.to(), telling.told(), Clue.RELATIVE);
        DateInterval days = time == null || ofOther ? null : time.mention().interval();
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
                telling.passing() ? "" : sources.apply(telling.from()).key(),
                tokens.words(tokens.span(telling.from(), telling.to())),
                tokens.span(telling.from(), telling.to()));
    }

    private Lexicon.@Nullable Match<String> word(String role, int at) {
        return sides.word(role, at);
    }
}
