/** Tables that say what words and ids mean: the unit tree and, later, the words of each language. */
@NullMarked
package org.claimlint.lexicon;

import org.jspecify.annotations.NullMarked;
