package org.claimlint.mention;

import java.util.HashMap;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/**
 * The words with which a number or a quantity may begin. Most words of a text are none of them: asking here once is much cheaper than asking
 * every lexicon.
 */
final class Leads {
    static final int BOUND = 1;
    static final int PERCENT = 2;
    static final int SHARE = 4;
    static final int VAGUE = 8;
    static final int NUMBER = 16;
    static final int DUAL = 32;
    static final int ADDRESS = 64;

    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char WAW = '\u0648';
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final char KAF = '\u0643';
    private static final String ARTICLE = "" + ALEF + LAM;

    private static final Map<String, Integer> ROLES = load();

    private Leads() {}

    private static Map<String, Integer> load() {
        Map<String, Integer> roles = new HashMap<>(2048);
        for (String language : new String[] {"ar/", "en/"}) {
            for (String[] row : Table.rows(Lexicon.class, language + "bounds.tsv")) {
                add(roles, row, row[0].equals("before") ? BOUND : 0);
            }
            for (String[] row : Table.rows(Lexicon.class, language + "percent.tsv")) {
                add(roles, row, row[0].equals("share") ? SHARE : PERCENT);
            }
            for (String[] row : Table.rows(Lexicon.class, language + "vague-counts.tsv")) {
                add(roles, row, VAGUE);
            }
            for (String[] row : Table.rows(Lexicon.class, language + "numbers.tsv")) {
                add(roles, row, isLeading(row[0]) ? NUMBER : 0);
            }
        }
        for (String[] row : Table.rows(Lexicon.class, "ar/nouns.tsv")) {
            add(roles, row, row[2].equals("two") ? DUAL : 0);
        }
        for (String scheme : new String[] {"http", "https", "ftp", "www"}) {
            roles.merge(scheme, ADDRESS, (one, two) -> one | two);
        }
        return roles;
    }

    /** Words that only join or divide other numbers begin none. */
    private static boolean isLeading(String kind) {
        return !kind.equals("of")
                && !kind.equals("over")
                && !kind.equals("in")
                && !kind.equals("out-of")
                && !kind.equals("and")
                && !kind.equals("point")
                && !kind.equals("parts");
    }

    private static void add(Map<String, Integer> roles, String[] row, int role) {
        if (role == 0) {
            return;
        }
        String forms = row[row.length - 1];
        int from = 0;
        while (from <= forms.length()) {
            int bar = forms.indexOf('|', from);
            int end = bar < 0 ? forms.length() : bar;
            roles.merge(Tokens.of(forms.substring(from, end)).form(0), role, (one, two) -> one | two);
            from = end + 1;
        }
    }

    /** What may begin with a word, as a set of the roles above; the proclitics are those of {@link Lexicon}. */
    static int of(Token word) {
        String form = word.form();
        int roles = behindPreposition(form, 0);
        char first = form.charAt(0);
        return (first == WAW || first == FEH) && form.length() > 2 ? roles | behindPreposition(form, 1) : roles;
    }

    private static int behindPreposition(String form, int from) {
        int roles = roles(form, from) | behindArticle(form, from);
        if (form.length() - from <= 2) {
            return roles;
        }
        char letter = form.charAt(from);
        if (letter != BEH && letter != LAM && letter != KAF) {
            return roles;
        }
        roles |= roles(form, from + 1) | behindArticle(form, from + 1);
        if (letter == LAM && form.charAt(from + 1) == LAM) {
            roles |= roles(form, from + 2);
            Integer whole = ROLES.get(ARTICLE + form.substring(from + 2));
            roles |= whole == null ? 0 : whole;
        }
        return roles;
    }

    private static int behindArticle(String form, int from) {
        boolean article = form.length() > from + 2 && form.charAt(from) == ALEF && form.charAt(from + 1) == LAM;
        return article ? roles(form, from + 2) : 0;
    }

    private static int roles(String form, int from) {
        Integer roles = ROLES.get(from == 0 ? form : form.substring(from));
        return roles == null ? 0 : roles;
    }
}
