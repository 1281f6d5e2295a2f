package org.claimlint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "man", description = "Prints the manual page, as man reads it.", footer = "claimlint man | man -l -")
final class ManCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Output target;

    ManCommand(Output target) {
        this.target = target;
    }

    @Override
    public Integer call() {
        String page = ManPage.of(spec.root());
        target.write(null, out -> out.write(page));
        return target.exitCode(false);
    }
}
