package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedMajority;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the figures of majorities: "most of the 50 houses (20)", "the majority, 45 percent, said". */
final class Majorities {
    private static final String MAJORITY = "majority";
    private static final String NO_MAJORITY = "no-majority";
    private static final String VALUED = "valued";
    private static final String CHANGE = "change";
    private static final String OF_WHOLE = "of-whole";
    private static final String OF_THEM = "of-them";
    private static final String OPEN = "([,\u060C-\u2013\u2014";
    private static final String CLOSE = ")],.;\u060C\u061B-\u2013\u2014";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    /** Between "most" and its figure. In tokens. */
    private static final int FARTHEST = 10;

    private final NumberText text;
    private final Tokens tokens;

    private Majorities(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<StatedMajority> of(NumberText text) {
        return new Majorities(text).find();
    }

    private List<StatedMajority> find() {
        List<StatedMajority> found = new ArrayList<>();
        for (Layout.Stretch sentence : text.layout().sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                Lexicon.Match<String> most = tokens.get(at).isWord() ? ScopeWords.at(MAJORITY, tokens, at) : null;
                boolean is = most != null
                        && ScopeWords.at(NO_MAJORITY, tokens, at) == null
                        && ScopeWords.at(NO_MAJORITY, tokens, at - 1) == null;
                StatedMajority majority = is && most != null ? read(at, most.to(), sentence, found.size()) : null;
                if (majority != null) {
                    found.add(majority);
                }
                at = most == null ? at + 1 : most.to();
            }
        }
        return found;
    }

    private @Nullable StatedMajority read(int most, int from, Layout.Stretch sentence, int position) {
        Placed<NumberMention> whole = null;
        int to = Math.min(sentence.to(), from + FARTHEST);
        for (int i = from; i < to; i++) {
            if (text.isMark(i, OPEN)) {
                return figure(most, i, whole, position);
            }
            Placed<NumberMention> number = text.numberAt(i);
            if (Placed.first(text.numbers(), i, i + 1) != null && (number == null || whole != null)) {
                return null;
            }
            whole = number == null ? whole : number;
        }
        return null;
    }

    /** The figure behind a bracket or comma, where nothing else stands there. */
    private @Nullable StatedMajority figure(int most, int mark, @Nullable Placed<NumberMention> whole, int position) {
        Placed<NumberMention> percent = text.percentAt(mark + 1);
        if (percent != null) {
            boolean share = text.isMark(percent.to(), CLOSE)
                    && ScopeWords.find(VALUED, tokens, most, mark) < 0
                    && ScopeWords.find(CHANGE, tokens, most, mark) < 0;
            return share ? fact(most, percent.to(), percent.mention().value(), ALL, position) : null;
        }
        Placed<NumberMention> part = text.numberAt(mark + 1);
        if (part == null) {
            return null;
        }
        int to = text.behind(part);
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, to);
        Placed<NumberMention> base = of == null ? null : text.numberAt(of.to());
        if (base != null) {
            return fact(
                    most,
                    text.behind(base),
                    part.mention().value(),
                    base.mention().value(),
                    position);
        }
        Lexicon.Match<String> ofThem = ScopeWords.at(OF_THEM, tokens, to);
        to = ofThem == null ? to : ofThem.to();
        return whole != null && text.isMark(to, CLOSE) && countTheSame(part, whole)
                ? fact(most, to, part.mention().value(), whole.mention().value(), position)
                : null;
    }

    private boolean countTheSame(Placed<NumberMention> part, Placed<NumberMention> whole) {
        Placed<QuantityMention> one = text.countOf(part);
        Placed<QuantityMention> other = text.countOf(whole);
        String unit = one == null ? null : one.mention().unitId();
        return unit == null
                || other != null && Objects.equals(unit, other.mention().unitId());
    }

    private StatedMajority fact(int from, int to, BigDecimal part, BigDecimal whole, int position) {
        Span span = tokens.span(from, text.closed(from, to));
        return new StatedMajority(
                text.id("m", position),
                text.report().id(),
                position,
                part,
                whole,
                text.quoted().get(from),
                tokens.words(span),
                span);
    }
}
