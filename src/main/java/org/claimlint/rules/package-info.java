/** Compiles, loads and runs the rule base; the only package that knows Drools. */
@NullMarked
package org.claimlint.rules;

import org.jspecify.annotations.NullMarked;
