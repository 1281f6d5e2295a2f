package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text as input of the commands, and everything that can be wrong with it. */
class TextInputTest {
    private static final String GOOD = "The bridge is closed\n\nNobody knows for how long.\n";
    private static final String ARABIC = "أُغلق الجسر القديم صباح الأحد بعد السيول التي غمرت الضفة.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeGood() throws IOException {
        write("good.txt", GOOD);
    }

    @Test
    void aTextIsChecked() {
        Run run = Run.in(folder, "check", "good.txt");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Nothing found in 1 report");
    }

    @Test
    void coverageIsPartOfTheFindingsOfATextAndNullForClaims() throws IOException {
        write("claims.json", "{\"claims\": []}");
        String out = Run.in(folder, "check", "--format", "json", "good.txt", "claims.json")
                .out();
        assertThat(out)
                .contains("\"coverage\": {\n        \"dates\": {\n          \"seen\": 0,\n          \"read\": 0")
                .contains("\"coverage\": null");
    }

    @Test
    void theFrontMatterAndTheScriptTellWhatTheReportIs() throws IOException {
        write("a.txt", "---\nid: bridge\npublished: 2019-05-06\n---\n" + ARABIC);
        String out = Run.in(folder, "check", "--format", "json", "a.txt").out();
        assertThat(out).contains("\"id\": \"bridge\"", "\"lang\": \"ar\"", "\"published\": \"2019-05-06\"");
    }

    @Test
    void theDayInTheFileNameIsThePublicationDateWhenNothingElseIs() throws IOException {
        write("2019-05-06-bridge.txt", GOOD);
        String[] args = {"check", "--format", "json", "2019-05-06-bridge.txt"};
        assertThat(Run.in(folder, args).out()).contains("\"published\": \"2019-05-06\"");
        assertThat(Run.withInput(folder, GOOD, "check", "--format", "json", "--stdin-filename", "x/20190506.txt")
                        .out())
                .contains("\"published\": \"2019-05-06\"");
        assertThat(Run.in(folder, "check", "--format", "json", "--published", "2020-02-29", args[3])
                        .out())
                .contains("\"published\": \"2020-02-29\"");
    }

    @Test
    void aDatelineIsThePublicationDateAndNamesTheOutlet() throws IOException {
        write(
                "2018-01-01.txt",
                "The bridge is closed\nADEN, 6 May 2019 (Harbour Wire)\n\nNobody knows for how long.\n");
        assertThat(Run.in(folder, "claims", "2018-01-01.txt").out())
                .contains("\"published\": \"2019-05-06\"", "\"outlet\": \"Harbour Wire\"");
    }

    @Test
    void theLanguageCanBeGiven() {
        assertThat(Run.in(folder, "check", "--format", "json", "--lang", "ar", "good.txt")
                        .out())
                .contains("\"lang\": \"ar\"");
    }

    @Test
    void standardInputIsTextOrClaimsByItsFirstCharacter() {
        assertThat(Run.withInput(folder, GOOD, "check").out()).startsWith("Nothing found in 1 report (");
        assertThat(Run.withInput(folder, "\uFEFF \n {\"claims\": [{\"event\": \"flood\"}]}", "check")
                        .out())
                .isEqualTo("Nothing found in 1 report (1 claim).\n");
        assertThat(Run.withInput(folder, "{not claims, but a text}", "check", "--stdin-filename", "a.txt")
                        .exitCode())
                .isZero();
        assertThat(Run.withInput(folder, "[{\"claims\": []}]", "check").err()).contains("not an array");
        assertThat(Run.withInput(folder, "[Update] The bridge is open.", "check")
                        .exitCode())
                .isZero();
    }

    @Test
    void standardInputOfBlanksIsOneClearLine() {
        assertThat(Run.withInput(folder, " \n", "check"))
                .isEqualTo(new Run(2, "", "-: is empty: a text is expected.\n"));
    }

    @Test
    void anEncodingCanBeDeclaredOrIsCertain() throws IOException {
        Charset windows = Charset.forName("windows-1256");
        Files.write(folder.resolve("certain.txt"), ARABIC.getBytes(windows));
        Files.write(folder.resolve("short.txt"), "الجسر".getBytes(windows));
        assertThat(Run.in(folder, "claims", "certain.txt").exitCode()).isZero();
        assertThat(Run.in(folder, "claims", "short.txt").exitCode()).isEqualTo(2);
        assertThat(Run.in(folder, "claims", "--encoding", "windows-1256", "short.txt")
                        .out())
                .contains("\"lang\": \"ar\"");
    }

    @Test
    void anUnknownEncodingIsAUsageErrorWithTheNearestName() {
        assertThat(Run.in(folder, "check", "--encoding", "windows-1265", "good.txt"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "claimlint: --encoding: there is no encoding of this name (windows-1265). Maybe windows-1256.\n"));
    }

    @Test
    void whatCannotBeReadIsOneLineEachAndTheOthersAreChecked() throws IOException {
        write("empty.txt", "");
        write("nul.txt", "One\u0000two");
        write("broken.txt", "---\ntitle: a: b\n---\nText");
        write("wrong.txt", "---\npublished: soon\n---\nText");
        Files.write(folder.resolve("latin.txt"), "Café\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Run run = Run.in(
                folder,
                "check",
                "gone.txt",
                "empty.txt",
                "nul.txt",
                "broken.txt",
                "wrong.txt",
                "latin.txt",
                "picture.txt",
                "good.txt");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).startsWith("Nothing found in 1 report (");
        assertThat(run.err().lines())
                .containsExactly(
                        "gone.txt: there is no such file or folder.",
                        "empty.txt: is empty: a text is expected.",
                        "nul.txt:1: holds a NUL at character 3, so it is no plain text."
                                + " Maybe it is a binary file, or UTF-16 (--encoding UTF-16LE).",
                        "broken.txt:2: the front matter is no valid YAML. Maybe a value needs quotation marks.",
                        "wrong.txt:2: published must be a day like 2018-06-07 (soon).",
                        "latin.txt:1: is not valid UTF-8: byte 0xE9 at offset 3."
                                + " Maybe it is in another encoding: name it with --encoding, for example windows-1256.",
                        "picture.txt:1: is not valid UTF-8: byte 0x89 at offset 0."
                                + " Maybe it is in another encoding: name it with --encoding, for example windows-1256.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge.txt", "huge", "huge.bin"})
    void aHugeFileIsRefused(String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        assertThat(Run.in(folder, "check", name))
                .isEqualTo(new Run(
                        2, "", name + ": must not be larger than 1 MB. Maybe it holds many reports: split it.\n"));
    }

    @Test
    void mentionsOfAFileArePrettyAndThoseOfLinesAreLines() {
        assertThat(Run.in(folder, "mentions", "good.txt").out())
                .startsWith("{\n  \"id\": \"good.txt\",\n  \"mentions\": [");
        Run lines = Run.withInput(
                folder,
                "{\"id\": \"a\", \"text\": \"one\"}\n{\"id\": 5}\n{\"text\": \"two\"}\n",
                "mentions",
                "--jsonl");
        assertThat(lines.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(lines.err()).isEqualTo("-:2: id must be a string (5).\n");
        assertThat(lines.exitCode()).isEqualTo(2);
    }

    @Test
    void mentionsAreNotReadFromClaims() throws IOException {
        write("a.json", "{\"claims\": []}");
        assertThat(Run.in(folder, "mentions", "a.json"))
                .isEqualTo(new Run(2, "", "a.json: holds claims: mentions are read from texts.\n"));
    }

    @Test
    void claimsOfOneReportArePrettyAndThoseOfSeveralTakeALineEach() throws IOException {
        write("b.txt", ARABIC);
        assertThat(Run.in(folder, "claims", "good.txt").out()).startsWith("{\n  \"schema\": \"claimlint/claims/1\",\n");
        assertThat(Run.in(folder, "claims", "good.txt", "b.txt").out().lines()).hasSize(2);
        assertThat(Run.in(folder, "claims", "--jsonl", "good.txt").out().lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "mentions"})
    void theOutputNeverOverwritesAnInput(String command) {
        Run run = Run.in(folder, command, "-o", "good.txt", "good.txt");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("good.txt")).hasContent(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --lang arabic good.txt",
                "check --encoding",
                "mentions --published 2020-02-29 good.txt good.txt other.txt",
                "claims --published soon good.txt",
                "claims",
                "mentions --jsonl --nothing"
            })
    void whatCannotBeDoneIsToldInOneLine(String command) throws IOException {
        write("other.txt", GOOD);
        Run run = Run.in(folder, command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception", "internal error");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
