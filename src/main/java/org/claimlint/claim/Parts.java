package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Part;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Finds the parts of a count: "12 killed, among them 3 children", "12 killed: 7 soldiers and 5 civilians". */
final class Parts {
    private static final int FARTHEST = 4;
    /** Behind the last number: "two plumbers with minor burns, and a guard". */
    private static final int FARTHEST_SINGLE = 8;

    private static final String REST = "rest";
    private static final String ADDITION = "addition";
    private static final String RATE = "rate";

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<EventMention>> events;
    private final List<Share> found = new ArrayList<>();

    /**
     * A part of a whole.
     *
     * @param group the same for the parts that together may make up the whole
     * @param closed whether the text says that they do
     */
    record Share(Statement whole, Statement part, String group, boolean closed) {
        /** "Of the 86 aboard 82 were rescued": what became of the part is news of its own. */
        boolean isOfOwnFate() {
            return group.startsWith(Part.OF_THEM)
                    && part.eventClass() != null
                    && !part.eventClass().equals(whole.eventClass());
        }
    }

    private Parts(NumberText text, Clauses clauses, List<Placed<EventMention>> events) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.events = events;
    }

    static List<Share> of(
            NumberText text,
            Clauses clauses,
            List<Placed<EventMention>> events,
            List<Statement> statements,
            List<Share> breakdowns) {
        Parts parts = new Parts(text, clauses, events);
        parts.found.addAll(breakdowns);
        Set<Statement> known = Collections.newSetFromMap(new IdentityHashMap<>());
        breakdowns.forEach(share -> known.add(share.part()));
        int from = 0;
        for (Layout.Stretch sentence : text.layout().sentences()) {
            List<Statement> counts = new ArrayList<>();
            for (; from < statements.size() && statements.get(from).anchor() < sentence.to(); from++) {
                if (statements.get(from).quantity() != null && !known.contains(statements.get(from))) {
                    counts.add(statements.get(from));
                }
            }
            parts.readSentence(counts, sentence.to(), statements);
        }
        parts.openThoseOfOthers();
        parts.found.removeIf(share -> !share.closed() && parts.isOfMore(share));
        return parts.found;
    }

    /**
     * "In Tell (16 dead) and Hama (11 dead), among them nine children": what a bracket told aside is not what the part is of. "Took 25 of the hurt to
     * one hospital and 17 to the other; 30 of them went home": nor is one of several counts that are together enough.
     */
    private boolean isOfMore(Share share) {
        Placed<QuantityMention> whole = share.whole().quantity();
        Placed<QuantityMention> part = share.part().quantity();
        if (whole == null || part == null || part.from() < whole.to()) {
            return false;
        }
        Layout.Stretch sentence = text.sentenceAt(whole.from());
        if (!sentence.holds(part.from())) {
            return false;
        }
        if (text.closed(sentence.from(), whole.to()) > whole.to() && !text.isMark(part.from() - 1, "(")) {
            return true;
        }
        if (!whole.mention().quantity().isBelow(part.mention().quantity())) {
            return false;
        }
        BigDecimal joined = text.joined(whole.to(), part.from());
        BigDecimal all = whole.mention().quantity().nominal().add(joined);
        return joined.signum() > 0 && all.compareTo(part.mention().quantity().nominal()) >= 0;
    }

    private void readSentence(List<Statement> counts, int end, List<Statement> statements) {
        Statement whole = null;
        boolean closed = false;
        int group = 0;
        int first = 0;
        for (int i = 1; i < counts.size(); i++) {
            Statement before = counts.get(i - 1);
            Statement here = counts.get(i);
            int start = end(before);
            int stop = here.anchor();
            boolean opens = opens(Math.max(start, stop - FARTHEST), stop) || isOfThem(before, here);
            int pronoun = opens ? clauses.find(Math.max(start, stop - FARTHEST), end(here), Clue.PART) : -1;
            boolean lists = i + 1 < counts.size() && isColonOrWhole(start, stop) && !areRows(before, here);
            boolean rests = whole == null && isRest(start, stop) && i > 1 && isAside(counts.get(i - 2), before);
            boolean partial = !isListed(start, stop) || stop > start && isContinued(start, stop);
            if ((opens || lists) && whole != null && closed && partial) {
                open(first);
            }
            if (pronoun >= 0 && !Pronouns.mayMean(tokens, pronoun, before.unitId(), end(before) - 1)) {
                whole = null;
            } else if ((opens || lists) && !isOfThem(before, here) && isOfBare(start, here)) {
                whole = null; // "spoke of 22, and raised that to 29: 13 dead and 16 hurt"
            } else if (opens || lists) {
                // a part of a part is told of the part: "12 killed, 7 of them soldiers, among them 2 officers"
                whole = isOfThem(before, here)
                        ? whole != null && areJoined(start, stop) ? whole : holding(counts, i)
                        : lists ? listed(counts, i) : before;
                whole = isToldBefore(whole, here, statements, start) || isOfList(whole, here) ? null : whole;
                if (whole == null) {
                    continue;
                }
                closed = lists && !opens;
                group++;
                first = found.size();
            } else if (rests) {
                whole = counts.get(i - 2);
                closed = true;
                group++;
                first = found.size();
                found.add(new Share(whole, before, "g" + group, true));
            } else if (whole != null && !goesOn(whole, here, start, stop)) {
                whole = null;
            } else if (whole != null && closed && !isListed(start, stop)) {
                closed = false;
                open(first);
            }
            if (whole != null) {
                found.add(new Share(whole, here, (isOfThem(before, here) ? Part.OF_THEM : "g") + group, closed));
                boolean last = i + 1 == counts.size()
                        || !goesOn(
                                whole,
                                counts.get(i + 1),
                                end(here),
                                counts.get(i + 1).anchor());
                if (closed && last && isContinued(end(here), end)) {
                    closed = false;
                    open(first);
                }
            }
        }
    }

    /** Whom "of them" means: those told last, unless they are too few and others told before are not. */
    private static Statement holding(List<Statement> counts, int part) {
        Placed<QuantityMention> own = counts.get(part).quantity();
        for (int i = part - 1; i >= 0 && own != null; i--) {
            Placed<QuantityMention> other = counts.get(i).quantity();
            boolean holds = other != null
                    && Units.covers(counts.get(i).unitId(), counts.get(part).unitId())
                    && !other.mention().quantity().isBelow(own.mention().quantity());
            if (holds) {
                return counts.get(i);
            }
        }
        return counts.get(part - 1);
    }

    /** "8,000 runners from 40 countries: 1,900 in the one race": where what was told last is too small for its first part, and another is not, the list is of that one. */
    private static Statement listed(List<Statement> counts, int part) {
        Statement before = counts.get(part - 1);
        Placed<QuantityMention> told = before.quantity();
        Placed<QuantityMention> own = counts.get(part).quantity();
        boolean small = told != null
                && own != null
                && told.mention().quantity().isBelow(own.mention().quantity());
        for (int i = part - 2; small && own != null && i >= 0; i--) {
            Placed<QuantityMention> other = counts.get(i).quantity();
            if (other != null
                    && !other.mention().quantity().isBelow(own.mention().quantity())) {
                return counts.get(i);
            }
        }
        return before;
    }

    /** Whether a number that counts nothing told stands nearer to a part than the count before, and may hold it. */
    private boolean isOfBare(int from, Statement part) {
        for (int i = from; i < part.anchor(); i++) {
            Placed<NumberMention> number = text.numberAt(i);
            if (number != null
                    && number.from() == i
                    && part.quantity() != null
                    && number.mention()
                                    .value()
                                    .compareTo(
                                            part.quantity().mention().quantity().nominal())
                            >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "Eleven were officers and six protesters, and 15 of them have left hospital": a clause of its own speaks of those whom a sentence before told, who are enough. */
    private boolean isToldBefore(Statement whole, Statement part, List<Statement> statements, int from) {
        if (whole.quantity() == null
                || part.quantity() == null
                || !whole.quantity()
                        .mention()
                        .quantity()
                        .isBelow(part.quantity().mention().quantity())
                || !clauses.hasBetween(from, part.anchor(), Clue.THAT)
                        && !clauses.hasBetween(from, part.anchor(), Clue.CLAUSE)) {
            return false;
        }
        for (Statement other : statements) {
            if (other.anchor() >= whole.anchor()) {
                return false;
            }
            boolean holds = other.quantity() != null
                    && Units.covers(other.unitId(), part.unitId())
                    && other.quantity().mention().quantity().isFigure()
                    && !other.quantity()
                            .mention()
                            .quantity()
                            .isBelow(part.quantity().mention().quantity());
            if (holds) {
                return true;
            }
        }
        return false;
    }

    /** "Four Kenyans, an Ethiopian and a Sudanese, five of whom": those of the whole list. */
    private boolean isOfList(Statement whole, Statement part) {
        return whole.quantity() != null
                && part.quantity() != null
                && whole.quantity()
                        .mention()
                        .quantity()
                        .isBelow(part.quantity().mention().quantity())
                && Companions.follow(tokens, clauses, events, end(whole));
    }

    /** A list that turns out to hold something without a number does not tell all parts. */
    private void open(int first) {
        open(first, found.size());
    }

    private void open(int first, int end) {
        for (int i = first; i < end; i++) {
            Share share = found.get(i);
            found.set(i, new Share(share.whole(), share.part(), share.group(), false));
        }
    }

    /** Opens the lists that make up another number than the one told last: what they are the parts of, or all that they divide with it. */
    private void openThoseOfOthers() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Share share = found.get(i);
            if (share.closed()) {
                String id = share.whole().anchor() + " " + share.group();
                groups.computeIfAbsent(id, any -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> group : groups.values()) {
            List<Share> shares = group.stream().map(found::get).toList();
            if (isOfAnother(shares)) {
                group.forEach(i -> open(i, i + 1));
            }
        }
    }

    /**
     * "Eight of the eleven were from abroad: five from Chad and three from Mali"; "of the 1,150 the largest took 500, and the rest went to two
     * others, 400 and 250".
     */
    private boolean isOfAnother(List<Share> shares) {
        Placed<QuantityMention> whole = shares.get(0).whole().quantity();
        Quantity sum = Quantity.of(0);
        for (Share share : shares) {
            Placed<QuantityMention> part = share.part().quantity();
            sum = part == null ? sum : sum.plus(part.mention().quantity());
        }
        if (whole == null || !whole.mention().quantity().clashes(sum)) {
            return false;
        }
        int part = shares.get(0).part().anchor();
        Quantity all = sum.plus(whole.mention().quantity());
        int sentence = Math.max(0, text.layout().sentenceOf(part) - 1);
        int from = text.layout().sentences().get(sentence).from();
        for (Placed<NumberMention> mention : Placed.within(text.numbers(), from, part)) {
            Placed<NumberMention> number = text.numberAt(mention.from());
            BigDecimal value = number == null ? null : number.mention().value();
            boolean told = value != null
                    && (sum.isFigure() && value.compareTo(sum.nominal()) == 0
                            || all.isFigure() && value.compareTo(all.nominal()) == 0);
            if (told) {
                return true;
            }
        }
        int last = 0;
        for (Share share : shares) {
            last = Math.max(last, end(share.part()) - 1);
        }
        return LeftOvers.makeUp(text, last, whole.mention().quantity(), sum);
    }

    /** "12 people, 5 of them children": the words stand within the count itself. */
    private boolean isOfThem(Statement before, Statement here) {
        return here.quantity() != null
                && here.quantity().mention().number() != null
                && clauses.hasBetween(
                        here.quantity().from() + 1, here.quantity().to(), Clue.PART)
                && (Units.covers(before.unitId(), here.unitId()) || Units.areDisjoint(before.unitId(), here.unitId()));
    }

    private boolean areJoined(int from, int to) {
        return to - from <= 2
                && (to == from
                        || tokens.form(to - 1).equals("and")
                        || tokens.get(to).isArabic());
    }

    /** "19 people, 12 civilians": the second count tells who the first were. */
    private boolean isAside(Statement whole, Statement part) {
        return end(whole) + 1 == part.anchor()
                && (tokens.form(end(whole)).equals(",")
                        || tokens.form(end(whole)).equals(ArabicLetters.COMMA))
                && Units.isUnder(part.unitId(), whole.unitId());
    }

    /** "and the other": what follows is all that is left. */
    private boolean isRest(int from, int to) {
        for (int i = from; i < to; i++) {
            Lexicon.Match<String> match = to - from <= FARTHEST ? ScopeWords.at(REST, tokens, i) : null;
            if (match != null && match.to() == to) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing stands between two parts but what joins them and names the next: "two drivers, a guard and six passengers" leaves one out. */
    private boolean isListed(int from, int to) {
        boolean separated = false;
        boolean element = false;
        for (int i = from; i < to; i++) {
            String form = tokens.form(i);
            boolean separator =
                    form.equals("and") || form.equals(",") || form.equals(ArabicLetters.COMMA) || form.equals(";");
            if (separator && element) {
                return false;
            }
            separated |= separator;
            element |= separated && !separator;
        }
        return true;
    }

    /** "and a guard", "two plumbers with burns, and a guard": one more, without a number. */
    private boolean isContinued(int from, int to) {
        for (int i = from;
                i + 2 < Math.min(to, from + FARTHEST_SINGLE) && Placed.first(events, i, i + 1) == null;
                i++) {
            if (tokens.form(i).equals(",") && isSingle(i + 1)) {
                return true;
            }
        }
        int at = from;
        while (at < to && (tokens.form(at).equals(",") || tokens.form(at).equals(ArabicLetters.COMMA))) {
            at++;
        }
        if (at + 1 >= to) {
            return false;
        }
        boolean arabic = tokens.get(at).isArabic() && tokens.form(at).startsWith(ArabicLetters.WAW);
        return isSingle(at)
                || arabic && at == from && Placed.first(events, at, at + 1) == null && !clauses.has(at, Clue.CLAUSE);
    }

    private boolean isSingle(int and) {
        return tokens.form(and).equals("and")
                && (tokens.form(and + 1).equals("a")
                        || tokens.form(and + 1).equals("an")
                        || tokens.form(and + 1).equals("one"));
    }

    /** "Among them 3": but "9 of them were freed, and 6 hurt" tells of the nine, and a verb between tells of something else. */
    private boolean opens(int from, int to) {
        int clue = clauses.find(from, to, Clue.PART);
        boolean ofNumber =
                clue > 0 && tokens.get(clue).isArabic() && tokens.get(clue - 1).isDigits();
        return clue >= 0 && !ofNumber && Placed.first(events, clauses.behind(clue), to) == null;
    }

    private static int end(Statement statement) {
        return statement.quantity() == null
                ? statement.anchor()
                : statement.quantity().to();
    }

    /** "Aleppo: 12 killed", and below it "Homs: 9 killed": two rows of a table. */
    private boolean areRows(Statement before, Statement here) {
        boolean newLine = false;
        for (int i = end(before); i < here.anchor(); i++) {
            newLine |= tokens.get(i).beginsLine();
        }
        return newLine
                && tokens.form(before.anchor() - 1).equals(":")
                && tokens.form(here.anchor() - 1).equals(":");
    }

    /** A colon, or "namely", and at most a verb before it. */
    private boolean isColonOrWhole(int from, int to) {
        return tokens.form(to - 1).equals(":") || clauses.hasBetween(Math.max(from, to - FARTHEST), to, Clue.WHOLE);
    }

    /** "With 12 women among them, at a rate of 29 pupils for each": so many come to one of them, and are none of them. */
    private boolean isRate(Statement here, int from) {
        return ScopeWords.at(RATE, tokens, end(here)) != null
                || ScopeWords.find(RATE, tokens, from, here.anchor()) >= 0;
    }

    /** Whether a list of parts goes on: nothing but a few small words between, no new event or "were", and no other fate than that of the whole. */
    private boolean goesOn(Statement whole, Statement here, int from, int to) {
        return to - from <= FARTHEST
                && Placed.first(events, from, to) == null
                && !clauses.hasBetween(from, to, Clue.EARLIER)
                && ScopeWords.find(ADDITION, tokens, from, to) < 0
                && !isRate(here, from)
                && Measure.covers(whole.measure(), here.measure());
    }
}
