package org.claimlint.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints a script that makes a shell complete commands and options: bash, zsh or fish.",
        footer = "bash, zsh: source <(claimlint completion bash). fish: claimlint completion fish | source.")
final class CompletionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Output target;

    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    CompletionCommand(Output target) {
        this.target = target;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        CompletionWords.addTo(spec.root());
        String name = program.getCommandName();
        String script = switch (shell) {
            // picocli's script makes zsh understand it by itself.
            case BASH, ZSH -> AutoComplete.bash(name, program).replace(System.lineSeparator(), "\n");
            case FISH -> FishCompletion.script(program.getCommandSpec());
        };
        target.write(null, out -> out.write(script));
        return target.exitCode(false);
    }
}
