package org.claimlint.claim;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.EventMention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads which verb a date belongs to, and whom or what it tells of. Any verb will do: one that no table knows is told by its ending in English, and
 * by where it stands in Arabic.
 */
final class Predicates {
    private static final String ONCE = "once";
    private static final String VERB = "verb";
    private static final String UNDO = "undo";
    private static final String OTHER = "other";
    private static final String PART = "part";
    private static final String BETWEEN = "between";
    private static final String PREPOSITION = "preposition";
    private static final String ACTOR = "actor";
    private static final String PLACE = "place";
    private static final String THING = "thing";
    private static final String SAY = "say";
    private static final String NOUN = "noun";
    private static final String LIGHT = "light";
    private static final String BEGIN = "begin";
    private static final String DAY_OF = "day-of";
    private static final String IN_IT = "in-it";
    /** The words of each role in the tables {@code verbs.tsv}, with the groups of verbs that they belong to. */
    private static final Map<String, Lexicon<Set<String>>> WORDS = new HashMap<>();
    /** The groups of Arabic verbs by their consonants. */
    private static final Map<String, Set<String>> ARABIC = new HashMap<>();
    /** The groups of verbs that nouns stand for ("the purchase"), by the stems of these. */
    private static final Map<String, Set<String>> GROUPS_OF_NOUNS = new HashMap<>();

    private static final String BE = "be-form";
    private static final String AUXILIARY = "auxiliary";
    private static final String OF = "belongs";
    private static final String OWNER = "possessor";
    private static final String GENERIC = "generic";
    private static final String ED = "ed";
    private static final String LY = "ly";
    private static final String POSSESSIVE = "'s";
    private static final char APOSTROPHE = '\'';
    private static final String PRONOUN = "pronoun";
    private static final String DEFINITE = "definite";
    private static final String INDEFINITE = "indefinite";
    private static final Set<Clue> SMALL = EnumSet.of(
            Clue.THAT,
            Clue.CLAUSE,
            Clue.RELATIVE,
            Clue.BEFORE_OR_AFTER,
            Clue.WHEN,
            Clue.SINCE,
            Clue.ON,
            Clue.BY,
            Clue.FROM,
            Clue.TO,
            Clue.FOR,
            Clue.NEAR,
            Clue.PART,
            Clue.THERE,
            Clue.LOAD,
            Clue.NEGATION);
    private static final Set<Clue> MARKERS = EnumSet.of(Clue.SINCE, Clue.WHEN, Clue.BEFORE_OR_AFTER, Clue.RELATIVE);
    private static final Set<Clue> OPENERS = EnumSet.of(Clue.CLAUSE, Clue.THAT, Clue.WHEN, Clue.SINCE);
    private static final Set<Clue> UNTOLD =
            EnumSet.of(Clue.PLANNED, Clue.NEGATION, Clue.POSSIBLE, Clue.AGAIN, Clue.OTHER);

    private static final int SHORTEST_VERB = 5;
    private static final int SHORTEST_WORD = 3;
    /** Between a verb and its date. In tokens. */
    private static final int FARTHEST = 16;

    private static final int LONGEST_PHRASE = 10;
    private static final int LONGEST_ARABIC = 6;
    /** "The deadly gas explosion": between an article and its noun. In tokens. */
    private static final int MOST_ADJECTIVES = 3;

    static {
        load();
    }

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet dates = new BitSet();
    private final BitSet numbers = new BitSet();
    private final List<Placed<EventMention>> events;
    private final EventNouns nouns;
    private final ArabicPhrases phrases;
    /** The groups of verbs whose doing the text tells to be undone. */
    private final Set<String> undone = new HashSet<>();

    Predicates(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events,
            List<Placed<NumberMention>> counts,
            EventNouns nouns) {
        this.nouns = nouns;
        counts.forEach(count -> numbers.set(count.from(), count.to()));
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.events = events;
        times.forEach(time -> dates.set(time.from(), time.to()));
        this.phrases = new ArabicPhrases(
                tokens,
                clauses,
                dates,
                Objects.requireNonNull(WORDS.get(ACTOR)),
                Objects.requireNonNull(WORDS.get(THING)));
        for (int i = 0; i < tokens.size(); i++) {
            Lexicon.Match<Set<String>> undoing = word(UNDO, i);
            if (undoing != null) {
                undone.addAll(undoing.value());
            }
        }
    }

