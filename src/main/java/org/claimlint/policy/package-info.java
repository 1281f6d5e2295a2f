/** Turns verdicts into findings: severities, passages, fixes, causes, fingerprints. */
@NullMarked
package org.claimlint.policy;

import org.jspecify.annotations.NullMarked;
