package org.claimlint.mention;

import java.util.HashMap;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.ActorMention;
import org.claimlint.model.Span;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Clans and bands of one text that no table knows: an Arabic word like "the tribe of" names them, later the name alone will do. */
final class Clans {
    private static final String ID = "clan:";
    private static final String KIND = "armed";
    private static final Lexicon<Boolean> KINSHIP = kinship();

    private final Tokens tokens;
    /** The normalized names, with one word or two, and the id of each. */
    private final Map<String, String> names = new HashMap<>();

    Clans(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The name behind "the tribe of", which is known from now on; null where none stands there. */
    @Nullable
    ActorMention named(int at, int start, int name) {
        if (!mayBeName(name) || !tokens.get(at).isArabic()) {
            return null;
        }
        // "the sons of X": half a name
        int to = KINSHIP.get(tokens.form(name)) != null && mayBeName(name + 1) ? name + 2 : name + 1;
        if (to == name + 1 && !ArabicWords.hasArticle(tokens.form(name))) {
            return null;
        }
        String form = form(name, to);
        String id = names.computeIfAbsent(form, any -> ID + ArabicWords.withoutArticle(form));
        return mention(id, start, name, to);
    }

    /** A name told before that stands at a token; null where none stands there. */
    @Nullable
    ActorMention again(int at) {
        if (names.isEmpty() || !tokens.get(at).isArabic()) {
            return null;
        }
        for (int to = Math.min(tokens.size(), at + 2); to > at; to--) {
            String id = names.get(form(at, to));
            if (id != null) {
                return mention(id, tokens.get(at).start(), at, to);
            }
        }
        return null;
    }

    private ActorMention mention(String id, int start, int name, int to) {
        Span own = tokens.span(name, to);
        return new ActorMention(new Span(start, own.end()), id, tokens.words(own), KIND);
    }

    private boolean mayBeName(int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        return token.isArabic() && !token.beginsLine() && !ArabicWords.isFunctionWord(token.form());
    }

    private String form(int from, int to) {
        return to == from + 1 ? tokens.form(from) : tokens.form(from) + ' ' + tokens.form(from + 1);
    }

    private static Lexicon<Boolean> kinship() {
        Lexicon<Boolean> words = new Lexicon<>(false);
        for (String[] row : Table.rows(Lexicon.class, "ar/person-words.tsv")) {
            for (String form : row[0].equals("kinship") ? Table.forms(row) : new String[0]) {
                words.add(form, true);
            }
        }
        return words;
    }
}
