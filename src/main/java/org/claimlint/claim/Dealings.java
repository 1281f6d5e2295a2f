package org.claimlint.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.claim.Series.Member;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Quantity;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of things that were handed in, told behind their number: "received 64 petitions. It dismissed 39 and forwarded 31". Nobody
 * rejects what he grants or passes on.
 */
final class Dealings {
    private static final String HANDED_IN = "handed-in";
    private static final String DEALT_WITH = "dealt-with";
    private static final String REJECTED = "rejected";
    private static final String FURTHER = "further";
    private static final String OF_THEM = "of-them";
    /** Between a verb and its number: in Arabic the subject stands there. In tokens. */
    private static final int FARTHEST_VERB = 3;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final Series series;

    private Dealings(NumberText text, Clauses clauses, Series series) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.series = series;
    }

    /** Adds them to the lists that are found. */
    static void find(NumberText text, Clauses clauses, Series series, NumberLists found) {
        Dealings reader = new Dealings(text, clauses, series);
        for (Layout.Stretch sentence : text.layout().sentences()) {
            List<Member> parts = sentence.equals(text.layout().title()) ? List.of() : reader.parts(sentence);
            Member whole = parts.size() < 2 ? null : reader.whole(parts.get(0), sentence);
            if (whole != null && reader.areParts(whole, parts)) {
                found.add(whole, parts, false, true);
            }
        }
    }

    /** The numbers of a sentence that tell what was done with so many: one of them of those that were rejected, the others not. */
    private List<Member> parts(Layout.Stretch sentence) {
        List<Member> parts = new ArrayList<>();
        Set<String> done = new HashSet<>();
        int from = sentence.from();
        for (Member member : series.members()) {
            if (member.from() < sentence.from() || member.from() >= sentence.to()) {
                continue;
            }
            boolean counts = isBare(member) && !isFurther(member);
            String verb = counts ? verb(from, member, sentence) : null;
            if (verb != null && member.item().value().isFigure() && !done.add(verb)) {
                return List.of();
            }
            if (verb != null) {
                parts.add(member);
            }
            from = member.numberTo();
        }
        return done.contains(REJECTED) ? parts : List.of();
    }

    private boolean isBare(Member member) {
        return member.unit() == null
                        && (!member.partitive() || ScopeWords.at(OF_THEM, tokens, member.numberTo()) != null)
                || isHandedIn(member);
    }

    private boolean isHandedIn(Member member) {
        return ScopeWords.find(HANDED_IN, tokens, member.numberTo(), Math.min(member.to(), tokens.size())) >= 0;
    }

    private boolean isFurther(Member member) {
        return ScopeWords.endsBefore(FURTHER, tokens, member.from(), 2)
                || ScopeWords.at(FURTHER, tokens, member.to()) != null;
    }

    /** What was done with so many: "dismissed 39". */
    private @Nullable String verb(int from, Member member, Layout.Stretch sentence) {
        for (int i = member.from() - 1;
                i >= Math.max(Math.max(from, sentence.from()), member.from() - FARTHEST_VERB);
                i--) {
            if (tokens.get(i).isMark()) {
                return null;
            }
            Lexicon.Match<String> verb = ScopeWords.at(DEALT_WITH, tokens, i);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    /** The only number of such things, where the text counts them once, and the sentence stands right behind it or names them again. */
    private @Nullable Member whole(Member first, Layout.Stretch sentence) {
        boolean named = ScopeWords.find(HANDED_IN, tokens, sentence.from(), first.from()) >= 0;
        Member only = null;
        for (Member member : series.members()) {
            boolean handedIn = member.from() < first.from() && isHandedIn(member) && !isTitle(member);
            if (handedIn && only != null) {
                return null;
            }
            only = handedIn ? member : only;
        }
        boolean near = only != null && (named || first.sentence() - only.sentence() <= 1);
        boolean other = clauses.hasBetween(sentence.from(), first.from(), Clue.OTHER)
                || clauses.hasBetween(sentence.from(), first.from(), Clue.EARLIER);
        boolean later = !named && Placed.first(text.times(), sentence.from(), first.from()) != null;
        return near && !other && !later ? only : null;
    }

    private boolean areParts(Member whole, List<Member> parts) {
        Quantity sum = Quantity.of(0);
        for (Member part : parts) {
            sum = sum.plus(part.item().value());
            if (!part.item().value().isFigure()
                    || whole.item().value().isBelow(part.item().value())) {
                return false;
            }
        }
        Quantity all = sum;
        return whole.item().value().isFigure()
                && series.members().stream()
                        .noneMatch(member -> member.item().value().sameFigure(all));
    }

    private boolean isTitle(Member member) {
        Layout.Stretch title = text.layout().title();
        return title != null && title.holds(member.from());
    }
}
