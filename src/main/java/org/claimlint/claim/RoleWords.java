package org.claimlint.claim;

import java.util.List;
import java.util.function.Predicate;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The words of both languages by what they do, from a table of each: the role stands in the first column, the words in the last; their value, if they have one, between, or behind a colon. */
final class RoleWords {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    /** The words that may have a preposition before them, and those that may not: a role has words of one kind only. */
    private final Lexicon<Sense> prefixed = new Lexicon<>(true);

    private final Lexicon<Sense> bare = new Lexicon<>(false);

    private RoleWords() {}

    /** What a phrase means in a role, and what it means in others. */
    private record Sense(
            String role, String value, @Nullable Sense next) {
        Sense with(Sense other) {
            return new Sense(other.role, other.value, this);
        }

        static @Nullable String in(Sense first, String role) {
            for (Sense sense = first; sense != null; sense = sense.next) {
                if (sense.role.equals(role)) {
                    return sense.value;
                }
            }
            return null;
        }
    }

    /** The tables of some names. @param mayBePrefixed the roles whose Arabic words may have a preposition before them */
    static RoleWords of(Predicate<String> mayBePrefixed, String... tables) {
        RoleWords words = new RoleWords();
        for (String table : tables) {
            for (String language : LANGUAGES) {
                for (String[] row : Table.rows(Lexicon.class, language + "/" + table)) {
                    words.add(row, mayBePrefixed);
                }
            }
        }
        return words;
    }

    private void add(String[] row, Predicate<String> mayBePrefixed) {
        int colon = row[0].indexOf(':');
        String role = colon < 0 ? row[0] : row[0].substring(0, colon);
        Lexicon<Sense> words = mayBePrefixed.test(role) ? prefixed : bare;
        String value = row.length > 2 ? row[1] : colon < 0 ? "" : row[0].substring(colon + 1);
        Sense sense = new Sense(role, value, null);
        for (String form : Table.forms(row)) {
            words.merge(form, sense, Sense::with);
        }
    }

    /** The phrase of a role that begins with a token, with its value; or null. */
    Lexicon.@Nullable Match<String> at(String role, Tokens tokens, int at) {
        if (at < 0) {
            return null;
        }
        Lexicon.Match<String> match = prefixed.longest(tokens, at, Sense::in, role);
        return match == null ? bare.longest(tokens, at, Sense::in, role) : match;
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
