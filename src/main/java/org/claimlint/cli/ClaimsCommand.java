package org.claimlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.model.ReportClaims;
import org.claimlint.output.ClaimsWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "claims",
        description = "Prints what reports claim, as claims JSON.",
        footer = "Exit code: 0 everything was read, 2 something could not be read.")
final class ClaimsCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--jsonl", description = "One report a line (default where there are several reports).")
    private boolean lines;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output.")
    private @Nullable Path output;

    private final Surroundings surroundings;
    private final Output target;

    ClaimsCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() throws IOException {
        List<InputFiles.Input> inputs = input.find(surroundings, target);
        target.refuseToOverwrite(output, inputs);
        List<ReportClaims> reports = input.readClaims(inputs, surroundings, target);
        ClaimsWriter writer = new ClaimsWriter(lines || reports.size() > 1);
        target.write(output, out -> {
            for (ReportClaims report : reports) {
                writer.write(report, out);
            }
        });
        return target.exitCode(false);
    }
}
