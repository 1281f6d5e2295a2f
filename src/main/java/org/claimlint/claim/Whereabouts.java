package org.claimlint.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.EventMention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.ToldAs;
import org.claimlint.model.ToldPlace;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads where something is or happened that a text comes back to: "a dam burst in X", and further down "the broken dam, in Y", "the Y dam". The second
 * time a noun that points back has a place right beside it; where it was the first time, all places of the sentences that tell of it may say.
 */
final class Whereabouts {
    static final RoleWords WORDS = RoleWords.of(any -> false, "whereabouts.tsv");
    private static final String TOWARD = "toward";
    /** A text that tells of a thing more often tells of several. */
    private static final int MOST_TELLINGS = 6;
    /** What took place so long before is no news. In days. */
    private static final int NEWS = 21;
    /** "The attack in Y in 2019": between the place and its time. In tokens. */
    private static final int FARTHEST_TIME = 3;
    /** "A week after": in tokens. */
    private static final int FARTHEST_APART = 3;
    /** "Which killed at least four": in tokens. */
    private static final int FARTHEST_COUNT = 6;

    private final ReadText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Layout.Stretch> sentences;
    /** The sentences in which a word stands, by its stem. */
    private final Map<String, Set<Integer>> byWord = new HashMap<>();

    private final List<Placed<DurationExpression>> durations;
    private final List<ToldPlace> found = new ArrayList<>();
    private int things;

