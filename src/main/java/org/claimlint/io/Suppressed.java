package org.claimlint.io;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.Suppression;
import org.jspecify.annotations.Nullable;

/** Gathers the suppressions of one report from wherever they stand. */
final class Suppressed {
    private final Report report;
    private final int body;
    private final List<Suppression> suppressions = new ArrayList<>();
    private @Nullable Quotes quotes;

    /** @param body the offset at which the text proper begins */
    Suppressed(Report report, int body) {
        this.report = report;
        this.body = body;
    }

    /** Adds those that name their passages by quotes. @param file the file they stand in, as shown to people */
    Suppressed by(String file, List<Ignore> ignores) {
        for (Ignore ignore : ignores) {
            add(file, ignore, passages(ignore.quote()));
        }
        return this;
    }

    /** Adds those that stand beside their passages. */
    Suppressed beside(List<InlineIgnores.Found> found) {
        found.forEach(one -> add(report.file(), one.ignore(), List.of(one.passage())));
        return this;
    }

    List<Suppression> all() {
        return suppressions;
    }

    private void add(String file, Ignore ignore, List<Span> passages) {
        int position = suppressions.size();
        suppressions.add(new Suppression(
                report.id() + "#s" + (position + 1),
                report.id(),
                position,
                ignore.rule(),
                ignore.quote(),
                ignore.reason(),
                file,
                ignore.line(),
                passages));
    }

    private List<Span> passages(@Nullable String quote) {
        String text = report.text();
        if (text == null) {
            return List.of();
        }
        if (quote == null) {
            return List.of(new Span(body, text.length()));
        }
        if (quotes == null) {
            quotes = new Quotes(text, body);
        }
        return quotes.find(quote);
    }
}
