package org.claimlint.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimlint.model.Claim;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/**
 * The normalized words of a text without its marks. What two copies of a passage may well write differently is masked: a masked stretch
 * and a run of digits are one word each, so that a changed number breaks no run of common words. Words count from 0.
 */
final class Words {
    /** Any run of digits. */
    static final String NUMBER = "#";

    static final String DATE = "@";

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final List<Word> list;
    /** Hashes of all that stands before a word, as the numerals of one long number: that of a stretch is a difference. */
    private final long[] before;

    /** A stretch of the text that counts as one word of this form. Of two that overlap the one that starts first, or else is longer, counts. */
    record Mask(Span span, String form) {}

    private record Word(String form, boolean masked, int start, int end, int sentence, int paragraph) {}

    private Words(List<Word> list) {
        this.list = list;
        this.before = new long[list.size() + 1];
        for (int i = 0; i < list.size(); i++) {
            this.before[i + 1] = this.before[i] * FACTOR + list.get(i).form().hashCode();
        }
    }

    /** The words of a text in which the counts and dates of these claims are masked. */
    static Words of(String text, List<Claim> claims) {
        Tokens tokens = Tokens.of(text);
        return of(tokens, Layout.of(tokens), claims);
    }

    /** The same of a text that is cut into words and sentences. */
    static Words of(Tokens tokens, Layout layout, List<Claim> claims) {
        List<Mask> masks = new ArrayList<>();
        for (Claim claim : claims) {
            Span count = claim.quantitySpan();
            if (count != null) {
                masks.add(new Mask(count, NUMBER));
            }
            TimeMention time = claim.time();
            if (time != null && time.span() != null) {
                masks.add(new Mask(time.span(), DATE));
            }
        }
        return of(tokens, layout, masks, true);
    }

    /**
     * The words of a text in which these stretches are masked.
     *
     * @param maskDigits whether runs of digits are masked, too
     */
    static Words of(Tokens tokens, Layout layout, List<Mask> masks, boolean maskDigits) {
        List<Mask> sorted = new ArrayList<>(masks);
        sorted.sort(Comparator.comparing((Mask mask) -> mask.span().start())
                .thenComparing(mask -> -mask.span().end()));
        List<Word> list = new ArrayList<>(tokens.size());
        int next = 0;
        int at = 0;
        int sentence = 0;
        int paragraph = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            while (paragraph + 1 < layout.paragraphs().size()
                    && layout.paragraphs().get(paragraph + 1).from() <= at) {
                paragraph++;
            }
            while (sentence + 1 < layout.sentences().size()
                    && layout.sentences().get(sentence + 1).from() <= at) {
                sentence++;
            }
            while (next < sorted.size() && isBehind(token, sorted.get(next).span())) {
                next++;
            }
            Mask mask = next < sorted.size() && sorted.get(next).span().start() < token.end() ? sorted.get(next) : null;
            if (mask == null && token.isMark()) {
                at++;
                continue;
            }
            int end = at + 1;
            while (mask != null
                    && end < tokens.size()
                    && tokens.get(end).start() < mask.span().end()) {
                end++;
            }
            list.add(
                    mask != null
                            ? new Word(
                                    mask.form(),
                                    true,
                                    mask.span().start(),
                                    mask.span().end(),
                                    sentence,
                                    paragraph)
                            : new Word(
                                    maskDigits && token.isDigits() ? NUMBER : token.form(),
                                    false,
                                    token.start(),
                                    token.end(),
                                    sentence,
                                    paragraph));
            at = end;
        }
        return new Words(list);
    }

    /** Whether a mask ends before a token, or begins in one that an earlier mask took. */
    private static boolean isBehind(Token token, Span mask) {
        return mask.end() <= token.start();
    }

    int size() {
        return list.size();
    }

    String form(int word) {
        return list.get(word).form();
    }

    boolean isMasked(int word) {
        return list.get(word).masked();
    }

    int start(int word) {
        return list.get(word).start();
    }

    /** Whether two words of this text stand in one sentence; no word stands in one with what is behind the ends of the text. */
    boolean inOneSentence(int one, int two) {
        return Math.min(one, two) >= 0
                && Math.max(one, two) < list.size()
                && list.get(one).sentence() == list.get(two).sentence();
    }

    /** Whether two words of this text stand in one paragraph. */
    boolean inOneParagraph(int one, int two) {
        return list.get(one).paragraph() == list.get(two).paragraph();
    }

    /** The word that holds an offset of the text, else the first behind it, else the last of all. */
    int at(int offset) {
        int low = 0;
        int high = Math.max(0, list.size() - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The hash of some words from one on. */
    long hash(int from, int length) {
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= FACTOR;
        }
        return before[from + length] - before[from] * power;
    }
}
