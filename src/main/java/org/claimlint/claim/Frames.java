package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.ActorMention;
import org.claimlint.model.EventMention;
import org.claimlint.model.Report;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TimeRole;
import org.claimlint.text.Layout;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the frames of a report: who tells what, since when it is known, when it was published. */
final class Frames {
    private static final Lexicon<Verb> VERBS = load();
    private static final int FARTHEST_SUBJECT = 3;
    private static final int FARTHEST_OBJECT = 24;
    private static final int LONGEST_NAME = 6;
    private static final int MOST_FRAMES = 16;
    /** In letters. */
    private static final int SHORTEST_SURNAME = 4;

    private static final String THE = "the ";
    private static final String THE_SAME = "the same ";

    private final Report report;
    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<ActorMention>> actors;
    private final List<Frame> frames = new ArrayList<>();

    private record Verb(TimeRole role, Voice voice) {}

    /** A verb of saying in the text. */
    private record Said(int from, int to, Verb verb) {}

    private Frames(
            Report report,
            Tokens tokens,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events,
            List<Placed<ActorMention>> actors) {
        this.report = report;
        this.tokens = tokens;
        this.clauses = clauses;
        this.times = times;
        this.events = events;
        this.actors = actors;
    }

    /** The frames in the order of their verbs; of two that hold a token the later one is the inner one. */
    static List<Frame> of(
            Report report,
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events,
            List<Placed<ActorMention>> actors) {
        Frames found = new Frames(report, tokens, clauses, times, events, actors);
        layout.sentences().forEach(found::readSentence);
        return found.frames;
    }

    private void readSentence(Layout.Stretch sentence) {
        List<Said> verbs = verbs(sentence);
        int previous = frames.size();
        BitSet nested = new BitSet();
        for (int i = 1; i < verbs.size(); i++) {
            nested.set(i, isNested(verbs.get(i - 1), verbs.get(i)));
        }
        for (int i = 0; i < verbs.size(); i++) {
            Said said = verbs.get(i);
            Frame outer = nested.get(i) ? frames.get(frames.size() - 1) : null;
            int next = nested.nextClearBit(i + 1);
            int end = next < verbs.size() ? headOf(verbs.get(next)) : sentence.to();
            int begin = frames.size() > previous ? frames.get(frames.size() - 1).to() : sentence.from();
            frames.add(frame(said, outer, sentence, Math.min(begin, said.from()), end));
        }
    }

