package org.claimlint.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimlint.io.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "config", description = "Tells what a check goes by.")
final class ConfigCommand implements Runnable {
    /** The command with its subcommands. */
    static CommandLine of(Surroundings surroundings, Output target) {
        return new CommandLine(new ConfigCommand()).addSubcommand(new Show(surroundings, target));
    }

    @Override
    public void run() {
        throw new UsageException("config needs a command. Maybe claimlint config show.");
    }

    @Command(
            name = "show",
            description =
                    "Prints what a check of these files with these options goes by, and where each value comes from.")
    static final class Show implements Callable<Integer> {
        private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./";

        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private CheckOptions options = new CheckOptions();

        private final Surroundings surroundings;
        private final Output target;

        Show(Surroundings surroundings, Output target) {
            this.surroundings = surroundings;
            this.target = target;
        }

        @Override
        public Integer call() {
            Configuration configuration = input.configuration(surroundings);
            Settings settings = new Settings(options, input, configuration, surroundings.folder());
            settings.refuseToFailOnWhatIsHidden();
            CheckRules.of(settings, target).selection(settings);
            target.write(null, out -> write(configuration, settings, out));
            return target.exitCode(false);
        }

        private static void write(Configuration configuration, Settings settings, Writer out) throws IOException {
            out.write("# " + (configuration.file() == null ? "no configuration file" : configuration.file()) + "\n");
            if (!configuration.severities().isEmpty()) {
                out.write(Configuration.SEVERITY + ":\n");
            }
            for (Configuration.Entry entry : configuration.severities()) {
                line(
                        "  " + quoted(entry.key()) + ": " + entry.text(),
                        Setting.of(configuration, entry).origin(),
                        out);
            }
            for (Map.Entry<String, List<Setting>> value : settings.effective().entrySet()) {
                write(value.getKey(), value.getValue(), out);
            }
        }

        private static void write(String key, List<Setting> values, Writer out) throws IOException {
            boolean list = Configuration.LISTS.contains(key);
            if (values.isEmpty()) {
                line(key + ":", "not set", out);
            } else if (list) {
                out.write(key + ":\n");
                for (Setting value : values) {
                    line("  - " + quoted(value.word()), value.origin(), out);
                }
            } else {
                line(key + ": " + quoted(values.get(0).word()), values.get(0).origin(), out);
            }
        }

        private static void line(String value, String origin, Writer out) throws IOException {
            out.write(value + "  # " + origin + "\n");
        }

        /** A word as YAML has it, on one line. */
        private static String quoted(String word) {
            if (word.chars().allMatch(c -> PLAIN.indexOf(c) >= 0)) {
                return word;
            }
            StringBuilder quoted = new StringBuilder("\"");
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == '"' || c == '\\') {
                    quoted.append('\\').append(c);
                } else if (c < ' ' || c == '\u007F') {
                    quoted.append(String.format("\\x%02X", (int) c));
                } else {
                    quoted.append(c);
                }
            }
            return quoted.append('"').toString();
        }
    }
}
