/** The report as one page to be read in a browser: views of what was found, and the templates of src/main/jte that show them. */
@NullMarked
package org.claimlint.output.html;

import org.jspecify.annotations.NullMarked;
