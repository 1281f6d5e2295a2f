package org.claimlint.policy;

import org.claimlint.model.Passage;
import org.claimlint.model.Section;
import org.claimlint.rules.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a finding, with what decides its place and its cause.
 *
 * @param subject the claim or date that stands there
 * @param slot what of it was compared
 * @param report the place of its report in the order of publication
 * @param position its place in its report
 */
record Mark(
        Passage passage,
        String subject,
        Slot slot,
        @Nullable Section section,
        int report,
        int position) {}
