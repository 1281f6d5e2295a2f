package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    /** Two accounts of one event that name different years. */
    private static final String TWO_YEARS = """
            {"schema": "claimlint/claims/1", "report": {"id": "ferry", "lang": "en", "published": "2019-05-06"},
             "claims": [
              {"quote": "sank on 4 May 2016", "event": "accident", "eventRef": "e1",
               "time": {"from": "2016-05-04", "to": "2016-05-04", "role": "happened", "text": "4 May 2016",
                        "stated": {"day": 4, "month": 5, "year": 2016}}},
              {"quote": "sank on 4 May 2019", "event": "accident", "eventRef": "e1",
               "time": {"from": "2019-05-04", "to": "2019-05-04", "role": "happened", "text": "4 May 2019",
                        "stated": {"day": 4, "month": 5, "year": 2019}}}]}
            """;

    private static final String CLEAN = """
            {"schema": "claimlint/claims/1", "report": {"lang": "en"}, "claims": [{"event": "accident"}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeReports() throws IOException {
        folder = folder.toRealPath();
        write("bad.json", TWO_YEARS);
        write("good.json", CLEAN);
    }

    @Test
    void aCleanReportEndsWithZero() {
        Run run = Run.in(folder, "check", "good.json");
        assertThat(run).isEqualTo(new Run(0, "Nothing found in 1 report (1 claim).\n", ""));
    }

    @Test
    void findingsEndWithOne() {
        Run run = Run.in(folder, "check", "bad.json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("must fix: ")
                .contains("event/year-mismatch\n", "bad.json:3:", "\n    4 May 2016\n")
                .endsWith("1 to fix in 1 report (2 claims), 1 cause\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aBadFileAmongGoodOnesIsToldAndTheOthersAreChecked() throws IOException {
        write("broken.json", "{\"claims\": [");
        Run run = Run.in(folder, "check", "broken.json", "bad.json", "gone.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("event/year-mismatch");
        assertThat(run.err().lines().toList())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("broken.json:1: "))
                .contains("gone.json: there is no such file or folder.");
    }

    @Test
    void rulesThatCannotBeCompiledAreToldAndTheFilesAreCheckedWithTheShippedOnes() throws IOException {
        write("own/mine.drl", "package mine;\nrule \"mine/broken\" when Nothing( then end\n");
        Run run = Run.in(folder, "check", "--rules", "own", "bad.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("event/year-mismatch");
        assertThat(run.err()).contains("mine.drl").doesNotContain("internal error");
    }

    @Test
    void aFileThatIsNoJsonGetsOneClearLine() throws IOException {
        write("draft.json", "The ferry sank.\nNobody was hurt.\n");
        Run run = Run.in(folder, "check", "draft.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("draft.json");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFolderIsSearchedForReportsInOrder() throws IOException {
        write("sub/b.json", CLEAN);
        write("sub/a.jsonl", CLEAN);
        write("sub/deep/c.json", CLEAN);
        write("sub/notes.txt", "A text.");
        write("sub/page.html", "A page.");
        write("sub/table.csv", "no report");
        write("sub/.hidden.json", "no claims");
        write("sub/.git/d.json", "no claims");
        Run run = Run.in(folder, "check", "--format", "json", "sub");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("\"id\"")).map(String::strip))
                .containsExactly(
                        "\"id\": \"sub/a.jsonl\",",
                        "\"id\": \"sub/b.json\",",
                        "\"id\": \"sub/deep/c.json\",",
                        "\"id\": \"sub/notes.txt\",",
                        "\"id\": \"sub/page.html\",");
    }

    @Test
    void aFolderWithoutReportsIsAProblem() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Run run = Run.in(folder, "check", "empty", "good.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("Nothing found in 1 report (1 claim).\n");
        assertThat(run.err()).hasLineCount(1).startsWith("empty: the folder holds no reports.");
    }

    @Test
    void oneFileUnderSeveralNamesIsReadOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("good.json"));
        String absolute = folder.resolve("good.json").toString();
        Run run = Run.in(folder, "check", "good.json", "./good.json", absolute, "link.json", "-", "-");
        assertThat(run.out()).isEqualTo("Nothing found in 1 report (1 claim).\n");
    }

    @Test
    void theIdIsThePathFromTheWorkingDirectoryHoweverTheFileIsNamed() {
        String absolute = folder.resolve("good.json").toString();
        Run run = Run.in(folder, "check", "--format", "json", absolute);
        assertThat(run.out()).contains("\"id\": \"good.json\"", "\"file\": \"" + absolute + "\"");
    }

    @Test
    void standardInputIsNamedByADashOrAsAsked() {
        assertThat(Run.withInput(folder, CLEAN, "check", "--format", "json", "-")
                        .out())
                .contains("\"id\": \"-\"");
        assertThat(Run.withInput(folder, CLEAN, "check", "--format=json", "--stdin-filename", "a/b.json", "-")
                        .out())
                .contains("\"id\": \"a/b.json\"");
    }

    @Test
    void standardInputIsReadWhenNoFileIsNamed() {
        assertThat(Run.withInput(folder, TWO_YEARS, "check").exitCode()).isEqualTo(1);
    }

    @Test
    void nothingToCheckIsAUsageError() {
        String advice = "claimlint: nothing to check. Maybe name a file, a folder, or - for standard input.\n";
        assertThat(Run.in(folder, "check")).isEqualTo(new Run(2, "", advice));
        assertThat(Run.atTerminal(folder, Map.of(), "check")).isEqualTo(new Run(2, "", advice));
    }

    @Test
    void anEmptyNameIsNotTheWorkingDirectory() {
        assertThat(Run.in(folder, "check", "").exitCode()).isEqualTo(2);
    }

    @Test
    void failOnSetsWhereFindingsBeginToMatter() {
        assertThat(Run.in(folder, "check", "--fail-on", "never", "bad.json").exitCode())
                .isZero();
        assertThat(Run.in(folder, "check", "--exit-zero", "bad.json").exitCode())
                .isZero();
        assertThat(Run.in(folder, "check", "--exit-zero", "bad.json", "gone.json")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void findingsAreSelectedByRuleFamilyAndTag() {
        String nothing = "Nothing found in 1 report (2 claims).\n";
        assertThat(Run.in(folder, "check", "--ignore", "count,event/year-mismatch", "bad.json"))
                .isEqualTo(new Run(0, nothing, ""));
        assertThat(Run.in(folder, "check", "--select=count", "--select=report", "bad.json"))
                .isEqualTo(new Run(0, nothing, ""));
        assertThat(Run.in(folder, "check", "--select", "tag:time", "bad.json").exitCode())
                .isEqualTo(1);
    }

    @Test
    void aSelectionThatLeavesNoRuleIsAUsageError() {
        assertThat(Run.in(folder, "check", "--select", "event", "--ignore", "event", "bad.json"))
                .isEqualTo(new Run(
                        2, "", "claimlint: --ignore leaves no rule to check with (event). Maybe ignore fewer.\n"));
    }

    @Test
    void failingOnWhatIsNotShownIsAUsageErrorAndNeverFailingIsFine() {
        assertThat(Run.in(folder, "check", "--min-level", "error", "--fail-on", "warning", "bad.json"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "claimlint: --fail-on lies below --min-level (error), so what it waits for is not shown."
                                + " Maybe lower --min-level.\n"));
        assertThat(Run.in(folder, "check", "--min-level", "error", "--fail-on", "never", "bad.json")
                        .exitCode())
                .isZero();
        assertThat(Run.in(folder, "check", "--min-level", "error", "bad.json").exitCode())
                .isEqualTo(1);
    }

    @Test
    void aRuleThatDoesNotExistIsAUsageErrorWithTheNearestName() {
        Run run = Run.in(folder, "check", "--ignore", "event/year-mismach", "bad.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("claimlint: no rule, family or tag has the name that --ignore gives (event/year-mismach)."
                        + " Maybe event/year-mismatch.\n");
    }

    @Test
    void thePublicationDateOfOneReportCanBeGiven() {
        Run run = Run.in(folder, "check", "--format", "json", "--published", "2020-02-29", "good.json");
        assertThat(run.out()).contains("\"published\": \"2020-02-29\"");
    }

    @Test
    void thePublicationDateOfSeveralReportsCannotBeGiven() {
        Run run = Run.in(folder, "check", "--published", "2020-02-29", "good.json", "bad.json");
        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "claimlint: --published dates one report only (2). Maybe give each its own date in its file.\n"));
    }

    @Test
    void outputGoesToAFileWithoutColours() throws IOException {
        Run run = Run.atTerminal(folder, Map.of(), "check", "-o", "out.txt", "bad.json");
        assertThat(run).isEqualTo(new Run(1, "", ""));
        assertThat(folder.resolve("out.txt")).content().contains("must fix: ").doesNotContain("\u001B");
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblem() {
        Run run = Run.in(folder, "check", "-o", "no/such/folder.txt", "good.json");
        assertThat(run)
                .isEqualTo(new Run(2, "", "no/such/folder.txt: cannot be written. Maybe its folder does not exist.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad.json", "./bad.json", "link.json"})
    void theOutputNeverOverwritesAnInput(String output) throws IOException {
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("bad.json"));
        Run run = Run.in(folder, "check", "-o", output, "good.json", "bad.json");
        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "claimlint: the output would overwrite a file to check (" + output
                                + "). Maybe give -o another name.\n"));
        assertThat(folder.resolve("bad.json")).hasContent(TWO_YEARS);
    }

    @Test
    void onlyAFileThatIsDeniedIsBlamedOnThePermission() {
        assertThat(InputFiles.unreadable("a.json", new AccessDeniedException("a.json")))
                .hasMessage("a.json: cannot be read. Maybe you lack the permission.");
        assertThat(InputFiles.unreadable("a.json", new IOException("Input/output error")))
                .hasMessage("a.json: cannot be read.");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(Run.atTerminal(folder, Map.of(), "check", "bad.json").out()).contains("\u001B[1;31m");
        assertThat(Run.atTerminal(folder, Map.of("NO_COLOR", "1"), "check", "bad.json")
                        .out())
                .doesNotContain("\u001B");
        assertThat(Run.atTerminal(folder, Map.of("TERM", "dumb"), "check", "bad.json")
                        .out())
                .doesNotContain("\u001B");
        assertThat(Run.atTerminal(folder, Map.of(), "check", "--no-color", "bad.json")
                        .out())
                .doesNotContain("\u001B");
    }

    @Test
    void messagesComeInTheLanguageAsked() {
        assertThat(Run.in(folder, "check", "--message-lang", "ar", "bad.json").out())
                .startsWith("يجب تصحيحه: ");
    }

    @Test
    void factsArePrintedInsteadOfFindings() {
        Run run = Run.in(folder, "check", "--facts", "bad.json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList())
                .allMatch(line -> line.startsWith("{\"fact\":\"") && line.endsWith("}"))
                .anyMatch(line -> line.startsWith("{\"fact\":\"SameEvent\""));
    }

    @Test
    void explainShowsWhatWasTakenForOneEvent() {
        assertThat(Run.in(folder, "check", "--explain", "bad.json").out()).contains("\nTaken for one event:\n");
    }

    @Test
    void aReaderWhoLeavesEndsTheRunQuietly() {
        Run run = Run.into(failing("Broken pipe"), folder, "check", "bad.json");
        assertThat(run).isEqualTo(new Run(1, "", ""));
    }

    @Test
    void aFullDiskIsToldOf() {
        Run run = Run.into(failing("No space left on device"), folder, "check", "good.json");
        assertThat(run).isEqualTo(new Run(2, "", "standard output: cannot be written.\n"));
    }

    @Test
    void anUnexpectedExceptionIsOneLine() {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("one\nand two");
            }
        };
        Run run = Run.into(out, folder, "check", "good.json");
        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "claimlint: internal error: java.lang.IllegalStateException: one and two (please report)\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fromat", "--fromat=json"})
    void anUnknownOptionIsOneLineWithTheNearestName(String option) {
        assertThat(Run.in(folder, "check", option, "bad.json"))
                .isEqualTo(new Run(2, "", "claimlint: there is no option --fromat. Maybe --format.\n"));
    }

    @Test
    void anUnknownCommandIsOneLineWithTheNearestName() {
        assertThat(Run.in(folder, "chekc", "bad.json"))
                .isEqualTo(new Run(2, "", "claimlint: there is no command chekc. Maybe check.\n"));
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(Run.in(folder))
                .isEqualTo(new Run(2, "", "claimlint: no command. Maybe claimlint check FILE, or claimlint --help.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --format xml good.json",
                "check --fail-on always good.json",
                "check --published yesterday good.json",
                "check --format",
                "check --explain=maybe good.json",
                "explain",
                "explain event/none",
                "explain one two",
                "schema",
                "schema clams",
                "rules extra",
                "rules --rules nowhere",
                "--nothing",
                "check @good.json"
            })
    void whatCannotBeDoneIsToldInOneLine(String command) {
        Run run = Run.in(folder, command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception", "internal error");
    }

    @Test
    void fileNamesCannotForgeALine() {
        Run run = Run.in(folder, "check", "a\nb: fine\u001B[2J.json");
        assertThat(run.err()).isEqualTo("a b: fine\\u001B[2J.json: there is no such file or folder.\n");
    }

    @Test
    void rulesAreListedForPeopleAndForTools() {
        assertThat(Run.in(folder, "rules").out()).containsPattern("(?m)^event/year-mismatch +error +One event");
        assertThat(Run.in(folder, "rules", "--format", "json").out())
                .startsWith("{\n  \"schema\": \"claimlint/rules/1\",")
                .contains("\"id\": \"event/year-mismatch\"");
    }

    @Test
    void aRuleIsExplained() {
        Run run = Run.in(folder, "explain", "event/year-mismatch");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("event/year-mismatch: ").contains("\nWhy: ", "\nSilent: ");
    }

    @Test
    void casesThatCannotBeReadCountAsNotHolding() throws IOException {
        String body = "\n```claims\n" + CLEAN + "```\n```expect\n```\n";
        write("cases/event/year-mismatch.md", "## silent: a ferry" + body + "## slient: a typo" + body);
        Run run = Run.in(folder, "test");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("1 of 2 cases hold.\n");
        assertThat(run.err())
                .isEqualTo("cases/event/year-mismatch.md:7: the heading starts no case (## slient: a typo)."
                        + " Maybe \"## fires: ...\" or \"## silent: ...\".\n");
    }

    @Test
    void aSchemaIsPrinted() {
        assertThat(Run.in(folder, "schema", "claims").out()).startsWith("{").contains("claimlint/claims/1");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(Run.in(folder, "--help").out()).contains("check", "rules", "explain", "test", "schema");
        assertThat(Run.in(folder, "check", "--help").out()).contains("--fail-on");
        assertThat(Run.in(folder, "--version").out()).startsWith("claimlint ");
    }

    @Test
    void twoRunsPrintTheSameBytes() {
        String[] args = {"check", "--format", "json", "bad.json", "good.json"};
        assertThat(Run.in(folder, args)).isEqualTo(Run.in(folder, args));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
