package org.claimlint.mention;

import java.util.List;
import java.util.function.Consumer;

/** The forms of an Arabic verb as they are written, from its past ("he crossed") and its present ("he crosses"). */
public final class ArabicVerb {
    private static final String ALEF = "\u0627";
    private static final String TEH = "\u062A";
    private static final String YEH = "\u064A";
    private static final String WAW = "\u0648";
    private static final String NOON = "\u0646";
    private static final String HEH = "\u0647";
    private static final String MEEM = "\u0645";
    private static final String FEH = "\u0641";
    private static final String SEEN = "\u0633";

    /** He, she, they, they two; then her, them. Not "him": written like the ending of a noun. */
    private static final List<String> PAST_ENDINGS =
            List.of("", TEH, WAW + ALEF, ALEF, TEH + ALEF, HEH + ALEF, HEH + MEEM);

    private static final List<String> PRESENT_ENDINGS =
            List.of("", WAW + NOON, WAW + ALEF, ALEF + NOON, HEH, HEH + ALEF, HEH + MEEM);

    /** A shorter word behind the future's first letter is no verb in the present. */
    private static final int SHORTEST_FUTURE = 5;

    private ArabicVerb() {}

    /**
     * Whether a normalized word has the look of a verb in the future: seen before a form of the present, perhaps behind "and". Nouns and
     * names may look the same.
     */
    static boolean looksFuture(String form) {
        int at = form.length() > SHORTEST_FUTURE && (form.startsWith(WAW) || form.startsWith(FEH)) ? 1 : 0;
        return form.length() - at >= SHORTEST_FUTURE
                && form.startsWith(SEEN, at)
                && (form.startsWith(YEH, at + 1) || form.startsWith(TEH, at + 1) || form.startsWith(NOON, at + 1));
    }

    /** Whether a normalized word is a verb in the future, perhaps behind "and", and none of the nouns and names that look like one. */
    public static boolean isFuture(String form) {
        return looksFuture(form) && !TimeWords.isNotFuture(form) && !TimeWords.isNotFuture(form.substring(1));
    }

    /** All written forms of the past. */
    static void past(String he, Consumer<String> form) {
        for (String ending : PAST_ENDINGS) {
            form.accept(he + ending);
        }
    }

    /** All written forms of the present, with those of the subjunctive. */
    static void present(String he, Consumer<String> form) {
        String stem = he.substring(1);
        for (String ending : PRESENT_ENDINGS) {
            form.accept(YEH + stem + ending);
            form.accept(TEH + stem + ending);
        }
    }

    /** All written forms of the future ("will cross"). */
    static void future(String he, Consumer<String> form) {
        present(he, present -> form.accept(SEEN + present));
    }
}
