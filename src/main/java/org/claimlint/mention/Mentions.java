package org.claimlint.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.claimlint.model.Coverage;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.UnreadMention;

/**
 * What was read in a text.
 *
 * @param all sorted by start; of two that start together the longer one comes first
 */
public record Mentions(List<Mention> all) {
    public Mentions {
        Placed[] sorted = new Placed[all.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Placed.of(all.get(i));
        }
        Arrays.sort(sorted);
        Mention[] mentions = new Mention[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            mentions[i] = sorted[i].mention();
        }
        all = Collections.unmodifiableList(Arrays.asList(mentions));
    }

    /** A mention with its place in the order. */
    private record Placed(long place, Mention mention) implements Comparable<Placed> {
        static Placed of(Mention mention) {
            Span span = mention.span();
            return new Placed((long) span.start() << Integer.SIZE | Integer.MAX_VALUE - span.end(), mention);
        }

        @Override
        public int compareTo(Placed other) {
            return Long.compare(place, other.place);
        }
    }

    /** The mentions of one kind, in their order. */
    public <T extends Mention> List<T> of(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Mention mention : all) {
            if (kind.isInstance(mention)) {
                found.add(kind.cast(mention));
            }
        }
        return found;
    }

    /** What was seen and what was read. Numbers of a duration, and numbers that are names, count as no numbers; a vague count does. */
    public Coverage coverage() {
        int dates = of(TimeExpression.class).size();
        int durations = 0;
        int endOfDurations = 0;
        int numbers = 0;
        for (Mention mention : all) {
            if (mention instanceof DurationExpression) {
                durations++;
                endOfDurations = Math.max(endOfDurations, mention.span().end());
                continue;
            }
            boolean counts = mention instanceof NumberMention number
                            && number.kind() == NumberMention.Kind.NUMBER
                            && !number.name()
                    || mention instanceof QuantityMention quantity && quantity.number() == null;
            // sorted: every duration that may hold this one was met before
            if (counts && mention.span().end() > endOfDurations) {
                numbers++;
            }
        }
        int unreadDates = 0;
        int unreadNumbers = 0;
        for (UnreadMention unread : of(UnreadMention.class)) {
            if (unread.kind() == UnreadMention.Kind.DATE) {
                unreadDates++;
            } else {
                unreadNumbers++;
            }
        }
        return new Coverage(
                new Coverage.Count(dates + unreadDates, dates),
                new Coverage.Count(durations, durations),
                new Coverage.Count(numbers + unreadNumbers, numbers));
    }
}
