package org.claimlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.io.ClaimsReader;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Coverage;
import org.claimlint.model.Finding;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.output.ClaimsWriter;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The report that tells one crossing twice, once in the current year 2014 and once in the current year 2018. It is not ours to ship: its
 * file is named by {@code -Dclaimlint.real-report=FILE}, and without it these tests are skipped.
 */
@EnabledIfSystemProperty(named = "claimlint.real-report", matches = ".+")
class RealReportTest {
    private static final String SECOND_OF_APRIL = "الثاني من نيسان";
    private static final String LAST_THIRD = "الثلث الأخير من شهر نيسان";
    private static final String COUNT = "نحو 400";

    private static final ClaimLint LINT = new ClaimLint(RuleBase.shipped());
    private static String text = "";

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of(System.getProperty("claimlint.real-report", "")));
    }

    private static ReportClaims claims(String words, @Nullable String published) {
        LocalDate day = published == null ? null : LocalDate.parse(published);
        return ClaimLint.read(new Report("r", "r", "r.txt", "r.txt", null, day, null, null, words), 0);
    }

    private static CheckResult check(String words, @Nullable String published) {
        return LINT.check(List.of(claims(words, published)));
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream()
                .map(finding -> finding.severity().id() + " " + finding.rule())
                .toList();
    }

    private static List<String> findings(CheckResult result) {
        List<String> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            found.add(finding.severity().id() + " " + finding.rule() + " "
                    + finding.at().quote() + " "
                    + finding.with().stream().map(passage -> passage.quote()).toList());
        }
        found.sort(String::compareTo);
        return found;
    }

    private static String second(String words, String old, String fresh) {
        int at = words.indexOf(old, words.indexOf(old) + 1);
        return words.substring(0, at) + fresh + words.substring(at + old.length());
    }

    private static String equalYears() {
        return text.replace("2014", "2018");
    }

    @Test
    void theTwoYearsTheTwoDatesAndTheRepeatedCountAreFound() {
        CheckResult result = check(text, null);
        assertThat(rules(result))
                .containsExactlyInAnyOrder(
                        "error event/year-mismatch",
                        "error time/two-current-years",
                        "warning event/date-mismatch",
                        "note event/repeated-account");
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("event/year-mismatch"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fixes())
                        .extracting(fix -> fix.replacement())
                        .containsExactlyInAnyOrder("2014", "2018"));
    }

    @Test
    void everyDateDurationAndNumberIsRead() {
        assertThat(claims(text, null).coverage())
                .isEqualTo(
                        new Coverage(new Coverage.Count(6, 6), new Coverage.Count(2, 2), new Coverage.Count(11, 11)));
    }

    @Test
    void theYearOfPublicationDecidesWhichCurrentYearIsWrong() {
        for (String year : new String[] {"2014", "2018"}) {
            CheckResult result = check(text, year + "-06-07");
            assertThat(rules(result))
                    .containsExactlyInAnyOrder(
                            "error event/year-mismatch",
                            "error time/two-current-years",
                            "error time/current-year-mismatch",
                            "warning event/date-mismatch",
                            "note event/repeated-account");
            assertThat(result.findings())
                    .filteredOn(finding -> !finding.fixes().isEmpty())
                    .allSatisfy(finding ->
                            assertThat(finding.fixes().get(0).replacement()).isEqualTo(year));
            assertThat(result.findings())
                    .filteredOn(finding -> finding.rule().equals("time/current-year-mismatch"))
                    .allSatisfy(finding -> assertThat(finding.at().quote()).doesNotContain(year));
        }
    }

    @Test
    void equalYearsAreNoErrorAndEqualDaysNoWarning() {
        assertThat(rules(check(equalYears(), null)))
                .containsExactlyInAnyOrder("warning event/date-mismatch", "note event/repeated-account");
        assertThat(rules(check(equalYears().replace(SECOND_OF_APRIL, LAST_THIRD), null)))
                .containsExactly("note event/repeated-account");
    }

    @Test
    void anotherCountClashesOnlyBeyondItsRounding() {
        String sameDay = equalYears().replace(SECOND_OF_APRIL, LAST_THIRD);
        assertThat(rules(check(second(sameDay, COUNT, "نحو 800"), null))).containsExactly("error event/count-mismatch");
        assertThat(rules(check(second(sameDay, COUNT, "نحو 440"), null))).isEmpty();
        assertThat(rules(check(second(sameDay, COUNT, "نحو 4000"), null)))
                .containsExactly("error event/order-of-magnitude");
    }

    @Test
    void aTellingInQuotationIsAtMostANote() {
        int from = text.indexOf("كما كان");
        int to = text.indexOf("، كما أن");
        String quoted = text.substring(0, from) + "«" + text.substring(from, to) + "»" + text.substring(to);
        assertThat(rules(check(quoted, null))).isNotEmpty().allMatch(rule -> rule.startsWith("note"));
    }

    @Test
    void theClaimsAloneGiveTheSameFindings() throws IOException {
        for (String published : new @Nullable String[] {null, "2018-06-07", "2014-06-07"}) {
            ReportClaims read = claims(text, published);
            StringWriter json = new StringWriter();
            new ClaimsWriter(true).write(read, json);
            List<ReportClaims> again = new ArrayList<>();
            new ClaimsReader(again::add, problem -> {
                        throw problem;
                    })
                    .read("r.json", new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(findings(LINT.check(again))).isEqualTo(findings(LINT.check(List.of(read))));
        }
    }

    @Test
    void lineEndsDigitsDiacriticsAndSpacesChangeNothing() {
        List<String> expected = rules(check(text, null));
        assertThat(rules(check(text.replace("\n", "\r\n"), null))).isEqualTo(expected);
        assertThat(rules(check(text.replace(" ", "  "), null))).isEqualTo(expected);
        assertThat(rules(check(text.replace("م", "مـ").replace("ل", "لَ"), null)))
                .isEqualTo(expected);
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append((char) (c >= '0' && c <= '9' ? c - '0' + '٠' : c)));
        assertThat(rules(check(digits.toString(), null))).isEqualTo(expected);
    }
}
