package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.DateInterval;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.StatedWay;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads who went from where to where, whatever the verb: "the 80 trucks that left A for B", "the convoy, coming from B, was bound for A". The
 * names of the places need be in no gazetteer. Those who travel are the same when they are as many of a kind, or when they are pointed back
 * at ("the convoy"). Nothing is read of ways that are gone again and again, or back.
 */
final class Ways {
    /** Those whom a verb or a pronoun alone names. */
    private static final Mover THOSE_BEFORE = new Mover("they", "", true);
    /** From the one end of the way to the other. In tokens. */
    private static final int LONGEST_WAY = 24;
    /** Fewer are too often as many as others. */
    private static final BigDecimal FEWEST = BigDecimal.valueOf(3);

    /** "The bus, which police say had on the day of the accident left": in tokens. */
    private static final int FARTHEST_RELATIVE = 12;
    /** A night has two. */
    private static final int MOST_DAYS = 2;

    private static final int LONGEST_NAME = 4;
    private static final String POSSESSIVE = "'s";
    private static final String BOTH = "both";
    private static final String MONEY = "money";

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet quoted;
    private final List<Placed<TimeExpression>> times;
    private final BitSet dates;
    private final List<Placed<QuantityMention>> quantities;
    private final List<Placed<NumberMention>> numbers;
    private final WayEnds ends;
    private final Compass compass;

    /** Those who go. @param kind the same for words that may mean the same ones, or empty. @param back whether the words point back */
    private record Mover(String word, String kind, boolean back) {}

    /** How many go. @param back whether the words point back: "the 80 trucks" */
    private record Count(String value, boolean back) {}

    /** @param motion the kind of motion where only points of the compass are told, else null. @param around the places that hold the origin and the goal */
    private record Way(
            String origin,
            String goal,
            Around around,
            @Nullable String motion,
            Layout.Stretch sentence,
            Span span,
            List<Mover> movers,
            Set<Count> counts,
            @Nullable DateInterval days) {
        private boolean isBack() {
            return movers.stream().anyMatch(Mover::back) || counts.stream().anyMatch(Count::back);
        }
    }

    /** The places that hold the ends of a way, each empty where none is told. */
    private record Around(String origin, String goal) {
        private static final Around NOTHING = new Around("", "");
    }

