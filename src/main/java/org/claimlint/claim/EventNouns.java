package org.claimlint.claim;

import java.util.List;
import org.claimlint.lexicon.EventKin;
import org.claimlint.model.EventMention;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the nouns that dates date: "the explosion on Friday night", "the 19 July accident", "the earthquake that hit the town in May". */
record EventNouns(Tokens tokens, Layout layout, Clauses clauses, List<Placed<EventMention>> events) {
    private static final String ON = "apposes";
    private static final String OF = "belongs";
    private static final String WITHIN = "within";
    private static final String THE = "the";
    private static final String POSSESSIVE = "'s";
    /** "The 19 July ferry accident". In tokens. */
    private static final int FARTHEST_NOUN = 3;
    /** Between a noun and its date. In tokens. */
    private static final int FARTHEST = 7;

    /** "The explosion on Friday night", "the ambush at the ford of 10 October": the noun, where nothing but a place stands between. */
    @Nullable
    Placed<EventMention> of(Placed<TimeExpression> time) {
        int sentence = layout.sentences().get(layout.sentenceOf(time.from())).from();
        Placed<EventMention> noun = null;
        for (Placed<EventMention> event :
                Placed.within(events, Math.max(sentence, time.from() - FARTHEST), time.from())) {
            noun = event;
        }
        if (noun == null || !noun.mention().isNoun()) {
            return null;
        }
        for (int i = noun.to(); i < time.from(); i++) {
            if (!isOfPhrase(i, noun.to())) {
                return null;
            }
        }
        return noun;
    }

    /** "The 19 July accident", "8 September's march", "that 2018 injury": the noun that a date is made to tell apart. */
    @Nullable
    Placed<EventMention> behind(Placed<TimeExpression> time) {
        int from = time.to();
        boolean possessive = tokens.form(from).equals(POSSESSIVE);
        boolean known = possessive
                || clauses.has(time.from() - 1, Clue.DEFINITE)
                || ScopeWords.at(THE, tokens, time.from()) != null;
        StatedDate stated = time.mention().stated();
        // "the seventh march" is no date
        boolean dated = stated.month() != null || stated.year() != null || stated.weekday() != null;
        if (!known || !dated || tokens.get(time.from()).isArabic()) {
            return null;
        }
        from = possessive ? from + 1 : from;
        Placed<EventMention> noun = Placed.first(events, from, Math.min(tokens.size(), from + FARTHEST_NOUN));
        if (noun == null || !noun.mention().isNoun() && noun.mention().form() != EventMention.Form.PRESENT) {
            return null;
        }
        for (int i = from; i < noun.from(); i++) {
            if (!tokens.get(i).isWord() || clauses.hasAny(i) || FunctionWords.contains(tokens.form(i))) {
                return null;
            }
        }
        return noun;
    }

    /** "The earthquake that hit the town": the noun that a clause is about, or null. */
    @Nullable
    Placed<EventMention> antecedent(int clause) {
        boolean relative = clauses.has(clause, Clue.RELATIVE) || clauses.has(clause, Clue.THAT);
        int before = clause > 0 && tokens.get(clause - 1).isMark() ? clause - 2 : clause - 1;
        Placed<EventMention> noun = relative && before >= 0 ? Placed.first(events, before, before + 1) : null;
        return noun != null
                        && noun.mention().isNoun()
                        && layout.sentenceOf(before) == layout.sentenceOf(clause)
                        && EventKin.isSingle(noun.mention().event())
                ? noun
                : null;
    }

    /** Whether a token may stand between a noun and its date: a place, or what leads to one. @param from the token behind the noun */
    boolean isOfPhrase(int at, int from) {
        Token token = tokens.get(at);
        if (token.isArabic()) {
            boolean verb = clauses.has(at, Clue.TOOK_PLACE) && clauses.has(at - 1, Clue.RELATIVE);
            return verb || !clauses.has(at, Clue.THAT) && !clauses.has(at, Clue.CLAUSE);
        }
        return token.isWord()
                && (tokens.isCapital(at)
                        || ScopeWords.at(WITHIN, tokens, at) != null
                        || ScopeWords.at(ON, tokens, at) != null
                        || ScopeWords.at(OF, tokens, at) != null
                        || clauses.has(at, Clue.NEAR)
                        || clauses.has(at, Clue.DEFINITE)
                        || at == from && tokens.form(at).equals("at"));
    }
}
