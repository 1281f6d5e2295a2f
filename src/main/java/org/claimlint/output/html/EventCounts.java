package org.claimlint.output.html;

import java.util.List;

/**
 * What is counted of one event.
 *
 * @param name the words with which it is first told
 */
record EventCounts(String name, List<Row> rows) {
    /**
     * One count; a slot that is not known is empty.
     *
     * @param became what became of the counted
     * @param level the severity of the gravest finding about it, or empty
     */
    record Row(
            String count,
            String became,
            String when,
            String where,
            String href,
            String place,
            String level,
            List<Paragraph.Ref> refs) {}
}