    private Ways(ReadText text) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.quoted = text.quoted();
        this.times = text.times();
        this.dates = text.dates();
        this.quantities = text.quantities();
        this.numbers = text.numbers();
        this.ends = new WayEnds(text);
        this.compass = new Compass(text);
    }

    /** The ways of groups that a text tells of, in their order. */
    static List<StatedWay> of(ReadText text) {
        Ways reader = new Ways(text);
        List<Way> ways = new ArrayList<>();
        for (Layout.Stretch sentence : text.layout().sentences()) {
            if (!reader.goesBack(sentence)) {
                reader.read(sentence, ways);
            }
        }
        return reader.facts(ways);
    }

    private boolean goesBack(Layout.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Lexicon.Match<String> none = WayWords.MOTION.at(tokens, i); // "fell back"
            none = none == null ? WayWords.RESUMED.at(tokens, i) : none;
            if (none != null) {
                i = none.to() - 1;
            } else if (!dates.get(i) && !quoted.get(i) && WayWords.BACK.at(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private void read(Layout.Stretch sentence, List<Way> ways) {
        WayEnds.End[] both = both(ends.within(sentence));
        Compass.Course course = compass.in(sentence);
        if (both.length == 0 && course == null) {
            return;
        }
        // "the Star, bound for X, had 700 passengers": who goes stands before a single end
        List<Mover> movers = movers(sentence, both.length == 1 ? both[0].from() : sentence.to());
        Set<Count> counts = counts(sentence);
        int start = both.length > 0 ? both[0].from() : course == null ? sentence.from() : course.from();
        DateInterval days = days(sentence, start);
        if (both.length > 0 && !(movers.isEmpty() && counts.isEmpty())) {
            WayEnds.End last = both[both.length - 1];
            Span span = tokens.span(both[0].from(), last.to());
            ways.add(new Way(
                    name(both, true), name(both, false), around(both), null, sentence, span, movers, counts, days));
        }
        if (course != null) {
            List<Mover> goers = movers.isEmpty() ? List.of(THOSE_BEFORE) : movers;
            Span span = tokens.span(course.from(), course.to());
            ways.add(new Way(
                    course.opposite(),
                    course.point(),
                    Around.NOTHING,
                    course.motion(),
                    sentence,
                    span,
                    goers,
                    counts,
                    days));
        }
    }

    private static String name(WayEnds.End[] ends, boolean origin) {
        for (WayEnds.End end : ends) {
            if (end.origin() == origin) {
                return end.name();
            }
        }
        return "";
    }

    /** The places that hold the ends, unless they hold both. */
    private static Around around(WayEnds.End[] ends) {
        String origin = "";
        String goal = "";
        for (WayEnds.End end : ends) {
            boolean both = ends.length > 1
                    && (end.within().equals(ends[0].name())
                            || end.within().equals(ends[1].name())
                            || ends[0].within().equals(ends[1].within()));
            if (!both && end.origin()) {
                origin = end.within();
            } else if (!both) {
                goal = end.within();
            }
        }
        return new Around(origin, goal);
    }

    /** The first end of each kind that stand close enough to each other; else the only end, if it tells a way alone; else none. */
    private WayEnds.End[] both(List<WayEnds.End> ends) {
        for (int i = 0; i + 1 < ends.size(); i++) {
            WayEnds.End one = ends.get(i);
            WayEnds.End two = ends.get(i + 1);
            if (one.origin() != two.origin()
                    && !one.name().equals(two.name())
                    && two.from() - one.to() <= LONGEST_WAY
                    && !areParted(one, two)) {
                return new WayEnds.End[] {one, two};
            }
        }
        return ends.size() == 1 && ends.get(0).lone() && !ends.get(0).name().isEmpty()
                ? new WayEnds.End[] {ends.get(0)}
                : new WayEnds.End[0];
    }

    /** Whether a word stands between two ends that begins to tell of something else; "since Thursday" is none. */
    private boolean areParted(WayEnds.End one, WayEnds.End two) {
        if (WayWords.JOURNEY.at(tokens, two.from() - 1) != null) {
            return false;
        }
        for (int i = one.to(); i < two.from(); i++) {
            Lexicon.Match<String> between = WayWords.BETWEEN.at(tokens, i);
            if (between != null && !dates.get(i) && !dates.get(between.to())) {
                return true;
            }
        }
        return false;
    }

    /** @param end the token behind the last that is looked at */
    private List<Mover> movers(Layout.Stretch sentence, int end) {
        List<Mover> movers = new ArrayList<>();
        for (int i = sentence.from(); i < end; i++) {
            Lexicon.Match<String> mover = WayWords.MOVER.at(tokens, i);
            int behind = behindName(i, end);
            if (behind > i) {
                movers.add(
                        new Mover(tokens.words(tokens.span(i, behind)).toLowerCase(Locale.ROOT), "", isOfCrew(behind)));
            }
            if (WayWords.THOSE.at(tokens, i) != null) {
                movers.add(THOSE_BEFORE);
            }
            if (mover == null
                    || States.isOther(tokens, mover.to())
                    || i > sentence.from() && States.isOther(tokens, i - 1)) {
                continue;
            }
            movers.add(new Mover(Bearers.bare(tokens.form(i)), mover.value(), isDefinite(i, sentence)));
        }
        return movers;
    }

    /** The token behind the name of a ship, or what may be one: "the Morning Star"; the same token where none begins. */
    private int behindName(int at, int end) {
        int to = at;
        if (at > 0 && clauses.has(at - 1, Clue.DEFINITE)) {
            while (to < end && to - at < LONGEST_NAME && tokens.isCapital(to) && !dates.get(to)) {
                to++;
            }
        }
        return to;
    }

    /** "The Star's skipper": of a ship that was told of, and of no army or charity, which sends many. */
    private boolean isOfCrew(int behindName) {
        return behindName + 1 < tokens.size()
                && tokens.form(behindName).equals(POSSESSIVE)
                && WayWords.CREW.at(tokens, behindName + 1) != null;
    }

    private boolean isDefinite(int mover, Layout.Stretch sentence) {
        return tokens.get(mover).isArabic()
                ? tokens.form(mover).contains(ArabicLetters.ARTICLE)
                        || tokens.form(mover + 1).startsWith(ArabicLetters.ARTICLE)
                        || isOwned(mover, sentence)
                : mover > sentence.from()
                        && (clauses.has(mover - 1, Clue.DEFINITE)
                                || WayWords.WHOSE.at(tokens, mover - 1) != null
                                || tokens.form(mover - 1).equals(BOTH)
                                || tokens.form(mover - 1).equals(POSSESSIVE)
                                || clauses.has(mover - 2, Clue.DEFINITE));
    }

    /** "The column of the army's units": in Arabic a noun without an article is definite by the second behind it, too. */
    private boolean isOwned(int mover, Layout.Stretch sentence) {
        return mover + 2 < sentence.to()
                && !clauses.hasAny(mover + 1)
                && !FunctionWords.contains(tokens.form(mover + 1))
                && tokens.get(mover + 1).isArabic()
                && tokens.form(mover + 2).startsWith(ArabicLetters.ARTICLE);
    }

    /** "The 80 trucks", «...»: of "80 trucks" nobody knows whether they are those of before, or others that go the other way in exchange. */
    private boolean isDefinite(Placed<?> count) {
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
            if (unit != null && !other && !quantity.vague() && isMany(quantity.min()) && mayGo(unit)) {
                counts.add(new Count(plain(quantity.nominal()), isDefinite(count)));
            }
        }
        for (Placed<NumberMention> number : Placed.within(numbers, sentence.from(), sentence.to())) {
            if (!dates.get(number.from()) && countsBack(number)) {
                counts.add(new Count(plain(number.mention().value()), true));
            }
        }
        return counts;
    }

    private static boolean mayGo(String unit) {
        return Units.isAdditive(unit) && !unit.equals(MONEY) && !Units.isUnder(unit, MONEY);
    }

    /** "The forty-two", in Arabic a number with an article behind what it counts; from eleven on the words are those of an ordinal. */
    private boolean countsBack(Placed<NumberMention> number) {
        boolean arabic = tokens.get(number.from()).isArabic();
        BigDecimal value = number.mention().value();
        boolean counts = switch (number.mention().kind()) {
            case NUMBER -> isMany(value);
            case ORDINAL -> arabic && value.compareTo(BigDecimal.TEN) > 0;
            case PERCENT -> false;
        };
        return counts
                && (arabic
                        ? tokens.form(number.from()).startsWith(ArabicLetters.ARTICLE)
                        : clauses.has(number.from() - 1, Clue.DEFINITE));
    }

    private static boolean isMany(BigDecimal value) {
        return value.compareTo(FEWEST) >= 0;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private @Nullable DateInterval days(Layout.Stretch sentence, int way) {
        Placed<TimeExpression> time = Placed.only(times, sentence.from(), sentence.to());
        return time == null || isOfOther(time, way) ? null : time.mention().interval();
    }

    /** "Traffic began again on Sunday after they had lifted the train that was on its way", "a shoe was found days ago of those who": the day of something else. */
    private boolean isOfOther(Placed<TimeExpression> time, int way) {
        DateInterval days = time.mention().interval();
        return clauses.hasBetween(time.to(), way, Clue.RELATIVE)
                && (WayWords.BETWEEN.isBetween(tokens, time.to(), way) || days != null && days.days() > MOST_DAYS);
    }

    private List<StatedWay> facts(List<Way> ways) {
        Travellers travellers = new Travellers();
        List<StatedWay> facts = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            String group = report.id() + "#m" + travellers.groupOf(way, i);
            for (String origin : names(way.origin(), way.around().origin())) {
                for (String goal : names(way.goal(), way.around().goal())) {
                    facts.add(fact(way, group, origin, goal, i, facts.size() + 1));
                }
            }
        }
        return facts;
    }

    private static List<String> names(String name, String around) {
        return around.isEmpty() ? List.of(name) : List.of(name, around);
    }

    private StatedWay fact(Way way, String group, String origin, String goal, int position, int number) {
        return new StatedWay(
                report.id() + "#w" + number,
                report.id(),
                position,
                layout.sentenceOf(way.sentence().from()),
                group,
                origin,
                goal,
                way.motion() != null,
                isRecalled(way),
                way.days(),
                tokens.words(way.span()),
                way.span());
    }

    private boolean isRecalled(Way way) {
        int from = tokens.at(way.span().start());
        for (int i = Math.max(way.sentence().from(), from - FARTHEST_RELATIVE); i < from; i++) {
            if (clauses.has(i, Clue.RELATIVE) || WayWords.WHOSE.at(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Who was told of before, by what points back at them. */
    private static final class Travellers {
        private static final int SEVERAL = -1;

        private final List<Way> ways = new ArrayList<>();
        private final List<Integer> groups = new ArrayList<>();
        private final Map<String, Integer> byCount = new HashMap<>();
        private final Map<String, Integer> byMover = new HashMap<>();
        /** By what several words may mean; -1 where several groups are meant. */
        private final Map<String, Integer> byKind = new HashMap<>();

        private final Map<String, Integer> byDay = new HashMap<>();

        /** The group of those who went before, whom the words point back at ("the 80 trucks", "the convoy"); else a group of its own. */
        private int groupOf(Way way, int own) {
            Integer known = known(way);
            int group = known == null ? own : groups.get(known);
            ways.add(way);
            groups.add(group);
            way.counts().forEach(count -> byCount.putIfAbsent(count.value(), own));
            if (way.days() != null || !way.counts().isEmpty() || way.motion() != null) {
                for (Mover mover : way.movers()) {
                    byMover.putIfAbsent(key(way, mover.word()), own);
                    if (!mover.kind().isEmpty()) {
                        byKind.merge(
                                key(way, mover.kind()),
                                own,
                                (one, two) -> one >= 0 && groups.get(one) == group ? one : SEVERAL);
                    }
                }
            }
            if (way.days() != null) {
                byDay.putIfAbsent(sameEnds(way), own);
            }
            return group;
        }

        private @Nullable Integer known(Way way) {
            for (Count count : way.counts()) {
                Integer before = count.back() ? byCount.get(count.value()) : null;
                if (before != null) {
                    return before;
                }
            }
            for (Mover mover : way.movers()) {
                Integer before = mover.back() ? before(way, mover) : null;
                if (before != null && mayBe(way, before)) {
                    return before;
                }
            }
            Integer before = way.isBack() && way.days() != null ? byDay.get(sameEnds(way)) : null;
            return before != null && mayBe(way, before) ? before : null;
        }

        private @Nullable Integer before(Way way, Mover mover) {
            Integer before = byMover.get(key(way, mover.word()));
            if (before == null && way.motion() != null) {
                before = byMover.get(key(way, THOSE_BEFORE.word())); // "they withdrew", "the attackers' withdrawal"
            }
            if (before == null) {
                before = byKind.get(key(way, mover.kind()));
            }
            return before == null && mover.equals(THOSE_BEFORE) && groups.size() == 1 ? Integer.valueOf(0) : before;
        }

        private boolean mayBe(Way way, int before) {
            if (before == SEVERAL) {
                return false;
            }
            Set<Count> counts = ways.get(before).counts();
            return way.counts().isEmpty()
                    || counts.isEmpty()
                    || way.counts().stream()
                            .anyMatch(count -> counts.stream()
                                    .anyMatch(other -> other.value().equals(count.value())));
        }

        private static String key(Way way, String who) {
            return way.motion() == null ? who : way.motion() + ' ' + who;
        }

        private static String sameEnds(Way way) {
            boolean sorted = way.origin().compareTo(way.goal()) < 0;
            return way.days() + " " + way.motion() + ' ' + (sorted ? way.origin() : way.goal()) + ' '
                    + (sorted ? way.goal() : way.origin());
        }
    }
}
