package org.claimlint.policy;

import java.util.List;
import org.claimlint.model.Finding;

/**
 * A finding before it has a cause and a fingerprint.
 *
 * @param event what tells its event from others
 */
record Draft(Finding finding, String event, List<Mark> marks) {}
