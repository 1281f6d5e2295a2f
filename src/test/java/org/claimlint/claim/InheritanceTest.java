package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;

class InheritanceTest {
    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    private static List<Claim> read(String text) {
        Report report = new Report("r", "r", "r.txt", "r.txt", null, DAY, null, null, "News\n\n" + text);
        return ReportReader.read(report, 0).claims().claims();
    }

    /** When and where the only killing with a count took place. */
    private static String killing(String text) {
        List<Claim> killings = read(text).stream()
                .filter(claim -> "killing".equals(claim.event()) && claim.quantity() != null)
                .toList();
        assertThat(killings).hasSize(1);
        return slots(killings.get(0));
    }

    private static String slots(Claim claim) {
        return claim.days() + " " + claim.placeAt();
    }

    @Test
    void aResultHappensWhenAndWhereItsCauseDoes() {
        assertThat(killing("On 3 May 2021 gunmen overran the camp at Velm Harr, killing 17 soldiers."))
                .isEqualTo("2021-05-03 name:velm harr");
        assertThat(killing("هاجم مسلحون في 3 أيار 2021 حاجزاً في قرية الصفوانة، ما أدى إلى مقتل 17 جندياً."))
                .isEqualTo("2021-05-03 name:صفوانه");
        assertThat(killing("تعرضت قرية الصفوانة في 3 أيار 2021 لقصف مدفعي، أسفر عن مقتل 17 شخصاً."))
                .isEqualTo("2021-05-03 name:صفوانه");
    }

    @Test
    void aCauseMayBeToldBehindItsResult() {
        assertThat(
                        killing(
                                "Seventeen people were killed, most of them women, when shells hit the village of Harrowe on 3 May 2021, an attack that nobody claimed."))
                .isEqualTo("2021-05-03 name:harrowe");
    }

    @Test
    void aResultWithADateOfItsOwnKeepsIt() {
        assertThat(
                        killing(
                                "Gunmen attacked the town of Harrowe on 3 May 2021, and on 9 May 2021 a mine killed 17 people."))
                .startsWith("2021-05-09");
    }

    @Test
    void whatIsToldInPassingGivesNothing() {
        assertThat(killing("The town of Harrowe, which was shelled in May 2019, was burnt down, killing 17 people."))
                .doesNotContain("2019");
        assertThat(killing("After the attack of 3 May 2019, the police said, a crash killed 17 people."))
                .doesNotContain("2019");
    }

    @Test
    void othersAreToldOfElsewhere() {
        List<Claim> claims = read(
                "Gunmen attacked the town of Harrowe on 3 May 2021, killing 17 people; another 6 people were killed.");
        assertThat(slots(claims.get(claims.size() - 1))).isEqualTo("null null");
    }

    @Test
    void theAttackIsTheOneToldLast() {
        assertThat(killing("Gunmen attacked the town of Harrowe on 3 May 2021. The attack killed 17 people."))
                .isEqualTo("2021-05-03 name:harrowe");
        assertThat(killing("هاجم مسلحون في 3 أيار 2021 قرية الصفوانة. وأسفر الهجوم عن مقتل 17 جندياً."))
                .isEqualTo("2021-05-03 name:صفوانه");
    }

    @Test
    void anotherAttackIsNot() {
        assertThat(killing("Gunmen attacked the town of Harrowe on 3 May 2021. Another attack killed 17 people."))
                .isEqualTo("null null");
        assertThat(killing("هاجم مسلحون في 3 أيار 2021 قرية الصفوانة. وأسفر هجوم آخر عن مقتل 17 جندياً."))
                .isEqualTo("null null");
        assertThat(killing("هاجم مسلحون في 3 أيار 2021 قرية الصفوانة. وأسفر الهجوم الثاني عن مقتل 17 جندياً."))
                .isEqualTo("null null");
    }

    @Test
    void whichOfTwoAttacksIsMeantStaysUnknown() {
        assertThat(killing(
                        "Gunmen attacked the town of Harrowe on 3 May 2021 and attacked the town of Velm on 9 May 2021."
                                + " The attack killed 17 people."))
                .isEqualTo("null null");
    }
}
