package org.claimlint.cli;

import java.util.Collection;
import java.util.function.Supplier;
import org.claimlint.output.CheckstyleReporter;
import org.claimlint.output.GithubReporter;
import org.claimlint.output.GitlabReporter;
import org.claimlint.output.JsonReporter;
import org.claimlint.output.JunitReporter;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.RdjsonReporter;
import org.claimlint.output.Reporter;
import org.claimlint.output.SarifReporter;
import org.claimlint.output.TerminalStyle;
import org.claimlint.output.TextReporter;
import org.claimlint.output.html.HtmlReporter;
import org.claimlint.rules.RuleInfo;

/**
 * The reporter of each format, as a run's settings want it.
 *
 * @param terminal what standard output shows
 * @param explain whether text says why severities are what they are
 */
record Reporters(
        Settings settings, Supplier<? extends Collection<RuleInfo>> catalog, TerminalStyle terminal, boolean explain) {

    Reporter of(FormatOptions.Wanted wanted) {
        MessageLanguage language = settings.messageLanguage();
        return switch (wanted.format()) {
            case TEXT -> new TextReporter(language, wanted.file() == null ? terminal : TerminalStyle.PLAIN, explain);
            case JSON -> new JsonReporter(language);
            case SARIF -> new SarifReporter(language, ClaimLintCommand.Version.number(), catalog);
            case JUNIT -> new JunitReporter(language, settings.failOn()::isMetBy);
            case CHECKSTYLE -> new CheckstyleReporter(language);
            case GITHUB -> new GithubReporter(language);
            case GITLAB -> new GitlabReporter(language);
            case RDJSON -> new RdjsonReporter(language);
            case HTML -> new HtmlReporter(language, catalog);
        };
    }
}
