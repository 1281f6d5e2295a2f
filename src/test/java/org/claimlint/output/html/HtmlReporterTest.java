package org.claimlint.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Severity;
import org.claimlint.output.MessageLanguage;
import org.junit.jupiter.api.Test;

/** The page as it is written; what a browser makes of it is asked in {@link BrowserTest}. */
class HtmlReporterTest {
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"[^\"]*\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

    @Test
    void the_page_is_as_it_was_read_and_approved() throws IOException {
        assertThat(withoutStyle(page(PageSample.twoLanguages()))).isEqualTo(expected("two-languages.html"));
    }

    @Test
    void no_element_and_no_attribute_comes_from_a_report() throws IOException {
        String page = page(PageSample.hostile());
        assertThat(elements(page)).isSubsetOf(elements(page(PageSample.twoLanguages())));
        assertThat(attributes(page)).isSubsetOf(attributes(page(PageSample.twoLanguages())));
        assertThat(page)
                .contains("&lt;script>alert(1)")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void what_reorders_text_and_what_is_no_character_is_shown_as_what_it_is() throws IOException {
        String page = page(PageSample.hostile());
        assertThat(page).contains("\\u202Eabc\\u2066\\uD83D\\u0000");
        assertThat(page.chars().filter(c -> c == 0x202E || c == 0x2066 || c == 0))
                .isEmpty();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
    }

    @Test
    void every_link_leads_to_one_place_of_the_page() throws IOException {
        for (CheckResult result : List.of(PageSample.twoLanguages(), PageSample.hostile(), PageSample.many(60))) {
            String page = page(result);
            List<String> ids = all(ID, page);
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(all(HREF, page))
                    .isNotEmpty()
                    .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        }
    }

    @Test
    void the_page_asks_for_nothing_from_outside() throws IOException {
        String page = page(PageSample.twoLanguages());
        assertThat(page).contains("default-src 'none'").doesNotContain(" src=").doesNotContain("@import", "url(");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }

    @Test
    void each_report_is_told_in_its_language() throws IOException {
        assertThat(page(PageSample.twoLanguages()))
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("<section class=\"report\" id=\"r1\" lang=\"en\" dir=\"ltr\"")
                .contains("<section class=\"report\" id=\"r2\" lang=\"ar\" dir=\"rtl\"")
                .contains(">must fix<", ">يجب تصحيحه<");
    }

    @Test
    void dates_that_clash_are_joined_and_counts_told_twice_are_not() throws IOException {
        assertThat(page(only(Severity.ERROR)))
                .contains("<path class=\"join error\"")
                .doesNotContain("class=\"join note");
        assertThat(page(only(Severity.NOTE))).contains("<svg ").doesNotContain("<path");
    }

    private static CheckResult only(Severity severity) {
        CheckResult all = PageSample.twoLanguages();
        return new CheckResult(
                all.reports(),
                all.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .toList(),
                all.links(),
                List.of());
    }

    @Test
    void of_many_reports_those_with_findings_are_shown_whole() throws IOException {
        String page = page(PageSample.many(60));
        assertThat(page.split("<section class=\"report\"", -1)).hasSize(31);
        assertThat(page).contains("Nothing was found in 30 reports more.").doesNotContain("too many for one page");
    }

    @Test
    void of_very_many_reports_the_others_are_counted() throws IOException {
        String page = page(PageSample.many(800));
        assertThat(page.split("<section class=\"report\"", -1)).hasSize(301);
        assertThat(page).contains("There are findings in 100 reports more");
    }

    @Test
    void a_clean_report_is_shown_and_said_to_be_clean() throws IOException {
        String page = page(clean());
        assertThat(page).contains("Nothing found in this report.", "Nine died on 4 May 2016.");
    }

    private static CheckResult clean() {
        return new CheckResult(PageSample.many(1).reports(), List.of(), List.of(), List.of());
    }

    static String page(CheckResult result) throws IOException {
        StringWriter out = new StringWriter();
        new HtmlReporter(MessageLanguage.AUTO, () -> List.of(PageSample.rule())).write(result, out);
        return out.toString();
    }

    private static Set<String> elements(String page) {
        return new TreeSet<>(all(ELEMENT, page));
    }

    private static Set<String> attributes(String page) {
        Set<String> names = new TreeSet<>();
        Matcher elements = ELEMENT.matcher(page);
        while (elements.find()) {
            names.addAll(all(ATTRIBUTE, elements.group(2)));
        }
        return names;
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String withoutStyle(String page) {
        int from = page.indexOf("<style>");
        int to = page.indexOf("</style>");
        return page.substring(0, from) + page.substring(to + "</style>\n".length());
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReporterTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
