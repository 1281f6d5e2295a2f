package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.lexicon.Units;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.StatedWay;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads who went from where to where, whatever the verb: "the 80 trucks that left A for B", "the convoy, coming from B, was bound for A". The
 * names of the places need be in no gazetteer. Those who travel are the same when they are as many of a kind, or when they are pointed back
 * at ("the convoy"). Nothing is read of ways that are gone again and again, or back.
 */
final class Ways {
    private static final Map<String, Lexicon<String>> WORDS = load();
    private static final String ORIGIN = "origin";
    private static final String LEAVE = "leave";
    private static final String GOAL = "goal";
    private static final String INNER = "inner";
    private static final String MOVER = "mover";
    private static final String BACK = "back";
    private static final String BETWEEN = "between";
    private static final String DURATION = "duration";

    /** "A convoy of aid with 22 lorries": in tokens. */
    private static final int LONGEST_SUBJECT = 9;

    private static final int MOST_INNER = 3;
    private static final int LONGEST_NAME = 4;
    /** From the one end of the way to the other. In tokens. */
    private static final int LONGEST_WAY = 24;

    private static final int SHORTEST_ARABIC = 3;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet quoted;
    private final List<Placed<TimeExpression>> times;
    private final BitSet dates = new BitSet();
    private final List<Placed<QuantityMention>> quantities;

    /** One end of a way. @param to exclusive */
    private record End(boolean origin, String name, int from, int to) {}

    /** Those who go. @param back whether the words point back at some told before */
    private record Mover(String word, boolean back) {}

    /** How many go. @param back whether the words point back: "the 80 trucks" */
    private record Count(String value, boolean back) {}

    private record Way(
            String origin,
            String goal,
            Layout.Stretch sentence,
            Span span,
            List<Mover> movers,
            Set<Count> counts,
            @Nullable DateInterval days) {}

    private Ways(
            Report report,
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            BitSet quoted,
            List<Placed<TimeExpression>> times,
            List<Placed<QuantityMention>> quantities) {
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.quoted = quoted;
        this.times = times;
        times.forEach(time -> dates.set(time.from(), time.to()));
        this.quantities = quantities;
    }

    /** The ways of groups that a text tells of more than once, in their order. */
    static List<StatedWay> of(
            Report report,
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            BitSet quoted,
            List<Placed<TimeExpression>> times,
            List<Placed<QuantityMention>> quantities) {
        Ways reader = new Ways(report, tokens, layout, clauses, quoted, times, quantities);
        List<Way> ways = new ArrayList<>();
        for (Layout.Stretch sentence : layout.sentences()) {
            Way way = reader.read(sentence);
            if (way != null) {
                ways.add(way);
            }
        }
        return ways.size() < 2 ? List.of() : reader.facts(ways);
    }

