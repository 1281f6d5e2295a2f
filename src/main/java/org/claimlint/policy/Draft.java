package org.claimlint.policy;

import java.util.List;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;

/**
 * A finding before it has a cause and a fingerprint.
 *
 * @param ceiling the severity of its rule or variant, which its own is at most
 * @param event what tells its event from others
 */
record Draft(Finding finding, Severity ceiling, String event, List<Mark> marks) {}