    private List<Said> verbs(Layout.Stretch sentence) {
        List<Said> verbs = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!tokens.get(i).isWord()) {
                continue;
            }
            Lexicon.Match<Verb> match = VERBS.longest(tokens, i);
            boolean isVerb = match != null
                    && !match.article()
                    && (match.preposition() == 0 || match.value().voice() == Voice.ACCORDING)
                    && !tokens.form(i - 1).equals("the")
                    && !tellsEvent(i)
                    && (match.value().voice() != Voice.OWN_OBJECT || hasObject(match.to(), sentence.to()));
            if (match != null && isVerb) {
                verbs.add(new Said(i, match.to(), match.value()));
                i = match.to() - 1;
            }
        }
        return verbs;
    }

    /** "The fire claimed 12 lives": no verb of saying here. */
    private boolean tellsEvent(int token) {
        return !tokens.get(token).isArabic() && firstEvent(token, token + 1) != null;
    }

    private boolean hasObject(int from, int end) {
        return clauses.hasBetween(from, Math.min(end, from + FARTHEST_OBJECT), Clue.OWN_OBJECT);
    }

    /** "published that it had obtained": the inner verb stands where the content of the outer one begins. */
    private boolean isNested(Said outer, Said inner) {
        int that = clauses.find(outer.to(), inner.from(), Clue.THAT);
        return that >= 0
                && firstEvent(outer.to(), inner.from()) == null
                && clauses.of(that) == clauses.of(inner.from());
    }

    private @Nullable Placed<EventMention> firstEvent(int from, int to) {
        return Placed.first(events, from, to);
    }

    /** The token with which a verb of saying takes over: that of its clause, unless the clause tells something before. */
    private int headOf(Said said) {
        int first = clauses.first(clauses.of(said.from()));
        return firstEvent(first, said.from()) == null ? first : said.from();
    }

    private Frame frame(Said said, @Nullable Frame outer, Layout.Stretch sentence, int begin, int end) {
        int clause = clauses.of(said.from());
        int clauseEnd = Math.min(clauses.end(clause), end);
        boolean trails = said.from() > begin
                && firstEvent(said.to(), clauseEnd) == null
                && !clauses.hasBetween(said.to(), end, Clue.THAT)
                && !clauses.hasBetween(said.to(), clauseEnd, Clue.ABOUT)
                && !followedByColon(said, end)
                && firstEvent(begin, said.from()) != null
                && said.verb().voice() != Voice.OWN_OBJECT;
        int time = trails ? -1 : timeOf(said, sentence);
        TimeRole role = said.verb().role();
        boolean earlier = clauses.hasBetween(clauses.first(clause), said.from(), Clue.EARLIER);
        Source source = source(said, clause, clauseEnd, end);
        if (outer != null) {
            if (time < 0) {
                time = outer.time();
                role = outer.role() == null ? role : outer.role();
            }
            earlier |= outer.earlier();
            boolean own = said.verb().voice() == Voice.OWN || said.verb().voice() == Voice.OWN_OBJECT;
            source = own ? outer.source() : source;
        }
        boolean dated = said.verb().voice() == Voice.OWN || said.verb().voice() == Voice.OWN_OBJECT || outer != null;
        return trails
                ? new Frame(begin, said.from(), said.from(), clause, null, -1, source, earlier)
                : new Frame(said.to(), end, said.from(), clause, dated ? role : null, time, source, earlier);
    }

    private boolean followedByColon(Said said, int end) {
        for (int i = said.to(); i < Math.min(end, said.to() + LONGEST_NAME); i++) {
            if (tokens.get(i).is(":")) {
                return true;
            }
        }
        return false;
    }

    /** The date of the verb itself: nothing that is told, and no "that", stands between the two. */
    private int timeOf(Said said, Layout.Stretch sentence) {
        int best = -1;
        int last = Placed.indexFrom(times, sentence.to());
        for (int i = Placed.indexFrom(times, sentence.from()); i < last; i++) {
            Placed<TimeExpression> time = times.get(i);
            if (tokens.form(time.to()).equals("'s")) {
                continue;
            }
            boolean behind = time.from() >= said.to()
                    && firstEvent(said.to(), time.from()) == null
                    && !clauses.hasBetween(said.to(), time.from(), Clue.THAT)
                    && !clauses.hasBetween(said.to(), time.from(), Clue.ABOUT);
            boolean before = time.to() <= said.from()
                    && clauses.of(time.from()) == clauses.of(said.from())
                    && firstEvent(time.to(), said.from()) == null;
            if ((behind || before)
                    && (best < 0 || time.gap(placed(said)) < times.get(best).gap(placed(said)))) {
                best = i;
            }
        }
        return best;
    }

    private Placed<EventMention> placed(Said said) {
        return new Placed<>(
                new EventMention(tokens.span(said.from(), said.to()), "", null, EventMention.Form.PAST),
                said.from(),
                said.to());
    }

    private Source source(Said said, int clause, int end, int frameEnd) {
        Voice voice = said.verb().voice();
        int first = clauses.first(clause);
        boolean arabic = tokens.get(said.from()).isArabic();
        boolean before = voice != Voice.ACCORDING;
        if (before && said.from() > first && clauses.has(said.from() - 1, Clue.SELF)) {
            return Source.OUTLET;
        }
        int anonymous = clauses.find(said.to(), Math.min(end, said.to() + FARTHEST_SUBJECT), Clue.ANONYMOUS);
        if (anonymous < 0 && before && !arabic) {
            anonymous = clauses.find(first, said.from(), Clue.ANONYMOUS);
        }
        Placed<ActorMention> actor = actor(before ? first : said.from(), said.from(), said.to());
        if (anonymous >= 0 && (actor == null || actor.from() > anonymous)) {
            return new Source(null, null, SourceKind.ANONYMOUS);
        }
        if (actor != null) {
            return isOutlet(actor.mention(), voice)
                    ? Source.OUTLET
                    : new Source(actor.mention().id(), actor.mention().name(), SourceKind.NAMED);
        }
        if (voice == Voice.OWN || voice == Voice.OWN_OBJECT) {
            return Source.OUTLET;
        }
        String name = arabic || !before ? nameBehind(said.to(), end, frameEnd) : nameBefore(first, said.from());
        if (name == null && isInverted(said, end)) {
            name = nameBehind(said.to(), end, frameEnd);
        }
        if (name == null) {
            return frames.isEmpty()
                    ? Source.OUTLET
                    : frames.get(frames.size() - 1).source();
        }
        Source known = knownBy(name);
        if (known == null && isNameOfOutlet(name)) {
            return Source.OUTLET;
        }
        return known != null ? known : new Source(null, name, SourceKind.NAMED);
    }

    /** "..., said Ida Holm", "..., said the mayor": an English verb right behind a comma, with a name or an article behind it. */
    private boolean isInverted(Said said, int end) {
        int behind = said.to();
        return behind < end
                && said.from() > 0
                && tokens.get(said.from() - 1).isMark()
                && (clauses.has(behind, Clue.DEFINITE)
                        || Character.isUpperCase(
                                tokens.text().charAt(tokens.get(behind).start())));
    }

    /** "The observatory", in what the Northern Observatory publishes. */
    private boolean isNameOfOutlet(String name) {
        String folded = Normalizer.fold(name);
        String word = folded.startsWith(ArabicLetters.ARTICLE)
                ? folded.substring(ArabicLetters.ARTICLE.length())
                : folded.startsWith(THE) ? folded.substring(THE.length()) : folded;
        return report.outlet() != null
                && word.length() >= SHORTEST_SURNAME
                && (' ' + Normalizer.fold(report.outlet()) + ' ').contains(' ' + word + ' ');
    }

    /** "The ministry", "the same ministry" is the one that was named before. */
    private @Nullable Source knownBy(String name) {
        String folded = Normalizer.fold(name);
        boolean same = folded.startsWith(THE_SAME);
        String word = folded.startsWith(THE)
                ? folded.substring(same ? THE_SAME.length() : THE.length())
                : folded.startsWith(ArabicLetters.ARTICLE)
                        ? folded.substring(ArabicLetters.ARTICLE.length())
                        : isArabic(folded) ? folded : "";
        if (word.isEmpty() || word.indexOf(' ') >= 0 && !same) {
            return null;
        }
        int last = Math.max(0, frames.size() - MOST_FRAMES);
        for (int i = frames.size() - 1; i >= last; i--) {
            Source source = frames.get(i).source();
            boolean named = source.id() != null && source.id().endsWith(word)
                    || source.name() != null && (' ' + Normalizer.fold(source.name()) + ' ').contains(' ' + word + ' ');
            if (source.kind() == SourceKind.NAMED && named) {
                return source;
            }
        }
        return null;
    }

    private static boolean isArabic(String folded) {
        return folded.length() >= SHORTEST_SURNAME && folded.charAt(0) >= ArabicLetters.FIRST;
    }

    /** The nearest actor in front of the verb in its clause, else the one right behind it. */
    private @Nullable Placed<ActorMention> actor(int first, int verb, int behind) {
        Placed<ActorMention> found = null;
        for (Placed<ActorMention> actor : Placed.within(actors, first, verb)) {
            found = actor;
        }
        return found != null ? found : Placed.first(actors, behind, behind + FARTHEST_SUBJECT);
    }

    private boolean isOutlet(ActorMention actor, Voice voice) {
        boolean monitor = actor.kind().equals("monitor") || actor.kind().equals("agency");
        String outlet = report.outlet();
        if (outlet != null) {
            return isNameOfOutlet(actor.name())
                    || Normalizer.fold(outlet).contains(Normalizer.fold(actor.name()))
                    || Normalizer.fold(actor.name()).contains(Normalizer.fold(outlet));
        }
        return monitor && (voice == Voice.OWN || voice == Voice.OWN_OBJECT);
    }

    private @Nullable String nameBehind(int from, int end, int frameEnd) {
        int to = from;
        while (to < end
                && to - from < LONGEST_NAME
                && !tokens.get(to).isMark()
                && !clauses.has(to, Clue.THAT)
                && !clauses.has(to, Clue.ABOUT)
                && !isTime(to)) {
            to++;
        }
        return to == from ? null : words(from, withApposition(to, frameEnd));
    }

    /** "The head of the committee, the engineer Faraj Salem, said that": the end of the name that follows the office. */
    private int withApposition(int to, int end) {
        if (to >= end || !tokens.form(to).equals(ArabicLetters.COMMA)) {
            return to;
        }
        int that = clauses.find(to, Math.min(end, to + LONGEST_NAME + 1), Clue.THAT);
        for (int i = to + 1; i < that; i++) {
            if (tokens.get(i).isMark() || tokens.get(i).isDigits() || isTime(i)) {
                return i == that - 1 && i > to + 1 && tokens.get(i).isMark() ? i : to;
            }
        }
        return that < 0 ? to : that;
    }

    private @Nullable String nameBefore(int first, int verb) {
        int from = Math.max(first, verb - LONGEST_NAME);
        int to = verb;
        while (to > from && (clauses.has(to - 1, Clue.EARLIER) || isTime(to - 1) || isAuxiliary(tokens.form(to - 1)))) {
            to--;
        }
        while (from < to && (tokens.get(from).isMark() || clauses.has(from, Clue.CLAUSE))) {
            from++;
        }
        boolean pronoun = to - from == 1 && isPronoun(tokens.form(from));
        return from >= to || pronoun ? null : words(from, to);
    }

    private boolean isTime(int token) {
        int index = Placed.indexFrom(times, token + 1) - 1;
        return index >= 0
                && times.get(index).from() <= token
                && token < times.get(index).to();
    }

    private static boolean isAuxiliary(String form) {
        return form.equals("has") || form.equals("have") || form.equals("also") || form.equals("later");
    }

    private static boolean isPronoun(String form) {
        return form.equals("he")
                || form.equals("she")
                || form.equals("they")
                || form.equals("it")
                || form.equals("who");
    }

    private String words(int from, int to) {
        Span span = tokens.span(from, to);
        return tokens.words(span);
    }

    private static Lexicon<Verb> load() {
        Lexicon<Verb> verbs = Lexicon.of(Lexicon.class, "ar/reporting.tsv", Frames::verb);
        verbs.addAll(Lexicon.class, "en/reporting.tsv", Frames::verb);
        return verbs;
    }

    private static Verb verb(String[] row) {
        return new Verb(
                TimeRole.valueOf(row[0].toUpperCase(Locale.ROOT)),
                Voice.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
