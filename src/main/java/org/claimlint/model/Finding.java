package org.claimlint.model;

import java.util.List;

/**
 * A rule's verdict as people and machines see it.
 *
 * @param at the passage to look at first
 * @param with the other passages, in document order
 * @param fixes possible corrections, the likelier first; any one of them ends the contradiction
 * @param cause the same for all findings that one wrong slot explains
 * @param fingerprint stable over edits elsewhere in the file
 * @param because why the severity is what it is: the caps that were applied
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        String messageAr,
        Passage at,
        List<Passage> with,
        List<Fix> fixes,
        String cause,
        String fingerprint,
        List<String> because) {

    public Finding {
        with = List.copyOf(with);
        fixes = List.copyOf(fixes);
        because = List.copyOf(because);
    }
}
