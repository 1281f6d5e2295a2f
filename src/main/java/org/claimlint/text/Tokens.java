package org.claimlint.text;

import java.util.Arrays;
import org.claimlint.model.Span;

/**
 * A text cut into words, runs of digits and marks, in one pass. Letters and digits are cut apart ("T4" is two tokens, the second glued to
 * the first), an English possessive ("'s") is a token of its own, hyphens are marks. Token numbers count from 0.
 */
public final class Tokens {
    private static final int SMALL = 'a' - 'A';
    private static final char LAST_ASCII = '\u007F';
    private static final char FIRST_ARABIC_LETTER = '\u0620';
    private static final char LAST_ARABIC_LETTER = '\u064A';

    private final String text;
    private final Token[] list;
    private final int size;

    private Tokens(String text, Cutter cutter) {
        this.text = text;
        this.list = cutter.list;
        this.size = cutter.size;
    }

    /** Cuts a whole text. */
    public static Tokens of(String text) {
        return of(text, 0);
    }

    /** Cuts a text from an offset on; offsets of tokens count in the whole text. */
    public static Tokens of(String text, int from) {
        Cutter cutter = new Cutter(text, from);
        cutter.cut();
        return new Tokens(text, cutter);
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Whether there is such a token, and it is a word that begins with a capital letter. */
    public boolean isCapital(int index) {
        return index >= 0
                && index < size
                && list[index].isWord()
                && Character.isUpperCase(text.charAt(list[index].start()));
    }

    /** @throws IndexOutOfBoundsException when there is no such token */
    public Token get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return list[index];
    }

    /** The normalized form of a token, or "" where there is none: before the first and behind the last. */
    public String form(int index) {
        return index < 0 || index >= size ? "" : list[index].form();
    }

    /** The passage from one token to another. @param to exclusive */
    public Span span(int from, int to) {
        return new Span(get(from).start(), get(to - 1).end());
    }

    /** The number of the first token that ends behind an offset; {@link #size()} when there is none. */
    public int at(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list[middle].end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words of a passage as they stand in the text. */
    public String words(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The offset in the text behind the first {@code letters} letters of the normalized form of a token: where a word begins behind its proclitics. */
    public int offsetWithin(int index, int letters) {
        Token token = get(index);
        int offset = token.start();
        int left = letters;
        while (offset < token.end() && (left > 0 || Normalizer.isIgnorable(text.charAt(offset)))) {
            if (!Normalizer.isIgnorable(text.charAt(offset))) {
                left--;
            }
            offset++;
        }
        return offset;
    }

    private static final class Cutter {
        private final String text;
        private final Folding folding = new Folding();
        private Token[] list;
        private int size;
        private int at;
        private Token.Gap gap = Token.Gap.PARAGRAPH;

        private Cutter(String text, int from) {
            this.text = text;
            this.at = from;
            this.list = new Token[(text.length() - from) / 5 + 4];
        }

        private void cut() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isSpace(c)) {
                    space(c);
                } else if (Normalizer.isIgnorable(c)) {
                    at++;
                } else {
                    token();
                }
            }
        }

        private static boolean isSpace(char c) {
            return (c <= ' ' || c > LAST_ASCII) && isAnySpace(c);
        }

        private static boolean isAnySpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private void space(char c) {
            boolean lineEnds = c == '\n' || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'));
            Token.Gap wider = !lineEnds
                    ? Token.Gap.SPACE
                    : gap.compareTo(Token.Gap.LINE) >= 0 ? Token.Gap.PARAGRAPH : Token.Gap.LINE;
            gap = wider.compareTo(gap) > 0 ? wider : gap;
            at++;
        }

        private void token() {
            int start = at;
            int point = text.codePointAt(at);
            Token.Kind kind = kind(point);
            if (kind == Token.Kind.MARK) {
                at += Character.charCount(point);
                // A mark may be followed by what has no look of its own.
                add(start, kind);
                return;
            }
            if (isPossessive(start)) {
                at += 2;
                add(start, Token.Kind.WORD);
                return;
            }
            at += Character.charCount(point);
            int end = at;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (kind == Token.Kind.WORD ? isCommonLetter(c) && c != Normalizer.TATWEEL : c >= '0' && c <= '9') {
                    at++;
                    end = at;
                    continue;
                }
                if (Normalizer.isIgnorable(c)) {
                    at++;
                    // vowel signs belong to their word; direction marks behind it do not
                    end = Normalizer.isVowelSign(c) ? at : end;
                    continue;
                }
                if (c <= LAST_ASCII && c != '\'') {
                    break; // most words end so
                }
                int next = text.codePointAt(at);
                if (isPossessive(at) || kind(next) != kind && !(kind == Token.Kind.WORD && isApostropheInside())) {
                    break;
                }
                at += Character.charCount(next);
                end = at;
            }
            at = end;
            add(start, kind);
        }

        private void add(int start, Token.Kind kind) {
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            Form shared = folding.form(text, start, at);
            String form = shared.text();
            list[size++] = new Token(start, at, kind, form, shared, gap, form.isEmpty() ? '\0' : form.charAt(0));
            gap = Token.Gap.NONE;
        }

        private Token.Kind kind(int point) {
            if (isCommonLetter(point)) {
                return Token.Kind.WORD;
            }
            if (point <= LAST_ASCII && point != '\'') {
                return point >= '0' && point <= '9' ? Token.Kind.DIGITS : Token.Kind.MARK;
            }
            if (Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                return Token.Kind.WORD;
            }
            if (Character.isDigit(point)) {
                return Token.Kind.DIGITS;
            }
            return isApostrophe(point) && isPossessive(at) ? Token.Kind.WORD : Token.Kind.MARK;
        }

        /** Most characters of a text are of these two alphabets, and so need not be looked up. */
        private static boolean isCommonLetter(int point) {
            int small = point | SMALL;
            return small >= 'a' && small <= 'z' || point >= FIRST_ARABIC_LETTER && point <= LAST_ARABIC_LETTER;
        }

        /** "'s" at the end of a word that it is glued to. */
        private boolean isPossessive(int offset) {
            return offset > 0
                    && offset + 1 < text.length()
                    && isApostrophe(text.charAt(offset))
                    && (text.charAt(offset + 1) | SMALL) == 's'
                    && Character.isLetterOrDigit(text.charAt(offset - 1))
                    && !(offset + 2 < text.length() && Character.isLetterOrDigit(text.charAt(offset + 2)));
        }

        private boolean isApostropheInside() {
            return isApostrophe(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1))
                    && !isPossessive(at);
        }

        private static boolean isApostrophe(int point) {
            return point == '\'' || point == '\u2019' || point == '\u2018' || point == '\u02BC';
        }
    }
}
