package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimlint.model.Claim;
import org.claimlint.model.Ordinal;
import org.claimlint.model.Part;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.junit.jupiter.api.Test;

/** Totals and their parts, running tolls, ordinals, rates, shares and changes. */
class CountingTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    private static ReportClaims read(String text) {
        Report report = new Report("r", "r", "r.txt", "r.txt", null, DAY, null, null, text);
        return ReportReader.read(report, 0).claims();
    }

    private static Claim count(String text, long value) {
        return read(text).claims().stream()
                .filter(claim ->
                        claim.quantity() != null && claim.quantity().nominal().longValue() == value)
                .findFirst()
                .orElseThrow();
    }

    private static String slots(Claim claim) {
        return claim.event() + " " + claim.quantity() + " " + claim.unitId() + " " + claim.measure();
    }

    /** "19 = 12 + 6" of a closed list, "19 > 12 + 6" of an open one. */
    private static List<String> parts(String text) {
        ReportClaims all = read(text);
        Map<String, Claim> claims = all.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        return all.parts().stream()
                .collect(Collectors.groupingBy(part -> part.wholeId() + " " + part.group()))
                .values()
                .stream()
                .map(group -> amount(claims, group.get(0).wholeId())
                        + (group.stream().allMatch(Part::closed) ? " = " : " > ")
                        + group.stream()
                                .map(part -> amount(claims, part.partId()))
                                .collect(Collectors.joining(" + ")))
                .sorted()
                .toList();
    }

    private static String amount(Map<String, Claim> claims, String id) {
        return String.valueOf(Objects.requireNonNull(claims.get(id)).quantity());
    }

    private static String scope(Claim claim) {
        return claim.since() + " " + claim.asOf() + " " + claim.cumulative();
    }

    private static List<Ordinal> ordinals(String text) {
        return read(text).claims().stream()
                .map(Claim::ordinal)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aTotalMayStandOneParagraphBeforeItsParts() {
        assertThat(parts("The council logged 310 incidents in May, against 280 in April.\n\n"
                        + "The accidents were distributed as follows: Northfield 120, Eastbrook 95, and Lakeside 80."))
                .containsExactly("310 = 120 + 95 + 80");
        assertThat(
                        parts(
                                "وثقت الشبكة 310 حوادث في أيار.\n\nوتوزعت على النحو التالي: 120 في حلب، و95 في حماة، و80 في إدلب."))
                .containsExactly("310 = 120 + 95 + 80");
    }

    @Test
    void aListNamesAgainWhatItBreaksDown() {
        assertThat(parts("The office received 310 complaints from 40 schools. "
                        + "The complaints were distributed as follows: Northfield 120, Eastbrook 95, Lakeside 80."))
                .containsExactly("310 = 120 + 95 + 80");
    }

    @Test
    void whatIsDistributedIsNotWhatWasCounted() {
        assertThat(
                        parts(
                                "The team counted 90 houses. Aid was distributed as follows: 30 tents, 20 stoves, 40 blankets."))
                .isEmpty();
        assertThat(parts("سجل المركز 90 إصابة. وتوزعت المساعدات على النحو التالي: 30 شاحنة و20 حافلة."))
                .isEmpty();
    }

    @Test
    void twoTotalsToldTogetherAreBrokenDownTogether() {
        assertThat(parts("The army lost 40 soldiers in June and 30 in July. "
                        + "They were distributed as follows: 25 in the east and 45 in the west."))
                .isEmpty();
    }

    @Test
    void aListBelowItsTotalIsAllOfIt() {
        assertThat(
                        parts(
                                "Fires of the week\n\nThe brigade counted 27 fires:\n- Aleppo: 12 fires\n- Homs: 9 fires\n- Hama: 4 fires"))
                .containsExactly("27 = 12 + 9 + 4");
        assertThat(parts("حرائق الأسبوع\n\nسجلت الفرق 27 حريقاً:\n- حلب: 12 حريقاً\n- حمص: 9 حرائق\n- حماة: 4 حرائق"))
                .containsExactly("27 = 12 + 9 + 4");
    }

    @Test
    void theOthersAreAllThatAreLeft() {
        assertThat(parts("The blast killed 19 people, 12 civilians and the other six soldiers."))
                .containsExactly("19 = 12 + 6");
    }

    @Test
    void aListThatHoldsSomethingWithoutANumberIsOpen() {
        assertThat(parts("Nine people died: two drivers, six passengers and a guard."))
                .containsExactly("9 > 2 + 6");
        assertThat(parts("قتل 19 شخصاً، هم 12 مدنياً وستة عسكريين وصحفي.")).containsExactly("19 > 12 + 6");
        assertThat(parts("قتل 19 شخصاً، هم 12 مدنياً وستة عسكريين.")).containsExactly("19 = 12 + 6");
    }

    @Test
    void partsMayBeToldAsSomeOfThem() {
        assertThat(parts("At least 12 people, 5 of them children, were killed."))
                .containsExactly("12+ > 5");
    }

    @Test
    void theWoundedAreNoPartOfTheDead() {
        assertThat(parts("استقبل المشفى 34 شهيداً بينهم 19 طفلاً، إضافة إلى 102 من الجرحى."))
                .containsExactly("34 > 19");
    }

    @Test
    void aTollRunsSinceADayUpToADay() {
        assertThat(scope(count("The number of civilians killed since January stands at 410, to 15 May.", 410)))
                .isEqualTo("2022-01-01 2022-05-15 true");
        assertThat(scope(count("The number of civilians killed this year had reached 455 at the end of April.", 455)))
                .isEqualTo("2022-01-01 2022-04-30 true");
        assertThat(scope(count("So far this year 87 people have drowned.", 87)))
                .isEqualTo("2022-01-01 2022-06-15 true");
        assertThat(scope(count("بلغت حصيلة القتلى المدنيين منذ بداية العام الجاري وحتى نهاية نيسان 410 أشخاص.", 410)))
                .isEqualTo("2022-01-01 2022-04-30 true");
    }

    @Test
    void aPeriodThatIsOverIsNoRunningToll() {
        assertThat(scope(count("In May 45 civilians were killed.", 45))).isEqualTo("null 2022-06-15 false");
        assertThat(scope(count("The number of farmers killed in 2021 comes to 287.", 287)))
                .isEqualTo("null 2022-06-15 false");
        assertThat(scope(count("خلال شهر أيار قُتل 45 مدنياً.", 45))).isEqualTo("null 2022-06-15 false");
    }

    @Test
    void whatEndsATollIsNotWhenItHappened() {
        assertThat(count("The number of civilians killed since January stands at 410, to 15 May.", 410)
                        .time())
                .isNull();
    }

    @Test
    void aTollOfOneCauseIsAnotherToll() {
        assertThat(count("Since January 12 people were killed in road accidents.", 12)
                        .batch())
                .isEqualTo("accident");
        assertThat(count("قتل منذ بداية العام 12 شخصاً في حوادث السير.", 12).batch())
                .isEqualTo("accident");
        assertThat(count("Since January 12 people were killed.", 12).batch()).isNull();
    }

    @Test
    void ordinalsNameTheirSeries() {
        assertThat(ordinals("It was the third attack on the market this month."))
                .containsExactly(new Ordinal(3, "attack@2022-06-01/2022-06-30"));
        assertThat(ordinals("It is the second attack of the month in the region."))
                .containsExactly(new Ordinal(2, "attack@2022-06-01/2022-06-30"));
        assertThat(ordinals("وهذا هو الهجوم الثالث على السوق خلال شهر حزيران."))
                .containsExactly(new Ordinal(3, "attack@2022-06-01/2022-06-30"));
        assertThat(ordinals("للمرة الرابعة هذا العام، قُصف المشفى."))
                .containsExactly(new Ordinal(4, "shelling@2022-01-01/2022-12-31"));
    }

    @Test
    void anOrdinalOfSomethingElseIsNone() {
        assertThat(ordinals("On the third day of the attack they left.")).isEmpty();
        assertThat(ordinals("The Third Brigade joined the attack.")).isEmpty();
        assertThat(ordinals("في اليوم الثالث من الهجوم انسحبوا.")).isEmpty();
    }

    @Test
    void aRateIsNoCount() {
        assertThat(count("The camp received 40 trucks a day.", 40).rate()).isEqualTo("day");
        assertThat(count("The camp received 40 trucks a day after the truce.", 40)
                        .rate())
                .isNull();
        assertThat(count("They paid 400 dollars each.", 400).rate()).isEqualTo("each");
        assertThat(count("دخلت إلى البلدة 40 شاحنة يومياً.", 40).rate()).isEqualTo("day");
        assertThat(count("دفع المهاجرون 400 دولار لكل منهم.", 400).rate()).isEqualTo("each");
    }

    @Test
    void aCountOfTheDeadTellsOfAKilling() {
        assertThat(slots(count("Eight dead, 20 wounded in bus crash", 8))).isEqualTo("killing 8 person KILLED");
        assertThat(slots(count("ثمانية قتلى و20 جريحاً في حادث سير", 8))).isEqualTo("killing 8 person KILLED");
        assertThat(slots(count("ثمانية قتلى و20 جريحاً في حادث سير", 20))).isEqualTo("injury 20 person WOUNDED");
    }

    @Test
    void theDeadMayBelongToAForce() {
        assertThat(slots(count("سبعة عشر قتيلاً من الشرطة في كمين", 17))).isEqualTo("killing 17 police KILLED");
        assertThat(slots(count("سقط 9 شهداء مدنيين.", 9))).isEqualTo("killing 9 civilian KILLED");
    }

    @Test
    void deadAndWoundedAreCasualties() {
        assertThat(slots(count("سقط 20 قتيلاً وجريحاً.", 20))).isEqualTo("null 20 person CASUALTIES");
        assertThat(slots(count("سقط 31 شخصاً بين قتيل وجريح.", 31))).isEqualTo("null 31 person CASUALTIES");
        assertThat(count("The hospital took in 31 dead and wounded.", 31).measure())
                .hasToString("CASUALTIES");
        assertThat(count("سقط 20 قتيلاً و9 جرحى.", 20).measure()).hasToString("KILLED");
        assertThat(count("They found 20 dead and wounded 9 others.", 20).measure())
                .hasToString("KILLED");
    }

    @Test
    void ofAWholeOnlyThePartWasHit() {
        ReportClaims all = read("Thirty of the 60 houses (40 %) were destroyed.");
        assertThat(all.claims())
                .extracting(CountingTest::slots)
                .containsExactly("destruction 30 house null", "null 60 house null");
        assertThat(all.shares())
                .singleElement()
                .satisfies(share -> assertThat(share.percent()).isEqualByComparingTo("40"));
        all = read("ودُمر 30 منزلاً من أصل 60 (40%).");
        assertThat(all.claims())
                .extracting(CountingTest::slots)
                .containsExactly("destruction 30 house null", "null 60 house null");
        assertThat(all.shares())
                .singleElement()
                .satisfies(share -> assertThat(share.percent()).isEqualByComparingTo("40"));
    }

    @Test
    void theOthersOfAWholeDidNotDie() {
        assertThat(read("قُتل 3 من أصل 5 مسلحين.").claims())
                .extracting(CountingTest::slots)
                .containsExactly("killing 3 person KILLED", "null 5 fighter null");
        assertThat(read("The raid killed 3 of the 5 gunmen.").claims())
                .extracting(CountingTest::slots)
                .contains("null 5 gunman null");
    }

    @Test
    void allButAFewWereHit() {
        assertThat(read("All but three of the 25 houses were destroyed.").claims())
                .extracting(CountingTest::slots)
                .containsExactly("null 3 house null", "null 25 house null");
    }

    @Test
    void changesJoinTwoCounts() {
        assertThat(read("Output rose from 20 to 30 tonnes (25 %).").changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.kind() + " " + change.value()).isEqualTo("percent 25"));
        assertThat(read("The number of patients doubled from 10 to 15.").changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.kind() + " " + change.value()).isEqualTo("factor 2"));
        assertThat(read("ارتفع عدد المرضى من 20 إلى 30 مريضاً بنسبة 25 في المئة.")
                        .changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.kind() + " " + change.value()).isEqualTo("percent 25"));
    }

    @Test
    void aWayAndAPeriodAreNoChange() {
        assertThat(read("The road rose from kilometre 10 to 15.").changes()).isEmpty();
        assertThat(read("Exports fell from 2019 to 2021 by 30 %.").changes()).isEmpty();
    }

    private static long namedAlike(String text) {
        return read(text).claims().stream()
                .filter(claim -> claim.ordinal() != null && claim.eventRef() != null)
                .count();
    }

    @Test
    void theTextMayNumberTheNewsOfItsHeadline() {
        assertThat(namedAlike("Fourth attack on the market this month\n\nMen stormed the market at dawn. "
                        + "It is the third attack of the month in the town."))
                .isEqualTo(2);
        assertThat(
                        namedAlike(
                                "الهجوم الرابع على السوق هذا الشهر\n\nاقتحم رجال السوق فجراً، وهذا هو الهجوم الثالث على السوق هذا الشهر."))
                .isEqualTo(2);
    }

    @Test
    void anEarlierOneOfTheSeriesIsAnotherEvent() {
        assertThat(namedAlike("Fourth attack on the market this month\n\nMen stormed the market at dawn. "
                        + "The third attack of the month, a week ago, killed two."))
                .isZero();
    }
}
