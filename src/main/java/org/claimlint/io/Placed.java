package org.claimlint.io;

import org.jspecify.annotations.Nullable;

/** What may have a place in the text of its report. */
interface Placed {
    Offsets.@Nullable Located span();
}
