package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimlint.model.Actor;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    private static List<Claim> read(String title, String text) {
        Report report = new Report("r", "r", "r.txt", "r.txt", null, DAY, null, null, title + "\n\n" + text);
        return ReportReader.read(report, 0).claims().claims();
    }

    /** Whether the first and the last count are told of one event. */
    private static boolean areOne(String title, String text) {
        List<Claim> counts = read(title, text).stream()
                .filter(claim -> claim.quantity() != null)
                .toList();
        String first = counts.get(0).eventRef();
        return first != null && first.equals(counts.get(counts.size() - 1).eventRef());
    }

    @Test
    void aCountWithAnArticleWasToldBefore() {
        assertThat(areOne(
                        "News",
                        "Gunmen overran the camp at Velm Harr in May 2020, killing 37 soldiers."
                                + " Families of the 37 men killed at Velm Harr in May 2019 have protested."))
                .isTrue();
        assertThat(
                        areOne(
                                "خبر",
                                "عبر 37 مقاتلاً من شرق دجلة إلى غرب دجلة أمس."
                                        + " ولم يستهدف التحالف الدولي المقاتلين السبعة والثلاثين الذين عبروا من غرب دجلة إلى شرق دجلة."))
                .isTrue();
    }

    @Test
    void aCountWithoutAnArticleIsAnother() {
        assertThat(areOne(
                        "News",
                        "Gunmen overran the camp at Velm Harr in May 2020, killing 37 soldiers."
                                + " Gunmen killed 37 soldiers at Velm Harr in May 2019."))
                .isFalse();
        assertThat(areOne(
                        "خبر",
                        "عبر 37 مقاتلاً من شرق دجلة إلى غرب دجلة أمس."
                                + " وعبر 37 مقاتلاً من غرب دجلة إلى شرق دجلة اليوم."))
                .isFalse();
    }

    @Test
    void theFightersWhoCrossedAreCountedByTheCrossing() {
        List<Claim> claims = read("خبر", "لم يستهدف التحالف الدولي المقاتلين السبعين الذين عبروا النهر فجر الأحد.");
        Claim crossing = claims.stream()
                .filter(claim -> claim.quantity() != null)
                .findFirst()
                .orElseThrow();
        assertThat(crossing.event()).isEqualTo("movement");
        assertThat(crossing.asserted()).isTrue();
        assertThat(crossing.actors()).isEmpty();
    }

    @Test
    void oneGroupOfASeriesHasOneSize() {
        assertThat(areOne(
                        "News",
                        "The first convoy carried 1,420 people. On Sunday the first convoy took 1,240 people north."))
                .isTrue();
        assertThat(areOne("خبر", "ضمت الدفعة الأولى 1420 شخصاً. وقال ناشطون إن الدفعة الأولى ضمت 1240 شخصاً."))
                .isTrue();
    }

    @Test
    void twoGroupsOfASeriesDiffer() {
        assertThat(areOne("News", "The first convoy carried 1,420 people. The second convoy carried 1,240 people."))
                .isFalse();
        assertThat(areOne("خبر", "ضمت الدفعة الأولى 1420 شخصاً. وضمت الدفعة الثانية 1240 شخصاً."))
                .isFalse();
    }

    @Test
    void theHeadlineCountsWhatTheTextCounts() {
        assertThat(areOne("71 dead as ferry sinks", "A ferry sank off the island on Thursday, killing 17 people."))
                .isTrue();
        assertThat(areOne("مقتل 71 شخصاً في غرق عبارة", "غرقت عبارة مساء الخميس ما أدى إلى مقتل 17 شخصاً."))
                .isTrue();
    }

    @Test
    void theHeadlineIsComparedWithNoneOfSeveral() {
        assertThat(areOne(
                        "26 dead as two ferries sink",
                        "A ferry sank on Thursday, killing 17 people. Nine people were killed on another."))
                .isFalse();
    }

    private static String roles(String text, String event) {
        List<Actor> actors = read("News", text).stream()
                .filter(claim -> event.equals(claim.event()))
                .findFirst()
                .orElseThrow()
                .actors();
        return actors.stream()
                .map(actor -> actor.id() + " " + actor.role())
                .toList()
                .toString();
    }

    @Test
    void theOrderOfWordsTellsWhoDidIt() {
        assertThat(roles("Taliban attacked Ukrainian forces near the pass.", "attack"))
                .isEqualTo("[taliban AGENT, ukraine PATIENT]");
        assertThat(roles("هاجم تنظيم الدولة الإسلامية قوات النظام قرب الممر.", "attack"))
                .isEqualTo("[isis AGENT, syrian-government PATIENT]");
        assertThat(roles("وقع هجوم لتنظيم الدولة الإسلامية قرب الممر.", "attack"))
                .isEqualTo("[isis AGENT]");
        assertThat(roles("وقع هجوم على قوات النظام قرب الممر.", "attack")).isEqualTo("[syrian-government PATIENT]");
    }

    @Test
    void whatMayBeSufferedIsLeftOpen() {
        assertThat(roles("Syrian army attacked in the desert.", "attack")).isEqualTo("[syrian-government OTHER]");
        assertThat(roles("قتل تنظيم الدولة الإسلامية قرب الممر.", "killing")).isEqualTo("[isis OTHER]");
    }
}
