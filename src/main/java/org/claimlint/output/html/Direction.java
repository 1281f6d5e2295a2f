package org.claimlint.output.html;

/** Which way words run, as HTML names it. */
final class Direction {
    static final String LEFT_TO_RIGHT = "ltr";
    static final String RIGHT_TO_LEFT = "rtl";

    private Direction() {}

    static String ofLanguage(String lang) {
        return lang.equals("ar") ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** As {@code dir="auto"} finds it: by the first letter that has a direction; {@code otherwise} where none has. */
    static String of(String words, String otherwise) {
        for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
            switch (Character.getDirectionality(words.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return RIGHT_TO_LEFT;
                }
                default -> {}
            }
        }
        return otherwise;
    }
}
