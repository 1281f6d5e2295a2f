package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.Modality;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Polarity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.SourceKind;
import org.claimlint.model.TimeMention;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {
    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    private static ReportClaims read(String text) {
        Report report = new Report("r", "r", "r.txt", "r.txt", null, DAY, null, null, text);
        return ReportReader.read(report, 0).claims();
    }

    private static List<Claim> counts(String text) {
        return read(text).claims().stream()
                .filter(claim -> claim.quantity() != null)
                .toList();
    }

    private static Claim count(String text) {
        List<Claim> counts = counts(text);
        assertThat(counts).hasSize(1);
        return counts.get(0);
    }

    private static Claim event(String text, String event) {
        return read(text).claims().stream()
                .filter(claim -> event.equals(claim.event()))
                .findFirst()
                .orElseThrow();
    }

    private static String slots(Claim claim) {
        return claim.event() + " " + claim.quantity() + " " + claim.unitId() + " " + claim.measure();
    }

    @Test
    void anArabicVerbCountsWhatFollows() {
        assertThat(slots(count("قُتل صباح اليوم في قصف على السوق 14 مدنياً."))).isEqualTo("killing 14 civilian KILLED");
        assertThat(slots(count("أفادت مصادر محلية بمقتل 14 مدنياً."))).isEqualTo("killing 14 civilian KILLED");
    }

    @Test
    void anArabicSubjectMayStandBeforeItsVerb() {
        assertThat(slots(count("علمت الوكالة أن نحو 70 مقاتلاً من الفصيل، عبروا النهر ليلاً.")))
                .isEqualTo("movement ~70 fighter MOVED");
    }

    @Test
    void anInsertionMayStandBetweenACountAndItsVerb() {
        assertThat(slots(count(
                        "The agency learned that about 70 fighters, of several nationalities, crossed the lake.")))
                .isEqualTo("movement ~70 fighter MOVED");
        assertThat(slots(count("About 70 fighters, most of them wounded in the raid, crossed the lake.")))
                .isEqualTo("null ~70 fighter null");
    }

    @Test
    void anEnglishPassiveCountsItsSubject() {
        assertThat(slots(count("At least 9 soldiers were killed near the bridge.")))
                .isEqualTo("killing 9+ soldier KILLED");
        assertThat(slots(count("Nine soldiers killed in raid on the depot."))).isEqualTo("killing 9 soldier KILLED");
    }

    @Test
    void anEnglishActiveVerbCountsItsObject() {
        assertThat(slots(count("The gunmen killed 9 soldiers near the bridge.")))
                .isEqualTo("killing 9 soldier KILLED");
        assertThat(slots(count("The shelling led to the death of 9 soldiers."))).isEqualTo("killing 9 soldier KILLED");
    }

    @Test
    void thoseWhoKillAreNotKilled() {
        List<Claim> counts = counts("Five gunmen killed 9 soldiers near the bridge.");
        assertThat(counts)
                .extracting(ClaimReaderTest::slots)
                .containsExactly("null 5 gunman null", "killing 9 soldier KILLED");
    }

    @Test
    void whatIsJoinedSharesItsEvent() {
        assertThat(counts("قتل 3 مدنيين و5 جنود في الانفجار."))
                .extracting(ClaimReaderTest::slots)
                .containsExactly("killing 3 civilian KILLED", "killing 5 soldier KILLED");
        assertThat(counts("The blast killed 3 civilians and 5 soldiers."))
                .extracting(ClaimReaderTest::slots)
                .containsExactly("killing 3 civilian KILLED", "killing 5 soldier KILLED");
    }

    @Test
    void twoEventsOfOneSentenceKeepTheirCounts() {
        assertThat(counts("قتل 3 جنود وأصيب 8 جنود في كمين."))
                .extracting(ClaimReaderTest::slots)
                .containsExactly("killing 3 soldier KILLED", "injury 8 soldier WOUNDED");
        assertThat(counts("Three soldiers were killed and 8 soldiers were wounded in an ambush."))
                .extracting(ClaimReaderTest::slots)
                .containsExactly("killing 3 soldier KILLED", "injury 8 soldier WOUNDED");
    }

    @Test
    void movementsHaveTwoEnds() {
        Claim claim = count("عبر نحو 70 مقاتلاً من شرق دجلة إلى غرب دجلة.");
        assertThat(claim.placeFrom()).isEqualTo("own:tigris@east");
        assertThat(claim.placeTo()).isEqualTo("own:tigris@west");
        assertThat(claim.placeKind()).isEqualTo(PlaceKind.MOVEMENT);
        claim = count("About 70 fighters crossed from east of the Tigris to west of the Tigris.");
        assertThat(claim.placeFrom()).isEqualTo("own:tigris@east");
        assertThat(claim.placeTo()).isEqualTo("own:tigris@west");
    }

    @Test
    void anExtentIsNoMovement() {
        Claim claim = event("استهدف القصف الطريق من غرب حمص إلى شرق تدمر.", "attack");
        assertThat(claim.placeKind()).isEqualTo(PlaceKind.EXTENT);
    }

    @Test
    void theSameNounLaterInTheSentenceTellsOn() {
        List<Claim> claims = read("أدى عبور 70 مقاتلاً إلى غرب دجلة، حيث جرى العبور من بلدة الجرنية، إلى توتر.")
                .claims();
        assertThat(claims).extracting(Claim::event).containsExactly("movement");
        assertThat(claims.get(0).placeFrom()).isEqualTo("cod:SY110302");
    }

    @Test
    void aDateOfItsOwnIsWhenItHappened() {
        TimeMention time = Objects.requireNonNull(
                count("قتل 3 جنود في 5 أيلول 2021 في كمين.").time());
        assertThat(String.valueOf(time.role())).isEqualTo("HAPPENED");
        assertThat(String.valueOf(time.interval())).isEqualTo("2021-09-05");
        time = Objects.requireNonNull(count("On 5 September 2021, three soldiers were killed in an ambush.")
                .time());
        assertThat(String.valueOf(time.role())).isEqualTo("HAPPENED");
    }

    @Test
    void theDateOfTheReportIsInherited() {
        Claim claim = count("كان المرصد السوري نشر في 5 أيلول 2021، أن 70 مقاتلاً عبروا النهر.");
        TimeMention time = Objects.requireNonNull(claim.time());
        assertThat(String.valueOf(time.role())).isEqualTo("PUBLISHED");
        assertThat(claim.cues()).contains(CueKind.BACK_REFERENCE);
        claim = count(
                "The Syrian Observatory obtained on 5 September 2021 information about the crossing of 70 fighters.");
        assertThat(String.valueOf(Objects.requireNonNull(claim.time()).role())).isEqualTo("OBTAINED");
    }

    @Test
    void theOuterDateHoldsForWhatIsToldInside() {
        Claim claim = count(
                "The Syrian Observatory published on 5 September 2021 that it had obtained information that 70 fighters crossed.");
        assertThat(String.valueOf(Objects.requireNonNull(claim.time()).role())).isEqualTo("PUBLISHED");
    }

    @Test
    void whatHappenedAndWhenItWasSaidAreTwoDates() {
        Claim claim = count("The ministry said on Monday that three soldiers were killed on 5 September 2021.");
        TimeMention time = Objects.requireNonNull(claim.time());
        assertThat(time.text()).isEqualTo("5 September 2021");
        assertThat(String.valueOf(time.role())).isEqualTo("HAPPENED");
    }

    @Test
    void namedSourcesAnswerForWhatTheySay() {
        assertThat(count("قالت وزارة الداخلية إن 9 مدنيين قتلوا.").source().id())
                .isEqualTo("interior-ministry");
        assertThat(count("Nine civilians were killed, the health ministry said.")
                        .source()
                        .id())
                .isEqualTo("health-ministry");
        assertThat(count("According to the governor of the province, 9 civilians were killed.")
                        .source()
                        .kind())
                .isEqualTo(SourceKind.NAMED);
    }

    @Test
    void sourcesWithoutANameCountAsTheOutlet() {
        assertThat(count("قالت مصادر محلية إن 9 مدنيين قتلوا.").source().kind()).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(count("Residents said 9 civilians were killed.").source().isOutlet())
                .isTrue();
        assertThat(count("وثق المرصد السوري لحقوق الإنسان مقتل 9 مدنيين.")
                        .source()
                        .isOutlet())
                .isTrue();
    }

    @Test
    void quotationsAreMarked() {
        assertThat(count("وقال الضابط: «خسرنا تسعة جنود قتلوا في المعركة أمس».").quoted())
                .isTrue();
        assertThat(count("قتل 9 جنود من قوات «حرس الحدود» في كمين.").quoted()).isFalse();
        assertThat(count("\"We saw that nine soldiers were killed there,\" he said.")
                        .quoted())
                .isTrue();
    }

    @Test
    void plansAndDenialsAssertNothing() {
        assertThat(event("تعتزم القوات الانسحاب من البلدة.", "withdrawal").modality())
                .isEqualTo(Modality.PLANNED);
        assertThat(event("سيجتمع الوزراء غداً.", "meeting").modality()).isEqualTo(Modality.PLANNED);
        assertThat(event("The army will withdraw from the town.", "withdrawal").modality())
                .isEqualTo(Modality.PLANNED);
        assertThat(event("Rebels may attack the town.", "attack").modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(event("لم تنسحب القوات من البلدة.", "withdrawal").polarity()).isEqualTo(Polarity.NEGATED);
        assertThat(event("The army did not withdraw from the town.", "withdrawal")
                        .polarity())
                .isEqualTo(Polarity.NEGATED);
    }

    @Test
    void aNounWithADateToComeIsAPlan() {
        assertThat(event("The summit on 20 October 2021 is in Cairo.", "meeting")
                        .modality())
                .isEqualTo(Modality.PLANNED);
        assertThat(event("The ministers met on 20 October 2021 in Cairo.", "meeting")
                        .modality())
                .isEqualTo(Modality.ASSERTED);
    }

    @Test
    void aDateBehindAPlanIsThatOfThePlan() {
        assertThat(event("The port was closed on Monday and will reopen on 25 September 2021.", "closure")
                        .time())
                .satisfies(
                        time -> assertThat(Objects.requireNonNull(time).text()).isEqualTo("Monday"));
        assertThat(event("أغلق الميناء وسيفتتح في 25 أيلول 2021.", "closure").time())
                .isNull();
        assertThat(event("The port was closed and will reopen on 25 September 2021.", "opening")
                        .modality())
                .isEqualTo(Modality.PLANNED);
    }

    @Test
    void partsBelongToTheirWhole() {
        ReportClaims claims = read("قتل 12 شخصاً، بينهم 3 أطفال وامرأتان.");
        assertThat(claims.parts()).hasSize(2).allMatch(part -> !part.closed());
        claims = read("Twelve people were killed: 7 soldiers and 5 civilians.");
        assertThat(claims.parts()).hasSize(2).allMatch(part -> part.closed());
    }

    @Test
    void aTollSinceADayIsCumulative() {
        Claim claim = count("قتل 120 مدنياً منذ 1 آذار 2021.");
        assertThat(claim.cumulative()).isTrue();
        assertThat(claim.since()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(claim.time()).isNull();
    }

    @Test
    void titleLeadAndBodyAreToldApart() {
        List<Claim> counts = counts("Blast kills 9 civilians in port\n\n"
                + "A blast in the old port on Sunday killed 9 civilians who were waiting for the morning ferry to the islands, police said.\n\n"
                + "Another blast killed 2 civilians.");
        assertThat(counts).extracting(Claim::section).containsExactly(Section.TITLE, Section.LEAD, Section.BODY);
    }

    @Test
    void everyQuantityLiesInItsClaim() {
        for (Claim claim :
                counts("About 70 fighters from the south, crossed the river at noon, and 9 soldiers were killed.")) {
            assertThat(Objects.requireNonNull(claim.quantitySpan()).start())
                    .isGreaterThanOrEqualTo(Objects.requireNonNull(claim.span()).start());
        }
    }
}
