package org.claimlint.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Source;
import org.claimlint.model.Span;
import org.claimlint.model.StandingToll;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statements of how many dead there are by now, and puts them in order: "the toll stands at 14", "has so far cost 14 lives", "the 14 who
 * drowned"; in a ticker also the bare "14 dead" that opens an entry, but not "14 bodies", which may be those found last.
 */
final class StandingTolls {
    private static final String TALLY_OF_DEAD = "tally-of-dead";
    private static final String TALLY_LINK = "tally-link";
    private static final String BY_NOW = "by-now";
    private static final String OF_DEAD = "of-dead";
    private static final String COSTS_LIVES = "costs-lives";
    private static final String STATES_DEAD = "states-dead";
    private static final String DONE_WITH_DEAD = "done-with-dead";
    private static final String GROUP_OF_DEAD = "group-of-dead";
    private static final String WHERE = "where";
    private static final String NARROWS_TOLL = "narrows-toll";
    private static final String TELLER = "teller";
    private static final String TO_COME = "toll-to-come";
    private static final String RECOUNTED = "recounted";
    private static final String NOT_DEAD = "not-dead";
    private static final String GAVE_WAY = "gave-way";
    private static final String OF_THOSE = "of-those";
    private static final String YEAR_TO_DATE = "year-to-date";
    private static final String SEASON = "season-toll";
    private static final String MISSING = "fate";
    private static final String PERSON = "person";
    private static final String BODY = "body";
    /** Whoever they are, all the dead may be counted so. */
    private static final Set<String> ANYBODY = Set.of(PERSON, "case", "victim");

    /** Between "the toll" and its number. In tokens. */
    /** No entry and no paragraph of a report is longer. In tokens. */
    private static final int LONGEST_PASSAGE = 1_000;

    private static final int FARTHEST = 16;
    /** Between the number and "dead". */
    private static final int FARTHEST_NOUN = 2;
    /** Between "has killed" and the number. */
    private static final int FARTHEST_VERB = 8;
    /** "Stands now at": before the number. */
    private static final int LONGEST_LINK = 3;
    /** "The ministry of health:" before the text of an entry. */
    private static final int LONGEST_LABEL = 8;
    /** Between "the number of the missing" and the words that it fell. */
    private static final int FARTHEST_FATE = 5;

    /** What took place so many days before the report is another matter. */
    private static final int LONG_AGO = 21;

    /** So many words of two passages tell of one matter. */
    private static final int ENOUGH_WORDS = 2;

    private static final int MOST_SERIES = 8;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final ContentWords words;
    private final List<Placed<EventMention>> events;
    private final List<Placed<PlaceMention>> places;
    private final Map<Integer, Claim> claims;
    private final IntFunction<Source> sources;
    private final DeathCounts deaths;
    private final List<Series> open = new ArrayList<>();
    private final List<StandingToll> found = new ArrayList<>();

