package org.claimlint.model;

/**
 * A group, an army, an office, an agency.
 *
 * @param id language-neutral
 * @param name as in the text
 * @param kind what it is: armed, army, police, coalition, monitor, agency or office; {@value #ADJECTIVE} where only an adjective tells
 *     whose a deed is ("a Russian raid")
 */
public record ActorMention(Span span, String id, String name, String kind) implements Mention {
    /** The kind of what is only told by an adjective. */
    public static final String ADJECTIVE = "adjective";

    /** Whether only an adjective tells whose a deed is. */
    public boolean isAdjective() {
        return kind.equals(ADJECTIVE);
    }
}
