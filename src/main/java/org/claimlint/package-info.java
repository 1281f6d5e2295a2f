/** The pipeline: reports go in, findings come out. */
@NullMarked
package org.claimlint;

import org.jspecify.annotations.NullMarked;
