package org.claimlint.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.claimlint.claim.CountedNumbers.Item;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Measure;
import org.claimlint.model.Part;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a whole that another sentence told: "Of those treated, 12 were children", "Nine of the dead were women", "Eighteen were soldiers
 * and the other 12 civilians". Of several counts that may be the whole the largest is taken, so that none of the others makes a part too large.
 */
final class Subsets {
    private static final String OF_THOSE = "of-those";
    /** The meaning of a phrase that needs no noun: "of them". */
    private static final String THEM = "them";
    /** The meaning of a phrase that may go without one: "of these". */
    private static final String THESE = "these";

    /** The meaning of a phrase that says nothing without what became of them: in Arabic a mere "of" or "between". */
    private static final String FATED = "fated";

    private static final String FATE = "fate";
    /** "Those brought back", and in Arabic "of those who were held". */
    private static final String FATE_VERB = "fate-verb";

    private static final String WITHIN = "within";
    private static final String RESCUE = "rescue";
    /** Whom a report told as rescued before. */
    private static final String SURVIVORS = "survivors";

    private static final String REST = "rest";
    private static final String VERB = "auxiliary";
    private static final String PRONOUN = "subject-pronoun";
    private static final String RELATION = "relation";
    private static final String DURATION = "duration";

    private static final String AND = "and";
    private static final String COMMA = ",";
    private static final String POSSESSIVE = "'s";
    private static final String PERSON = "person";
    private static final String PARTICIPLE = "ed";
    private static final String PLURAL = "s";
    /** In letters. */
    private static final int SHORTEST_NOUN = 4;

    /** What is so many times as large is hardly meant to be a part. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(3);

    private static final int FARTHEST_PART = 8;
    private static final int LONGEST_GROUP = 8;
    private static final int LONGEST_REST = 3;
    private static final int MOST_SENTENCES_BACK = 12;
    private static final int MOST_SENTENCES_BACK_OF_PRONOUN = 2;
    /** Between the verb and those it befell: in tokens. */
    private static final int FARTHEST_OBJECT = 6;
    /** "At least 12". In tokens. */
    private static final int LONGEST_OPENING = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final BitSet entries;
    private final List<Placed<TimeExpression>> times;
    private final CountedNumbers counted;
    private final Increments increments;
    private final List<Parts.Share> found = new ArrayList<>();
    /** Counts of nouns that are in no table, of which any may be the whole. */
    private final List<Item> unknown = new ArrayList<>();

    private int groups = 0;

    /**
     * Whom a phrase means: those of a fate, those whom a verb befell or a noun names, or simply those told last.
     *
     * @param to the token behind the phrase
     * @param days when it befell them, or null
     * @param unit of whom only the day is told: "the patients of May"; or null
     * @param place the stem of where it befell them, or null
     */
    private record Group(
            int from,
            int to,
            @Nullable Measure fate,
            @Nullable String word,
            @Nullable DateInterval days,
            @Nullable String unit,
            @Nullable String place,
            boolean survivors) {}

    private Subsets(
            Tokens tokens,
            Layout layout,
            BitSet entries,
            List<Placed<TimeExpression>> times,
            CountedNumbers counted,
            Increments increments) {
        this.tokens = tokens;
        this.layout = layout;
        this.entries = entries;
        this.times = times;
        this.counted = counted;
        this.increments = increments;
    }

    /** Finds parts. @param entries tokens of lists, which are read elsewhere */
    static List<Parts.Share> of(
            Tokens tokens,
            Layout layout,
            BitSet entries,
            List<Placed<TimeExpression>> times,
            CountedNumbers counted,
            Increments increments) {
        Subsets subsets = new Subsets(tokens, layout, entries, times, counted, increments);
        for (int i = 0; i < layout.sentences().size(); i++) {
            Layout.Stretch sentence = layout.sentences().get(i);
            if (!entries.get(sentence.from()) && !sentence.equals(layout.title())) {
                subsets.readSentence(i, sentence);
            }
        }
        return subsets.found;
    }

    private void readSentence(int index, Layout.Stretch sentence) {
        int known = found.size();
        divide(index, sentence);
        for (Item item : unknown) {
            boolean used = false;
            for (Parts.Share share : found.subList(known, found.size())) {
                used |= share.whole().anchor() == item.from();
            }
            if (!used) {
                counted.forget(item);
            }
        }
        unknown.clear();
    }

