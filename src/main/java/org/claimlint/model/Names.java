package org.claimlint.model;

import java.util.List;

/** The names of a text, as far as rules compare them. */
public record Names(List<TitledName> titled, List<SpelledName> spelled) {
    /** No names. */
    public static final Names NONE = new Names(List.of(), List.of());

    public Names {
        titled = List.copyOf(titled);
        spelled = List.copyOf(spelled);
    }
}
