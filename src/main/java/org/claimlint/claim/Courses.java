package org.claimlint.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.NumberMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds when that began and ended of which a text says how long it took, where words of its kind say so, wherever they stand: a truce that comes into
 * force and collapses, a trial from its first hearing to its verdict, a crew that is seized and freed, a boat that puts out and lands. Where two days
 * are told for one of the two, or two lengths for one kind, nobody knows which is meant.
 */
final class Courses {
    /** What has such a course, where a verb says how long: "the truce that held nine days". */
    private static final String COURSE = "course";

    private static final String HELD = "course-held";
    /** "A nine-week trial": the noun stands behind its length. */
    private static final String JOINED = "course-joined";
    /** "The nine days at sea". */
    private static final String SPENT = "course-spent";
    /** "Were freed after nine days". */
    private static final String DONE = "course-done";

    /** "Did all that in". */
    private static final String DID = "course-did";
    /** "Dug for nine days". */
    private static final String WORKED = "course-worked";

    private static final String FOR = "course-for";
    private static final String CLOSES = "closes";
    /** Before the kind of the course: one word may begin several. */
    private static final String BEGINS = "course-begins-";

    private static final String ENDS = "course-ends-";
    /** Words of a sentence that tells of such a thing. */
    private static final String ABOUT = "course-about-";

    private static final String AFTER = "comes-after";
    private static final String OF = "course-of";
    private static final String PART = "course-part";
    private static final String PLAN = "course-plan";
    private static final int FARTHEST_NOUN = 6;
    private static final int FARTHEST_DONE = 9;
    private static final int FARTHEST_WORD = 9;
    /** "A two-week trial of his clerk is planned". */
    private static final int FARTHEST_PLAN = 8;

    private static final int FIRST_WORDS = 3;
    private static final int LONGEST_DID = 5;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<NumberMention>> numbers;
    private final Map<String, Set<Integer>> lengths = new HashMap<>();
    private final Map<String, Spells.Ends> ends = new HashMap<>();
    /** The kinds whose ends were looked for. */
    private final Set<String> looked = new HashSet<>();

    Courses(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.times = text.times();
        this.numbers = text.numbers();
        for (Placed<DurationExpression> duration : text.all(DurationExpression.class)) {
            String kind = kind(duration);
            int days = WholeDays.of(duration, text.quantities());
            if (kind != null && days > 0) { // "one long night" is no other length
                lengths.computeIfAbsent(kind, any -> new HashSet<>()).add(days);
            }
        }
    }

    /** The only day on which it began, and the only one on which it ended, or null. @param days the length */
    Spells.@Nullable Ends ends(Placed<DurationExpression> duration, int days) {
        String kind = kind(duration);
        if (kind == null || lengths.getOrDefault(kind, Set.of()).size() != 1) {
            return null;
        }
        if (looked.add(kind)) {
            Spells.Ends found = find(kind, days);
            if (found != null) {
                ends.put(kind, found);
            }
        }
        return ends.get(kind);
    }

    private Spells.@Nullable Ends find(String kind, int days) {
        Placed<TimeExpression> begin = null;
        Placed<TimeExpression> end = null;
        for (Placed<TimeExpression> time : times) {
            String role = Spells.isDate(time, days) ? role(time, kind) : null;
            if (role == null) {
                continue;
            }
            boolean begins = role.equals(BEGINS);
            Placed<TimeExpression> other = begins ? begin : end;
            if (other != null && !Spells.isSame(other, time)) {
                return null;
            }
            begin = begins && begin == null ? time : begin;
            end = !begins && end == null ? time : end;
        }
        return begin != null && end != null && Spells.isBefore(begin, end) ? new Spells.Ends(begin, end) : null;
    }

    private Layout.Stretch sentence(int token) {
        return layout.sentences().get(layout.sentenceOf(token));
    }

