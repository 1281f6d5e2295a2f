package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.PlaceMention;
import org.claimlint.text.Layout;

/** Finds English {@link LocatedNouns}. */
final class LatinLocatedNouns extends LocatedNouns {
    private static final String COMMA = ",";
    private static final String THE = "the";
    private static final String OF = "of";
    private static final String POSSESSIVE = "'s";
    private static final String JOINT = "joint";
    private static final String AIM = "aim";
    private static final String HAPPENED = "happened";
    private static final String SCENE = "scene";
    private static final String ED = "ed";
    /** "The accident on a road in the hills near": in noun phrases. */
    private static final int MOST_PHRASES = 3;
    /** "Its old broken dam": in tokens. */
    private static final int MOST_ADJECTIVES = 3;
    /** "The Congolese province of": in tokens. */
    private static final int LONGEST_LEAD = 6;
    /** "That burst last week": in tokens. */
    private static final int LONGEST_RELATIVE = 6;

    private final ReadText text;

    LatinLocatedNouns(ReadText text) {
        super(text);
        this.text = text;
    }

    @Override
    List<Located> at(Placed<PlaceMention> place, Layout.Stretch sentence) {
        List<Located> found = new ArrayList<>();
        behind(place, sentence, found);
        where(place, sentence, found);
        before(place, sentence, found);
        return found;
    }

    /** "The Y dam". */
    private void behind(Placed<PlaceMention> place, Layout.Stretch sentence, List<Located> found) {
        int the = place.from() - 1;
        if (the < sentence.from() || !tokens.get(the).is(THE)) {
            return;
        }
        int to = place.to();
        while (to < Math.min(sentence.to(), place.to() + 2) && isNoun(to)) {
            to++;
        }
        for (int noun = to - 1; noun >= place.to(); noun--) {
            if (!isAim(the - 1)) {
                found.add(new Located(noun, isFixture(noun), the, noun + 1));
            }
        }
    }

    /** "Y, the resort where the killings took place", "Y, the scene of the attack". */
    private void where(Placed<PlaceMention> place, Layout.Stretch sentence, List<Located> found) {
        int at = place.to();
        if (at >= sentence.to() || !tokens.get(at).is(COMMA)) {
            return;
        }
        at++;
        int where = clauses.find(at, Math.min(sentence.to(), at + MOST_ADJECTIVES), Clue.THERE);
        if (where >= 0 && tokens.get(where).form().equals("where")) {
            at = where + 1;
        } else {
            at = tokens.get(at).is(THE) ? at + 1 : at;
            if (!is(SCENE, at)) {
                return;
            }
            at += 2;
            where = -1;
        }
        if (at >= sentence.to() || !tokens.get(at).is(THE)) {
            return;
        }
        int to = at + 1;
        while (to < Math.min(sentence.to(), at + 1 + MOST_ADJECTIVES) && isNoun(to) && !is(HAPPENED, to)) {
            to++;
        }
        if (to > at + 1 && (where < 0 || is(HAPPENED, to))) {
            found.add(new Located(to - 1, isFixture(to - 1), place.from(), to));
        }
    }

    /** "The dam in Y", "the dam that burst in the province of Y", "the accident on a road near Y". */
    private void before(Placed<PlaceMention> place, Layout.Stretch sentence, List<Located> found) {
        int prep = place.from() - 1;
        while (prep >= sentence.from() && place.from() - prep <= LONGEST_LEAD && isLead(prep)) {
            prep--;
        }
        boolean on = is(ON, prep) && Placed.first(text.events(), prep - 1, prep) != null; // "the attack on Y"
        if (prep <= sentence.from() || !on && !is(SPOT, prep)) {
            return;
        }
        int end = prep;
        for (int i = 0; i < MOST_PHRASES && end > sentence.from(); i++) {
            int head = end - 1;
            if (tokens.get(head).is(COMMA)) {
                head--;
            }
            int relative = relative(head, sentence);
            if (relative >= 0) {
                head = relative - 1;
                if (head > sentence.from() && tokens.get(head).is(COMMA)) {
                    head--;
                }
            } else if (isParticiple(head) && isNoun(head - 1)) {
                head--;
            }
            int article = article(head, sentence);
            if (article < 0) {
                return;
            }
            boolean definite = clauses.has(article, Clue.DEFINITE)
                    || tokens.get(article).is(POSSESSIVE)
                    || ScopeWords.at("possessor", tokens, article) != null;
            if (definite) {
                boolean told = relative >= 0 || isParticiple(article + 1);
                found.add(new Located(head, (isFixture(head) || isAim(article - 1)) && !told, article, place.to()));
            }
            if (article - 1 <= sentence.from() || !is(JOINT, article - 1)) {
                return;
            }
            end = article - 1;
        }
    }

    /** What may stand between a preposition and the name of a place. */
    private boolean isLead(int at) {
        return tokens.get(at).is(THE)
                || tokens.get(at).is(OF)
                || tokens.get(at).is(POSSESSIVE)
                || tokens.get(at).isWord() && tokens.isCapital(at) && !is(SPOT, at)
                || PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, at) != null
                || PlaceLinks.WORDS.at(PlaceLinks.SETTLEMENT, tokens, at) != null
                || PlaceLinks.WORDS.at(PlaceLinks.DIRECTION, tokens, at) != null;
    }

    /** The "that" of the clause that ends with a token, or -1. */
    private int relative(int last, Layout.Stretch sentence) {
        for (int i = last; i > Math.max(sentence.from(), last - LONGEST_RELATIVE); i--) {
            if (tokens.get(i).isMark()) {
                return -1;
            }
            if (clauses.has(i, Clue.RELATIVE) || tokens.get(i).is("that")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isParticiple(int at) {
        return at >= 0 && tokens.form(at).endsWith(ED) || is(HAPPENED, at);
    }

    /** The article of the noun phrase that ends with a noun, or -1. */
    private int article(int noun, Layout.Stretch sentence) {
        if (!isNoun(noun)) {
            return -1;
        }
        for (int i = noun - 1; i >= Math.max(sentence.from(), noun - 1 - MOST_ADJECTIVES); i--) {
            if (clauses.has(i, Clue.DEFINITE)
                    || tokens.get(i).is(POSSESSIVE)
                    || ScopeWords.at("possessor", tokens, i) != null
                    || is("article", i)) {
                return i;
            }
            if (!tokens.get(i).isWord() || clauses.hasAny(i) || FunctionWords.contains(tokens.form(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** "Taken to the hospital in Y": another one than the hospital that was hit. */
    private boolean isAim(int before) {
        return before >= 0 && is(AIM, before);
    }
}
