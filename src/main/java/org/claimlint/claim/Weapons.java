package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Claim;
import org.claimlint.model.Weapon;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads with what something was done, where the clause names weapons of one kind only. */
final class Weapons {
    private static final String WEAPON = "weapon";
    private static final Set<String> DEEDS =
            Set.of("killing", "injury", "attack", "shelling", "airstrike", "explosion", "destruction");

    private final Tokens tokens;
    private final Clauses clauses;

    Weapons(Tokens tokens, Clauses clauses) {
        this.tokens = tokens;
        this.clauses = clauses;
    }

    /** The kind of weapon in the clause of a statement, or null when there is none, or several. */
    @Nullable
    String of(Statement statement) {
        int clause = clauses.of(statement.anchor());
        String only = null;
        for (int i = clauses.first(clause); i < clauses.end(clause); i++) {
            Lexicon.Match<String> weapon = tokens.get(i).isWord() ? ScopeWords.at(WEAPON, tokens, i) : null;
            if (weapon == null) {
                continue;
            }
            if (only != null && !only.equals(weapon.value())) {
                return null;
            }
            only = weapon.value();
            i = weapon.to() - 1;
        }
        return only;
    }

    /** One fact for each claim that names its weapon. @param claims by their statements, in the order of the statements */
    List<Weapon> of(List<Statement> statements, Map<Statement, Claim> claims) {
        List<Weapon> found = new ArrayList<>();
        for (Statement statement : statements) {
            Claim claim = claims.get(statement);
            String event = claim == null ? null : claim.event();
            String kind = event != null && DEEDS.contains(event) ? of(statement) : null;
            if (claim != null && kind != null) {
                found.add(new Weapon(claim.id(), kind));
            }
        }
        return found;
    }
}
