/** Tokens become mentions: dates, numbers, quantities, places, actors, events. */
@NullMarked
package org.claimlint.mention;

import org.jspecify.annotations.NullMarked;