    /** The verb that a date belongs to; null where there is none, or where it is no plain news: planned, denied, told of another one. */
    @Nullable
    Predicate of(Placed<TimeExpression> time) {
        int clause = clauses.of(time.from());
        int first = clauses.first(clause);
        int end = clauses.end(clause);
        int verb = -1;
        for (int i = time.from() - 1; i >= Math.max(first, time.from() - FARTHEST) && verb < 0; i--) {
            verb = isVerb(i) ? i : -1;
        }
        Predicate known = ofDay(time);
        known = known == null ? recalledNoun(time) : known;
        if (known != null) {
            return known;
        }
        Placed<EventMention> noun = nouns.of(time);
        if (noun != null && !isTold(noun, verb, first)) {
            return noun(noun, first, end);
        }
        if (verb < 0) {
            boolean opens = time.from() - first <= 2 && end - time.to() <= 1 && end < tokens.size();
            int to = opens && clauses.continues(clauses.of(end)) ? clauses.end(clauses.of(end)) : end;
            for (int i = time.to(); i < Math.min(to, time.to() + FARTHEST) && verb < 0; i++) {
                verb = isVerb(i) ? i : -1;
            }
        }
        return verb < 0 ? null : read(verb);
    }

    /** "On 13 May, when the ship went down", "9 March, the day it opened": what a date is said to be the day of. */
    private @Nullable Predicate ofDay(Placed<TimeExpression> time) {
        int at = time.to();
        boolean comma = at < tokens.size() && tokens.get(at).isMark();
        at = comma && (tokens.get(at).is(',') || tokens.get(at).is(ArabicLetters.COMMA)) ? at + 1 : at;
        Lexicon.Match<Set<String>> day = at < tokens.size() ? word(DAY_OF, at) : null;
        int sentence = layout.sentenceOf(time.from());
        if (day == null || layout.sentenceOf(at) != sentence || isPlanned(time.from())) {
            return null;
        }
        int end = Math.min(layout.sentences().get(sentence).to(), day.to() + FARTHEST);
        for (int i = day.to(); i < end && !tokens.get(i).isMark() && !dates.get(i); i++) {
            if (isVerb(i)) {
                int behind = clauses.end(clauses.of(i));
                boolean dated = dates.nextSetBit(i) >= 0 && dates.nextSetBit(i) < behind;
                boolean inIt = !clauses.has(at, Clue.RELATIVE) || hasWord(IN_IT, i, behind);
                Predicate told = dated || !inIt ? null : read(i);
                return told == null ? null : told.known();
            }
        }
        return null;
    }

