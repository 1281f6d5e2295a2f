package org.claimlint.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of the page. Where there is none, nothing is said. */
class BrowserTest {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome-headless-shell");

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final Pattern SEEN = Pattern.compile("<pre id=\"seen\">([^<]*)</pre>");

    /** Asks where words stand, writes it into the page, and complains once, to show that complaints are heard. */
    private static final String QUESTIONS = """
            <script>
            function words(inside, text) {
              const all = document.createTreeWalker(document.querySelector(inside), NodeFilter.SHOW_TEXT);
              for (let node = all.nextNode(); node; node = all.nextNode()) {
                const at = node.data.indexOf(text);
                if (at >= 0) {
                  const range = document.createRange();
                  range.setStart(node, at);
                  range.setEnd(node, at + text.length);
                  return range.getBoundingClientRect();
                }
              }
            }
            function box(inside) { return document.querySelector(inside).getBoundingClientRect(); }
            const seen = {
              english_title_before_next_word: words('#r1 .title', 'Wall').left < words('#r1 .title', 'falls').left,
              arabic_starts_at_the_right: words('#r2 .title', 'انهيار').left > words('#r2 .title', 'جدار').left,
              english_name_inside_arabic_runs_left_to_right: words('#r2 .text', 'North').left < words('#r2 .text', 'Stone').left,
              arabic_name_inside_english_runs_right_to_left: words('#r1 .text', 'مقلع').left > words('#r1 .text', 'الشرق').left,
              findings_stand_right_of_an_english_text: box('#r1 .findings').left > box('#r1 .draft').right,
              findings_stand_left_of_an_arabic_text: box('#r2 .findings').right < box('#r2 .draft').left,
              arabic_message_starts_at_the_right: words('#r2 h3', 'حدث').left > words('#r2 h3', 'هناك').left,
              later_is_right_in_english: words('#r1 svg', '2019-05-04').left > words('#r1 svg', '2016-05-04').left,
              later_is_left_in_arabic: words('#r2 svg', '2019-05-04').left < words('#r2 svg', '2016-05-04').left,
              days_keep_their_order_in_arabic: words('#r2 .about', '2019').left < words('#r2 .about', '-07').left,
              marks_are_seen: [...document.querySelectorAll('mark')].every(mark => mark.getBoundingClientRect().width > 10),
              page_is_filled: document.body.getBoundingClientRect().height > 900,
              nothing_sticks_out: document.documentElement.scrollWidth <= document.documentElement.clientWidth
            };
            console.error('heard');
            const said = document.createElement('pre');
            said.id = 'seen';
            said.textContent = Object.entries(seen).map(([what, so]) => what + '=' + so).join(' ');
            document.body.append(said);
            </script>
            """;

    @Test
    void the_page_reads_in_the_right_order_and_the_browser_has_no_complaint(@TempDir Path folder) throws Exception {
        Path browser = browser();
        assumeThat(browser).as("a browser").isNotNull();
        String page = HtmlReporterTest.page(PageSample.twoLanguages());
        String asked =
                page.replace(POLICY, POLICY + "; script-src 'unsafe-inline'").replace("</body>", QUESTIONS + "</body>");
        Path file = Files.writeString(folder.resolve("page.html"), asked);
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        String.valueOf(browser),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=1400,1000",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assumeThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("a browser that ends")
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        Matcher seen = SEEN.matcher(Files.readString(dom));
        assertThat(seen.find()).as(() -> read(log)).isTrue();
        assertThat(seen.group(1).split(" ")).hasSize(13).allMatch(answer -> answer.endsWith("=true"));
        assertThat(Files.readString(log).lines().filter(line -> line.contains("CONSOLE")))
                .hasSize(1)
                .allMatch(line -> line.contains("heard"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static @Nullable Path browser() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
