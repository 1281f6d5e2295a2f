/** Takes the prose out of documents, and keeps where each character of it stands in its file. */
@NullMarked
package org.claimlint.document;

import org.jspecify.annotations.NullMarked;
