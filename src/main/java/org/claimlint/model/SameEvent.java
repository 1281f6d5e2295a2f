package org.claimlint.model;

import java.util.List;

/**
 * Two claims that tell of one event. {@code firstId} is the earlier by publication date, file and position, and in one report the headline
 * before all else; each pair is there once.
 *
 * @param cluster the same for all claims of one event
 * @param oneSentence whether the two stand in one sentence, as far as that is known: a sentence tells a thing once
 * @param commonWords how many words in a row the two passages share, as far as that is known
 */
public record SameEvent(
        String firstId,
        String secondId,
        String cluster,
        boolean oneSentence,
        int commonWords,
        List<Evidence> evidence) {
    /** Two passages that share so many words in a row tell one account. */
    private static final int COPIED_WORDS = 8;

    public SameEvent {
        evidence = List.copyOf(evidence);
    }

    /** Whether the two are one account of the event, and not two: the extractor says so, or one copies the words of the other. */
    public boolean oneAccount() {
        return commonWords >= COPIED_WORDS || byReference();
    }

    /** How much speaks for the two being one event: the sum of all evidence. */
    public double weight() {
        return evidence.stream().mapToDouble(Evidence::weight).sum();
    }

    /** In how many details the two agree that few events share, beside the figure itself; more than there are when the extractor says that they are one. */
    public int details() {
        return byReference()
                ? Integer.MAX_VALUE
                : evidence.stream().mapToInt(Evidence::details).sum();
    }

    /** Whether the extractor named them one event, so that no slot can talk them apart. */
    public boolean byReference() {
        return evidence.stream().anyMatch(reason -> reason.slot().equals(Evidence.EVENT_REF));
    }

    /** Whether nothing makes them one but that their passages are about one matter and tell of one kind of event. */
    public boolean byTopicAlone() {
        return evidence.stream().allMatch(Evidence::isOfMatter);
    }

    @Override
    public int hashCode() {
        return 31 * firstId.hashCode() + secondId.hashCode();
    }
}
