/** Case files and their runner, used by the command line and by the tests. */
@NullMarked
package org.claimlint.cases;

import org.jspecify.annotations.NullMarked;
