package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Letters behind digits that multiply them: 3k, 1.2M, 5bn. Capitals count: 5m are metres, unless money stands before. */
final class Suffixes {
    private static final Map<String, BigDecimal> GLUED = new HashMap<>();
    private static final Map<String, BigDecimal> APART = new HashMap<>();
    private static final Map<String, BigDecimal> MONEY = new HashMap<>();
    /** Names of money that may follow. */
    private static final Set<String> CURRENCIES = new HashSet<>();

    static {
        for (String[] row : Table.rows(Lexicon.class, "en/number-suffixes.tsv")) {
            for (String form : row[2].split("\\|", -1)) {
                switch (row[0]) {
                    case "glued" -> GLUED.put(form, new BigDecimal(row[1]));
                    case "apart" -> APART.put(form, new BigDecimal(row[1]));
                    case "money" -> MONEY.put(form, new BigDecimal(row[1]));
                    default -> CURRENCIES.add(form);
                }
            }
        }
    }

    private Suffixes() {}

    record Scaled(BigDecimal factor, int to) {}

    /** What the letters behind a number in digits multiply it by, or null. */
    static @Nullable Scaled scaled(Tokens tokens, int from, int to) {
        if (to >= tokens.size() || !tokens.get(to).isWord() || tokens.get(to).beginsLine()) {
            return null;
        }
        Token token = tokens.get(to);
        if (token.end() - token.start() > 3) {
            return null;
        }
        String written = tokens.text().substring(token.start(), token.end());
        BigDecimal factor;
        if (token.isGlued()) {
            factor = GLUED.get(written);
            boolean money = from > 0 && isMoney(tokens.form(from - 1)) || CURRENCIES.contains(tokens.form(to + 1));
            if (factor == null && money) {
                factor = MONEY.get(written);
            }
            if (isAmongArabic(tokens, to)) {
                factor = null;
            }
        } else {
            factor = APART.get(written);
            boolean goesOn = to + 1 < tokens.size()
                    && (tokens.get(to + 1).isGlued() && !tokens.get(to + 1).is('.')
                            || tokens.get(to + 1).isDigits());
            factor = goesOn ? null : factor;
        }
        return factor == null ? null : new Scaled(factor, to + 1);
    }

    private static boolean isMoney(String form) {
        return form.length() == 1 && Character.getType(form.charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isAmongArabic(Tokens tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isArabic();
    }
}
