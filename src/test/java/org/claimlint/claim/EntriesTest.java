package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static List<String> references(String text) {
        Report report = new Report("r", "r", "r.txt", "r.txt", null, null, null, null, text);
        return ReportReader.read(report, 0).claims().claims().stream()
                .filter(claim -> claim.quantity() != null)
                .map(Claim::eventRef)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void whatTheEntriesOfAListTellIsToldThereOnly() {
        assertThat(
                        references(
                                "Incidents in May\n\n- Shelling killed 4 civilians in Tarfa.\n- Shelling killed 9 civilians in Tarfa.\n- A mine killed 2 civilians in Tarfa."))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.startsWith("r#entry-"));
    }

    @Test
    void linesThatBeginWithADateAreATimeline() {
        assertThat(
                        references(
                                "حوادث الشهر\n\n2 أيار 2021: مقتل 4 مدنيين\n5 أيار 2021: مقتل 9 مدنيين\n8 أيار 2021: مقتل 3 مدنيين"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .doesNotContain("null");
    }

    @Test
    void rowsOfATableAreEntries() {
        assertThat(references("Town | Killed\nTarfa | 4 killed\nElvan | 9 killed\nKesra | 2 killed"))
                .hasSize(3)
                .doesNotContain("null");
    }

    @Test
    void twoLinesAreNoList() {
        assertThat(references("Incidents in May\n\n- Shelling killed 4 civilians.\n- Shelling killed 9 civilians."))
                .containsOnly("null");
    }

    @Test
    void paragraphsOfProseAreNoList() {
        String text =
                List.of("killed 4 civilians", "killed 9 civilians", "killed 2 civilians", "killed 8 civilians").stream()
                        .map(told -> "Shelling " + told + " in the town of Tarfa.")
                        .collect(Collectors.joining("\n\n"));
        assertThat(references("A title\n\n" + text)).hasSize(4).containsOnly("null");
    }
}
