package org.claimlint.output.html;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.function.Supplier;
import org.claimlint.model.CheckResult;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.Reporter;
import org.claimlint.rules.RuleInfo;

/**
 * What an editor opens in a browser, prints or sends on: one file that needs no network and no script, with the drafts, their findings beside
 * them, their dates in time and their counts.
 */
public final class HtmlReporter implements Reporter {
    private final MessageLanguage language;
    private final Supplier<? extends Collection<RuleInfo>> catalog;

    /** @param catalog what the rules say of themselves */
    public HtmlReporter(MessageLanguage language, Supplier<? extends Collection<RuleInfo>> catalog) {
        this.language = language;
        this.catalog = catalog;
    }

    // Generated templates call no interceptor: there are no forms to protect.
    @SuppressWarnings("NullAway")
    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Page page = new PageOfRun(result, language, catalog.get()).page();
        try {
            JtepageGenerated.render(new PrintableOutput(new WriterOutput(out)), null, page);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
