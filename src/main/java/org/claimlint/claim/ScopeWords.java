package org.claimlint.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The words that tell what a count holds for, by their role in the tables {@code scope-words.tsv} (since when, up to when, per what, of which whole) and {@code figure-words.tsv} (majorities, changes, lists). */
final class ScopeWords {
    private static final List<String> TABLES =
            List.of("ar/scope-words.tsv", "en/scope-words.tsv", "ar/figure-words.tsv", "en/figure-words.tsv");
    private static final Map<String, Lexicon<String>> BY_ROLE = load();

    private ScopeWords() {}

    /** The phrase of a role that begins with a token, or null. */
    static Lexicon.@Nullable Match<String> at(String role, Tokens tokens, int at) {
        Lexicon<String> words = BY_ROLE.get(role);
        return words == null || at < 0 || at >= tokens.size() ? null : words.longest(tokens, at);
    }

    /** The token with which the first phrase of a role between two tokens begins, or -1. @param to exclusive */
    static int find(String role, Tokens tokens, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (tokens.get(i).isWord() && at(role, tokens, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a phrase of a role ends right before a token. */
    static boolean endsBefore(String role, Tokens tokens, int token, int longest) {
        for (int i = token - 1; i >= Math.max(0, token - longest); i--) {
            Lexicon.Match<String> match = at(role, tokens, i);
            if (match != null && match.to() == token) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Lexicon<String>> load() {
        Map<String, Lexicon<String>> roles = new HashMap<>();
        for (String table : TABLES) {
            for (String[] row : Table.rows(Lexicon.class, table)) {
                int colon = row[0].indexOf(':');
                String role = colon < 0 ? row[0] : row[0].substring(0, colon);
                String meaning = colon < 0 ? "" : row[0].substring(colon + 1);
                Lexicon<String> words = roles.computeIfAbsent(role, any -> new Lexicon<>());
                for (String form : Table.forms(row)) {
                    words.add(form, meaning);
                }
            }
        }
        return roles;
    }
}
