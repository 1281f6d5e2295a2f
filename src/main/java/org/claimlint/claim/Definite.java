package org.claimlint.claim;

import java.util.Set;
import org.claimlint.model.EventMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.text.Tokens;

/** Tells nouns that stand for something told before ("the attack", "the 73 men") by their article. */
final class Definite {
    /** In tokens: "the second deadly attack". */
    private static final int FARTHEST_MODIFIER = 3;

    /** In tokens: "the attack of Monday on the camp". */
    private static final int FARTHEST_TARGET = 4;

    private static final String POSSESSIVE = "'s";
    /** In letters. */
    private static final int SHORTEST_OWNED = 4;

    private Definite() {}

    /** Whether a count has an article: "the 73 men". */
    static boolean isCount(Tokens tokens, Clauses clauses, Placed<QuantityMention> count) {
        return hasArticle(tokens.form(count.from()))
                || tokens.form(count.from() - 1).equals(ArabicLetters.ARTICLE)
                || clauses.has(count.from() - 1, Clue.DEFINITE)
                || isBehindNoun(tokens, count);
    }

    /** In Arabic a number with an article stands behind what it counts: "the city's schools, the seven". */
    private static boolean isBehindNoun(Tokens tokens, Placed<QuantityMention> count) {
        Span number = count.mention().number();
        if (number == null || number.start() <= count.mention().span().start()) {
            return false;
        }
        for (int i = count.from() + 1; i < count.to(); i++) {
            if (hasArticle(tokens.form(i)) && tokens.get(i).end() >= number.start() - 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether an event is told by a noun with an article, and no word beside it says that it is another one. */
    static boolean isEvent(Tokens tokens, Clauses clauses, Placed<EventMention> event) {
        boolean shown = clauses.has(event.from() - 1, Clue.DEFINITE);
        // in Arabic the last word of a construct carries the article of all of it
        boolean ofConstruct = tokens.get(event.from()).isArabic() && hasArticle(tokens.form(event.to() - 1));
        boolean article = ofConstruct || hasArticle(tokens.form(event.from())) || isTheirs(tokens, event);
        // "this attack is the second": this one, and no other
        boolean other = !(article && shown) && isOther(clauses, event.from(), event.to());
        return event.mention().isNoun() && (article || shown) && !other;
    }

    /** Whether a verb tells of something known already: "the operation that killed him". */
    static boolean isRelative(Tokens tokens, Clauses clauses, Placed<EventMention> event) {
        int relative = event.from() - 1;
        return tokens.get(event.from()).isArabic()
                && !event.mention().isNoun()
                && relative > 0
                && clauses.has(relative, Clue.RELATIVE)
                && hasArticle(tokens.form(relative - 1));
    }

    /** Whether an event is told by a noun without an article that another word makes definite: "the army's attack". */
    static boolean isConstruct(Tokens tokens, Clauses clauses, Placed<EventMention> event) {
        if (tokens.get(event.from()).isArabic()) {
            // the noun that follows belongs to it, unless a small word stands between
            return event.to() < tokens.size() && tokens.get(event.to()).isWord() && !clauses.hasAny(event.to());
        }
        return tokens.form(event.from() - 1).equals(POSSESSIVE);
    }

    /** The telling words for whom or what an event befell: "the attack on the camp". */
    static Set<String> target(Clauses clauses, ContentWords words, Placed<EventMention> event) {
        if (!event.mention().isNoun()) {
            return Set.of();
        }
        int end = clauses.end(clauses.of(event.from()));
        int on = clauses.find(event.to(), Math.min(end, event.to() + FARTHEST_TARGET), Clue.ON);
        return on < 0 ? Set.of() : words.within(on + 1, Math.min(end, on + 1 + FARTHEST_TARGET));
    }

    /** Whether a word right beside a stretch of tokens says that it tells of something else: "another", "elsewhere". */
    static boolean isOther(Clauses clauses, int from, int to) {
        int clause = clauses.of(from);
        return clauses.hasBetween(Math.max(clauses.first(clause), from - FARTHEST_MODIFIER), from, Clue.OTHER)
                || clauses.hasBetween(to, Math.min(to + 1, clauses.end(clause)), Clue.OTHER);
    }

    /** "Their crossing": in Arabic the ending of the noun. */
    private static boolean isTheirs(Tokens tokens, Placed<EventMention> event) {
        String form = tokens.form(event.to() - 1);
        return tokens.get(event.from()).isArabic()
                && form.length() > SHORTEST_OWNED
                && (form.endsWith(ArabicLetters.HER) || form.endsWith(ArabicLetters.THEIR));
    }

    /** Whether an Arabic word has an article, be it behind "and". */
    static boolean hasArticle(String form) {
        int at = form.startsWith(ArabicLetters.WAW) ? 1 : 0;
        return form.startsWith(ArabicLetters.ARTICLE) || form.startsWith(ArabicLetters.ARTICLE, at);
    }
}
