package org.claimlint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.output.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = "Runs case files, for people who write rules.")
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of case files (default: cases).")
    private Path cases = Path.of("cases");

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    TestCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        List<Case> found = CaseRunner.casesIn(surroundings.folder(), cases, problems);
        CaseRunner runner = new CaseRunner(rulesOption.load(configuration.load(List.of(), surroundings), surroundings));
        StringBuilder report = new StringBuilder();
        int failed = 0;
        for (Case one : found) {
            List<String> deviations = runner.deviations(one);
            if (!deviations.isEmpty()) {
                failed++;
                report.append(Printable.oneLine(one.where())).append('\n');
                deviations.forEach(deviation ->
                        report.append("  ").append(Printable.oneLine(deviation)).append('\n'));
            }
        }
        int all = found.size() + problems.size();
        report.append(failed == 0 ? "" : "\n")
                .append(found.size() - failed)
                .append(" of ")
                .append(all)
                .append(all == 1 ? " case holds" : " cases hold")
                .append(".\n");
        target.write(null, out -> out.write(report.toString()));
        problems.forEach(target::problem);
        return target.exitCode(failed > 0);
    }
}
