/** What was published before: the claims of earlier reports in a database, found again by the keys of their events. */
@NullMarked
package org.claimlint.archive;

import org.jspecify.annotations.NullMarked;
