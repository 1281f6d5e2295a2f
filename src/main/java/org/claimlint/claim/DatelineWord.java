package org.claimlint.claim;

import org.claimlint.lexicon.Lexicon;

/** What the words of a dateline stand for, apart from its date. */
enum DatelineWord {
    /** Belongs to the date: "published". */
    DATED,
    /** Belongs to the date as well, but alone it may tell when something happened: "on". */
    ON,
    /** Belongs to a time of day. */
    CLOCK,
    /** Numbers an issue: "no. 3". */
    NUMBER,
    /** A word that only the names of outlets have. */
    OUTLET,
    /** A word that begins the name of an outlet: "agency" in Arabic. */
    OUTLET_HEAD,
    /** A word that tells that this is no bare name of an outlet. */
    NO_OUTLET;

    /** Loaded when the first dateline is looked at. */
    static Lexicon<DatelineWord> lexicon() {
        return Words.LEXICON;
    }

    private static DatelineWord of(String[] row) {
        return switch (row[0]) {
            case "dated" -> DATED;
            case "on" -> ON;
            case "clock" -> CLOCK;
            case "number" -> NUMBER;
            case "outlet" -> OUTLET;
            case "outlet-head" -> OUTLET_HEAD;
            case "no-outlet" -> NO_OUTLET;
            default -> throw new IllegalArgumentException("The dateline table knows no such kind (" + row[0] + ").");
        };
    }

    private static final class Words {
        private static final Lexicon<DatelineWord> LEXICON =
                Lexicon.of(Lexicon.class, "ar/dateline.tsv", DatelineWord::of);

        static {
            LEXICON.addAll(Lexicon.class, "en/dateline.tsv", DatelineWord::of);
        }
    }
}
