package org.claimlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimlint.io.Baseline;
import org.claimlint.io.Configuration;
import org.claimlint.model.CheckResult;
import org.claimlint.model.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "baseline", description = "Keeps the file of findings that were accepted.")
final class BaselineCommand implements Runnable {
    /** The command with its subcommands. */
    static CommandLine of(Surroundings surroundings, Output target) {
        return new CommandLine(new BaselineCommand())
                .addSubcommand(new Create(surroundings, target))
                .addSubcommand(new Update(surroundings, target))
                .addSubcommand(new Prune(surroundings, target));
    }

    @Override
    public void run() {
        throw new UsageException("baseline needs a command. Maybe claimlint baseline create.");
    }

    /** Checks, and writes down what comes of it. */
    private abstract static class Change implements Callable<Integer> {
        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private CheckOptions options = new CheckOptions();

        private final Surroundings surroundings;
        private final Output target;

        Change(Surroundings surroundings, Output target) {
            this.surroundings = surroundings;
            this.target = target;
        }

        @Override
        public Integer call() throws IOException {
            Settings settings = new Settings(options, input, input.configuration(surroundings), surroundings.folder());
            Path path = settings.path(Configuration.BASELINE);
            if (path == null) {
                throw new UsageException("no baseline is named. Maybe --baseline .claimlint-baseline.json.");
            }
            String file = settings.all(Configuration.BASELINE).get(0).word();
            Baseline before = before(file, path);
            CheckRules rules = CheckRules.of(settings, target);
            Selection selection = rules.selection(settings);
            List<InputFiles.Input> inputs = input.find(surroundings, target, path);
            target.refuseToOverwrite(path, inputs);
            CheckResult all = rules.ready().check(input.readClaims(inputs, surroundings, target));
            all.problems().forEach(target::problem);
            if (!all.problems().isEmpty()) {
                // What a rule that failed would have found must not be taken for what is found no more.
                return target.exitCode(false);
            }
            List<Baseline.Entry> found = selection.apply(all).findings().stream()
                    .map(Baseline.Entry::of)
                    .toList();
            Baseline after = new Baseline(entries(new Accepted(before, all), found));
            target.write(path, after::write);
            target.write(null, out -> out.write(file + ": " + counts(before, after) + ".\n"));
            return target.exitCode(false);
        }

        /** What the file holds before. */
        Baseline before(String file, Path path) {
            return Baseline.read(file, path);
        }

        /** What it holds from now on. */
        abstract List<Baseline.Entry> entries(Accepted before, List<Baseline.Entry> found);

        private static String counts(Baseline before, Baseline after) {
            Set<String> old = fingerprints(before);
            Set<String> now = fingerprints(after);
            long added = now.stream().filter(one -> !old.contains(one)).count();
            long removed = old.stream().filter(one -> !now.contains(one)).count();
            return added + " added, " + removed + " taken out, " + now.size() + " in all";
        }

        private static Set<String> fingerprints(Baseline baseline) {
            return baseline.entries().stream().map(Baseline.Entry::fingerprint).collect(Collectors.toSet());
        }
    }

    @Command(name = "create", description = "Accepts what is found now; never overwrites a file.")
    static final class Create extends Change {
        Create(Surroundings surroundings, Output target) {
            super(surroundings, target);
        }

        @Override
        Baseline before(String file, Path path) {
            if (Files.exists(path)) {
                throw new InvalidInputException(
                        file, 0, "is there already, and is not overwritten. Maybe claimlint baseline update.");
            }
            return new Baseline(List.of());
        }

        @Override
        List<Baseline.Entry> entries(Accepted before, List<Baseline.Entry> found) {
            return found;
        }
    }

    @Command(
            name = "update",
            description = "Accepts what is found now, and takes out what is found no more in the checked reports.")
    static final class Update extends Change {
        Update(Surroundings surroundings, Output target) {
            super(surroundings, target);
        }

        @Override
        List<Baseline.Entry> entries(Accepted before, List<Baseline.Entry> found) {
            List<Baseline.Entry> entries = new ArrayList<>(found);
            entries.addAll(before.fresh());
            return entries;
        }
    }

    @Command(
            name = "prune",
            description = "Takes out what is found no more in the checked reports, and accepts nothing.")
    static final class Prune extends Change {
        Prune(Surroundings surroundings, Output target) {
            super(surroundings, target);
        }

        @Override
        List<Baseline.Entry> entries(Accepted before, List<Baseline.Entry> found) {
            return before.fresh();
        }
    }
}
