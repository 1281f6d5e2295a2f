package org.claimlint.mention;

import java.util.List;
import java.util.function.Consumer;

/** The forms of an Arabic verb as they are written, from its past ("he crossed") and its present ("he crosses"). */
final class ArabicVerb {
    private static final String ALEF = "\u0627";
    private static final String TEH = "\u062A";
    private static final String YEH = "\u064A";
    private static final String WAW = "\u0648";
    private static final String NOON = "\u0646";
    private static final String HEH = "\u0647";
    private static final String MEEM = "\u0645";
    private static final String SEEN = "\u0633";

    /** He, she, they, they two; then her, them. Not "him": written like the ending of a noun. */
    private static final List<String> PAST_ENDINGS =
            List.of("", TEH, WAW + ALEF, ALEF, TEH + ALEF, HEH + ALEF, HEH + MEEM);

    private static final List<String> PRESENT_ENDINGS =
            List.of("", WAW + NOON, WAW + ALEF, ALEF + NOON, HEH, HEH + ALEF, HEH + MEEM);

    private ArabicVerb() {}

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
