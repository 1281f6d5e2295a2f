package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import org.claimlint.model.CheckResult;

/** Writes what one run found in one format. */
public interface Reporter {
    /** Writes the whole result, and leaves {@code out} open. */
    void write(CheckResult result, Writer out) throws IOException;
}
