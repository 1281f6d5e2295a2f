/** The command line. */
@NullMarked
package org.claimlint.cli;

import org.jspecify.annotations.NullMarked;
