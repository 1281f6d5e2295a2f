package org.claimlint.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.claimlint.Attempt;
import org.claimlint.ClaimLint;
import org.claimlint.InOrder;
import org.claimlint.document.DocumentKind;
import org.claimlint.io.Assumptions;
import org.claimlint.io.ClaimsReader;
import org.claimlint.io.Configuration;
import org.claimlint.io.Encodings;
import org.claimlint.io.Languages;
import org.claimlint.io.OwnNamesReader;
import org.claimlint.io.ReportIds;
import org.claimlint.io.ReportText;
import org.claimlint.io.Sidecar;
import org.claimlint.io.TextReader;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.DateOrder;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a run reads, and what is known about it beforehand. */
final class InputOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Reports (*.txt, *.md, *.html, *.docx, *.pdf), claims files (*.json, *.jsonl), folders of them, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The publication date, where there is one report: 2018-06-07.")
    private @Nullable LocalDate published;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of the texts: ar or en (default: by their script).")
    private @Nullable String language;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Of folders read only such files: '*.news', 'drafts/**' (default: by the endings above).")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Of folders leave out such files and folders, as in .claimlintignore: 'old/', '*.bak.txt'.")
    private List<String> exclude = List.of();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the texts, such as windows-1256 (default: UTF-8, or what is certain).")
    private @Nullable String encoding;

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description = "The name of what comes from standard input.")
    private String stdinName = STANDARD_INPUT;

    @Mixin
    private ConfigurationOption configurationOption = new ConfigurationOption();

    private @Nullable Configuration configuration;

    /** What the run is configured with; read once. */
    Configuration configuration(Surroundings surroundings) {
        if (configuration == null) {
            List<String> named = files.isEmpty() ? List.of(STANDARD_INPUT) : files;
            List<String> known = named.stream()
                    .map(name -> name.equals(STANDARD_INPUT) ? stdinName : name)
                    .toList();
            configuration =
                    configurationOption.load(ConfigurationOption.foldersOf(known, surroundings.folder()), surroundings);
        }
        return configuration;
    }

    /** The files to read, each once; what cannot be found is told. */
    List<InputFiles.Input> find(Surroundings surroundings, Output target) throws IOException {
        return find(surroundings, target, configuration(surroundings).path(Configuration.BASELINE));
    }

    /** The same. @param baseline a file that is no report, whatever its name, or null */
    List<InputFiles.Input> find(Surroundings surroundings, Output target, @Nullable Path baseline) throws IOException {
        List<String> named = files;
        if (named.isEmpty()) {
            if (!surroundings.hasInput()) {
                throw new UsageException("nothing to check. Maybe name a file, a folder, or - for standard input.");
            }
            named = List.of(STANDARD_INPUT);
        }
        Path base = configuration(surroundings).folder();
        Configuration said = configuration(surroundings);
        FileRules rules = new FileRules(base, target::problem)
                .with(
                        Setting.effective(said, Configuration.INCLUDE, include),
                        Setting.all(said, Configuration.EXCLUDE, exclude),
                        base,
                        surroundings.folder());
        List<InputFiles.Input> found = InputFiles.find(named, surroundings.folder(), base, rules, target::problem);
        if (baseline == null) {
            return found;
        }
        Path real = InputFiles.real(baseline);
        return found.stream()
                .filter(one ->
                        one.path() == null || !InputFiles.real(one.path()).equals(real))
                .toList();
    }

    /** The files and folders that were named, standard input with its own name. */
    List<String> named() {
        return files;
    }

    List<String> include() {
        return include;
    }

    List<String> exclude() {
        return exclude;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String encoding() {
        return encoding;
    }

    String stdinName() {
        return stdinName;
    }

    /** The claims of every report, those of texts read from them, in the order of the inputs. Many texts are read on all processors. */
    List<ReportClaims> readClaims(List<InputFiles.Input> inputs, Surroundings surroundings, Output target)
            throws IOException {
        List<ReportClaims> reports = new ArrayList<>();
        DateOrder order = dateOrder(surroundings);
        if (inputs.size() == 1) {
            new Reading(
                            text -> claims(text, order).give(reports::add, target::problem),
                            reports::add,
                            surroundings,
                            target)
                    .readAll(inputs);
        } else {
            try (InOrder<Attempt<ReportClaims>> reading =
                    new InOrder<>(attempt -> attempt.give(reports::add, target::problem))) {
                new Reading(
                                text -> reading.submit(() -> claims(text, order)),
                                claims -> reading.submit(() -> Attempt.done(claims)),
                                surroundings,
                                target)
                        .readAll(inputs);
                reading.finish();
            }
        }
        refuseOneDateForMany(reports.size());
        return reports;
    }

    private static Attempt<ReportClaims> claims(ReportText text, @Nullable DateOrder order) {
        return Attempt.at(
                text.report().file(),
                () -> ClaimLint.read(text.report(), text.body(), order).withSuppressions(text.suppressions()));
    }

    /** How dates of figures are written, or null where the language tells. */
    @Nullable
    DateOrder dateOrder(Surroundings surroundings) {
        String order = configuration(surroundings).value(Configuration.DATE_ORDER);
        return order == null
                ? null
                : DateOrder.valueOf(order.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void refuseOneDateForMany(int reports) {
        if (published != null && reports > 1) {
            throw new UsageException(
                    "--published dates one report only (" + reports + "). Maybe give each its own date in its file.");
        }
    }

    /** Every report as soon as it is there, texts not read yet. */
    void readEach(
            List<InputFiles.Input> inputs,
            Consumer<ReportText> texts,
            Consumer<ReportClaims> claims,
            Surroundings surroundings,
            Output target)
            throws IOException {
        refuseOneDateForMany(inputs.size());
        new Reading(texts, claims, surroundings, target).readAll(inputs);
    }

    /** Every text as soon as it is read; claims files are refused. */
    void readTexts(List<InputFiles.Input> inputs, Consumer<ReportText> texts, Surroundings surroundings, Output target)
            throws IOException {
        refuseOneDateForMany(inputs.size());
        new Reading(texts, null, surroundings, target).readAll(inputs);
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Encodings.named(encoding);
        } catch (InvalidInputException e) {
            throw new UsageException("--encoding: " + e.getMessage());
        }
    }

    private @Nullable String languageCode() {
        if (language != null && !Languages.isCode(language)) {
            throw new UsageException("--lang must be a language code (" + language + "). Maybe ar or en.");
        }
        return language;
    }

    /** One pass over the inputs. */
    private final class Reading {
        private final Assumptions assumptions;
        private final TextReader texts;
        private final ReportIds ids = new ReportIds();
        private final @Nullable Consumer<ReportClaims> claims;
        private final Surroundings surroundings;
        private final Output target;
        /** Takes each report of a claims file as it comes: a file may hold more than memory does. */
        private Consumer<ReportClaims> told = one -> {};

        /** Made on first use: a run over texts loads no JSON. */
        private @Nullable ClaimsReader claimsReader;

        private Reading(
                Consumer<ReportText> texts,
                @Nullable Consumer<ReportClaims> claims,
                Surroundings surroundings,
                Output target) {
            this.claims = claims;
            this.surroundings = surroundings;
            this.target = target;
            OwnNames.use(OwnNamesReader.of(configuration(surroundings)));
            this.assumptions = Assumptions.of(configuration(surroundings));
            this.texts = new TextReader(texts, target::problem, ids)
                    .publishedOn(published)
                    .writtenIn(languageCode())
                    .encodedIn(charset())
                    .assuming(assumptions);
        }

        private void readAll(List<InputFiles.Input> inputs) throws IOException {
            for (InputFiles.Input input : inputs) {
                Path path = input.path();
                if (path == null) {
                    read(stdinName, stdinName, Sidecar.NONE, surroundings.folder(), surroundings.in());
                } else {
                    read(input, path);
                }
            }
        }

        private void read(InputFiles.Input input, Path path) {
            try {
                DocumentKind kind = DocumentKind.ofName(input.name());
                if (kind != null && Files.isRegularFile(path) && Files.size(path) > TextReader.largest(kind)) {
                    target.problem(TextReader.tooLarge(input.name(), kind));
                    return;
                }
                // Mentions are no findings: nothing of them is suppressed.
                Sidecar sidecar = claims == null ? Sidecar.NONE : Sidecar.of(input.name(), path, target::problem);
                try (InputStream in = Files.newInputStream(path)) {
                    read(input.name(), input.id(), sidecar, parent(path), in);
                }
            } catch (IOException e) {
                target.problem(InputFiles.unreadable(input.name(), e));
            }
        }

        private void read(String name, String id, Sidecar sidecar, Path folder, InputStream in) throws IOException {
            InputKind kind = InputKind.ofName(name);
            DocumentKind document = DocumentKind.ofName(name);
            InputStream all = in;
            if (kind == InputKind.UNKNOWN) {
                BufferedInputStream marked = new BufferedInputStream(in, InputKind.LOOKED_AT);
                kind = InputKind.ofContent(marked);
                document = InputKind.documentKind(marked);
                all = marked;
            }
            if (kind == InputKind.TEXT && document != null) {
                texts.read(name, id, document, sidecar, all);
            } else if (claims == null) {
                target.problem(new InvalidInputException(name, 0, "holds claims: mentions are read from texts."));
            } else {
                readClaims(name, id, sidecar, folder, all, claims);
            }
        }

        private void readClaims(
                String name, String id, Sidecar sidecar, Path folder, InputStream in, Consumer<ReportClaims> taker)
                throws IOException {
            if (sidecar.isEmpty()) {
                told = taker;
                claimsReader().read(name, id, folder, in);
            } else {
                List<ReportClaims> ofThisFile = new ArrayList<>();
                told = ofThisFile::add;
                claimsReader().read(name, id, folder, in);
                sidecar.addTo(ofThisFile, target::problem).forEach(taker);
            }
        }

        private ClaimsReader claimsReader() {
            if (claimsReader == null) {
                claimsReader = new ClaimsReader(
                                report -> told.accept(report.withReport(assumptions.complete(report.report()))),
                                target::problem,
                                ids)
                        .publishedOn(published);
            }
            return claimsReader;
        }

        private Path parent(Path path) {
            Path parent = path.getParent();
            return parent == null ? surroundings.folder() : parent;
        }
    }
}
