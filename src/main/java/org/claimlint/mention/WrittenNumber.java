package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits with its separators: "1,200", "3.5", "1 234 567".
 *
 * @param value null when it is no number or cannot be read
 * @param other the other value of digits that can be read in two ways
 * @param to the token behind the last that belongs to it (exclusive)
 * @param unreadable whether it looks like a number and none can be made of it
 */
record WrittenNumber(@Nullable BigDecimal value, @Nullable BigDecimal other, int to, boolean unreadable) {
    /** More digits than anything has that is counted. */
    private static final int MOST_DIGITS = 30;
    /** Longer chains of groups are no number. */
    private static final int MOST_GROUPS = 12;

    private static final int GROUP = 3;
    private static final int LAST_OCTET = 255;
    private static final String ARABIC_COMMA = "\u060C";
    private static final String ARABIC_DECIMAL = "\u066B";
    private static final String ARABIC_THOUSANDS = "\u066C";

    /** What begins with the digits at a token. */
    static WrittenNumber at(Tokens tokens, int from) {
        int groups = 1;
        int to = from + 1;
        while (to + 1 < tokens.size() && isSeparator(tokens, to) && isGluedDigits(tokens, to + 1)) {
            to += 2;
            groups++;
        }
        boolean listed = tokens.get(from).isGlued()
                && from > 1
                && isComma(tokens, from - 1)
                && tokens.get(from - 2).isDigits();
        if (listed && !isLong(tokens.form(from))) {
            return single(tokens, from);
        }
        if (groups == 1) {
            return isLong(tokens.form(from)) ? unreadable(to) : plain(tokens, from);
        }
        for (int i = from; i < to; i += 2) {
            if (isLong(tokens.form(i))) {
                return unreadable(to);
            }
        }
        if (groups > MOST_GROUPS) {
            return unreadable(to);
        }
        return separated(tokens, from, to, groups);
    }

    private static boolean isComma(Tokens tokens, int at) {
        return tokens.get(at).isGlued()
                && (tokens.get(at).is(',') || tokens.get(at).is(ARABIC_COMMA));
    }

    private static boolean isLong(String digits) {
        return digits.length() > MOST_DIGITS;
    }

    private static WrittenNumber unreadable(int to) {
        return new WrittenNumber(null, null, to, true);
    }

    private static WrittenNumber no(int to) {
        return new WrittenNumber(null, null, to, false);
    }

    private static WrittenNumber single(Tokens tokens, int from) {
        return new WrittenNumber(new BigDecimal(tokens.form(from)), null, from + 1, false);
    }

    private static boolean isGluedDigits(Tokens tokens, int at) {
        Token token = tokens.get(at);
        return token.isDigits() && token.isGlued();
    }

    private static boolean isSeparator(Tokens tokens, int at) {
        Token mark = tokens.get(at);
        return mark.isMark()
                && mark.isGlued()
                && (mark.is('.')
                        || mark.is(',')
                        || mark.is('\'')
                        || mark.is(ARABIC_COMMA)
                        || mark.is(ARABIC_DECIMAL)
                        || mark.is(ARABIC_THOUSANDS));
    }

