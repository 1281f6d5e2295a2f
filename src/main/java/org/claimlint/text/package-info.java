/** Source text with offsets, lines and columns. */
@NullMarked
package org.claimlint.text;

import org.jspecify.annotations.NullMarked;
