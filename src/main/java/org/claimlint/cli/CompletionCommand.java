package org.claimlint.cli;

import java.util.List;
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
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private String shell = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Output target;

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
            case "bash", "zsh" -> AutoComplete.bash(name, program).replace(System.lineSeparator(), "\n");
            case "fish" -> FishCompletion.script(program.getCommandSpec());
            default ->
                throw new UsageException("no completions are written for this shell (" + shell + "). Maybe for one of "
                        + String.join(", ", SHELLS) + ".");
        };
        target.write(null, out -> out.write(script));
        return target.exitCode(false);
    }
}