    /** Digits without separators, or in groups of three with spaces between them. */
    private static WrittenNumber plain(Tokens tokens, int from) {
        String first = tokens.form(from);
        int at = from + 1;
        int groups = 1;
        while (groups <= MOST_GROUPS && isSpacedGroup(tokens, at)) {
            at++;
            groups++;
        }
        boolean grouped = groups > 1
                && first.length() <= GROUP
                && first.charAt(0) != '0'
                && !(at < tokens.size() && isSpacedDigits(tokens, at))
                && !(at < tokens.size() && tokens.get(at).isGlued() && isForeign(tokens, at));
        if (!grouped) {
            return single(tokens, from);
        }
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < at; i++) {
            digits.append(tokens.form(i));
        }
        boolean decimals = at + 1 < tokens.size()
                && (tokens.get(at).is('.') || tokens.get(at).is(ARABIC_DECIMAL))
                && tokens.get(at).isGlued()
                && isGluedDigits(tokens, at + 1);
        if (decimals) {
            digits.append('.').append(tokens.form(at + 1));
            at += 2;
        }
        return new WrittenNumber(new BigDecimal(digits.toString()), null, at, false);
    }

    /** Whether letters, or a mark with digits behind it, are glued to the last group: it is something else then. */
    private static boolean isForeign(Tokens tokens, int at) {
        return tokens.get(at).isWord()
                || !tokens.get(at).is('.')
                        && !tokens.get(at).is(ARABIC_DECIMAL)
                        && at + 1 < tokens.size()
                        && isGluedDigits(tokens, at + 1);
    }

    private static boolean isSpacedGroup(Tokens tokens, int at) {
        return at < tokens.size()
                && isSpacedDigits(tokens, at)
                && tokens.form(at).length() == GROUP;
    }

    private static boolean isSpacedDigits(Tokens tokens, int at) {
        Token token = tokens.get(at);
        // one space only: columns of a table stand further apart
        return token.isDigits()
                && token.gap() == Token.Gap.SPACE
                && token.start() == tokens.get(at - 1).end() + 1;
    }

    private static WrittenNumber separated(Tokens tokens, int from, int to, int groups) {
        String first = tokens.form(from + 1);
        String last = tokens.form(to - 2);
        int same = 1;
        for (int i = from + 1; i < to; i += 2) {
            same += tokens.form(i).equals(first) ? 1 : 0;
        }
        if (same == groups) {
            return groups == 2 ? onePair(tokens, from, to, first) : repeated(tokens, from, to, first, groups);
        }
        boolean decimalLast = same == groups - 1 && !last.equals(first) && isDecimalBehind(first, last);
        if (decimalLast && isGrouped(tokens, from, to - 2, first)) {
            return new WrittenNumber(
                    new BigDecimal(join(tokens, from, to - 2) + '.' + tokens.form(to - 1)), null, to, false);
        }
        return first.equals("'") || last.equals("'") ? single(tokens, from) : unreadable(to);
    }

    private static boolean isDecimalBehind(String grouping, String decimal) {
        return !grouping.equals(ARABIC_DECIMAL)
                && !decimal.equals(ARABIC_THOUSANDS)
                && !decimal.equals("'")
                && (!decimal.equals(ARABIC_COMMA) || grouping.equals("."));
    }

    private static String join(Tokens tokens, int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i += 2) {
            digits.append(tokens.form(i));
        }
        return digits.toString();
    }

    /** Two groups of digits and one separator. */
    private static WrittenNumber onePair(Tokens tokens, int from, int to, String separator) {
        boolean grouped = isGrouped(tokens, from, to, separator);
        BigDecimal whole = new BigDecimal(join(tokens, from, to));
        BigDecimal decimal = new BigDecimal(tokens.form(from) + '.' + tokens.form(from + 2));
        int digits = tokens.form(from + 2).length();
        return switch (separator) {
            case ARABIC_DECIMAL -> new WrittenNumber(decimal, null, to, false);
            case ARABIC_THOUSANDS -> grouped ? new WrittenNumber(whole, null, to, false) : unreadable(to);
            case "'" -> grouped ? new WrittenNumber(whole, null, to, false) : single(tokens, from);
            case "." -> {
                if (!grouped) {
                    yield new WrittenNumber(decimal, null, to, false);
                }
                yield isAmongArabic(tokens, from, to)
                        ? new WrittenNumber(whole, decimal, to, false)
                        : new WrittenNumber(decimal, whole, to, false);
            }
            default -> {
                if (grouped) {
                    yield new WrittenNumber(whole, null, to, false);
                }
                boolean listed = separator.equals(ARABIC_COMMA) || digits >= GROUP && !isAmongArabic(tokens, from, to);
                yield listed ? single(tokens, from) : new WrittenNumber(decimal, null, to, false);
            }
        };
    }

    /** Three groups of digits or more, with one separator between all of them. */
    private static WrittenNumber repeated(Tokens tokens, int from, int to, String separator, int groups) {
        if (isGrouped(tokens, from, to, separator)) {
            return new WrittenNumber(new BigDecimal(join(tokens, from, to)), null, to, false);
        }
        if (separator.equals(".")) {
            return isAddress(tokens, from, to, groups) ? no(to) : unreadable(to);
        }
        return isList(tokens, from, to) ? single(tokens, from) : unreadable(to);
    }

    /** Groups of three digits, or of two before the last as in India. */
    private static boolean isGrouped(Tokens tokens, int from, int to, String separator) {
        String first = tokens.form(from);
        if (separator.equals(ARABIC_DECIMAL) || first.length() > GROUP || first.charAt(0) == '0') {
            return false;
        }
        boolean threes = true;
        boolean twos = separator.equals(",") && first.length() < GROUP && to - from > GROUP;
        for (int i = from + 2; i < to; i += 2) {
            int length = tokens.form(i).length();
            boolean last = i + 1 >= to;
            threes &= length == GROUP;
            twos &= length == (last ? GROUP : 2);
        }
        return threes || twos;
    }

    private static boolean isAddress(Tokens tokens, int from, int to, int groups) {
        boolean octets = groups == 4;
        for (int i = from; i < to && octets; i += 2) {
            String form = tokens.form(i);
            octets = form.length() <= GROUP && Integer.parseInt(form) <= LAST_OCTET;
        }
        return octets;
    }

    /** "22,24,26": numbers that rise, with commas between them. */
    private static boolean isList(Tokens tokens, int from, int to) {
        BigDecimal before = BigDecimal.ONE.negate();
        for (int i = from; i < to; i += 2) {
            BigDecimal value = new BigDecimal(tokens.form(i));
            boolean comma = i == from
                    || tokens.form(i - 1).equals(",")
                    || tokens.form(i - 1).equals(ARABIC_COMMA);
            boolean even = tokens.form(i).length() == tokens.form(from).length();
            if (!comma || !even || value.compareTo(before) <= 0) {
                return false;
            }
            before = value;
        }
        return true;
    }

    /** Whether the words around are Arabic, or, where there are none near, the digits. */
    private static boolean isAmongArabic(Tokens tokens, int from, int to) {
        for (int distance = 0; distance < 4; distance++) {
            int before = from - 1 - distance;
            int behind = to + distance;
            if (behind < tokens.size() && tokens.get(behind).isWord()) {
                return tokens.get(behind).isArabic();
            }
            if (before >= 0 && tokens.get(before).isWord()) {
                return tokens.get(before).isArabic();
            }
        }
        return false;
    }
}
