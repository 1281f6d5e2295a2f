package org.claimlint.model;

import java.util.List;

/**
 * Two claims that tell of one event. {@code firstId} is the earlier by publication date, file and position; each pair is there once.
 *
 * @param cluster the same for all claims of one event
 */
public record SameEvent(String firstId, String secondId, String cluster, List<Evidence> evidence) {
    public SameEvent {
        evidence = List.copyOf(evidence);
    }

    /** Whether the extractor named them one event, so that no slot can talk them apart. */
    public boolean byReference() {
        return evidence.stream().anyMatch(reason -> reason.slot().equals(Evidence.EVENT_REF));
    }

    @Override
    public int hashCode() {
        return 31 * firstId.hashCode() + secondId.hashCode();
    }
}
