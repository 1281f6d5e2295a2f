/** One reporter a format. */
@NullMarked
package org.claimlint.output;

import org.jspecify.annotations.NullMarked;