    private @Nullable Way read(Layout.Stretch sentence) {
        List<End> ends = new ArrayList<>();
        boolean origins = false;
        boolean goals = false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!tokens.get(i).isWord() || dates.get(i) || quoted.get(i)) {
                continue;
            }
            if (at(BACK, i) != null) {
                return null;
            }
            End end = end(i, sentence.to());
            if (end != null) {
                ends.add(end);
                origins |= end.origin();
                goals |= !end.origin();
                i = end.to() - 1;
            }
        }
        return origins && goals ? way(ends, sentence) : null;
    }

    /** The first end of each kind that stand close enough to each other. */
    private @Nullable Way way(List<End> ends, Layout.Stretch sentence) {
        for (int i = 0; i + 1 < ends.size(); i++) {
            End one = ends.get(i);
            End two = ends.get(i + 1);
            if (one.origin() == two.origin()
                    || one.name().equals(two.name())
                    || two.from() - one.to() > LONGEST_WAY
                    || find(BETWEEN, one.to(), two.from())) {
                continue;
            }
            End origin = one.origin() ? one : two;
            End goal = one.origin() ? two : one;
            List<Mover> movers = movers(sentence);
            Set<Count> counts = counts(sentence);
            return movers.isEmpty() && counts.isEmpty()
                    ? null
                    : new Way(
                            origin.name(),
                            goal.name(),
                            sentence,
                            tokens.span(one.from(), two.to()),
                            movers,
                            counts,
                            days(sentence));
        }
        return null;
    }

    private @Nullable End end(int at, int to) {
        Lexicon.Match<String> leave = at(LEAVE, at);
        if (leave != null) {
            return left(at, leave.to(), to);
        }
        Lexicon.Match<String> goal = at(GOAL, at);
        Lexicon.Match<String> origin = at(ORIGIN, at);
        boolean isOrigin = origin != null && (goal == null || origin.to() > goal.to());
        Lexicon.Match<String> lead = isOrigin ? origin : goal;
        if (lead == null || lead.to() >= to) {
            return null;
        }
        int from = lead.to();
        for (int i = 0; i < MOST_INNER && from < to; i++) {
            Lexicon.Match<String> inner = at(INNER, from);
            if (inner == null || inner.to() >= to) {
                break;
            }
            from = inner.to();
        }
        return tokens.get(from).isArabic()
                ? arabic(isOrigin, at, from, from > lead.to())
                : english(isOrigin, at, from, to);
    }

    /** "Left the convoy the town of X": in Arabic whoever left stands before what was left. */
    private @Nullable End left(int at, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_SUBJECT); i++) {
            if (at(GOAL, i) != null) {
                return null;
            }
            Lexicon.Match<String> inner = at(INNER, i);
            if (inner != null && inner.to() < to) {
                return arabic(true, at, inner.to(), true);
            }
        }
        return from < to ? arabic(true, at, from, true) : null;
    }

    private @Nullable End english(boolean origin, int at, int from, int to) {
        StringBuilder name = new StringBuilder();
        int end = from;
        while (end < to
                && end - from < LONGEST_NAME
                && (isCapital(end) || end > from && tokens.get(end).is("-"))) {
            if (!tokens.get(end).is("-")) {
                name.append(name.isEmpty() ? "" : " ").append(tokens.form(end));
            }
            end++;
        }
        return name.isEmpty() ? null : new End(origin, name.toString(), at, end);
    }

    private @Nullable End arabic(boolean origin, int at, int from, boolean led) {
        Token token = tokens.get(from);
        String name = Bearers.bare(token.form());
        boolean mayBe = !token.beginsLine()
                && !dates.get(from)
                && name.length() >= SHORTEST_ARABIC
                && !FunctionWords.contains(token.form())
                && at(MOVER, from) == null
                && (led || !clauses.hasAny(from));
        return mayBe ? new End(origin, name, at, from + 1) : null;
    }

    private boolean isCapital(int at) {
        Token token = tokens.get(at);
        return token.isWord()
                && !token.isArabic()
                && !dates.get(at)
                && Character.isUpperCase(tokens.text().charAt(token.start()));
    }

    private List<Mover> movers(Layout.Stretch sentence) {
        List<Mover> movers = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Lexicon.Match<String> mover = tokens.get(i).isWord() ? at(MOVER, i) : null;
            if (mover == null
                    || States.isOther(tokens, i + 1)
                    || i > sentence.from() && States.isOther(tokens, i - 1)) {
                continue;
            }
            boolean definite = tokens.get(i).isArabic()
                    ? tokens.form(i).contains(ArabicLetters.ARTICLE)
                            || tokens.form(i + 1).startsWith(ArabicLetters.ARTICLE)
                    : i > sentence.from() && clauses.has(i - 1, Clue.DEFINITE);
            movers.add(new Mover(Bearers.bare(tokens.form(i)), definite));
        }
        return movers;
    }

    /** "The 80 trucks", «الشاحنات الـ80»: of "80 trucks" nobody knows whether they are those of before, or others that go the other way in exchange. */
    private boolean isDefinite(Placed<QuantityMention> count) {
        boolean definite = count.from() > 0 && clauses.has(count.from() - 1, Clue.DEFINITE);
        for (int i = Math.max(0, count.from() - 1); i < count.to(); i++) {
            definite |= tokens.get(i).isArabic() && tokens.form(i).startsWith(ArabicLetters.ARTICLE);
        }
        return definite;
    }

    /** "80 vehicles", without what they count: vehicles may be lorries in the next sentence. */
    private Set<Count> counts(Layout.Stretch sentence) {
        Set<Count> counts = new HashSet<>();
        for (Placed<QuantityMention> count : Placed.within(quantities, sentence.from(), sentence.to())) {
            String unit = count.mention().unitId();
            Quantity quantity = count.mention().quantity();
            boolean other = count.from() > sentence.from() && States.isOther(tokens, count.from() - 1);
            if (unit != null && !other && quantity.isTelling() && !Units.isUnder(unit, DURATION)) {
                counts.add(new Count(quantity.nominal().stripTrailingZeros().toPlainString(), isDefinite(count)));
            }
        }
        return counts;
    }

    private @Nullable DateInterval days(Layout.Stretch sentence) {
        Placed<TimeExpression> time = Placed.only(times, sentence.from(), sentence.to());
        return time == null ? null : time.mention().interval();
    }

    private List<StatedWay> facts(List<Way> ways) {
        Map<String, Integer> byCount = new HashMap<>();
        Map<String, Integer> byMover = new HashMap<>();
        int[] groups = new int[ways.size()];
        for (int i = 0; i < groups.length; i++) {
            Way way = ways.get(i);
            groups[i] = groupOf(way, i, ways, byCount, byMover);
            int group = groups[i];
            way.counts().forEach(count -> byCount.putIfAbsent(count.value(), group));
            for (Mover mover : way.days() == null && way.counts().isEmpty() ? List.<Mover>of() : way.movers()) {
                byMover.putIfAbsent(mover.word(), i);
            }
        }
        List<StatedWay> facts = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            facts.add(new StatedWay(
                    report.id() + "#w" + (i + 1),
                    report.id(),
                    i,
                    layout.sentenceOf(way.sentence().from()),
                    report.id() + "#m" + groups[i],
                    way.origin(),
                    way.goal(),
                    way.days(),
                    tokens.words(way.span()),
                    way.span()));
        }
        return facts;
    }

    /** The group of those who went before, whom the words point back at ("the 80 trucks", "the convoy"); else a group of its own. */
    private static int groupOf(
            Way way, int own, List<Way> ways, Map<String, Integer> byCount, Map<String, Integer> byMover) {
        for (Count count : way.counts()) {
            Integer known = count.back() ? byCount.get(count.value()) : null;
            if (known != null) {
                return known;
            }
        }
        for (Mover mover : way.movers()) {
            Integer before = mover.back() ? byMover.get(mover.word()) : null;
            if (before != null
                    && (way.counts().isEmpty() || ways.get(before).counts().isEmpty())) {
                return before;
            }
        }
        return own;
    }

    private boolean find(String role, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord() && at(role, i) != null) {
                return true;
            }
        }
        return false;
    }

    private Lexicon.@Nullable Match<String> at(String role, int at) {
        return Objects.requireNonNull(WORDS.get(role)).longest(tokens, at);
    }

    private static Map<String, Lexicon<String>> load() {
        Map<String, Lexicon<String>> roles = new HashMap<>();
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/ways.tsv")) {
                Lexicon<String> words = roles.computeIfAbsent(row[0], role -> new Lexicon<>(role.equals(MOVER)));
                for (String form : Table.forms(row)) {
                    words.add(form, row[0]);
                }
            }
        }
        return roles;
    }
}
