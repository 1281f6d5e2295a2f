package org.claimlint.mention;

import java.util.HashMap;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of both languages by the role that they play beside a number. The first column of a table is the role, so that one word may have
 * several.
 */
final class RoleWords {
    /** Words that bound a number, or join the two ends of a range. */
    static final RoleWords BOUNDS = of("bounds.tsv");

    /** Words that make a percentage of a number. */
    static final RoleWords PERCENT = of("percent.tsv");

    private final Map<String, Lexicon<String>> byRole = new HashMap<>();

    private RoleWords() {}

    /** The tables of this name in both languages: columns role, what the phrase means (may be missing), forms. */
    static RoleWords of(String table) {
        RoleWords cues = new RoleWords();
        cues.load("ar/" + table);
        cues.load("en/" + table);
        return cues;
    }

    private void load(String table) {
        for (String[] row : Table.rows(Lexicon.class, table)) {
            Lexicon<String> lexicon = byRole.computeIfAbsent(row[0], role -> new Lexicon<>());
            String meaning = row.length > 2 ? row[1] : row[0];
            for (String form : Table.forms(row)) {
                lexicon.add(form, meaning);
            }
        }
    }

    /** The phrases of a role. */
    Lexicon<String> lexicon(String role) {
        return byRole.computeIfAbsent(role, missing -> new Lexicon<>());
    }

    /** The phrase of a role that begins with a token, or null. */
    Lexicon.@Nullable Match<String> at(String role, Tokens tokens, int at) {
        Lexicon<String> lexicon = byRole.get(role);
        return lexicon == null || at < 0 || at >= tokens.size() ? null : lexicon.longest(tokens, at);
    }

    /** Whether a phrase of a role stands at a token without a conjunction or preposition of its own. */
    boolean has(String role, Tokens tokens, int at) {
        Lexicon.Match<String> match = at(role, tokens, at);
        return match != null && match.conjunction() == 0 && match.preposition() == 0;
    }
}
