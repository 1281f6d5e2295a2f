package org.claimlint.cli;

import java.util.concurrent.Callable;
import org.claimlint.io.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "schema",
        description = "Prints the JSON Schema of a format: claims, config, count, findings, mentions.")
final class SchemaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The name of the format.")
    private String name = "";

    private final Output target;

    SchemaCommand(Output target) {
        this.target = target;
    }

    @Override
    public Integer call() {
        if (!Schemas.names().contains(name)) {
            throw new UsageException(
                    "no schema has this name (" + name + "). Maybe one of " + String.join(", ", Schemas.names()) + ".");
        }
        target.write(null, out -> out.write(Schemas.text(name)));
        return target.exitCode(false);
    }
}
