/** Mentions become claims: who says that what happened when, where, to how many. */
@NullMarked
package org.claimlint.claim;

import org.jspecify.annotations.NullMarked;
