package org.claimlint.claim;

import org.claimlint.model.EventMention;
import org.claimlint.text.Tokens;

/** Tells nouns that stand for something told before ("the attack", "the 73 men") by their article. */
final class Definite {
    /** In tokens: "the second deadly attack". */
    private static final int FARTHEST_MODIFIER = 3;

    private Definite() {}

    /** Whether a count has an article: "the 73 men". */
    static boolean isCount(Tokens tokens, Clauses clauses, Placed<?> count) {
        return hasArticle(tokens.form(count.from())) || clauses.has(count.from() - 1, Clue.DEFINITE);
    }

    /** Whether an event is told by a noun with an article, and no word beside it says that it is another one. */
    static boolean isEvent(Tokens tokens, Clauses clauses, Placed<EventMention> event) {
        boolean article = hasArticle(tokens.form(event.from())) || clauses.has(event.from() - 1, Clue.DEFINITE);
        return event.mention().isNoun() && article && !isOther(clauses, event.from(), event.to());
    }

    /** Whether a word right beside a stretch of tokens says that it tells of something else: "another", "elsewhere". */
    static boolean isOther(Clauses clauses, int from, int to) {
        int clause = clauses.of(from);
        return clauses.hasBetween(Math.max(clauses.first(clause), from - FARTHEST_MODIFIER), from, Clue.OTHER)
                || clauses.hasBetween(to, Math.min(to + 1, clauses.end(clause)), Clue.OTHER);
    }

    private static boolean hasArticle(String form) {
        int at = form.startsWith(ArabicLetters.WAW) ? 1 : 0;
        return form.startsWith(ArabicLetters.ARTICLE) || form.startsWith(ArabicLetters.ARTICLE, at);
    }
}
