package org.claimlint.lexicon;

import java.util.List;

/**
 * More words for an event of the tables.
 *
 * @param event its class: one of {@link Events#ids}
 * @param form what the words are: one of {@link #FORMS}
 * @param english as they are written
 * @param arabic a noun without the article, or a verb of the third person, singular, masculine
 */
public record OwnEvent(String event, String form, List<String> english, List<String> arabic) {
    public static final String NOUN = "noun";
    public static final String PAST = "past";
    public static final String PRESENT = "present";
    /** What words for events are. */
    public static final List<String> FORMS = List.of(NOUN, PAST, PRESENT);

    public OwnEvent {
        english = List.copyOf(english);
        arabic = List.copyOf(arabic);
    }
}
