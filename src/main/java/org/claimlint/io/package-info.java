/** Claims JSON in, with its schema. */
@NullMarked
package org.claimlint.io;

import org.jspecify.annotations.NullMarked;
