package org.claimlint.output.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.claimlint.output.Printable;
import org.jspecify.annotations.Nullable;

/** Where templates write to: whatever a report brings in is escaped, and what could reorder the page or is no character is shown by its number. */
final class PrintableOutput extends OwaspHtmlTemplateOutput {
    PrintableOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        super.writeUserContent(value == null ? null : Printable.oneLine(value));
    }
}
