package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.PlaceMention;
import org.claimlint.text.Layout;

/** Finds Arabic {@link LocatedNouns}. */
final class ArabicLocatedNouns extends LocatedNouns {
    private static final String HAPPENED = "happened";
    private static final String AIM = "aim";
    private static final char BEH = '\u0628';
    /** The endings of adjectives that are made of names. */
    private static final String RELATING = "\u064A";

    private static final String RELATING_FEMININE = "\u064A\u0647";
    /** Between a noun and the preposition before its place: in tokens. */
    private static final int MOST_BETWEEN = 4;

    private final ReadText text;

    ArabicLocatedNouns(ReadText text) {
        super(text);
        this.text = text;
    }

    @Override
    List<Located> at(Placed<PlaceMention> place, Layout.Stretch sentence) {
        List<Located> found = new ArrayList<>();
        int before = place.from() - 1;
        if (before < sentence.from()) {
            return found;
        }
        boolean glued = tokens.form(place.from()).charAt(0) == BEH
                && place.mention().span().start() > tokens.get(place.from()).start();
        if (is(SPOT, before) || glued) {
            before(glued ? place.from() : before, place, sentence, found);
        } else if (is(ON, before)) {
            before(before, place, sentence, found);
            found.removeIf(located -> Placed.first(text.events(), located.noun(), located.noun() + 1) == null);
        } else if (Placed.first(text.events(), before, before + 1) != null
                && isNoun(before)
                && !Definite.hasArticle(tokens.form(before))) {
            found.add(new Located(before, false, before, place.to()));
        }
        return found;
    }

    /** The nouns with an article before "in Y", "which lies in Y", "that happened in Y". */
    private void before(int preposition, Placed<PlaceMention> place, Layout.Stretch sentence, List<Located> found) {
        for (int i = preposition - 1; i >= Math.max(sentence.from(), preposition - MOST_BETWEEN); i--) {
            if (!tokens.get(i).isArabic()) {
                return;
            }
            boolean relative = clauses.has(i, Clue.RELATIVE);
            if (relative || is(HAPPENED, i) || clauses.has(i, Clue.TOOK_PLACE)) {
                continue;
            }
            boolean shown = i > sentence.from() && clauses.has(i - 1, Clue.SHOWN);
            if (!Definite.hasArticle(tokens.form(i)) && !shown) {
                boolean told = i > sentence.from() && clauses.has(i - 1, Clue.RELATIVE);
                if (told) {
                    continue;
                }
                return;
            }
            if (isNoun(i) && !isAdjective(i, sentence)) {
                boolean aim = i > sentence.from() && is(AIM, i - 1);
                found.add(new Located(i, isFixture(i) || aim, i, place.to()));
            }
        }
    }

    /** "The Iraqi museum in Y": the noun stands before it. */
    private boolean isAdjective(int at, Layout.Stretch sentence) {
        String form = tokens.form(at);
        return (form.endsWith(RELATING) || form.endsWith(RELATING_FEMININE))
                && at > sentence.from()
                && Definite.hasArticle(tokens.form(at - 1));
    }
}
