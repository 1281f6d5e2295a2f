package org.claimlint.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The words of both languages by what they do, from a table of each: the role stands in the first column, the words in the last; their value, if they have one, between, or behind a colon. */
final class RoleWords {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private final Map<String, Lexicon<String>> byRole = new HashMap<>();

    private RoleWords() {}

    /** The tables of some names. @param prefixed the roles whose Arabic words may have a preposition before them */
    static RoleWords of(Predicate<String> prefixed, String... tables) {
        RoleWords words = new RoleWords();
        for (String table : tables) {
            for (String language : LANGUAGES) {
                for (String[] row : Table.rows(Lexicon.class, language + "/" + table)) {
                    words.add(row, prefixed);
                }
            }
        }
        return words;
    }

    private void add(String[] row, Predicate<String> prefixed) {
        int colon = row[0].indexOf(':');
        String role = colon < 0 ? row[0] : row[0].substring(0, colon);
        Lexicon<String> words = byRole.computeIfAbsent(role, any -> new Lexicon<>(prefixed.test(role)));
        String value = row.length > 2 ? row[1] : colon < 0 ? "" : row[0].substring(colon + 1);
        for (String form : Table.forms(row)) {
            words.add(form, value);
        }
    }

    /** The phrase of a role that begins with a token, with its value; or null. */
    Lexicon.@Nullable Match<String> at(String role, Tokens tokens, int at) {
        Lexicon<String> words = byRole.get(role);
        return words == null || at < 0 || at >= tokens.size() ? null : words.longest(tokens, at);
    }

    /** The token with which the first phrase of a role between two tokens begins, or -1. @param to exclusive */
    int find(String role, Tokens tokens, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (tokens.get(i).isWord() && at(role, tokens, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a phrase of a role ends right before a token. */
    boolean endsBefore(String role, Tokens tokens, int token, int longest) {
        for (int i = token - 1; i >= Math.max(0, token - longest); i--) {
            Lexicon.Match<String> match = at(role, tokens, i);
            if (match != null && match.to() == token) {
                return true;
            }
        }
        return false;
    }
}
