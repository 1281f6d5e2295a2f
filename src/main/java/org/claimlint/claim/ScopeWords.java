package org.claimlint.claim;

import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The words that tell what a count holds for, by their role in the tables {@code scope-words.tsv} (since when, up to when, per what, of which whole) and {@code figure-words.tsv} (majorities, changes, lists). */
final class ScopeWords {
    private static final RoleWords WORDS = RoleWords.of(any -> true, "scope-words.tsv", "figure-words.tsv");

    private ScopeWords() {}

    /** The phrase of a role that begins with a token, or null. */
    static Lexicon.@Nullable Match<String> at(String role, Tokens tokens, int at) {
        return WORDS.at(role, tokens, at);
    }

    /** The token with which the first phrase of a role between two tokens begins, or -1. @param to exclusive */
    static int find(String role, Tokens tokens, int from, int to) {
        return WORDS.find(role, tokens, from, to);
    }

    /** Whether a phrase of a role ends right before a token. */
    static boolean endsBefore(String role, Tokens tokens, int token, int longest) {
        return WORDS.endsBefore(role, tokens, token, longest);
    }
}