    private void divide(int index, Layout.Stretch sentence) {
        Item rest = rest(sentence);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Lexicon.Match<String> phrase = tokens.get(i).isWord() ? ScopeWords.at(OF_THOSE, tokens, i) : null;
            Item before = phrase == null ? null : numberBefore(i, sentence.from());
            Group group = phrase == null ? null : group(i, phrase, before);
            if (phrase == null || group == null) {
                continue;
            }
            int own = before == null ? i : before.from();
            boolean fated = group.fate() != null && phrase.value().equals(FATED);
            if (rest == null && !fated && !counted.counts(sentence.from(), own).isEmpty()) {
                return; // told of what was counted right before: that is read with its sentence
            }
            if (before != null) {
                add(whole(index, group, before), before);
            } else if (fated || opens(i, sentence)) {
                Item part = numberBehind(group.to(), sentence.to());
                if (part != null && rest != null && rest.from() > part.from()) {
                    close(index, group, part, rest);
                } else if (part != null) {
                    addAll(whole(index, group, part), part, sentence.to());
                }
            }
            return;
        }
        Item first = rest == null ? null : numberBehind(sentence.from(), sentence.from() + LONGEST_OPENING);
        if (rest != null && first != null && first.quantity() == null && first.from() < rest.from()) {
            close(index, new Group(sentence.from(), sentence.from(), null, null, null, null, null, false), first, rest);
        }
    }

    /** "Of those ..." opens its sentence, or what stands behind a comma or the like. */
    private boolean opens(int token, Layout.Stretch sentence) {
        return token == sentence.from()
                || tokens.get(token - 1).isMark()
                || token == sentence.from() + 1 && !tokens.get(sentence.from()).isDigits();
    }

    /** The number right before "of those". */
    private @Nullable Item numberBefore(int token, int from) {
        for (int i = token - 1; i >= Math.max(from, token - LONGEST_GROUP); i--) {
            Item item = counted.at(i);
            if (item != null) {
                return counted.numberEnd(item) == token ? item : null;
            }
        }
        return null;
    }

    private @Nullable Item numberBehind(int from, int end) {
        for (int i = from; i < Math.min(end, from + FARTHEST_PART); i++) {
            Item item = counted.at(i);
            if (item != null) {
                return item;
            }
            Placed<TimeExpression> time = Placed.first(times, i, i + 1);
            i = time == null ? i : time.to() - 1;
        }
        return null;
    }

    /** "And the remaining nine": the number that closes a sentence that divides all. */
    private @Nullable Item rest(Layout.Stretch sentence) {
        int at = ScopeWords.find(REST, tokens, sentence.from() + 1, sentence.to());
        Lexicon.Match<String> words = at < 0 ? null : ScopeWords.at(REST, tokens, at);
        return words == null ? null : numberBehind(words.to(), Math.min(sentence.to(), words.to() + LONGEST_REST));
    }

    /**
     * What stands behind "of those", or null when more is told of them than one word and a day.
     *
     * @param before their number, where it stands before it, so that what follows may tell of it: "nine of the wounded lost a limb"
     */
    private @Nullable Group group(int from, Lexicon.Match<String> phrase, @Nullable Item before) {
        boolean counted = before != null;
        int at = phrase.to();
        Measure fate = null;
        String word = null;
        DateInterval days = null;
        boolean survivors = false;
        while (at < tokens.size() && at < phrase.to() + LONGEST_GROUP && !ends(at)) {
            Placed<TimeExpression> time = Placed.first(times, at, at + 1);
            Lexicon.Match<String> told = ScopeWords.at(FATE, tokens, at);
            told = told == null ? ScopeWords.at(FATE_VERB, tokens, at) : told;
            if (time != null) {
                days = time.mention().interval();
                at = time.to();
                if (days == null) {
                    return null;
                }
            } else if (fate == null && word == null && told != null) {
                fate = Measure.valueOf(told.value().toUpperCase(Locale.ROOT));
                at = told.to();
            } else if (fate == null && word == null && isSmall(at)) {
                at++;
            } else if (fate == null && word == null && tokens.get(at).isWord()) {
                word = tokens.form(at);
                survivors = ScopeWords.at(SURVIVORS, tokens, at) != null;
                at++;
            } else if (counted && tokens.get(at).isWord() && ScopeWords.at(RELATION, tokens, at) == null) {
                break;
            } else {
                return null;
            }
        }
        if (counted
                && (at >= tokens.size()
                        || this.counted.at(at) != null
                        || tokens.form(at).equals(POSSESSIVE))) {
            return null; // "of the 40 men", "of the village's 900 people": the whole stands there
        }
        // "31 of the patients of May": of whom only the day is told
        String unit = counted
                        && fate == null
                        && word != null
                        && days != null
                        && phrase.value().equals(FATED)
                ? unitOf(before)
                : null;
        boolean known = fate != null
                || unit != null
                || counted && survivors
                || word != null && !phrase.value().equals(FATED)
                || phrase.value().equals(THEM)
                || phrase.value().equals(THESE);
        return known && at < phrase.to() + LONGEST_GROUP
                ? new Group(from, at, fate, word, days, unit, place(at), survivors && fate == null && unit == null)
                : null;
    }

    private static @Nullable String unitOf(@Nullable Item item) {
        return item == null || item.quantity() == null
                ? null
                : item.quantity().mention().unitId();
    }

    /** "Ten of those held at the farm": the farm. */
    private @Nullable String place(int at) {
        boolean in = at + 1 < tokens.size()
                && tokens.get(at).isArabic()
                && ScopeWords.at(WITHIN, tokens, at) != null
                && tokens.form(at + 1).startsWith(ArabicLetters.ARTICLE);
        return in ? ContentWords.stem(tokens.get(at + 1)) : null;
    }

    /** "Those whom she has treated", "the people killed". */
    private boolean isSmall(int at) {
        return ScopeWords.at(PRONOUN, tokens, at) != null || ScopeWords.at(VERB, tokens, at) != null;
    }

    private boolean ends(int at) {
        boolean verb = ScopeWords.at(VERB, tokens, at) != null && ScopeWords.at(PRONOUN, tokens, at - 1) == null;
        return tokens.get(at).isMark() || counted.at(at) != null || verb;
    }

    private void close(int index, Group group, Item first, Item rest) {
        List<Item> items = new ArrayList<>();
        for (int i = first.from(); i <= rest.from(); i++) {
            Item item = counted.at(i);
            if (item != null && !isDuration(item)) {
                items.add(item);
                i = item.to() - 1;
            }
        }
        Quantity sum = Quantity.of(0);
        for (Item item : items) {
            sum = sum.plus(item.value());
        }
        Statement whole = null;
        for (Statement one : wholes(index, group, items.get(0))) {
            boolean may = items.stream().allMatch(item -> mayBePart(one, item)) && Breakdowns.areClose(one, sum);
            if (may && whole != null) {
                return;
            }
            whole = may ? one : whole;
        }
        if (whole != null) {
            groups++;
            String alike = unit(items, whole);
            for (Item item : items) {
                found.add(new Parts.Share(whole, counted.statement(item, alike, null), "s" + groups, true));
            }
        }
    }

    /** What the bare ones of several numbers count: what the others do. */
    private static @Nullable String unit(List<Item> items, Statement whole) {
        for (Item item : items) {
            if (item.quantity() != null && item.quantity().mention().unitId() != null) {
                return item.quantity().mention().unitId();
            }
        }
        return whole.unitId();
    }

    private static boolean isDuration(Item item) {
        return item.quantity() != null
                && Units.isUnder(item.quantity().mention().unitId(), DURATION);
    }

    /** A part with those that are joined to it: "among the dead were 9 children and 7 women". */
    private void addAll(@Nullable Statement whole, Item first, int end) {
        add(whole, first);
        Item part = first;
        while (whole != null) {
            boolean mark = part.to() < end && tokens.form(part.to()).equals(ArabicLetters.COMMA)
                    || tokens.form(part.to()).equals(COMMA);
            int at = mark ? part.to() + 1 : part.to();
            boolean alone =
                    tokens.form(at).equals(ArabicLetters.WAW) || tokens.form(at).equals(AND);
            Item next = at + 1 >= end ? null : counted.at(alone ? at + 1 : at);
            boolean joined = mark || alone || tokens.form(at).startsWith(ArabicLetters.WAW);
            if (next == null || !joined || next.quantity() == null || !mayBePart(whole, next)) {
                return;
            }
            addToGroup(whole, next);
            part = next;
        }
    }

    private void add(@Nullable Statement whole, Item part) {
        if (whole != null) {
            groups++;
            addToGroup(whole, part);
        }
    }

    private void addToGroup(Statement whole, Item part) {
        found.add(new Parts.Share(
                whole, counted.statement(part, whole.unitId(), null), Part.OF_THEM + "s" + groups, false));
    }

    /** The largest count that may be the whole. */
    private @Nullable Statement whole(int index, Group group, Item part) {
        Statement whole = null;
        for (Statement one : wholes(index, group, part)) {
            boolean larger = mayBePart(one, part)
                    && (whole == null
                            || nominal(one).nominal().compareTo(nominal(whole).nominal()) > 0);
            whole = larger ? one : whole;
        }
        if (whole != null && group.fate() != null && nominal(whole).isBelow(part.value())) {
            // of all the dead a report tells in its first lines, and of those of each place behind
            for (Statement count : counted.counts(0, part.from())) {
                if (count.measure() == group.fate() && !nominal(count).isBelow(part.value())) {
                    return null;
                }
            }
        }
        return whole;
    }

    private static Quantity nominal(Statement count) {
        return count.quantity() == null
                ? Quantity.of(0)
                : count.quantity().mention().quantity();
    }

    private static boolean mayBePart(Statement whole, Item part) {
        return whole.quantity() != null
                && whole.quantity().from() != part.from()
                && part.value().nominal().compareTo(nominal(whole).nominal().multiply(LARGEST)) <= 0
                && (part.quantity() == null
                        || part.quantity().mention().unitId() == null
                        || PERSON.equals(part.quantity().mention().unitId()) && Units.isUnder(whole.unitId(), PERSON)
                        || Units.mayHold(
                                whole.unitId(), part.quantity().mention().unitId()));
    }

    /** The counts before a phrase that it may mean. */
    private List<Statement> wholes(int index, Group group, Item part) {
        boolean pronoun = group.fate() == null && group.word() == null;
        Statement rescued = null;
        int first = Math.max(0, index - (pronoun ? MOST_SENTENCES_BACK_OF_PRONOUN : MOST_SENTENCES_BACK));
        List<Statement> wholes = new ArrayList<>();
        List<Statement> untold = new ArrayList<>();
        for (int s = index; s >= first; s--) {
            Layout.Stretch sentence = layout.sentences().get(s);
            if (sentence.equals(layout.title()) || entries.get(sentence.from())) {
                break;
            }
            int end = s == index ? Math.min(group.from(), part.from()) : sentence.to();
            for (Statement count : counted.counts(sentence.from(), end)) {
                if (isMeant(count, group, sentence)
                        && Pronouns.mayMean(tokens, group.from(), count.unitId(), lastOf(count))) {
                    wholes.add(count);
                } else if (group.fate() != null && index - s <= 1 && mayHaveMet(count, group.fate())) {
                    untold.add(count);
                }
            }
            if (pronoun && wholes.isEmpty()) {
                ofUnknownNouns(sentence.from(), end, wholes);
            }
            if (group.survivors()) {
                if (wholes.size() > 1 || rescued != null && !wholes.isEmpty()) {
                    return List.of(); // several were saved, and nobody knows whether they are all
                }
                rescued = wholes.isEmpty() ? rescued : wholes.get(0);
                wholes.clear();
            } else if (!wholes.isEmpty() && group.fate() == null) {
                return wholes;
            }
        }
        if (rescued != null) {
            return List.of(rescued);
        }
        if (wholes.isEmpty() && untold.isEmpty() && group.fate() != null) {
            Statement bare = ofBareNumber(first, index, group.fate(), part);
            return bare == null ? untold : List.of(bare);
        }
        return wholes.isEmpty() ? untold : wholes;
    }

    /** "Nine have been recaptured": the only number without a noun of which a verb tells that fate. */
    private @Nullable Statement ofBareNumber(int first, int end, Measure fate, Item part) {
        Item only = null;
        for (int s = first; s < end; s++) {
            Layout.Stretch sentence = layout.sentences().get(s);
            for (int i = sentence.from(); !sentence.equals(layout.title()) && i < sentence.to(); i++) {
                Item item = counted.at(i);
                boolean met = item != null && item.quantity() == null && isMet(item.to(), sentence, fate);
                if (met && only != null) {
                    return null;
                }
                only = met ? item : only;
            }
        }
        boolean may = only != null
                && part.value().nominal().compareTo(only.value().nominal().multiply(LARGEST)) <= 0;
        return may && only != null ? counted.statement(only, PERSON, fate) : null;
    }

    /** Whether nothing but small words stands between a number and the verb that tells a fate. */
    private boolean isMet(int from, Layout.Stretch sentence, Measure fate) {
        for (int i = from; i < Math.min(sentence.to(), from + LONGEST_REST + 1); i++) {
            Lexicon.Match<String> verb = ScopeWords.at(FATE_VERB, tokens, i);
            if (verb != null) {
                return Measure.valueOf(verb.value().toUpperCase(Locale.ROOT)) == fate;
            }
            if (!isSmall(i)) {
                return false;
            }
        }
        return false;
    }

    private static int lastOf(Statement count) {
        return count.quantity() == null ? count.anchor() : count.quantity().to() - 1;
    }

    /** "Police held 27 people": what became of them, only those who speak of them afterwards may say. */
    private static boolean mayHaveMet(Statement count, Measure fate) {
        return count.measure() == null && fate == Measure.CAPTURED && Units.covers(PERSON, count.unitId());
    }

    /** "900 complaints": whatever they are, they are counted. */
    private void ofUnknownNouns(int from, int to, List<Statement> wholes) {
        for (int i = from; i < to; i++) {
            Item item = counted.at(i);
            boolean noun = item != null
                    && item.quantity() == null
                    && item.to() < to
                    && tokens.get(item.to()).isWord()
                    && tokens.form(item.to()).length() >= SHORTEST_NOUN
                    && tokens.form(item.to()).endsWith(PLURAL);
            if (item != null && noun) {
                wholes.add(counted.statement(item, counted.classOf(item.to()), null));
                unknown.add(item);
            }
        }
    }

    private boolean isMeant(Statement count, Group group, Layout.Stretch sentence) {
        Placed<QuantityMention> told = count.quantity();
        if (told == null || Units.isScale(count.unitId())) {
            return false;
        }
        if (group.survivors() && isRescued(count)) {
            return true; // "29 drowned and 44 others were saved": more than the dead, and all the survivors
        }
        if (increments.has(told)) {
            return false;
        }
        if (group.unit() != null) {
            return group.unit().equals(count.unitId()) && isOfDays(told, group.days(), sentence);
        }
        if (group.place() != null && group.fate() != null && !tellsOf(group.place(), sentence)) {
            return false;
        }
        boolean meant = group.fate() != null
                ? count.measure() == group.fate()
                : group.word() == null
                        || tokens.form(told.to() - 1).equals(group.word())
                        || isBefallen(told, group.word(), sentence);
        return meant && (group.days() == null || happensThen(group.days(), sentence));
    }

    /** "Took in 28 patients in May": the date stands right beside the count. */
    private boolean isOfDays(Placed<?> count, @Nullable DateInterval days, Layout.Stretch sentence) {
        int from = Math.max(sentence.from(), count.from() - LONGEST_REST);
        for (Placed<TimeExpression> time :
                Placed.within(times, from, Math.min(sentence.to(), count.to() + LONGEST_REST))) {
            if (days != null && days.equals(time.mention().interval())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRescued(Statement count) {
        return count.event() != null && count.event().mention().event().equals(RESCUE);
    }

    /** Whether a sentence has a word. */
    private boolean tellsOf(String stem, Layout.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (stem.equals(ContentWords.stem(tokens.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** "admitted 64 people", "64 people were admitted". */
    private boolean isBefallen(Placed<?> count, String verb, Layout.Stretch sentence) {
        if (!verb.endsWith(PARTICIPLE)) {
            return false;
        }
        int from = Math.max(sentence.from(), count.from() - FARTHEST_OBJECT);
        for (int i = from; i < Math.min(sentence.to(), count.to() + FARTHEST_OBJECT); i++) {
            if (tokens.form(i).equals(verb)) {
                return true;
            }
        }
        return false;
    }

    /** "Those admitted this week" are no more than those admitted since Sunday, but may be more than those admitted today. */
    private boolean happensThen(DateInterval days, Layout.Stretch sentence) {
        LocalDate from = days.from();
        for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), sentence.to())) {
            DateInterval told = time.mention().interval();
            LocalDate start = told == null ? null : told.from();
            if (from != null && start != null && !from.isBefore(start.minusDays(1))) {
                return true;
            }
        }
        return false;
    }
}
