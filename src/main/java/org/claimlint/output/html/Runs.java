package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.output.html.Card.Run;

/** Cuts what the program says into its own words and those that must not mix with them, whichever way they run. */
final class Runs {
    /** A day as the program writes it: in an Arabic sentence its parts would change places. */
    private static final String DAY = "0000-00-00";

    private Runs() {}

    /** @param quotes words of a text that the sentence may repeat; blank ones count for nothing */
    static List<Run> of(String sentence, List<String> quotes) {
        List<String> known = quotes.stream().filter(quote -> !quote.isBlank()).toList();
        List<Run> runs = new ArrayList<>();
        int done = 0;
        while (done < sentence.length()) {
            int found = day(sentence, done);
            int length = found < sentence.length() ? DAY.length() : 0;
            for (String quote : known) {
                int at = sentence.indexOf(quote, done);
                if (at >= 0 && (at < found || at == found && quote.length() > length)) {
                    found = at;
                    length = quote.length();
                }
            }
            if (found > done) {
                runs.add(new Run(sentence.substring(done, found), false));
            }
            if (length > 0) {
                runs.add(new Run(sentence.substring(found, found + length), true));
            }
            done = found + length;
        }
        return runs;
    }

    /** Where the next day is written; the end of the sentence where there is none. */
    private static int day(String sentence, int from) {
        for (int at = from; at + DAY.length() <= sentence.length(); at++) {
            if (isDay(sentence, at)) {
                return at;
            }
        }
        return sentence.length();
    }

    private static boolean isDay(String sentence, int at) {
        for (int i = 0; i < DAY.length(); i++) {
            char c = sentence.charAt(at + i);
            boolean digit = c >= '0' && c <= '9';
            if (DAY.charAt(i) == '0' ? !digit : c != '-') {
                return false;
            }
        }
        return true;
    }
}
