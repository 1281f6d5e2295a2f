package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.ListedPercent;
import org.claimlint.model.NumberMention;
import org.claimlint.model.PercentList;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds lists of shares that are said to be all of one whole: of the votes, "as follows: 55 %, 30 % and 15 %", "the other 15 %". */
final class PercentLists {
    private static final String DISTRIBUTED = "distributed";
    private static final String VOTES = "votes";
    private static final String UNDECIDED = "undecided";
    private static final String REST = "rest-percent";
    private static final String WHERE = "where";
    private static final String SEMICOLONS = ";\u061B";
    private static final String CHANGE = "change";
    private static final String NO_SHARE = "no-share";
    private static final String SEVERAL_ANSWERS = "several-answers";
    private static final int FEWEST_TOLD = 2;
    private static final int FEWEST_GUESSED = 3;
    /** Between "the rest" and its percentage. In tokens. */
    private static final int FARTHEST_REST = 4;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** So much the shares behind those of one whole make up, where they are those of another one. */
    private static final BigDecimal LEAST_OTHER = BigDecimal.valueOf(60);

    private final NumberText text;
    private final Tokens tokens;
    private final List<Object> found = new ArrayList<>();
    private int lists = 0;

    private PercentLists(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** The lists and what is in them. */
    static List<Object> of(NumberText text) {
        PercentLists lists = new PercentLists(text);
        text.layout().sentences().forEach(lists::readSentence);
        lists.readLines();
        return lists.found;
    }

    private void readSentence(Layout.Stretch sentence) {
        List<Placed<NumberMention>> shares = new ArrayList<>();
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            if (number.mention().kind() == NumberMention.Kind.PERCENT) {
                if (!isShare(number)) {
                    return;
                }
                shares.add(number);
            }
        }
        if (shares.size() < FEWEST_TOLD) {
            return;
        }
        shares = withoutWholes(shares);
        int first = shares.get(0).from();
        int last = shares.get(shares.size() - 1).from();
        boolean told = ScopeWords.find(DISTRIBUTED, tokens, sentence.from(), first) >= 0
                || ScopeWords.find(REST, tokens, Math.max(first, last - FARTHEST_REST), last) >= 0
                || ScopeWords.at(REST, tokens, shares.get(shares.size() - 1).to()) != null;
        boolean guessed = shares.size() >= FEWEST_GUESSED
                && isOfOnePlace(shares)
                && (ScopeWords.find(VOTES, tokens, sentence.from(), sentence.to()) >= 0
                        || ScopeWords.find(UNDECIDED, tokens, first, sentence.to()) >= 0);
        boolean plain = Placed.first(text.times(), first, last) == null
                && ScopeWords.find(CHANGE, tokens, sentence.from(), sentence.to()) < 0
                && ScopeWords.find(NO_SHARE, tokens, sentence.from(), sentence.to()) < 0;
        if ((told || guessed) && plain) {
            add(shares, tokens.span(first, shares.get(shares.size() - 1).to()));
        }
    }

    /** "51 % of men and 49 % of women, 70 % in towns and 30 % outside": the shares of another whole stand before those of the last one. */
    private List<Placed<NumberMention>> withoutWholes(List<Placed<NumberMention>> shares) {
        BigDecimal left = shares.stream().map(PercentLists::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal slack = BigDecimal.ZERO;
        int from = 0;
        for (int i = 0; i + FEWEST_TOLD < shares.size(); i++) {
            left = left.subtract(value(shares.get(i)));
            sum = sum.add(value(shares.get(i)));
            slack = slack.add(text.halfOfLastDigit(shares.get(i)));
            boolean whole = sum.subtract(WHOLE).abs().compareTo(slack) <= 0;
            if (i > from && whole && left.compareTo(LEAST_OTHER) >= 0) {
                from = i + 1;
                sum = BigDecimal.ZERO;
                slack = BigDecimal.ZERO;
            }
        }
        return shares.subList(from, shares.size());
    }

    private static BigDecimal value(Placed<NumberMention> share) {
        return share.mention().value();
    }

    /** "44 % in the north and 41 % in the south": shares of two wholes. */
    private boolean isOfOnePlace(List<Placed<NumberMention>> shares) {
        for (int i = 0; i + 1 < shares.size(); i++) {
            for (int k = shares.get(i).to(); k < shares.get(i + 1).from(); k++) {
                if (text.isMark(k, SEMICOLONS) || tokens.get(k).isWord() && ScopeWords.at(WHERE, tokens, k) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lines below each other with one percentage each, behind a line that says that they are all. */
    private void readLines() {
        List<Layout.Stretch> lines = text.layout().lines();
        int at = 0;
        while (at < lines.size()) {
            Layout.Stretch lead = lines.get(at);
            at++;
            if (!text.isMark(lead.to() - 1, ":")
                    || ScopeWords.find(DISTRIBUTED, tokens, lead.from(), lead.to()) < 0
                    || ScopeWords.find(CHANGE, tokens, lead.from(), lead.to()) >= 0) {
                continue;
            }
            List<Placed<NumberMention>> shares = new ArrayList<>();
            Placed<NumberMention> share = at < lines.size() ? onlyShare(lines.get(at)) : null;
            while (share != null) {
                shares.add(share);
                at++;
                share = at < lines.size() ? onlyShare(lines.get(at)) : null;
            }
            if (shares.size() >= FEWEST_TOLD) {
                add(shares, tokens.span(lead.from(), lead.to()));
            }
        }
    }

    private @Nullable Placed<NumberMention> onlyShare(Layout.Stretch line) {
        Placed<NumberMention> only = null;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), line.from(), line.to())) {
            if (number.mention().kind() == NumberMention.Kind.PERCENT) {
                if (only != null || !isShare(number)) {
                    return null;
                }
                only = number;
            }
        }
        boolean plain = !Tables.isTotal(tokens, line.from())
                && ScopeWords.find(CHANGE, tokens, line.from(), line.to()) < 0
                && ScopeWords.find(NO_SHARE, tokens, line.from(), line.to()) < 0;
        return plain ? only : null;
    }

    /** A percentage that is told as one figure. */
    private boolean isShare(Placed<NumberMention> percent) {
        Placed<QuantityMention> count = text.countOf(percent);
        return text.percentAt(percent.from()) != null
                && (count == null || count.mention().quantity().isFigure());
    }

    private void add(List<Placed<NumberMention>> shares, Span span) {
        String id = text.id("shares", lists);
        found.add(new PercentList(
                id,
                text.report().id(),
                lists++,
                ScopeWords.find(SEVERAL_ANSWERS, tokens, 0, tokens.size()) >= 0,
                text.quoted().get(shares.get(0).from()),
                tokens.words(span),
                span));
        for (int i = 0; i < shares.size(); i++) {
            found.add(new ListedPercent(id, i, shares.get(i).mention().value(), text.halfOfLastDigit(shares.get(i))));
        }
    }
}