    private StandingTolls(
            NumberText text,
            Clauses clauses,
            ContentWords words,
            List<Placed<EventMention>> events,
            List<Placed<PlaceMention>> places,
            Map<Integer, Claim> claims,
            IntFunction<Source> sources) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.words = words;
        this.events = events;
        this.places = places;
        this.claims = claims;
        this.sources = sources;
        this.deaths = new DeathCounts(text, clauses, claims);
    }

    /** What an entry or a paragraph tells. @param clocked whether clock times say where it belongs */
    private record Passage(int from, int to, boolean clocked) {}

    /**
     * A toll with what tells it from others.
     *
     * @param group who is counted, or "" for all
     * @param since whether it counts from a day on
     * @param voice the words that name who tells it
     * @param places the words that say where
     * @param events what they died in
     */
    private record Toll(
            Placed<NumberMention> number,
            Quantity value,
            Passage passage,
            String group,
            boolean since,
            Set<String> voice,
            Set<String> places,
            Set<String> events) {}

    /** Tolls of one series. */
    private static final class Series {
        private Toll last;
        /** The id of what was told last of it, or null where the dead were counted anew since. */
        private @Nullable String told;

        private Set<String> voice;
        private Set<String> places;
        private Set<String> events;

        Series(Toll first) {
            this.last = first;
            this.voice = first.voice();
            this.places = first.places();
            this.events = first.events();
        }

        void add(Toll next) {
            last = next;
            voice = next.voice().isEmpty() ? voice : next.voice();
            places = next.places().isEmpty() ? places : next.places();
            events = next.events().isEmpty() ? events : next.events();
        }
    }

    /** Finds them. @param claims by the first token of their number @param sources who answers for what stands at a token */
    static List<StandingToll> of(
            NumberText text,
            Clauses clauses,
            ContentWords words,
            List<Placed<EventMention>> events,
            List<Placed<PlaceMention>> places,
            Map<Integer, Claim> claims,
            IntFunction<Source> sources) {
        StandingTolls reader = new StandingTolls(text, clauses, words, events, places, claims, sources);
        reader.passages().forEach(reader::read);
        return reader.found;
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Ticker.Entry entry : Ticker.entries(tokens, text.layout())) {
            passages.add(new Passage(entry.from(), entry.to(), true));
        }
        if (!passages.isEmpty()) {
            return passages;
        }
        int from = -1;
        for (Layout.Stretch paragraph : text.layout().paragraphs()) {
            from = from < 0 ? paragraph.from() : from;
            // a headline belongs to what stands below it
            if (text.isMark(paragraph.to() - 1, ".!?\u061F") || paragraph.to() >= tokens.size()) {
                passages.add(new Passage(from, paragraph.to(), false));
                from = -1;
            }
        }
        return passages;
    }

    private void read(Passage passage) {
        if (passage.to() - passage.from() > LONGEST_PASSAGE) {
            open.clear(); // whatever it says of the tolls before it
            return;
        }
        boolean ofDead = ScopeWords.find(OF_DEAD, tokens, passage.from(), passage.to()) >= 0;
        List<Layout.Stretch> sentences = text.layout().sentences();
        int behind = passage.from();
        for (int i = text.layout().sentenceOf(passage.from());
                i < sentences.size() && sentences.get(i).from() < passage.to();
                i++) {
            int from = Math.max(passage.from(), sentences.get(i).from());
            int to = Math.min(passage.to(), sentences.get(i).to());
            if (isCountedAnew(ofDead, from, to)) {
                open.clear();
                continue;
            }
            for (Placed<NumberMention> mention : Placed.within(text.numbers(), from, to)) {
                Placed<NumberMention> number = text.numberAt(mention.from());
                Toll toll = number == null
                        ? null
                        : toll(passage, number, from, to, Math.max(Math.max(from, behind), number.from() - FARTHEST));
                behind = number == null ? behind : text.behind(number);
                if (toll != null) {
                    add(toll);
                }
            }
        }
    }

    /** "One of them was counted twice", "revised to 12": the toll that was told before no longer holds, and may well have been too high. */
    private boolean isCountedAnew(boolean ofDead, int from, int to) {
        boolean here = ScopeWords.find(OF_DEAD, tokens, from, to) >= 0;
        if (here && ScopeWords.find(NOT_DEAD, tokens, from, to) >= 0) {
            return true;
        }
        return (here || ofDead)
                && (clauses.hasBetween(from, to, Clue.CORRECTION)
                        || ScopeWords.find(RECOUNTED, tokens, from, to) >= 0
                        || here && falls(from, to));
    }

    /** "Fell to 12", unless it was the number of the missing. */
    private boolean falls(int from, int to) {
        for (int fall = clauses.find(from, to, Clue.FALL); fall >= 0; fall = clauses.find(fall + 1, to, Clue.FALL)) {
            if (ScopeWords.find(MISSING, tokens, Math.max(from, fall - FARTHEST_FATE), fall) < 0
                    && ScopeWords.find(MISSING, tokens, fall, Math.min(to, fall + FARTHEST_FATE)) < 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Toll toll(Passage passage, Placed<NumberMention> number, int from, int to, int near) {
        Quantity value = deaths.value(number);
        int behind = text.behind(number);
        int end = untilMark(behind, to);
        if (value == null || text.isOfCompound(number) || !deaths.isOfDead(number, near)) {
            return null;
        }
        int tally = tallyBefore(number, near);
        boolean told = tally >= 0
                || !isOfBodies(number, from, end)
                        && (isByNow(number, from, end)
                                || passage.clocked() && (opens(number, from) || isStated(number, from))
                                || !passage.clocked() && isOfAllDead(number));
        int begin = tally >= 0 ? tally : near;
        if (!told
                || isPart(number, begin, end)
                || isNotNow(number, from, tally, to)
                || isOfOther(number, passage.clocked() ? from : passage.from(), to)
                || deaths.isOfPeriod(number, begin, end)) {
            return null;
        }
        return new Toll(
                number,
                value,
                passage,
                group(number, begin),
                clauses.hasBetween(from, end, Clue.SINCE),
                voice(number, from, to),
                places(begin, end),
                events(from, to));
    }

    /** What stands behind a comma tells of something else. */
    private int untilMark(int from, int to) {
        int at = from;
        while (at < to && !tokens.get(at).isMark()) {
            at++;
        }
        return Math.max(from, at);
    }

    /** Where "the toll", "the number of" begins that leads to a number; -1 where none does. */
    private int tallyBefore(Placed<NumberMention> number, int near) {
        int tally = ScopeWords.find(TALLY_OF_DEAD, tokens, near, number.from());
        boolean arabic = tally >= 0 && tokens.get(tally).isArabic();
        Placed<QuantityMention> count = text.countOf(number);
        int first = count == null ? number.from() : Math.min(number.from(), count.from());
        boolean led = arabic
                || text.isMark(first - 1, ":")
                || ScopeWords.endsBefore(TALLY_LINK, tokens, first, LONGEST_LINK)
                || ScopeWords.endsBefore(TALLY_LINK, tokens, number.from(), LONGEST_LINK);
        return led ? tally : -1;
    }

    /** "Have lost their lives so far", "now counts nine dead". */
    private boolean isByNow(Placed<NumberMention> number, int from, int to) {
        int first = Math.max(from, clauses.first(clauses.of(number.from())));
        int last = Math.max(to, Math.min(clauses.end(clauses.of(number.from())), tokens.size()));
        return ScopeWords.find(BY_NOW, tokens, first, last) >= 0;
    }

    /** "Nine dead, says the board": the first words of an entry, be it behind the name of who says it. */
    private boolean opens(Placed<NumberMention> number, int from) {
        int label = label(from);
        Placed<QuantityMention> count = text.countOf(number);
        int first = count == null ? number.from() : Math.min(number.from(), count.from());
        return (first == from || first == label) && isBeforeDead(number);
    }

    private boolean isBeforeDead(Placed<NumberMention> number) {
        return ScopeWords.find(OF_DEAD, tokens, number.to(), text.behind(number) + FARTHEST_NOUN) >= 0;
    }

    /** "Confirms 12 dead", "the fire has killed 12": told of all that took place, and not of some days before. */
    private boolean isStated(Placed<NumberMention> number, int from) {
        Placed<QuantityMention> count = text.countOf(number);
        int first = count == null ? number.from() : Math.min(number.from(), count.from());
        boolean stated = ScopeWords.endsBefore(STATES_DEAD, tokens, first, 1)
                && isBeforeDead(number)
                && ScopeWords.find(WHERE, tokens, number.to(), text.behind(number) + FARTHEST_NOUN) < 0;
        int clause = Math.max(from, clauses.first(clauses.of(number.from())));
        int verb = ScopeWords.find(COSTS_LIVES, tokens, Math.max(clause, first - FARTHEST_VERB), first);
        if (!stated && verb < 0) {
            return false;
        }
        for (Placed<TimeExpression> time :
                Placed.within(text.times(), from, text.sentenceAt(first).to())) {
            if (isPast(time.mention().interval(), 1)) {
                return false;
            }
        }
        return true;
    }

    /** "Eleven of the dead were buried", "19 bodies": so many were found, or taken somewhere, and there may be more. */
    private boolean isOfBodies(Placed<NumberMention> number, int from, int to) {
        Placed<QuantityMention> count = text.countOf(number);
        int clause = clauses.of(number.from());
        int first = Math.max(from, clauses.first(clause));
        return count != null && BODY.equals(count.mention().unitId())
                || ScopeWords.find(DONE_WITH_DEAD, tokens, first, Math.max(to, clauses.end(clause))) >= 0;
    }

    /** The token behind "The ministry:", or -1. */
    private int label(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_LABEL); i++) {
            if (text.isMark(i, ":")) {
                return i + 1;
            }
            if (tokens.get(i).isMark()) {
                return -1;
            }
        }
        return -1;
    }

    /** "The 36 who lost their lives". */
    private boolean isOfAllDead(Placed<NumberMention> number) {
        Placed<QuantityMention> count = text.countOf(number);
        int clause = clauses.of(number.from());
        return count != null
                && Definite.isCount(tokens, clauses, count)
                && (clauses.has(count.to(), Clue.RELATIVE)
                        || ScopeWords.find(OF_DEAD, tokens, count.from(), count.to() + 1) >= 0)
                && Placed.first(text.times(), clauses.first(clause), clauses.end(clause)) == null;
    }

    /** "Nine of the dead", "including 12", "another nine": not all of them. */
    private boolean isPart(Placed<NumberMention> number, int from, int end) {
        int behind = text.behind(number);
        return clauses.hasBetween(from, number.from(), Clue.PART)
                || clauses.has(number.to(), Clue.PART)
                || clauses.has(behind, Clue.PART)
                || clauses.has(number.from() - 1, Clue.MORE)
                || clauses.hasBetween(number.to(), Math.min(end, behind + 1), Clue.MORE)
                || ScopeWords.at(OF_THOSE, tokens, number.to()) != null
                || ScopeWords.find(YEAR_TO_DATE, tokens, from, end) >= 0
                || ScopeWords.find(SEASON, tokens, from, end) >= 0;
    }

    /** "Had stood at", "may rise to", "stood at 12 on Tuesday": what was, or may be. @param tally where the words for the toll begin, or -1 */
    private boolean isNotNow(Placed<NumberMention> number, int from, int tally, int to) {
        int first = Math.max(from, clauses.first(clauses.of(tally >= 0 ? tally : number.from())));
        int at = number.from();
        if (clauses.hasBetween(first, at, Clue.POSSIBLE)
                || clauses.hasBetween(first, at, Clue.PLANNED)
                || clauses.hasBetween(first, at, Clue.NEGATION)
                || clauses.hasBetween(first, at, Clue.EARLIER)
                || clauses.hasBetween(first, at, Clue.PRELIMINARY)
                || clauses.hasBetween(first, at, Clue.AT_FIRST)
                || ScopeWords.find(TO_COME, tokens, first, at) >= 0
                || ScopeWords.find(GAVE_WAY, tokens, from, to) >= 0) {
            return true;
        }
        int end = clauses.end(clauses.of(at));
        for (Placed<TimeExpression> time : Placed.within(text.times(), first, Math.min(end, to))) {
            boolean ofDeaths = tally >= 0 && time.from() > tally && time.from() < at;
            if (!ofDeaths
                    && tally >= 0
                    && !deaths.isSince(time)
                    && isPast(time.mention().interval(), 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(@Nullable DateInterval days, int before) {
        LocalDate published = text.report().published();
        return days != null
                && days.to() != null
                && published != null
                && days.to().isBefore(published.minusDays(before));
    }

    /** "In a similar blast", "in March 2018": who died in something else. */
    private boolean isOfOther(Placed<NumberMention> number, int from, int to) {
        if (clauses.hasBetween(from, to, Clue.AGAIN)) {
            return true;
        }
        for (Placed<EventMention> event : Placed.within(events, from, to)) {
            if (event.mention().isNoun() && Definite.isOther(clauses, event.from(), event.to())) {
                return true;
            }
        }
        for (Placed<TimeExpression> time : Placed.within(text.times(), from, to)) {
            if (!deaths.isSince(time) && isPast(time.mention().interval(), LONG_AGO)) {
                return true;
            }
        }
        return clauses.has(number.from() - 1, Clue.OTHER);
    }

    private String group(Placed<NumberMention> number, int from) {
        Placed<QuantityMention> count = text.countOf(number);
        Claim claim = claims.get(number.from());
        String unit = count != null && count.mention().unitId() != null
                ? count.mention().unitId()
                : claim == null ? null : claim.unitId();
        int behind = text.behind(number);
        int named = ScopeWords.find(GROUP_OF_DEAD, tokens, from, behind + FARTHEST_NOUN);
        if (unit != null && !ANYBODY.contains(unit) && Units.isUnder(unit, PERSON)) {
            return unit;
        }
        if (named < 0) {
            // "deaths from cold", "the confirmed deaths": not all of them
            named = ScopeWords.find(NARROWS_TOLL, tokens, from, number.from());
        }
        return named < 0 ? "" : tokens.form(named);
    }

    /** The words that name who tells a toll: its source, whoever stands before a colon, an office of which its sentence speaks. */
    private Set<String> voice(Placed<NumberMention> number, int from, int to) {
        Set<String> voice = new HashSet<>(DeathCounts.names(sources.apply(number.from())));
        int label = label(from);
        for (int i = from; i < label; i++) {
            String stem = ContentWords.stem(tokens.get(i));
            if (stem != null) {
                voice.add(stem);
            }
        }
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord() && ScopeWords.at(TELLER, tokens, i) != null) {
                voice.add(name(i));
            }
        }
        return voice;
    }

    private Set<String> places(int from, int to) {
        Set<String> found = new HashSet<>();
        for (Placed<PlaceMention> place : Placed.within(places, from, to)) {
            found.addAll(words.allStems(tokens, place.from(), place.to()));
        }
        return found;
    }

    private Set<String> events(int from, int to) {
        Set<String> found = new HashSet<>();
        for (Placed<EventMention> event : Placed.within(events, from, to)) {
            if (event.mention().isNoun()
                    && event.mention().measure() == null
                    && EventKin.isCause(event.mention().event())) {
                found.add(event.mention().event());
            }
        }
        return found;
    }

    private void add(Toll toll) {
        Series known = null;
        int fitting = 0;
        for (Series one : open) {
            if (fits(one, toll)) {
                fitting += known != null && known.last.value().sameFigure(one.last.value()) ? 0 : 1;
                known = one;
            }
        }
        if (fitting > 1) {
            return; // nobody knows which of them it goes on
        }
        if (known == null) {
            if (open.size() < MOST_SERIES) {
                known = new Series(toll);
                open.add(known);
            }
        } else {
            boolean explained = !known.last.value().sameFigure(toll.value())
                    && tells(toll, known.last.number().mention().value());
            known.add(toll);
            known.told = explained ? null : known.told;
        }
        if (known != null) {
            found.add(fact(toll, known));
        }
    }

    private StandingToll fact(Toll toll, Series of) {
        Placed<QuantityMention> count = text.countOf(toll.number());
        Span span =
                count == null ? toll.number().mention().span() : count.mention().span();
        String id = text.id("st", found.size());
        String before = of.told;
        of.told = id;
        return new StandingToll(
                id,
                text.report().id(),
                found.size(),
                before,
                toll.passage().clocked(),
                latest(toll.passage()),
                toll.value(),
                tokens.words(span),
                span);
    }

    /** The last day that a passage names: what took place then was not counted before. */
    private @Nullable LocalDate latest(Passage passage) {
        LocalDate latest = null;
        for (Placed<TimeExpression> time : Placed.within(text.times(), passage.from(), passage.to())) {
            DateInterval days = time.mention().interval();
            LocalDate to = days == null ? null : days.to();
            boolean later = to != null && (latest == null || to.isAfter(latest));
            latest = later ? to : latest;
        }
        return latest;
    }

    private boolean fits(Series series, Toll toll) {
        Toll last = series.last;
        boolean elsewhere = toll.passage().clocked()
                ? areApart(series.places, toll.places())
                : !series.places.isEmpty() && !names(toll.passage(), series.places)
                        || !toll.places().isEmpty() && !names(last.passage(), toll.places());
        boolean other = !series.events.isEmpty()
                && !toll.events().isEmpty()
                && series.events.stream()
                        .noneMatch(one -> toll.events().stream().anyMatch(event -> EventKin.mayBeOne(one, event)));
        return last.group().equals(toll.group())
                && last.since() == toll.since()
                && !elsewhere
                && !other
                && !areRivals(series, toll)
                && (toll.passage().clocked() || areOfOneMatter(last.passage(), toll.passage()));
    }

    private static boolean areApart(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    /** Two voices that have no word in common and of which neither passage names the other; or one that is named only now. Who is not named again goes on. */
    private boolean areRivals(Series series, Toll toll) {
        boolean namedNow = series.voice.isEmpty() && !toll.voice().isEmpty();
        if (!namedNow && !areApart(series.voice, toll.voice())) {
            return false;
        }
        Passage here = toll.passage();
        Passage there = series.last.passage();
        return !names(here, series.voice) && !names(there, toll.voice());
    }

    private boolean names(Passage passage, Set<String> voice) {
        for (int i = passage.from(); i < passage.to(); i++) {
            if (tokens.get(i).isWord() && voice.contains(name(i))) {
                return true;
            }
        }
        return false;
    }

    /** The stem of a word that names somebody, be it a common one: "army". */
    private String name(int token) {
        String stem = ContentWords.stem(tokens.get(token));
        return stem == null ? tokens.form(token) : stem;
    }

    private boolean areOfOneMatter(Passage one, Passage other) {
        Set<String> common = tellingWords(one);
        common.retainAll(tellingWords(other));
        return common.size() >= ENOUGH_WORDS;
    }

    private Set<String> tellingWords(Passage passage) {
        Set<String> found = new HashSet<>();
        for (int i = passage.from(); i < passage.to(); i++) {
            boolean ofToll = tokens.get(i).isWord()
                    && (ScopeWords.at(OF_DEAD, tokens, i) != null || ScopeWords.at(TALLY_OF_DEAD, tokens, i) != null);
            if (!ofToll) {
                found.addAll(words.allStems(tokens, i, i + 1));
            }
        }
        return found;
    }

    /** "19, and not 23": the passage names the figure that was told before. */
    private boolean tells(Toll toll, BigDecimal before) {
        for (Placed<NumberMention> number : Placed.within(
                text.numbers(), toll.passage().from(), toll.passage().to())) {
            if (number.from() != toll.number().from()
                    && number.mention().value().compareTo(before) == 0) {
                return true;
            }
        }
        return false;
    }
}
