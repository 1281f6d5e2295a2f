/** Facts and values, all immutable; depends on nothing. */
@NullMarked
package org.claimlint.model;

import org.jspecify.annotations.NullMarked;
