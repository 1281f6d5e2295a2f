package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimlint.claim.CountedNumbers.Item;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a total told before is made of: "distributed as follows: Kingston 188, Ashford 96", a list below a colon. The numbers may stand bare, with the name of a place or a group as their label.
 */
final class Breakdowns {
    private static final String DISTRIBUTED = "distributed";
    private static final String ADDITION = "addition";
    private static final String NONE_OF = "none-of";
    private static final String ELSEWHERE = "elsewhere";
    private static final String OF_THEM = "of-them";
    private static final String REST_OF = "rest-of";
    private static final String PERSON = "person";
    /** Between "none" and "elsewhere". In tokens. */
    private static final int FARTHEST_ELSEWHERE = 12;

    private static final int FARTHEST_REST = 4;
    private static final int FEWEST_WORDS = 5;
    private static final String SEPARATORS = ",;\u060C\u061B";
    private static final String NUMBERING = ".)-";
    private static final String PERCENT = "percent";
    private static final String PER = "in-every";
    private static final int LONGEST_PER = 3;
    private static final String AMOUNTS = "amounts-to";
    private static final int LONGEST_AMOUNTS = 3;
    private static final String VERB = "auxiliary";
    private static final String OPEN_LIST = "open-list";
    private static final String GAVE_WAY = "gave-way";
    /** Parts that add up to less than so much of a count, or to as much more, are hardly the parts of that count. */
    private static final BigDecimal CLOSE = new BigDecimal("0.7");

    private static final int FEWEST_PARTS = 2;
    private static final int LONGEST_LABEL = 10;
    private static final int MOST_SENTENCES_BACK = 4;
    private static final int MOST_LINES = 200;
    /** Words of the sentence of the list that are compared with the noun of a total. */
    private static final int LONGEST_LEAD = 24;

    /** In letters. */
    private static final int SHORTEST_NOUN = 4;

    private final Tokens tokens;
    private final Layout layout;
    private final BitSet entries;
    private final List<Placed<EventMention>> events;
    private final List<Placed<NumberMention>> numbers;
    private final List<Placed<TimeExpression>> times;
    private final CountedNumbers counted;
    private final List<Parts.Share> found = new ArrayList<>();
    private final BitSet announcing = new BitSet();
    private int group = 0;

    private Breakdowns(
            Tokens tokens,
            Layout layout,
            BitSet entries,
            List<Placed<EventMention>> events,
            List<Placed<NumberMention>> numbers,
            List<Placed<TimeExpression>> times,
            CountedNumbers counted) {
        this.tokens = tokens;
        this.layout = layout;
        this.entries = entries;
        this.events = events;
        this.numbers = numbers;
        this.times = times;
        this.counted = counted;
    }

    /**
     * Finds breakdowns.
     *
     * @param entries tokens of lists; the bare numbers of breakdowns join them, for none of these tells of an event
     * @param statements in their order; counts that stand bare in a list are added to them
     */
    static List<Parts.Share> of(
            Tokens tokens,
            Layout layout,
            BitSet entries,
            List<Placed<EventMention>> events,
            List<Placed<QuantityMention>> quantities,
            List<Placed<NumberMention>> numbers,
            List<Placed<TimeExpression>> times,
            Increments increments,
            List<Statement> statements) {
        CountedNumbers counted = new CountedNumbers(tokens, quantities, numbers, times, statements);
        Breakdowns breakdowns = new Breakdowns(tokens, layout, entries, events, numbers, times, counted);
        breakdowns.readSentences();
        breakdowns.readLists();
        breakdowns.found.addAll(Subsets.of(tokens, layout, entries, times, counted, increments));
        statements.removeIf(breakdowns::announces);
        for (Statement bare : counted.added()) {
            statements.add(bare);
            entries.set(bare.anchor());
        }
        statements.sort((one, other) -> Integer.compare(one.anchor(), other.anchor()));
        return breakdowns.found;
    }

    /** "Were distributed as follows" delivers nothing. */
    private boolean announces(Statement statement) {
        return statement.quantity() == null && announcing.get(statement.anchor());
    }

