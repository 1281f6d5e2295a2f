package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.claimlint.model.CheckResult;
import org.junit.jupiter.api.Test;

/** The exact output of each format; the expected files are read by people before they are changed. */
class ReporterTest {
    @Test
    void textTellsEachReportInItsLanguage() throws IOException {
        Golden.assertSame(text(Sample.twoLanguages(), MessageLanguage.AUTO), "auto.txt");
    }

    @Test
    void textInArabicThroughout() throws IOException {
        Golden.assertSame(text(Sample.twoLanguages(), MessageLanguage.AR), "ar.txt");
    }

    @Test
    void explainedTextSaysWhySeveritiesAreLoweredAndWhatWasTakenForOneEvent() throws IOException {
        Reporter reporter = new TextReporter(MessageLanguage.EN, TerminalStyle.PLAIN, true);
        Golden.assertSame(Golden.written(reporter, Sample.twoLanguages()), "explain.txt");
    }

    @Test
    void hostileWordsCannotCommandTheTerminalOrForgeALine() throws IOException {
        Reporter reporter = new TextReporter(MessageLanguage.AUTO, TerminalStyle.PLAIN, true);
        String text = Golden.written(reporter, Sample.hostile());
        Golden.assertSame(text, "hostile.txt");
        assertThat(text.chars().filter(Character::isISOControl)).containsOnly((int) '\n');
    }

    @Test
    void theClosingLineSaysHowMuchOfTheTextsWasRead() throws IOException {
        assertThat(text(Sample.texts("en"), MessageLanguage.AUTO))
                .isEqualTo("Nothing found in 2 reports (4 claims). Read 5 of 6 dates, 1 of 1 duration.\n");
        assertThat(text(Sample.texts("ar"), MessageLanguage.AUTO))
                .isEqualTo("لم يُعثر على شيء في تقريرين (4 معلومات). المقروء: التواريخ 5 من 6، المدد 1 من 1.\n");
    }

    @Test
    void passagesAlreadyShownInABlockAreNotRepeated() throws IOException {
        assertThat(text(Sample.samePassages(), MessageLanguage.EN)).startsWith("""
                must fix: Two dates.  event/year-mismatch
                  reports/quarry.json:3:9
                    on 4 May 2016
                  reports/quarry.json:12:1
                    on 4 May 2019
                  also: must fix: Two dates.  event/age-mismatch

                """);
    }

    @Test
    void colourMarksTheSeverityAndDimsTheRule() throws IOException {
        Reporter reporter = new TextReporter(MessageLanguage.EN, new TerminalStyle(true, file -> ""), false);
        assertThat(Golden.written(reporter, Sample.twoLanguages()).lines().findFirst())
                .contains("\u001B[1;31mmust fix:\u001B[0m One event, two years: 2016 here, 2019 there.  "
                        + "\u001B[2mevent/year-mismatch\u001B[0m");
    }

    @Test
    void placesAreLinksWhereTheTerminalShowsThem() throws IOException {
        TerminalStyle style = new TerminalStyle(
                false, file -> file.endsWith("quarry.json") ? "file:///desk/reports/quarry.json" : "");
        String text = Golden.written(new TextReporter(MessageLanguage.EN, style, false), Sample.twoLanguages());
        assertThat(text)
                .contains(
                        "\n  \u001B]8;;file:///desk/reports/quarry.json\u001B\\reports/quarry.json:3:9\u001B]8;;\u001B\\\n")
                .contains("\n  reports/maqla.json:2:5\n");
    }

    @Test
    void aCleanRunSaysHowMuchWasChecked() throws IOException {
        assertThat(text(Sample.clean("en", "ar", "en"), MessageLanguage.AUTO))
                .isEqualTo("Nothing found in 3 reports (120 claims).\n");
    }

    @Test
    void aCleanRunOverArabicReportsSaysSoInArabic() throws IOException {
        assertThat(text(Sample.clean("ar", "ar-SY"), MessageLanguage.AUTO))
                .isEqualTo("لم يُعثر على شيء في تقريرين (80 معلومة).\n");
    }

    @Test
    void aRunThatCouldReadNothingClaimsNothing() throws IOException {
        assertThat(text(Sample.clean(), MessageLanguage.AUTO)).isEmpty();
    }

    @Test
    void jsonKeepsTheFindingsContract() throws IOException {
        Golden.assertSame(
                Golden.written(new JsonReporter(MessageLanguage.AUTO), Sample.twoLanguages()), "findings.json");
    }

    @Test
    void jsonTellsInArabicWhenAsked() throws IOException {
        assertThat(Golden.written(new JsonReporter(MessageLanguage.AR), Sample.twoLanguages()))
                .contains("\"message\": \"حدث واحد بسنتين: 2016 هنا و2019 هناك.\"");
    }

    @Test
    void jsonKeepsHostileQuotesExact() throws IOException {
        CheckResult result = Sample.hostile();
        String json = Golden.written(new JsonReporter(MessageLanguage.AUTO), result);
        JsonNode quote = new ObjectMapper().readTree(json).at("/findings/0/with/0/quote");
        assertThat(quote.asText())
                .isEqualTo(result.findings().get(0).with().get(0).quote());
        Golden.assertSame(json, "hostile.json");
    }

    @Test
    void jsonOfACleanRunIsComplete() throws IOException {
        Golden.assertSame(Golden.written(new JsonReporter(MessageLanguage.AUTO), Sample.clean()), "nothing.json");
    }

    private static String text(CheckResult result, MessageLanguage language) throws IOException {
        return Golden.written(new TextReporter(language, TerminalStyle.PLAIN, false), result);
    }
}
