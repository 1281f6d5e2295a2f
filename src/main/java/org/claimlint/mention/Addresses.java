package org.claimlint.mention;

import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Finds digits that are certainly no numbers: addresses of the web, telephone numbers, times of day. */
final class Addresses {
    private static final int LAST_HOUR = 24;
    private static final int SHORTEST_TELEPHONE = 7;
    private static final int MOST_PARTS = 6;

    private Addresses() {}

    /** The token behind an address of the web that begins with a word, or the same token when there is none. */
    static int end(Tokens tokens, int at) {
        String form = tokens.form(at);
        boolean scheme = (form.equals("http") || form.equals("https") || form.equals("ftp"))
                && tokens.form(at + 1).equals(":")
                && tokens.form(at + 2).equals("/");
        boolean host = form.equals("www") && tokens.form(at + 1).equals(".");
        if (!scheme && !host) {
            return at;
        }
        int to = at + 1;
        while (to < tokens.size() && tokens.get(to).isGlued()) {
            to++;
        }
        return to;
    }

    /** The token behind a time of day or a telephone number that begins with digits, or the same token when there is none. */
    static int endOfCode(Tokens tokens, int at) {
        if (isDigits(tokens, at + 2)
                && tokens.get(at + 1).isGlued()
                && tokens.get(at + 1).is(':')) {
            return isClock(tokens, at) ? endOf(tokens, at, ":") : at;
        }
        boolean dashed = at + 3 < tokens.size()
                && isDigits(tokens, at + 2)
                && tokens.get(at + 1).is('-')
                && tokens.get(at + 1).isGlued()
                && tokens.get(at + 3).is('-')
                && tokens.get(at + 3).isGlued()
                && isDigits(tokens, at + 4);
        boolean international = at > 0
                && tokens.get(at - 1).is('+')
                && tokens.get(at).isGlued()
                && (tokens.form(at).length() >= SHORTEST_TELEPHONE || isSpacedTelephone(tokens, at));
        if (dashed) {
            return endOf(tokens, at, "-");
        }
        return international ? endOfTelephone(tokens, at) : at;
    }

    /** "+49 30 1234567": digits go on behind one space or hyphen. */
    private static boolean isSpacedTelephone(Tokens tokens, int at) {
        int to = endOfTelephone(tokens, at);
        int digits = 0;
        for (int i = at; i < to; i++) {
            digits += tokens.get(i).isDigits() ? tokens.form(i).length() : 0;
        }
        return to > at + 1 && digits >= SHORTEST_TELEPHONE;
    }

    private static int endOfTelephone(Tokens tokens, int at) {
        int to = at + 1;
        for (int i = 0; i < MOST_PARTS && to < tokens.size(); i++) {
            if (tokens.get(to).isDigits() && !tokens.get(to).beginsLine()) {
                to++;
            } else if (tokens.get(to).is('-') && isDigits(tokens, to + 1)) {
                to += 2;
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isDigits(Tokens tokens, int at) {
        return at < tokens.size() && tokens.get(at).isDigits() && tokens.get(at).isGlued();
    }

    private static boolean isClock(Tokens tokens, int at) {
        String hour = tokens.form(at);
        String minute = tokens.form(at + 2);
        return hour.length() <= 2
                && minute.length() == 2
                && Integer.parseInt(hour) <= LAST_HOUR
                && minute.charAt(0) < '6';
    }

    private static int endOf(Tokens tokens, int at, String separator) {
        int to = at + 1;
        while (to + 1 < tokens.size()) {
            Token mark = tokens.get(to);
            if (!mark.isGlued() || !mark.is(separator) || !isDigits(tokens, to + 1)) {
                break;
            }
            to += 2;
        }
        return to;
    }
}