    /** Of what the length is that of all its course, or null. */
    private @Nullable String kind(Placed<DurationExpression> duration) {
        Layout.Stretch sentence = sentence(duration.from());
        int from = duration.from();
        int before = Math.max(sentence.from(), from - FARTHEST_NOUN);
        if (sentence.equals(layout.title())
                || clauses.hasBetween(sentence.from(), from, Clue.PLANNED)
                || ScopeWords.find(PLAN, tokens, from, Math.min(sentence.to(), duration.to() + FARTHEST_PLAN)) >= 0
                || clauses.hasBetween(before, from, Clue.OTHER)
                || ScopeWords.endsBefore(PART, tokens, from, 2)) {
            return null;
        }
        String noun = last(COURSE, before, from);
        if (noun != null && ScopeWords.find(HELD, tokens, before, from) >= 0) {
            return noun;
        }
        String done = ofVerb(from, before, sentence);
        if (done != null) {
            return done;
        }
        int to = duration.to();
        String joined = at(JOINED, to);
        boolean after = ScopeWords.find(AFTER, tokens, Math.max(sentence.from(), from - 2), from) >= 0;
        if (after) {
            String ended = last(DONE, Math.max(sentence.from(), from - FARTHEST_DONE), from);
            boolean ofOther = to < tokens.size() && ScopeWords.at(OF, tokens, to) != null;
            boolean same = joined == null ? !ofOther : joined.equals(ended);
            return ended != null && same ? ended : null;
        }
        return joined != null ? joined : clauses.has(from - 1, Clue.DEFINITE) ? at(SPENT, to) : null;
    }

    /** "Did all that in 51 days", "dug for 25 days", "ending a stoppage of 52 days": the words right before the length say that it is that of all of it. */
    private @Nullable String ofVerb(int duration, int before, Layout.Stretch sentence) {
        for (int i = duration - 1; i >= Math.max(before, duration - LONGEST_DID); i--) {
            Lexicon.Match<String> did = ScopeWords.at(DID, tokens, i);
            if (did != null && did.to() == duration) {
                return did.value();
            }
        }
        if (ScopeWords.endsBefore(FOR, tokens, duration, 2)) {
            return last(WORKED, Math.max(sentence.from(), duration - FARTHEST_DONE), duration);
        }
        boolean ends = ScopeWords.at(OF, tokens, duration - 1) != null
                && ScopeWords.find(CLOSES, tokens, before, duration) >= 0;
        return ends ? at(COURSE, duration - 2) : null;
    }

    private @Nullable String at(String role, int token) {
        Lexicon.Match<String> match = token < tokens.size() ? ScopeWords.at(role, tokens, token) : null;
        return match == null ? null : match.value();
    }

    private @Nullable String last(String role, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            String value = at(role, i);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What a day is in the course: that on which it begins, or that on which it ends; null for any other. */
    private @Nullable String role(Placed<TimeExpression> time, String kind) {
        Layout.Stretch sentence = sentence(time.from());
        if (sentence.equals(layout.title())
                || isOfAnother(sentence)
                || clauses.hasBetween(sentence.from(), time.from(), Clue.PLANNED)
                || !isAbout(sentence, kind)) {
            return null;
        }
        for (int i = time.from() - 1; i >= Math.max(sentence.from(), time.from() - FARTHEST_WORD); i--) {
            if (Placed.first(times, i, i + 1) != null) {
                return null;
            }
            for (String role : List.of(BEGINS, ENDS)) {
                if (ScopeWords.at(role + kind, tokens, i) != null) {
                    return role;
                }
            }
        }
        // whatever stands between them, of its only day a sentence tells what happened
        boolean only = Placed.only(times, sentence.from(), sentence.to()) != null;
        boolean begins = only && has(BEGINS, kind, sentence);
        boolean ends = only && has(ENDS, kind, sentence);
        return begins == ends ? null : begins ? BEGINS : ENDS;
    }

    private boolean has(String role, String kind, Layout.Stretch sentence) {
        return ScopeWords.find(role + kind, tokens, sentence.from(), sentence.to()) >= 0;
    }

    private boolean names(String role, String kind, Layout.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (kind.equals(at(role, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbout(Layout.Stretch sentence, String kind) {
        return has(ABOUT, kind, sentence) || names(COURSE, kind, sentence) || names(DONE, kind, sentence);
    }

    /** "The first of the three boats", "another crew". */
    private boolean isOfAnother(Layout.Stretch sentence) {
        int to = Math.min(sentence.to(), sentence.from() + FIRST_WORDS);
        for (Placed<NumberMention> number : Placed.within(numbers, sentence.from(), to)) {
            if (number.mention().kind() == NumberMention.Kind.ORDINAL) {
                return true;
            }
        }
        return clauses.hasBetween(sentence.from(), to, Clue.OTHER);
    }
}