    private void readSentences() {
        List<Layout.Stretch> sentences = layout.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Layout.Stretch sentence = sentences.get(i);
            if (entries.get(sentence.from())) {
                continue;
            }
            int clue = ScopeWords.find(DISTRIBUTED, tokens, sentence.from(), sentence.to());
            if (readNoneElsewhere(i)) {
                continue;
            }
            if (clue < 0) {
                readBareList(i);
            } else if (!isOfRest(Math.max(sentence.from(), clue - FARTHEST_REST), clue)
                    && !isOfRest(clue, sentence.to())) {
                readSentence(i, clue, listFrom(clue, sentence.to()));
            }
        }
    }

    /** "The other dead were in ...": the list is not of all. */
    private boolean isOfRest(int from, int to) {
        return ScopeWords.find(REST_OF, tokens, from, Math.min(to, from + FARTHEST_REST)) >= 0;
    }

    /**
     * "the north had 41 deaths, the east 30 and the coast 19; there were none in the other districts": a list that says that it is complete. Its
     * first part may stand in the sentence before.
     *
     * @return whether a sentence is such a list
     */
    private boolean readNoneElsewhere(int sentence) {
        Layout.Stretch stretch = layout.sentences().get(sentence);
        int none = noneElsewhere(stretch);
        if (none < 0) {
            return false;
        }
        int at = sentence;
        if (none - stretch.from() < FEWEST_WORDS && sentence > 0) {
            at = sentence - 1;
            stretch = layout.sentences().get(at);
            none = stretch.to();
        }
        List<Item> items = items(stretch.from(), none, false, true);
        if (items.size() < FEWEST_PARTS || stretch.equals(layout.title())) {
            return false;
        }
        if (at > 0 && isOfRest(stretch.from(), items.get(0).from())) {
            Item first = onlyLike(layout.sentences().get(at - 1), items.get(0));
            if (first == null) {
                return true;
            }
            items = new ArrayList<>(items);
            items.add(0, first);
        }
        Statement whole = total(items);
        if (whole != null) {
            share(whole, items, true);
        }
        return whole != null || items.size() > FEWEST_PARTS;
    }

    /** Where it says that there was nothing elsewhere, or -1. */
    private int noneElsewhere(Layout.Stretch stretch) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            Lexicon.Match<String> none = tokens.get(i).isWord() ? ScopeWords.at(NONE_OF, tokens, i) : null;
            if (none != null) {
                int to = Math.min(stretch.to(), i + FARTHEST_ELSEWHERE);
                int elsewhere = ScopeWords.find(ELSEWHERE, tokens, none.to(), to);
                boolean plain = elsewhere >= 0;
                for (int k = i; k < elsewhere; k++) {
                    plain &= !tokens.get(k).isDigits() && !tokens.get(k).isMark();
                }
                if (plain) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The only count of a sentence with the fate of a part. */
    private @Nullable Item onlyLike(Layout.Stretch sentence, Item part) {
        Measure fate =
                part.quantity() == null ? null : part.quantity().mention().measure();
        Item only = null;
        for (Statement count : counted.counts(sentence.from(), sentence.to())) {
            Placed<QuantityMention> told = count.quantity();
            if (told != null && fate != null && count.measure() == fate) {
                if (only != null) {
                    return null;
                }
                only = new Item(told.from(), told.to(), told.mention().quantity(), told);
            }
        }
        return only;
    }

    /** The count told before that the parts are those of; null where several may be. */
    private @Nullable Statement total(List<Item> items) {
        Layout.Stretch title = layout.title();
        Quantity sum = Quantity.of(0);
        Measure fate = null;
        for (Item item : items) {
            sum = sum.plus(item.value());
            Measure own =
                    item.quantity() == null ? null : item.quantity().mention().measure();
            fate = fate == null ? own : fate;
        }
        Statement only = null;
        boolean several = false;
        for (Statement count : counted.counts(0, items.get(0).from())) {
            Placed<QuantityMention> told = count.quantity();
            if (told == null
                    || title != null && title.holds(told.from())
                    || gaveWay(count)
                    || fate != null && !Measure.covers(count.measure(), fate)
                    || !mayHoldPeople(count, items, sum)) {
                continue;
            }
            if (told.mention().quantity().sameFigure(sum)) {
                return count;
            }
            several |= only != null
                    && only.quantity() != null
                    && !only.quantity()
                            .mention()
                            .quantity()
                            .sameFigure(told.mention().quantity());
            only = only == null ? count : only;
        }
        return several ? null : only;
    }

    /** As {@link #mayHold}, but "dead" may be any of the people that the total counts. */
    private static boolean mayHoldPeople(Statement whole, List<Item> parts, Quantity sum) {
        Placed<QuantityMention> told = whole.quantity();
        String unit = whole.unitId();
        if (told == null || unit == null || !told.mention().quantity().isFigure()) {
            return false;
        }
        for (Item part : parts) {
            String own =
                    part.quantity() == null ? null : part.quantity().mention().unitId();
            if (own != null && !Units.covers(unit, own) && !(PERSON.equals(own) && Units.isUnder(unit, PERSON))) {
                return false;
            }
        }
        BigDecimal all = told.mention().quantity().nominal();
        return sum.nominal().multiply(CLOSE).compareTo(all) < 0
                && all.multiply(CLOSE).compareTo(sum.nominal()) < 0;
    }

    /** "Police arrested 54 people in three towns: 21 in Mbale, 18 in Soroti and 15 in Lira": numbers with no more than a label behind a colon. */
    private void readBareList(int sentence) {
        Layout.Stretch stretch = layout.sentences().get(sentence);
        int colon = -1;
        for (int i = stretch.from() + 1; i < stretch.to(); i++) {
            colon = tokens.get(i).is(":") ? i : colon;
        }
        if (colon < 0
                || stretch.equals(layout.title())
                || isSentence(colon, stretch.to())
                || isOfRest(Math.max(stretch.from(), colon - FARTHEST_REST), colon)) {
            return;
        }
        List<Item> items = items(colon + 1, stretch.to(), true, false);
        boolean bare = items.stream().anyMatch(item -> item.quantity() == null);
        Statement whole = bare && items.size() >= FEWEST_PARTS ? whole(sentence, colon, items, false) : null;
        if (whole != null && !isOneOfSeveral(whole, items)) {
            share(whole, items, true);
        }
    }

    /** Whether more is told than names and numbers: "12 in Chile and nine in Peru are idle", or than some of the names: "among others". */
    private boolean isSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tellsNews(i)) {
                return true;
            }
        }
        return ScopeWords.find(VERB, tokens, from, to) >= 0 || ScopeWords.find(OPEN_LIST, tokens, from, to) >= 0;
    }

    /** The token behind the last of the words that announce a list. */
    private int listFrom(int clue, int to) {
        int from = clue;
        for (int i = clue; i < to; i++) {
            Lexicon.Match<String> match = tokens.get(i).isWord() ? ScopeWords.at(DISTRIBUTED, tokens, i) : null;
            if (match != null) {
                from = match.to();
            }
            if (tokens.get(i).is(":")) {
                return i + 1;
            }
            if (tokens.get(i).isDigits()) {
                break;
            }
        }
        return from;
    }

    private void readSentence(int sentence, int clue, int from) {
        Layout.Stretch stretch = layout.sentences().get(sentence);
        List<Item> items = items(from, stretch.to());
        if (items.size() < FEWEST_PARTS) {
            return;
        }
        Statement whole = whole(sentence, clue, items, true);
        if (whole != null && !isOneOfSeveral(whole, items) && !isSumTold(whole, items)) {
            share(whole, items, true);
            announcing.set(clue, from);
        }
    }

    /** The numbers of an enumeration, one for each element of it; none where an element has no number, or more than one. */
    private List<Item> items(int from, int to) {
        return items(from, to, false, false);
    }

    /**
     * @param dated whether the elements may be named by their days: "12 in May and 9 in June"
     * @param complete whether the text says that these are all: then "86 from Syria and Bangladesh" is one element
     */
    private List<Item> items(int from, int to, boolean dated, boolean complete) {
        List<Item> items = new ArrayList<>();
        int label = from;
        for (int i = from; i < to; i++) {
            Item item = counted.at(i);
            if (item != null) {
                if (!items.isEmpty() && ScopeWords.endsBefore(PER, tokens, item.from(), LONGEST_PER)) {
                    break; // "six of every ten": no part, but a share
                }
                if (item.to() - label > LONGEST_LABEL + (item.to() - item.from())
                        || isToldAgain(item, label, items)
                        || !item.value().isFigure()
                        || !items.isEmpty() && isOfThem(item) && !isOfThem(items.get(0))) {
                    return List.of();
                }
                items.add(item);
                i = item.to() - 1;
                label = item.to();
                continue;
            }
            Token token = tokens.get(i);
            if (SEPARATORS.contains(token.form()) && token.isMark()) {
                boolean empty = !complete
                        && !items.isEmpty()
                        && hasWord(items.get(items.size() - 1).to(), i)
                        && isElement(label, i, items.get(items.size() - 1).quantity() != null);
                if (empty) {
                    return List.of();
                }
            }
            if (token.isWord() && !items.isEmpty() && ScopeWords.at(ADDITION, tokens, i) != null) {
                break;
            }
            Placed<TimeExpression> day = dated && !items.isEmpty() ? Placed.first(times, i, i + 1) : null;
            if (day != null) {
                i = day.to() - 1;
                continue;
            }
            if (isPercentOrDate(i)) {
                return List.of();
            }
            if (tellsNews(i) && !items.isEmpty()) {
                break;
            }
        }
        return items;
    }

    /** "500 stoves, 340 of them in the hills": no part beside the other, but a part of it. */
    private boolean isOfThem(Item item) {
        return ScopeWords.at(OF_THEM, tokens, counted.numberEnd(item)) != null;
    }

    /** "35 cents go to schools (434 million in all)", "12 lorries, or 90 tonnes": one part in another measure. */
    private boolean isToldAgain(Item item, int behind, List<Item> before) {
        return !before.isEmpty()
                && !isElement(behind, item.from(), false)
                && (tokens.get(item.from() - 1).is("(")
                        || ScopeWords.endsBefore(AMOUNTS, tokens, item.from(), LONGEST_AMOUNTS));
    }

    /**
     * Whether between two separators stands an element without a number.
     *
     * @param told whether a noun stands behind the number before: then "of the centre and the south" only says more of it
     */
    private boolean isElement(int from, int to, boolean told) {
        int separators = 0;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean separator = token.isMark() && SEPARATORS.contains(token.form())
                    || token.is("and")
                    || token.isArabic()
                            && token.form().startsWith(ArabicLetters.WAW)
                            && !(told && token.form().startsWith(ArabicLetters.WAW + ArabicLetters.ARTICLE));
            separators += separator ? 1 : 0;
        }
        return separators > 0;
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsNews(int token) {
        Placed<EventMention> event = Placed.first(events, token, token + 1);
        return event != null && !event.mention().isNoun();
    }

    private boolean isPercentOrDate(int token) {
        Placed<NumberMention> number = Placed.first(numbers, token, token + 1);
        return number != null && number.mention().kind() != NumberMention.Kind.NUMBER
                || Placed.first(times, token, token + 1) != null;
    }

    /**
     * The count that is broken down: of a noun that the list names again, else the only count told right before.
     *
     * @param announced whether words say that something is broken down: then it may stand in the paragraph before
     */
    private @Nullable Statement whole(int sentence, int clue, List<Item> items, boolean announced) {
        int first = layout.sentences().get(sentence).from();
        Set<String> named =
                names(Math.max(first, clue - LONGEST_LEAD), items.get(0).from());
        Measure fate = Fates.in(tokens, first, items.get(0).from());
        Statement only = null;
        boolean several = false;
        boolean apart = false;
        for (int s = sentence; s >= Math.max(0, sentence - MOST_SENTENCES_BACK); s--) {
            Layout.Stretch stretch = layout.sentences().get(s);
            if (stretch.equals(layout.title())) {
                break;
            }
            List<Statement> counts = new ArrayList<>(counted.counts(stretch.from(), Math.min(stretch.to(), clue)));
            counts.removeIf(count -> fate != null && count.measure() != fate);
            if (s == sentence && counts.stream().anyMatch(Breakdowns::isBound)) {
                return null; // "at least 41 were killed: 22 in the north ..."
            }
            for (int i = counts.size() - 1; i >= 0; i--) {
                Statement count = counts.get(i);
                if (mayHold(count, items) && isNamed(count, named) && !gaveWay(count)) {
                    return earliestOfNoun(counts, count, items);
                }
            }
            Statement unknown = ofUnknownNoun(stretch.from(), Math.min(stretch.to(), clue), named, items);
            if (unknown != null) {
                return unknown;
            }
            if (only == null && (!apart || fate != null)) {
                for (Statement count : counts) {
                    if (mayHold(count, items) && !gaveWay(count)) {
                        several |= only != null;
                        only = only == null ? count : only;
                    }
                }
            }
            boolean paragraph = tokens.get(stretch.from()).gap() == Token.Gap.PARAGRAPH;
            if (only != null && paragraph) {
                break;
            }
            apart |= paragraph && !(announced && s == sentence);
        }
        return several ? null : only;
    }

    /** "310 complaints", where the list names "the complaints" again: whatever they are, they are counted. */
    private @Nullable Statement ofUnknownNoun(int from, int to, Set<String> named, List<Item> items) {
        for (Placed<NumberMention> number : Placed.within(numbers, from, to)) {
            Item item = counted.at(number.from());
            int noun = number.to();
            boolean counts = item != null
                    && item.quantity() == null
                    && noun < to
                    && tokens.get(noun).isWord()
                    && tokens.form(noun).length() >= SHORTEST_NOUN
                    && named.contains(bare(tokens.form(noun)));
            if (counts && item != null) {
                Statement whole = counted.statement(item, counted.classOf(noun), null);
                if (mayHold(whole, items)) {
                    return whole;
                }
                counted.forget(item);
            }
        }
        return null;
    }

    /** "The earlier toll was 11": what is listed makes up the one that took its place. */
    private boolean gaveWay(Statement count) {
        int from = layout.sentences().get(layout.sentenceOf(count.anchor())).from();
        return ScopeWords.find(GAVE_WAY, tokens, from, count.anchor()) >= 0;
    }

    /** "412 incidents in January, against 309 incidents in December": the one that the sentence is about stands first. */
    private static Statement earliestOfNoun(List<Statement> counts, Statement count, List<Item> items) {
        for (Statement other : counts) {
            if (other.quantity() != null && Objects.equals(other.unitId(), count.unitId()) && mayHold(other, items)) {
                return other;
            }
        }
        return count;
    }

    private static boolean isBound(Statement count) {
        return count.quantity() != null
                && !count.quantity().mention().quantity().isFigure();
    }

    private Set<String> names(int from, int to) {
        Set<String> names = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                names.add(bare(tokens.form(i)));
            }
        }
        return names;
    }

    private boolean isNamed(Statement count, Set<String> names) {
        Placed<QuantityMention> quantity = count.quantity();
        return quantity != null && names.contains(bare(tokens.form(quantity.to() - 1)));
    }

    private static String bare(String form) {
        return form.startsWith(ArabicLetters.ARTICLE) && form.length() > 4
                ? form.substring(ArabicLetters.ARTICLE.length())
                : form;
    }

    /** "40 soldiers in June and 30 in July. They were ...": the list breaks down both. */
    private boolean isOneOfSeveral(Statement whole, List<Item> parts) {
        Placed<QuantityMention> told = whole.quantity();
        if (told == null) {
            return true;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Item part : parts) {
            sum = sum.add(part.value().nominal());
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(told.from()));
        for (int i = sentence.from(); i < Math.min(sentence.to(), parts.get(0).from()); i++) {
            Item other = counted.at(i);
            if (other != null
                    && other.from() != told.from()
                    && told.mention()
                                    .quantity()
                                    .nominal()
                                    .add(other.value().nominal())
                                    .compareTo(sum)
                            == 0) {
                return true;
            }
        }
        return false;
    }

    /** "36 lorries came. 38 had set out. They carried: 28 ..., five ... and three": whichever the list breaks down, it is one that it fits. */
    private boolean isSumTold(Statement whole, List<Item> parts) {
        Quantity sum = Quantity.of(0);
        for (Item part : parts) {
            sum = sum.plus(part.value());
        }
        Layout.Stretch title = layout.title();
        for (Statement count : counted.counts(0, parts.get(0).from())) {
            Placed<QuantityMention> told = count.quantity();
            boolean fits = told != null
                    && count != whole
                    && !(title != null && title.holds(told.from()))
                    && Objects.equals(count.unitId(), whole.unitId())
                    && told.mention().quantity().sameFigure(sum);
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** Whether a count may be the total: of a kind of things that holds all parts, and about as large as they are together. */
    private static boolean mayHold(Statement whole, List<Item> parts) {
        Placed<QuantityMention> quantity = whole.quantity();
        String unit = whole.unitId();
        if (quantity == null || unit == null) {
            return false;
        }
        Quantity sum = Quantity.of(0);
        boolean bare = parts.stream().allMatch(part -> part.quantity() == null && isWhole(part.value()));
        if (bare && !isWhole(quantity.mention().quantity())) {
            return false; // "a fee of 9.5 dirhams": no four and three of anything make it up
        }
        for (Item part : parts) {
            Placed<QuantityMention> counted = part.quantity();
            boolean fits = counted == null
                    || Units.covers(unit, counted.mention().unitId())
                            && Measure.covers(whole.measure(), counted.mention().measure());
            if (!fits) {
                return false;
            }
            sum = sum.plus(part.value());
        }
        return areClose(whole, sum);
    }

    private static boolean isWhole(Quantity value) {
        return value.nominal().stripTrailingZeros().scale() <= 0;
    }

    /** Whether a figure and the sum of what may be its parts are about as large. */
    static boolean areClose(Statement whole, Quantity sum) {
        Quantity told =
                whole.quantity() == null ? null : whole.quantity().mention().quantity();
        return told != null
                && told.isFigure()
                && sum.nominal().multiply(CLOSE).compareTo(told.nominal()) < 0
                && told.nominal().multiply(CLOSE).compareTo(sum.nominal()) < 0;
    }

    private void share(Statement whole, List<Item> items, boolean closed) {
        group++;
        String alike = unit(items);
        for (Item item : items) {
            Statement part = CountedNumbers.ENTRY.equals(alike)
                    ? statement(item, whole)
                    : counted.statement(item, alike, whole.measure());
            if (part != whole) {
                found.add(new Parts.Share(whole, part, "b" + group, closed));
            }
        }
    }

    /** The statement of a number: the one that is there, else a new one that counts what the total counts. */
    private Statement statement(Item item, @Nullable Statement whole) {
        String unit = whole == null ? null : whole.unitId();
        return counted.statement(
                item, unit == null ? CountedNumbers.ENTRY : unit, whole == null ? null : whole.measure());
    }

    /** Lists and tables that have one number in each line. */
    private void readLists() {
        List<Layout.Stretch> lines = layout.lines();
        int i = 0;
        while (i < lines.size()) {
            if (!entries.get(lines.get(i).from())) {
                i++;
                continue;
            }
            int from = i;
            while (i < lines.size() && entries.get(lines.get(i).from()) && i - from < MOST_LINES) {
                i++;
            }
            readList(lines.subList(from, i), from == 0 ? null : lines.get(from - 1));
        }
    }

    private void readList(List<Layout.Stretch> lines, Layout.@Nullable Stretch before) {
        List<Item> items = new ArrayList<>();
        for (Layout.Stretch line : lines) {
            Item item = onlyNumber(line);
            if (item == null) {
                return;
            }
            if (!Tables.isTotal(tokens, line.from())) {
                items.add(item);
            }
        }
        if (items.size() < FEWEST_PARTS || !areAlike(items)) {
            return;
        }
        Statement lead = before == null || !tokens.get(before.to() - 1).is(":") ? null : lead(before, items);
        if (lead != null) {
            share(lead, items, true);
        }
    }

    /** What the numbers of a list count. */
    private static String unit(List<Item> items) {
        for (Item item : items) {
            String unit =
                    item.quantity() == null ? null : item.quantity().mention().unitId();
            if (unit != null) {
                return unit;
            }
        }
        return CountedNumbers.ENTRY;
    }

    /** The only count of the line above a list that may be its total. */
    private @Nullable Statement lead(Layout.Stretch line, List<Item> items) {
        Statement only = null;
        for (Statement count : counted.counts(line.from(), line.to())) {
            if (mayHold(count, items)) {
                if (only != null) {
                    return null;
                }
                only = count;
            }
        }
        return only;
    }

    /** Whether the numbers of a list count the same things, as far as one can see. */
    private static boolean areAlike(List<Item> items) {
        String unit = null;
        boolean bare = false;
        for (Item item : items) {
            String own =
                    item.quantity() == null ? null : item.quantity().mention().unitId();
            bare |= own == null;
            if (own != null && unit != null && !own.equals(unit)) {
                return false;
            }
            unit = own == null ? unit : own;
        }
        return !bare
                || unit == null
                || items.stream()
                        .allMatch(item -> item.quantity() == null
                                || item.quantity().mention().unitId() != null);
    }

    /** The one number of a line, its numbering left out; null where there is none, or more, or a date or percentage. */
    private @Nullable Item onlyNumber(Layout.Stretch line) {
        Item only = null;
        int from = line.from();
        boolean numbered = tokens.get(from).isDigits()
                && from + 1 < line.to()
                && tokens.get(from + 1).isMark()
                && NUMBERING.contains(tokens.get(from + 1).form());
        for (int i = numbered ? from + 2 : from; i < line.to(); i++) {
            if (isPercentOrDate(i) || tellsNews(i)) {
                return null;
            }
            Item item = counted.at(i);
            if (item != null) {
                if (only != null) {
                    return null;
                }
                only = item;
                i = item.to() - 1;
            } else if (tokens.get(i).isDigits()) {
                return null;
            }
        }
        return only;
    }
}
