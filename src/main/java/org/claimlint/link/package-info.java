/** Same-event links between claims, with their evidence. */
@NullMarked
package org.claimlint.link;

import org.jspecify.annotations.NullMarked;