    private boolean hasWord(String role, int from, int to) {
        for (int i = from; i < to; i++) {
            if (word(role, i) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlanned(int at) {
        int clause = clauses.of(at);
        return clauses.hasBetween(clauses.first(clause), clauses.end(clause), Clue.PLANNED);
    }

    /** "Since the purchase in 2016", "before the collapse of the dam on 6 May", "the 6 May collapse": a noun for a verb, made definite, with its date. */
    private @Nullable Predicate recalledNoun(Placed<TimeExpression> time) {
        if (tokens.get(time.from()).isArabic()) {
            return arabicNoun(time);
        }
        int sentence = sentence(time.from());
        int clause = clauses.of(time.from());
        int behind = behindDate(time);
        if (behind >= 0) {
            return isUntold(time.from() - 1, behind + 2)
                    ? null
                    : noun(behind, behind, time.from() - 1, true, Predicate.Argument.PRONOUN);
        }
        int noun = -1;
        for (int i = time.from() - 1; i >= Math.max(sentence, time.from() - LONGEST_PHRASE) && noun < 0; i--) {
            noun = word(NOUN, i) != null && !tokens.isCapital(i) ? i : -1;
            boolean of = ScopeWords.at(OF, tokens, i) != null || nouns.isOfPhrase(i, i);
            if (noun < 0 && !of && !isNoun(i) && !isDeterminer(i) && !isLink(i)) {
                return null;
            }
        }
        if (noun < 0) {
            return null;
        }
        boolean of = ScopeWords.at(OF, tokens, noun + 1) != null;
        for (int i = noun + 1; i < time.from(); i++) {
            // "the collapse shut the road on 6 May"
            if (!of && !nouns.isOfPhrase(i, noun + 1)) {
                return null;
            }
        }
        int article = noun - 1;
        while (article > sentence && noun - article <= MOST_ADJECTIVES && isNoun(article) && !isDeterminer(article)) {
            article--;
        }
        boolean owned = ScopeWords.at(OWNER, tokens, article) != null
                || tokens.form(article).equals(POSSESSIVE);
        boolean definite = owned || clauses.has(article, Clue.DEFINITE) || word(DEFINITE, article) != null;
        boolean object = article > sentence && !tokens.form(article).equals(POSSESSIVE) && isVerb(article - 1);
        if (article < sentence
                || !definite
                || object
                || isUntold(article - 1, Math.min(tokens.size(), time.to() + 2))) {
            return null;
        }
        Predicate.Argument told = Predicate.Argument.NONE;
        boolean ofBehind = ScopeWords.at(OF, tokens, time.to()) != null;
        if (of) {
            told = phrase(noun + 2, time.from());
        } else if (ofBehind) {
            told = phrase(time.to() + 1, clauses.end(clause));
        } else if (tokens.form(article).equals(POSSESSIVE)) {
            told = lastPhrase(sentence, article);
        } else if (article < noun - 1) {
            told = phrase(article + 1, noun);
        }
        // "they held the owner after the blast on Friday": the day may be that of the arrest
        boolean marked = clauses.has(article - 1, Clue.SINCE)
                || clauses.has(article - 1, Clue.BEFORE_OR_AFTER) && !Datings.isDay(time);
        boolean recalls = marked || owned;
        return noun(noun, article, article - 1, recalls, told.isNamed() ? told : Predicate.Argument.PRONOUN);
    }

    /** In Arabic "the verdict issued on 6 March", "since the accident on 6 March": a noun with an article, and nothing but what describes it up to its date. */
    private @Nullable Predicate arabicNoun(Placed<TimeExpression> time) {
        int first = sentence(time.from());
        int end = time.from();
        if (end > first
                && FunctionWords.contains(tokens.form(end - 1))
                && !ArabicPhrases.isDefinite(tokens.form(end - 1))) {
            end--;
        }
        int noun = end;
        while (noun > first
                && end - noun <= MOST_ADJECTIVES
                && ArabicPhrases.isDefinite(tokens.form(noun - 1))
                && !clauses.hasAny(noun - 1)) {
            noun--;
        }
        boolean described = end - noun > 1;
        boolean marked = clauses.has(noun - 1, Clue.SINCE)
                || clauses.has(noun - 1, Clue.BEFORE_OR_AFTER) && !Datings.isDay(time);
        return noun < end && (described || marked) && !isUntold(noun - 1, Math.min(tokens.size(), time.to() + 1))
                ? noun(noun, noun, noun - 1, true, Predicate.Argument.PRONOUN)
                : null;
    }

    /** "The 6 May collapse", "their 2014 purchase": the noun behind its date, or -1. */
    private int behindDate(Placed<TimeExpression> time) {
        boolean owned = ScopeWords.at(OWNER, tokens, time.from() - 1) != null;
        boolean definite = owned
                || clauses.has(time.from() - 1, Clue.DEFINITE)
                || ScopeWords.at("the", tokens, time.from()) != null;
        StatedDate stated = time.mention().stated();
        boolean dated = stated.month() != null || stated.year() != null || stated.weekday() != null;
        for (int i = time.to(); definite && dated && i < Math.min(tokens.size(), time.to() + MOST_ADJECTIVES); i++) {
            if (word(NOUN, i) != null) {
                return i;
            }
            if (!isNoun(i)) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Predicate noun(int noun, int from, int marker, boolean recalls, Predicate.Argument undergoer) {
        Lexicon.Match<Set<String>> groups = word(NOUN, noun);
        Placed<EventMention> event = Placed.first(events, noun, noun + 1);
        if (groups == null || Definite.isOther(clauses, from, noun + 1)) {
            return null;
        }
        Set<String> keys = new HashSet<>(groups.value());
        String kind = event == null ? "" : event.mention().event();
        if (!kind.isEmpty()) {
            keys.add(kind);
        }
        boolean single = undone.stream().noneMatch(groups.value()::contains);
        return new Predicate(
                noun,
                keys,
                kind,
                single,
                undergoer,
                Predicate.Argument.NONE,
                recalls || EventKin.isSingle(kind) && !clauses.has(marker, Clue.BEFORE_OR_AFTER),
                recalls && has(marker, MARKERS),
                where(noun + 1, clauses.end(clauses.of(noun))));
    }

    /** Whether a verb tells what became of a noun, and so says more: "the fire was put out". */
    private boolean isTold(Placed<EventMention> noun, int verb, int first) {
        if (verb < 0) {
            return false;
        }
        if (tokens.get(noun.from()).isArabic()) {
            return verb >= noun.from()
                    || noun.from() - 1 <= first
                    || isVerb(noun.from() - 1)
                    || clauses.has(noun.from() - 1, Clue.RELATIVE);
        }
        return verb >= noun.from() || word(ONCE, verb) != null || isEventVerb(verb);
    }

    /** "The collapse of a block on 9 March": told by a noun, of what belongs to it. */
    private @Nullable Predicate noun(Placed<EventMention> noun, int first, int end) {
        if (isUntold(first, end)) {
            return null;
        }
        String event = noun.mention().event();
        boolean arabic = tokens.get(noun.from()).isArabic();
        boolean of = ScopeWords.at(OF, tokens, noun.to()) != null;
        // "the blast of 4 August": in Arabic the date follows the noun right away
        boolean dated = arabic && dates.get(noun.to()) && EventKin.isSingle(event);
        Predicate.Argument undergoer = dated
                ? Predicate.Argument.PRONOUN
                : arabic
                        ? phrases.from(noun.to(), Math.min(end, noun.to() + LONGEST_ARABIC))
                        : of ? phrase(noun.to() + 1, end) : Predicate.Argument.NONE;
        return new Predicate(
                noun.from(),
                Set.of(event),
                event,
                EventKin.isSingle(event),
                undergoer,
                Predicate.Argument.NONE,
                dated,
                false,
                where(first, end));
    }

    private boolean isUntold(int first, int end) {
        for (int i = first; i < end; i++) {
            if (has(i, UNTOLD) || word(PART, i) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int at) {
        Token token = tokens.get(at);
        if (!token.isWord() || dates.get(at)) {
            return false;
        }
        if (token.isArabic()) {
            return isArabicVerb(at);
        }
        boolean opens = at == sentence(at) && at + 1 < tokens.size() && isSmall(at + 1);
        if (tokens.isCapital(at) && !opens || word(OTHER, at) != null || isModifier(at)) {
            return false;
        }
        String form = token.form();
        return word(ONCE, at) != null
                || word(VERB, at) != null
                || form.endsWith(ED) && form.length() >= SHORTEST_VERB
                || isEventVerb(at);
    }

    private boolean isEventVerb(int at) {
        Placed<EventMention> event = Placed.first(events, at, at + 1);
        return event != null && !event.mention().isNoun();
    }

    /** "The collapsed crane", "two stolen cars": between an article or a number and its noun. */
    private boolean isModifier(int at) {
        return isDeterminer(at - 1)
                || tokens.form(at - 1).equals(POSSESSIVE)
                || at > 0 && tokens.get(at - 1).isDigits();
    }

    /**
     * In Arabic a verb stands at the head of its clause, or behind its subject, which has an article where the verb has none; a noun that stands
     * for it has a pronoun: «...».
     */
    private boolean isArabicVerb(int at) {
        String form = tokens.form(at);
        if (form.length() < SHORTEST_WORD || ArabicPhrases.isDefinite(form) || FunctionWords.contains(form)) {
            return false;
        }
        boolean grouped = ARABIC.containsKey(ArabicPhrases.skeleton(form));
        if (isEventVerb(at) || grouped && ArabicPhrases.hasPronoun(form) || isArabicNoun(at)) {
            return true;
        }
        int clause = clauses.first(clauses.of(at));
        boolean head = at == clause
                || has(at - 1, OPENERS)
                || clauses.has(at - 1, Clue.RELATIVE)
                || clauses.has(at - 1, Clue.EARLIER);
        return (grouped || !clauses.hasAny(at)) && (head || isBehindSubject(at, clause));
    }

    /** A noun that stands for a verb and has whom it befell with it: "the fall of the roof", "its opening". */
    private boolean isArabicNoun(int at) {
        boolean subject = at > 0 && word(LIGHT, at - 1) == null && isVerb(at - 1);
        return word(NOUN, at) != null
                && !subject
                && (ArabicPhrases.hasPronoun(tokens.form(at)) || ArabicPhrases.isDefinite(tokens.form(at + 1)));
    }

    private boolean isBehindSubject(int at, int clause) {
        int first = at;
        while (first > clause && ArabicPhrases.isDefinite(tokens.form(first - 1))) {
            first--;
        }
        return first < at && (first == clause || has(first - 1, OPENERS));
    }

    private @Nullable Predicate read(int verb) {
        int clause = clauses.of(verb);
        int end = clauses.end(clause);
        int marker = marker(verb);
        int first = marker >= 0 ? marker : clauses.first(clause);
        if (isUntold(first, end)) {
            return null;
        }
        boolean arabic = tokens.get(verb).isArabic();
        Lexicon.Match<Set<String>> once = word(ONCE, verb);
        Lexicon.Match<Set<String>> known = once != null ? once : word(VERB, verb);
        Placed<EventMention> event = Placed.first(events, verb, verb + 1);
        String kind =
                event == null || event.mention().isNoun() ? "" : event.mention().event();
        Set<String> keys = new HashSet<>();
        keys.add(arabic ? ArabicPhrases.skeleton(tokens.form(verb)) : stem(verb));
        Set<String> groups = arabic ? arabicGroups(verb) : known == null ? Set.of() : known.value();
        keys.addAll(groups);
        if (!kind.isEmpty()) {
            keys.add(kind);
        }
        boolean single =
                (arabic ? !groups.isEmpty() : once != null) && undone.stream().noneMatch(groups::contains);
        int to = !arabic && known != null ? known.to() : event != null ? event.to() : verb + 1;
        if (keys.contains(SAY)) {
            return null;
        }
        return arabic ? arabic(verb, to, keys, kind, single) : english(verb, to, keys, kind, single, end);
    }

    private Set<String> arabicGroups(int verb) {
        Lexicon.Match<Set<String>> noun = word(NOUN, verb);
        Set<String> groups = new HashSet<>(ARABIC.getOrDefault(ArabicPhrases.skeleton(tokens.form(verb)), Set.of()));
        if (noun != null) {
            groups.addAll(noun.value());
        }
        return groups;
    }

    private Predicate english(int verb, int to, Set<String> keys, String kind, boolean once, int end) {
        int sentence = sentence(verb);
        int before = verb;
        boolean passive = false;
        while (before > sentence && isAuxiliary(before - 1)) {
            before--;
            passive |= word(BE, before) != null;
        }
        boolean relative = before > sentence && isRelative(before - 1);
        boolean reduced = !relative
                && before == verb
                && before > sentence
                && tokens.get(before - 1).is(',');
        boolean opening = verb == sentence;
        Predicate.Argument subject;
        if (opening) {
            int comma = verb + 1;
            while (comma < tokens.size()
                    && sentence(comma) == sentence
                    && !tokens.get(comma).is(',')) {
                comma++;
            }
            subject = phrase(Math.min(comma + 1, tokens.size()), Math.min(tokens.size(), comma + 1 + LONGEST_PHRASE));
        } else if (relative || reduced) {
            int antecedent = before - 1;
            while (antecedent > sentence && tokens.get(antecedent - 1).isMark()) {
                antecedent--;
            }
            subject = lastPhrase(sentence, antecedent);
        } else {
            subject = subject(clauses.first(clauses.of(verb)), before);
        }
        passive |= reduced || opening;
        int by = passive ? clauses.find(to, Math.min(end, to + LONGEST_PHRASE), Clue.BY) : -1;
        Predicate.Argument object = passive ? Predicate.Argument.NONE : phrase(to, end);
        Predicate.Argument agent = by >= 0 ? phrase(by + 1, end) : Predicate.Argument.NONE;
        // "took effect": of whom it is told is the subject
        boolean light = object.stems().size() == 1 && !object.definite() && !isDeterminer(to) && !numbers.get(to);
        boolean transitive = !light && (object.isNamed() || object.pronoun());
        if (light) {
            keys.addAll(object.stems());
        }
        boolean lends = word(LIGHT, verb) != null || keys.contains(BEGIN);
        Set<String> lent = lends ? groupsOf(transitive ? object : subject) : Set.of();
        if (!lent.isEmpty()) {
            keys.addAll(lent);
            keys.remove(stem(verb));
            object = object.itself();
            subject = subject.itself();
        }
        boolean comma = reduced
                || opening
                || relative && before - 2 >= sentence && tokens.get(before - 2).is(',');
        int marker = marker(verb);
        return new Predicate(
                verb,
                keys,
                kind,
                once,
                transitive ? object : subject,
                transitive ? subject : agent,
                comma || marker >= 0 && clauses.has(marker, Clue.SINCE),
                marker >= 0,
                where(clauses.first(clauses.of(verb)), end));
    }

    /** What the nouns of a phrase stand for: "the strike (began)", "a verdict (handed down)". */
    private static Set<String> groupsOf(Predicate.Argument phrase) {
        Set<String> groups = new HashSet<>();
        for (String head : phrase.heads()) {
            groups.addAll(GROUPS_OF_NOUNS.getOrDefault(head, Set.of()));
        }
        return groups;
    }

    /** The names and numbers behind words for "in" in a stretch of tokens. @param to exclusive */
    private Set<String> where(int from, int to) {
        Set<String> where = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (word(PLACE, i) == null || dates.get(i + 1)) {
                continue;
            }
            int end = i + 1;
            while (end < to && (tokens.isCapital(end) || tokens.get(end).isDigits()) && !dates.get(end)) {
                end++;
            }
            if (end > i + 1) {
                where.add(tokens.words(tokens.span(i + 1, end)));
            }
        }
        return where;
    }

    private int sentence(int at) {
        return layout.sentences().get(layout.sentenceOf(at)).from();
    }

    private boolean isAuxiliary(int at) {
        String form = tokens.form(at);
        return tokens.get(at).isWord()
                && (ScopeWords.at(AUXILIARY, tokens, at) != null
                        || form.endsWith(LY) && form.length() >= SHORTEST_VERB && !isDeterminer(at - 1)
                        || clauses.has(at, Clue.EARLIER));
    }

    private boolean isRelative(int at) {
        return clauses.has(at, Clue.RELATIVE) || clauses.has(at, Clue.THAT);
    }

    /** "Since gunmen stormed it", "when it sank": the token that makes what follows known, or -1. */
    private int marker(int verb) {
        int first = Math.max(sentence(verb), clauses.first(clauses.of(verb)) - 1);
        for (int i = verb - 1; i >= first; i--) {
            if (has(i, MARKERS)) {
                return i;
            }
        }
        return -1;
    }

    private boolean has(int at, Set<Clue> any) {
        for (Clue clue : any) {
            if (clauses.has(at, clue)) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase right before a verb; where a preposition leads to it, the one before that: "a crane at the port". */
    private Predicate.Argument subject(int from, int to) {
        Set<String> more = new HashSet<>();
        Predicate.Argument found = Predicate.Argument.NONE;
        int end = to;
        while (end > from) {
            if (word(PRONOUN, end - 1) != null) {
                return found.isNamed() ? found : Predicate.Argument.PRONOUN;
            }
            int start = phraseBefore(from, end);
            if (start == end) {
                return found;
            }
            more.addAll(found.stems());
            found = phrase(start, end).with(more);
            if (start - 1 <= from || word(PREPOSITION, start - 1) == null) {
                return found;
            }
            end = start - 1;
        }
        return found;
    }

    private boolean isDeterminer(int at) {
        return word(DEFINITE, at) != null || word(INDEFINITE, at) != null;
    }

    private boolean isSmall(int at) {
        return FunctionWords.contains(tokens.form(at)) && ScopeWords.at(GENERIC, tokens, at) == null
                || isDeterminer(at)
                || has(at, SMALL);
    }

    /** The noun phrase that begins with a token, with what belongs to it. @param end exclusive */
    private Predicate.Argument phrase(int from, int end) {
        if (from < end && word(PRONOUN, from) != null) {
            return Predicate.Argument.PRONOUN;
        }
        Set<String> stems = new HashSet<>();
        Set<String> heads = new HashSet<>();
        boolean definite = false;
        Set<String> names = new HashSet<>();
        boolean thing = true;
        String last = null;
        for (int i = from; i < Math.min(end, from + LONGEST_PHRASE); i++) {
            boolean of = ScopeWords.at(OF, tokens, i) != null;
            if (of || isLink(i)) {
                if (last != null && of) {
                    heads.add(last);
                }
                continue;
            }
            if (isDeterminer(i)) {
                if (i > from && ScopeWords.at(OF, tokens, i - 1) == null) {
                    break;
                }
                definite |= i == from && word(DEFINITE, i) != null;
                continue;
            }
            boolean counts = dates.get(i) || numbers.get(i) || tokens.get(i).isDigits();
            boolean number = counts && i + 1 < end && (isNoun(i + 1) || numbers.get(i + 1));
            if (number) {
                continue;
            }
            if (!isNoun(i)) {
                break;
            }
            last = stem(i);
            thing &= word(THING, i) != null;
            stems.add(last);
            if (tokens.isCapital(i) && i > sentence(i)) {
                names.add(last);
            }
        }
        if (last != null) {
            heads.add(last);
        }
        return stems.isEmpty()
                ? Predicate.Argument.NONE
                : new Predicate.Argument(
                        stems,
                        names.isEmpty() ? heads : stems,
                        names,
                        Set.of(),
                        definite || !names.isEmpty(),
                        thing && definite);
    }

    /** A hyphen, or the mark of an owner: "the farmers' cook". */
    private boolean isLink(int at) {
        Token token = tokens.get(at);
        return token.is('-') || token.form().equals(POSSESSIVE) || token.is(APOSTROPHE) && token.isGlued();
    }

    private boolean isNoun(int at) {
        Token token = tokens.get(at);
        return token.isWord()
                && !dates.get(at)
                && token.form().length() >= SHORTEST_WORD
                && !isSmall(at)
                && !isVerb(at)
                && !isAuxiliary(at);
    }

    /** The noun phrase that a stretch ends with. */
    private Predicate.Argument lastPhrase(int from, int to) {
        int start = phraseBefore(from, to);
        return start < to ? phrase(start, to) : Predicate.Argument.NONE;
    }

    private int phraseBefore(int from, int to) {
        int start = to;
        for (int i = to - 1; i >= Math.max(from, to - LONGEST_PHRASE); i--) {
            boolean of = ScopeWords.at(OF, tokens, i) != null;
            boolean determiner = isDeterminer(i);
            if (!of && !determiner && !isNoun(i) && !isLink(i)) {
                break;
            }
            start = i;
            if (determiner && (i == from || ScopeWords.at(OF, tokens, i - 1) == null)) {
                break;
            }
        }
        return start;
    }

    private String stem(int at) {
        String stem = ContentWords.stem(tokens.get(at));
        String form = stem == null ? tokens.form(at) : stem;
        return form.endsWith(ED) && form.length() >= SHORTEST_VERB
                ? form.substring(0, form.length() - ED.length())
                : form;
    }

    /** In Arabic: what follows a verb, and what stands before it where it does not begin its clause. */
    private Predicate arabic(int verb, int to, Set<String> keys, String kind, boolean once) {
        int end = Math.min(clauses.end(clauses.of(verb)), to + LONGEST_ARABIC);
        boolean relative = clauses.has(verb - 1, Clue.RELATIVE);
        int behind = phrases.end(to, end);
        Predicate.Argument argument = phrases.from(to, behind);
        if (word(BETWEEN, behind) != null) {
            argument = argument.with(phrases.from(behind + 1, Math.min(end, behind + LONGEST_ARABIC))
                    .stems());
        }
        if (relative || !argument.isNamed() || ArabicPhrases.isDefinite(tokens.form(verb - 1))) {
            Predicate.Argument before = phrases.before(sentence(verb), relative ? verb - 1 : verb);
            argument = both(before, argument, relative);
        }
        boolean pronoun = ArabicPhrases.hasPronoun(tokens.form(to - 1));
        if (pronoun && !argument.isNamed()) {
            argument = Predicate.Argument.PRONOUN;
        }
        int marker = marker(verb);
        Set<String> lent = word(LIGHT, verb) != null || keys.contains(BEGIN) ? groupsOf(argument) : Set.of();
        if (!lent.isEmpty()) {
            keys.addAll(lent);
            argument = argument.itself();
        }
        return new Predicate(
                verb,
                keys,
                kind,
                once,
                argument,
                Predicate.Argument.NONE,
                relative || isArabicNoun(verb) || marker >= 0 && clauses.has(marker, Clue.SINCE),
                marker >= 0 || argument.pronoun(),
                Set.of());
    }

    private static Predicate.Argument both(Predicate.Argument one, Predicate.Argument two, boolean relative) {
        Set<String> stems = new HashSet<>(one.stems());
        stems.addAll(two.stems());
        Set<String> heads = new HashSet<>(relative ? one.stems() : one.heads());
        heads.addAll(two.heads());
        return new Predicate.Argument(stems, heads, Set.of(), two.more(), one.definite() || two.definite(), false);
    }

    private Lexicon.@Nullable Match<Set<String>> word(String role, int at) {
        Lexicon<Set<String>> words = WORDS.get(role);
        return words == null || at < 0 || at >= tokens.size() || !tokens.get(at).isWord()
                ? null
                : words.longest(tokens, at);
    }

    private static String stemOf(String noun) {
        Token token = Tokens.of(noun).get(0);
        String stem = ContentWords.stem(token);
        return stem == null ? token.form() : stem;
    }

    private static void load() {
        Map<String, Map<String, Set<String>>> roles = new HashMap<>();
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/verbs.tsv")) {
                int colon = row[0].indexOf(':');
                String role = colon < 0 ? row[0] : row[0].substring(0, colon);
                String group = colon < 0 ? "" : row[0].substring(colon + 1);
                boolean arabic = language.equals("ar") && role.equals(ONCE);
                for (String form : Table.forms(row)) {
                    if (role.equals(NOUN)) {
                        GROUPS_OF_NOUNS
                                .computeIfAbsent(stemOf(form), any -> new HashSet<>(1))
                                .add(group);
                    }
                    if (arabic) {
                        ARABIC.computeIfAbsent(ArabicPhrases.skeleton(Normalizer.fold(form)), any -> new HashSet<>(1))
                                .add(group);
                    } else {
                        Map<String, Set<String>> forms = roles.computeIfAbsent(role, any -> new HashMap<>());
                        forms.computeIfAbsent(form, any -> new HashSet<>(1)).add(group);
                        if (role.equals(NOUN) && language.equals("ar")) {
                            for (String owned : ArabicPhrases.owned(form)) {
                                forms.computeIfAbsent(owned, any -> new HashSet<>(1))
                                        .add(group);
                            }
                        }
                    }
                }
            }
        }
        roles.forEach((role, forms) -> {
            Lexicon<Set<String>> words = new Lexicon<>(false);
            forms.forEach(words::add);
            WORDS.put(role, words);
        });
    }
}
