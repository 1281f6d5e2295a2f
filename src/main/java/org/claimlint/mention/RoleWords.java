package org.claimlint.mention;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Phrases of both languages that play one role beside a number. The first column of a table is the role, so that one word may have several. */
final class RoleWords {
    /** The tables that were read, by name: several readers use one. */
    private static final Map<String, Map<String, RoleWords>> TABLES = new ConcurrentHashMap<>();

    private static final Map<String, RoleWords> BOUNDS = of("bounds.tsv");
    private static final Map<String, RoleWords> PERCENTS = of("percent.tsv");

    /** What bounds a number before it: "at least". */
    static final RoleWords BEFORE = in(BOUNDS, "before");

    /** What bounds it behind it: "or more". */
    static final RoleWords AFTER = in(BOUNDS, "after");

    /** What joins the two ends of a range. */
    static final RoleWords TO = in(BOUNDS, "to");

    static final RoleWords AND = in(BOUNDS, "and");

    /** Behind these the larger end may come first: it is a range. */
    static final RoleWords RANGING = in(BOUNDS, "ranging");

    static final RoleWords OR = in(BOUNDS, "or");

    /** Verbs with which "from 20 to 30" is no range. */
    static final RoleWords CHANGE = in(BOUNDS, "change");

    /** Verbs of which the word that follows is a part and bounds nothing: "handed over 40 boys". */
    static final RoleWords PARTICLE = in(BOUNDS, "particle");

    /** Words that make a percentage of a number. */
    static final RoleWords PERCENT = in(PERCENTS, "percent");

    static final RoleWords SHARE = in(PERCENTS, "share");

    private final Lexicon<String> lexicon = new Lexicon<>();

    private RoleWords() {}

    /** The roles in the tables of this name of both languages: columns role, what the phrase means (may be missing), forms. */
    static Map<String, RoleWords> of(String table) {
        return TABLES.computeIfAbsent(table, name -> {
            Map<String, RoleWords> roles = new ConcurrentHashMap<>();
            load(roles, "ar/" + name);
            load(roles, "en/" + name);
            return roles;
        });
    }

    /** One of the roles of a table. */
    static RoleWords in(Map<String, RoleWords> roles, String role) {
        return roles.computeIfAbsent(role, missing -> new RoleWords());
    }

    private static void load(Map<String, RoleWords> roles, String table) {
        for (String[] row : Table.rows(Lexicon.class, table)) {
            Lexicon<String> lexicon = in(roles, row[0]).lexicon;
            String meaning = row.length > 2 ? row[1] : row[0];
            for (String form : Table.forms(row)) {
                lexicon.add(form, meaning);
            }
        }
    }

    Lexicon<String> lexicon() {
        return lexicon;
    }

    /** The phrase that begins with a token, or null. */
    Lexicon.@Nullable Match<String> at(Tokens tokens, int at) {
        return at < 0 || at >= tokens.size() ? null : lexicon.longest(tokens, at);
    }

    /** Whether a phrase stands at a token. */
    boolean is(Tokens tokens, int at) {
        return at(tokens, at) != null;
    }

    /** Whether a phrase stands at a token without a conjunction or preposition of its own. */
    boolean has(Tokens tokens, int at) {
        Lexicon.Match<String> match = at(tokens, at);
        return match != null && match.conjunction() == 0 && match.preposition() == 0;
    }
}