    private Whereabouts(ReadText text) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        this.sentences = text.layout().sentences();
        this.durations = text.all(DurationExpression.class);
    }

    /** The tellings of things that the text comes back to, each behind where they were told before. */
    static List<ToldPlace> of(ReadText text) {
        Whereabouts reader = new Whereabouts(text);
        LocatedNouns latin = new LatinLocatedNouns(text);
        LocatedNouns arabic = new ArabicLocatedNouns(text);
        for (int i = 0; i < reader.sentences.size(); i++) {
            Layout.Stretch sentence = reader.sentences.get(i);
            for (Placed<PlaceMention> place : Placed.within(text.places(), sentence.from(), sentence.to())) {
                LocatedNouns nouns = text.tokens().get(place.from()).isArabic() ? arabic : latin;
                for (LocatedNouns.Located located : nouns.at(place, sentence)) {
                    if (reader.read(located, place, i)) {
                        break;
                    }
                }
            }
            reader.remember(i);
        }
        return reader.found;
    }

    private void remember(int sentence) {
        Layout.Stretch stretch = sentences.get(sentence);
        for (int i = stretch.from(); i < stretch.to(); i++) {
            String stem = ContentWords.stem(tokens.get(i));
            if (stem != null && !tokens.isCapital(i)) {
                byWord.computeIfAbsent(stem, any -> new TreeSet<>()).add(sentence);
            }
        }
    }

    private boolean read(LocatedNouns.Located located, Placed<PlaceMention> place, int sentence) {
        int noun = located.noun();
        if (text.quoted().get(noun) || isOther(located, place, sentences.get(sentence))) {
            return false;
        }
        Placed<EventMention> event = eventAt(noun);
        List<Integer> before = event == null && located.fixed() ? List.of() : before(noun, event, sentence);
        if (before.isEmpty()
                || before.size() > MOST_TELLINGS
                || before.stream().noneMatch(this::isNews)
                || isOfAnotherDay(located, place, before)) {
            return false;
        }
        String thing = text.report().id() + "#thing" + ++things;
        for (int one : before) {
            addPlaces(thing, sentences.get(one), isNews(one) ? ToldAs.NEWS : ToldAs.ASIDE);
        }
        addPlaces(thing, new Layout.Stretch(sentences.get(sentence).from(), located.from()), ToldAs.ASIDE);
        add(thing, place, ToldAs.KNOWN, tokens.span(located.from(), located.to()));
        return true;
    }

    /** The event that a noun tells of, be it the last of several words ("gas explosion"); or null. */
    private @Nullable Placed<EventMention> eventAt(int noun) {
        for (int from = noun; from >= Math.max(0, noun - 2); from--) {
            Placed<EventMention> event = Placed.first(text.events(), from, from + 1);
            if (event != null) {
                return event.to() > noun ? event : null;
            }
        }
        return null;
    }

    /** The sentences before that tell of the same noun, or of what the noun may stand for. */
    private List<Integer> before(int noun, @Nullable Placed<EventMention> event, int sentence) {
        String stem = ContentWords.stem(tokens.get(noun));
        Set<Integer> before = new TreeSet<>(stem == null ? Set.of() : byWord.getOrDefault(stem, Set.of()));
        if (event != null) {
            for (Placed<EventMention> other :
                    Placed.within(text.events(), 0, sentences.get(sentence).from())) {
                String one = event.mention().event();
                if (EventKin.mayBeOne(one, other.mention().event())
                        || EventKin.areCauseAndResult(one, other.mention().event())) {
                    before.add(text.layout().sentenceOf(other.from()));
                }
            }
        }
        return List.copyOf(before);
    }

    /** Whether a sentence tells no other event, and none of long ago. */
    private boolean isNews(int sentence) {
        Layout.Stretch stretch = sentences.get(sentence);
        return !clauses.hasBetween(stretch.from(), stretch.to(), Clue.OTHER) && !tellsOfLongAgo(stretch);
    }

    private boolean tellsOfLongAgo(Layout.Stretch stretch) {
        return Placed.within(text.times(), stretch.from(), stretch.to()).stream()
                .anyMatch(time -> isLongAgo(time.mention()));
    }

    private boolean isLongAgo(TimeExpression time) {
        DateInterval days = time.interval();
        return days != null
                && text.report().published() != null
                && days.to() != null
                && days.to().isBefore(text.report().published().minusDays(NEWS));
    }

    /** Another one, or the one of another time. */
    private boolean isOther(LocatedNouns.Located located, Placed<PlaceMention> place, Layout.Stretch sentence) {
        int clause = clauses.of(located.noun());
        int behind = Math.max(located.to(), place.to());
        return tellsOfLongAgo(new Layout.Stretch(clauses.first(clause), clauses.end(clause)))
                || clauses.hasBetween(sentence.from(), sentence.to(), Clue.CORRECTION)
                || isApart(located.from())
                || hasOwnCount(behind, sentence)
                || clauses.hasBetween(clauses.first(clause), clauses.end(clause), Clue.OTHER)
                || clauses.hasBetween(clauses.first(clause), clauses.end(clause), Clue.AGAIN)
                || clauses.hasBetween(located.from(), behind, Clue.MORE)
                || WORDS.find("not-this", tokens, located.from(), behind) >= 0
                || WORDS.find("sequel", tokens, behind, clauses.end(clause)) >= 0;
    }

    /** "The attack in Y on Tuesday", where the text told of one on Monday. */
    private boolean isOfAnotherDay(LocatedNouns.Located located, Placed<PlaceMention> place, List<Integer> before) {
        int behind = Math.max(located.to(), place.to());
        Placed<TimeExpression> time = Placed.first(text.times(), located.from(), behind + FARTHEST_TIME);
        DateInterval days = time == null ? null : time.mention().interval();
        return days != null
                && before.stream()
                        .map(sentences::get)
                        .flatMap(told -> Placed.within(text.times(), told.from(), told.to()).stream())
                        .noneMatch(told -> told.mention().interval() != null
                                && days.daysApart(told.mention().interval()) == 0);
    }

    /** "A week after the blast in Y". */
    private boolean isApart(int from) {
        int before = Math.max(0, from - FARTHEST_APART);
        return clauses.hasBetween(before, from, Clue.BEFORE_OR_AFTER)
                && Placed.first(durations, before - 2, from) != null;
    }

    /** "The blast in Y, which killed four": whoever says how many tells of another one. */
    private boolean hasOwnCount(int behind, Layout.Stretch sentence) {
        int from = behind < sentence.to() && tokens.get(behind).isMark() ? behind + 1 : behind;
        return from < sentence.to()
                && clauses.has(from, Clue.RELATIVE)
                && Placed.first(text.quantities(), from, Math.min(sentence.to(), from + FARTHEST_COUNT)) != null;
    }

    /** Each place of a stretch once: what it names twice opens it as its dateline. */
    private void addPlaces(String thing, Layout.Stretch stretch, ToldAs telling) {
        Map<String, Placed<PlaceMention>> places = new LinkedHashMap<>();
        for (Placed<PlaceMention> told : Placed.within(text.places(), stretch.from(), stretch.to())) {
            if (!isDestination(told, stretch.from())) {
                places.put(told.mention().id(), told);
            }
        }
        places.values().forEach(told -> add(thing, told, telling, told.mention().span()));
    }

    /** "East towards the district of Y": nothing took place there yet. */
    private boolean isDestination(Placed<PlaceMention> place, int from) {
        int before = Math.max(from, place.from() - FARTHEST_APART);
        return WORDS.find(TOWARD, tokens, before, place.from()) >= 0;
    }

    private void add(String thing, Placed<PlaceMention> place, ToldAs telling, Span span) {
        Lexicon.Match<String> before = PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, place.from());
        Lexicon.Match<String> behind = PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, place.to());
        if (before == null
                && behind == null
                && place.from() > 1
                && tokens.get(place.from() - 1).is("of")) {
            before = PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, place.from() - 2);
        }
        String kind = before != null ? before.value() : behind != null ? behind.value() : "";
        found.add(new ToldPlace(
                text.report().id() + "#at" + (found.size() + 1),
                text.report().id(),
                found.size(),
                thing,
                place.mention().id(),
                kind,
                telling,
                tokens.words(span),
                span));
    }
}
