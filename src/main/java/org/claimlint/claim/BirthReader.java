package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Finds births with the year in which they fall: "born there in 1934", "came into the world in 1934", "1934, the year in which Lau was born". */
final class BirthReader {
    /** A word that says that somebody was born. */
    static final String BORN = "born";

    private static final String YEAR = "birth-year";
    private static final String SEVERAL = "several";
    /** The verb of "saw the light", which in Arabic has its subject between its two words. */
    private static final String SAW = "sees-light";

    private static final String LIGHT = "the-light";
    private static final int FARTHEST_LIGHT = 5;
    /** Between "born" and the year. In tokens. */
    private static final int FARTHEST_YEAR = 6;
    /** Between the year and "in which she was born". */
    private static final int FARTHEST_BACK = 9;

    private final Tokens tokens;
    private final Layout layout;
    private final List<Placed<TimeExpression>> times;

    BirthReader(Tokens tokens, Layout layout, List<Placed<TimeExpression>> times) {
        this.tokens = tokens;
        this.layout = layout;
        this.times = times;
    }

    /** The births, in the order of their dates. */
    List<Ages.Told> read() {
        List<Ages.Told> births = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            if (time.mention().stated().year() == null) {
                continue;
            }
            int word = wordBefore(time);
            word = word < 0 ? wordBehind(time) : word;
            if (word >= 0 && !ScopeWords.endsBefore(SEVERAL, tokens, word, 1)) {
                births.add(new Ages.Told(word, Math.max(word + 1, time.to()), 0, 0, time));
            }
        }
        return births;
    }

    private int wordBefore(Placed<TimeExpression> time) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(time.from()));
        int first = Math.max(sentence.from(), time.from() - FARTHEST_YEAR);
        for (int i = time.from() - 1; i >= first; i--) {
            if (Placed.first(times, i, i + 1) != null) {
                return -1;
            }
            if (isBorn(i)) {
                return i;
            }
            if (tokens.get(i).isWord() && ScopeWords.at(LIGHT, tokens, i) != null) {
                return sawBefore(i, sentence.from());
            }
        }
        return -1;
    }

    /** The verb of "the man saw the light", or -1. */
    private int sawBefore(int light, int from) {
        for (int i = light - 1;
                i >= Math.max(from, light - FARTHEST_LIGHT) && tokens.get(i).isWord();
                i--) {
            if (ScopeWords.at(SAW, tokens, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** "1934 as the year in which Lau was born": no mark and no other date stands between. */
    private int wordBehind(Placed<TimeExpression> time) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(time.from()));
        boolean year = false;
        for (int i = time.to(); i < Math.min(sentence.to(), time.to() + FARTHEST_BACK); i++) {
            Token token = tokens.get(i);
            if (token.isMark() || Placed.first(times, i, i + 1) != null) {
                return -1;
            }
            if (isBorn(i)) {
                return year ? i : -1;
            }
            year |= ScopeWords.at(YEAR, tokens, i) != null;
        }
        return -1;
    }

    private boolean isBorn(int at) {
        return tokens.get(at).isWord() && ScopeWords.at(BORN, tokens, at) != null;
    }
}
