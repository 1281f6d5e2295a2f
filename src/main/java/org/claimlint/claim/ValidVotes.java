package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.claim.Series.Member;
import org.claimlint.model.Quantity;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the votes of all candidates beside the valid votes: "won 12,310 votes ... her rival had 10,410, the third got 6,205 and 2,140 went to five also-rans". */
final class ValidVotes {
    private static final String VALID = "valid-votes";
    private static final String WINS = "wins-votes";
    private static final String REST = "other-candidates";
    private static final String COMPARED = "compared-percent";
    private static final String PLACE = "in-place";
    private static final String VOTE = "vote";
    /** Between a verb and its number. In tokens. */
    private static final int FARTHEST_VERB = 6;

    private static final int FARTHEST_REST = 6;
    private static final int FEWEST_PARTS = 3;
    private static final int FEWEST = 100;
    /** A sum that is farther off is of another vote. */
    private static final BigDecimal CLOSE = new BigDecimal("0.9");

    private final NumberText text;
    private final Tokens tokens;
    private final Series series;

    private ValidVotes(NumberText text, Series series) {
        this.text = text;
        this.tokens = text.tokens();
        this.series = series;
    }

    /** Adds them to the lists that are found. */
    static void find(NumberText text, Series series, NumberLists found) {
        ValidVotes reader = new ValidVotes(text, series);
        Member whole = reader.whole();
        if (whole == null) {
            return;
        }
        List<Member> parts = new ArrayList<>();
        for (Member member : series.members()) {
            if (!parts.isEmpty() && reader.beginsParagraph(parts.get(parts.size() - 1), member)) {
                parts.clear();
            }
            if (member.from() == whole.from() || !reader.isPart(member)) {
                continue;
            }
            parts.add(member);
            if (reader.isRest(member)) {
                boolean elsewhere = reader.isOfPlace(whole) || reader.isOfPlace(parts.get(0));
                if (parts.size() >= FEWEST_PARTS && !elsewhere && reader.mayBeAll(whole, parts)) {
                    found.add(whole, parts, true, true);
                }
                return;
            }
        }
    }

    /** "32,065 valid votes", "the valid votes numbered 32,065", told once. */
    private @Nullable Member whole() {
        Member only = null;
        for (Member member : series.members()) {
            Layout.Stretch sentence = text.layout().sentences().get(member.sentence());
            int behind = Math.min(sentence.to(), member.numberTo() + 2);
            boolean valid = isMany(member)
                    && (ScopeWords.find(VALID, tokens, member.numberTo(), behind) >= 0
                            || ScopeWords.endsBefore(VALID, tokens, member.from(), 4));
            if (valid
                    && only != null
                    && !only.item().value().sameFigure(member.item().value())) {
                return null;
            }
            only = valid && only == null ? member : only;
        }
        return only;
    }

    private static boolean isMany(Member member) {
        return member.item().value().isFigure()
                && member.item().value().nominal().compareTo(BigDecimal.valueOf(FEWEST)) >= 0;
    }

    /** "Won 12,310 votes", "got 6,205", "2,140 went to"; "1,900 more than" is a margin. */
    private boolean isPart(Member member) {
        boolean counts = member.isBare() || VOTE.equals(member.unit());
        if (!counts || !isMany(member) || ScopeWords.at(COMPARED, tokens, member.to()) != null) {
            return false;
        }
        return isRest(member) || follows(member);
    }

    private boolean follows(Member member) {
        Layout.Stretch sentence = text.layout().sentences().get(member.sentence());
        for (int i = member.from() - 1; i >= Math.max(sentence.from(), member.from() - FARTHEST_VERB); i--) {
            if (tokens.get(i).isMark() || tokens.get(i).isDigits()) {
                return false;
            }
            if (ScopeWords.at(WINS, tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "Went to five also-rans", "the others together 2,140". */
    private boolean isRest(Member member) {
        Layout.Stretch sentence = text.layout().sentences().get(member.sentence());
        int to = Math.min(sentence.to(), member.to() + FARTHEST_REST);
        for (int i = member.to(); i < to && !tokens.get(i).isMark(); i++) {
            if (ScopeWords.at(REST, tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "In the whole district there were": a sentence that begins with its place may tell of another vote. */
    private boolean isOfPlace(Member member) {
        return ScopeWords.at(
                        PLACE,
                        tokens,
                        text.layout().sentences().get(member.sentence()).from())
                != null;
    }

    private boolean beginsParagraph(Member last, Member next) {
        for (int s = last.sentence() + 1; s <= next.sentence(); s++) {
            if (tokens.get(text.layout().sentences().get(s).from()).gap() == Token.Gap.PARAGRAPH) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeAll(Member whole, List<Member> parts) {
        Quantity sum = Quantity.of(0);
        for (Member part : parts) {
            sum = sum.plus(part.item().value());
        }
        Quantity all = sum;
        BigDecimal valid = whole.item().value().nominal();
        return all.isFigure()
                && all.nominal().multiply(CLOSE).compareTo(valid) < 0
                && valid.multiply(CLOSE).compareTo(all.nominal()) < 0
                && text.numbers().stream()
                        .noneMatch(number -> number.mention().value().compareTo(all.nominal()) == 0);
    }
}
