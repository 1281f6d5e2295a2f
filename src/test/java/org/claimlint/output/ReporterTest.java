package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.claimlint.model.CheckResult;
import org.junit.jupiter.api.Test;

/** The exact output of each format; the expected files are read by people before they are changed. */
class ReporterTest {
    @Test
    void textTellsEachReportInItsLanguage() throws IOException {
        assertThat(text(Sample.twoLanguages(), MessageLanguage.AUTO)).isEqualTo(expected("auto.txt"));
    }

    @Test
    void textInArabicThroughout() throws IOException {
        assertThat(text(Sample.twoLanguages(), MessageLanguage.AR)).isEqualTo(expected("ar.txt"));
    }

    @Test
    void explainedTextSaysWhySeveritiesAreLoweredAndWhatWasTakenForOneEvent() throws IOException {
        Reporter reporter = new TextReporter(MessageLanguage.EN, false, true);
        assertThat(write(reporter, Sample.twoLanguages())).isEqualTo(expected("explain.txt"));
    }

    @Test
    void hostileWordsCannotCommandTheTerminalOrForgeALine() throws IOException {
        Reporter reporter = new TextReporter(MessageLanguage.AUTO, false, true);
        String text = write(reporter, Sample.hostile());
        assertThat(text).isEqualTo(expected("hostile.txt"));
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
        Reporter reporter = new TextReporter(MessageLanguage.EN, true, false);
        assertThat(write(reporter, Sample.twoLanguages()).lines().findFirst())
                .contains("\u001B[1;31mmust fix:\u001B[0m One event, two years: 2016 here, 2019 there.  "
                        + "\u001B[2mevent/year-mismatch\u001B[0m");
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
        assertThat(write(new JsonReporter(MessageLanguage.AUTO), Sample.twoLanguages()))
                .isEqualTo(expected("findings.json"));
    }

    @Test
    void jsonTellsInArabicWhenAsked() throws IOException {
        assertThat(write(new JsonReporter(MessageLanguage.AR), Sample.twoLanguages()))
                .contains("\"message\": \"حدث واحد بسنتين: 2016 هنا و2019 هناك.\"");
    }

    @Test
    void jsonKeepsHostileQuotesExact() throws IOException {
        CheckResult result = Sample.hostile();
        String json = write(new JsonReporter(MessageLanguage.AUTO), result);
        JsonNode quote = new ObjectMapper().readTree(json).at("/findings/0/with/0/quote");
        assertThat(quote.asText())
                .isEqualTo(result.findings().get(0).with().get(0).quote());
        assertThat(json).isEqualTo(expected("hostile.json"));
    }

    @Test
    void jsonOfACleanRunIsComplete() throws IOException {
        assertThat(write(new JsonReporter(MessageLanguage.AUTO), Sample.clean()))
                .isEqualTo(expected("nothing.json"));
    }

    private static String text(CheckResult result, MessageLanguage language) throws IOException {
        return write(new TextReporter(language, false, false), result);
    }

    private static String write(Reporter reporter, CheckResult result) throws IOException {
        StringWriter out = new StringWriter();
        reporter.write(result, out);
        // As it leaves the program: half a surrogate pair has no UTF-8 form and becomes a question mark.
        return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReporterTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
