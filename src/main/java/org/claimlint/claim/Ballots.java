package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Ballot;
import org.claimlint.model.NumberMention;
import org.claimlint.model.SameBallot;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Finds the outcomes of votes, and those told of one matter: "voted by 29 to 18 for a budget ... the budget was carried by 27 votes to 18". */
final class Ballots {
    private static final String VOTE = "vote";
    private static final String AGAINST = "vote-against";
    /** Who votes: that is no matter of a vote. */
    private static final String VOTERS = "vote-of";
    /** Between a word for a vote and its numbers. In tokens. */
    private static final int FARTHEST_VOTE = 10;
    /** Between the two numbers. */
    private static final int FARTHEST = 9;

    private static final int FARTHEST_BEHIND = 3;
    /** Between "to" and the number of those on the other side. */
    private static final int FARTHEST_OTHER_SIDE = 1;

    private static final int MOST = 60;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;

    private Ballots(NumberText text, Clauses clauses) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
    }

    /** @param words what the sentence is about, but for votes @param other whether it says that it is another vote */
    private record Told(Ballot fact, Set<String> words, boolean other) {}

    /** Finds them. */
    static List<Object> of(NumberText text, Clauses clauses) {
        Ballots reader = new Ballots(text, clauses);
        List<Told> told = new ArrayList<>();
        for (Layout.Stretch sentence : text.layout().sentences()) {
            Placed<NumberMention> last = null;
            for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
                Placed<NumberMention> plain = text.numberAt(number.from());
                if (last != null && plain != null && told.size() < MOST && reader.isBallot(last, plain, sentence)) {
                    told.add(reader.told(last, plain, sentence, told.size()));
                    plain = null; // what follows is no third side
                }
                last = plain;
            }
        }
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            found.add(told.get(i).fact());
            for (int k = i + 1; k < told.size(); k++) {
                Told one = told.get(i);
                Told other = told.get(k);
                if (!one.other() && !other.other() && !Collections.disjoint(one.words(), other.words())) {
                    found.add(new SameBallot(one.fact().id(), other.fact().id()));
                }
            }
        }
        return found;
    }

    /** "By 29 votes to 18", "29-18", "29 for and 18 against", beside a word for a vote. */
    private boolean isBallot(Placed<NumberMention> ayes, Placed<NumberMention> noes, Layout.Stretch sentence) {
        if (noes.from() - ayes.to() > FARTHEST) {
            return false;
        }
        for (int i = ayes.to(); i < noes.from() && noes.from() - ayes.to() > 1; i++) {
            if (tokens.get(i).isMark()) {
                return false;
            }
        }
        boolean between = leadsTo(ayes.to(), noes.from())
                || noes.from() - ayes.to() == 1
                        && tokens.get(ayes.to()).isMark()
                        && !tokens.get(ayes.to()).is(",");
        boolean behind =
                ScopeWords.find(AGAINST, tokens, noes.to(), Math.min(sentence.to(), noes.to() + FARTHEST_BEHIND)) >= 0;
        int from = Math.max(sentence.from(), ayes.from() - FARTHEST_VOTE);
        return (between || behind) && ScopeWords.find(VOTE, tokens, from, Math.min(sentence.to(), noes.to() + 2)) >= 0;
    }

    /** "By 29 votes to 18", but not "by 17 to eight to build a park of 120 hectares": the word for the other side stands before its number. */
    private boolean leadsTo(int from, int number) {
        for (int i = from; i < number; i++) {
            Lexicon.Match<String> against = ScopeWords.at(AGAINST, tokens, i);
            if (against != null && against.to() <= number && number - against.to() <= FARTHEST_OTHER_SIDE) {
                return true;
            }
        }
        return false;
    }

    private Told told(Placed<NumberMention> ayes, Placed<NumberMention> noes, Layout.Stretch sentence, int position) {
        Span span = tokens.span(ayes.from(), noes.to());
        BigDecimal first = ayes.mention().value();
        BigDecimal second = noes.mention().value();
        Set<String> words = new HashSet<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean matter = ScopeWords.at(VOTE, tokens, i) == null
                    && ScopeWords.at(AGAINST, tokens, i) == null
                    && ScopeWords.at(VOTERS, tokens, i) == null;
            String stem = matter ? ContentWords.stem(tokens.get(i)) : null;
            if (stem != null && Placed.first(text.times(), i, i + 1) == null) {
                words.add(stem);
            }
        }
        return new Told(
                new Ballot(
                        text.id("bl", position),
                        text.report().id(),
                        position,
                        first,
                        second,
                        text.quoted().get(ayes.from()),
                        tokens.words(span),
                        span),
                words,
                clauses.hasBetween(sentence.from(), ayes.from(), Clue.OTHER));
    }
}
