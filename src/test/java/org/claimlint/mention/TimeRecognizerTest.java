package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Deixis;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.Mention;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.UnreadMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRecognizerTest {
    /** A Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 8, 15);

    private static List<Mention> read(String text, @Nullable LocalDate published) {
        Tokens tokens = Tokens.of(text);
        return TimeRecognizer.read(tokens, Layout.of(tokens), Leads.of(tokens), published, new BitSet());
    }

    private static List<TimeExpression> dates(String text, @Nullable LocalDate published) {
        return read(text, published).stream()
                .filter(TimeExpression.class::isInstance)
                .map(TimeExpression.class::cast)
                .toList();
    }

    private static TimeExpression date(String text) {
        return date(text, PUBLISHED);
    }

    private static TimeExpression date(String text, @Nullable LocalDate published) {
        List<TimeExpression> dates = dates(text, published);
        assertThat(dates).as(text).hasSize(1);
        return dates.get(0);
    }

    private static String words(String text, Mention mention) {
        return text.substring(mention.span().start(), mention.span().end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge fell on 14 May 2017.                       | 14 May 2017                     | 2017-05-14
            It was signed on March 3, 2015, in Tunis              | March 3, 2015                   | 2015-03-03
            Sunday the 29th of October, 2017, was quiet           | Sunday the 29th of October, 2017 | 2017-10-29
            Thursday, the 21st July 2016                          | Thursday, the 21st July 2016    | 2016-07-21
            Friday, 22nd December, 2017                           | Friday, 22nd December, 2017     | 2017-12-22
            The sixth of March 2014                               | The sixth of March 2014         | 2014-03-06
            on 2016-09-30 at noon                                 | 2016-09-30 at noon              | 2016-09-30
            dated 05-Aug-2016                                     | 05-Aug-2016                     | 2016-08-05
            They left in January 2011                             | January 2011                    | 2011-01-01..2011-01-31
            It was founded in 1987.                               | 1987                            | 1987-01-01..1987-12-31
            in early March 2016                                   | early March 2016                | 2016-03-01..2016-03-10
            in mid-November 2016                                  | mid-November 2016               | 2016-11-11..2016-11-20
            at the end of 2012                                    | the end of 2012                 | 2012-09-01..2012-12-31
            in the second half of April 2018                      | the second half of April 2018   | 2018-04-16..2018-04-30
            in the third quarter of 2013                          | the third quarter of 2013       | 2013-07-01..2013-09-30
            the last Tuesday of May 2017                          | the last Tuesday of May 2017    | 2017-05-30
            from 4 to 22 January 2015                             | 4 to 22 January 2015            | 2015-01-04..2015-01-22
            between March 2 and March 9, 2018                     | March 2 and March 9, 2018       | 2018-03-02..2018-03-09
            from 2014 till 2018                                   | 2014 till 2018                  | 2014-01-01..2018-12-31
            music of the 1970s                                    | the 1970s                       | 1970-01-01..1979-12-31
            in the 18th century                                   | the 18th century                | 1700-01-01..1799-12-31
            the night of 5 June 2018                              | the night of 5 June 2018        | 2018-06-05..2018-06-06
            """)
    void readsAnEnglishDateThatNeedsNoPublicationDate(String text, String span, String days) {
        TimeExpression date = date(text, null);

        assertThat(words(text, date)).isEqualTo(span);
        assertThat(date.interval()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وقع الانفجار في 14 أيار 2017                 | 14 أيار 2017                       | 2017-05-14
            سافر الوفد يوم السبت 3 آب / أغسطس 2019       | يوم السبت 3 آب / أغسطس 2019        | 2019-08-03
            في الثامن والعشرين من شباط 2016              | الثامن والعشرين من شباط 2016       | 2016-02-28
            منذ ١٥ كانون الثاني ٢٠١٢                     | ١٥ كانون الثاني ٢٠١٢               | 2012-01-15
            بتاريخ 2/4/2017                              | 2/4/2017                           | 2017-04-02
            الثلاثاء 21 نونبر 2017                       | الثلاثاء 21 نونبر 2017             | 2017-11-21
            في 5 جويلية 2013                             | 5 جويلية 2013                      | 2013-07-05
            في أواخر شهر آذار 2015                       | أواخر شهر آذار 2015                | 2015-03-21..2015-03-31
            في منتصف تموز 2015                           | منتصف تموز 2015                    | 2015-07-11..2015-07-20
            خلال الثلث الأول من شهر أيلول 2017           | الثلث الأول من شهر أيلول 2017      | 2017-09-01..2017-09-10
            في النصف الثاني من عام 2014                  | النصف الثاني من عام 2014           | 2014-07-01..2014-12-31
            ليل الـ 7 من شهر تشرين الأول 2018            | ليل الـ 7 من شهر تشرين الأول 2018  | 2018-10-07..2018-10-08
            ما بين 2 و5 نيسان 2016                       | 2 و5 نيسان 2016                    | 2016-04-02..2016-04-05
            من 28 شباط إلى 3 آذار 2017                   | 28 شباط إلى 3 آذار 2017            | 2017-02-28..2017-03-03
            10 رمضان 1440 هـ                             | 10 رمضان 1440 هـ                   | 2019-05-15
            نهاية عام 2011                               | نهاية عام 2011                     | 2011-09-01..2011-12-31
            """)
    void readsAnArabicDateThatNeedsNoPublicationDate(String text, String span, String days) {
        TimeExpression date = date(text, null);

        assertThat(words(text, date)).isEqualTo(span);
        assertThat(date.interval()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He arrived yesterday.                    | yesterday              | 2019-08-14
            It rained on Tuesday morning             | Tuesday morning        | 2019-08-13
            They will meet on Monday                 | Monday                 | 2019-08-19
            It began last month                      | last month             | 2019-07-01..2019-07-31
            late last month                          | late last month        | 2019-07-16..2019-07-31
            It closed last week                      | last week              | 2019-08-05..2019-08-11
            earlier this year                        | earlier this year      | 2019-01-01..2019-06-30
            three weeks ago                          | three weeks ago        | 2019-07-25
            two weeks before 13 May 1999             | two weeks before 13 May 1999 | 1999-04-29
            the past 48 hours                        | the past 48 hours      | 2019-08-13..2019-08-15
            this Friday                              | this Friday            | 2019-08-16
            last April                               | last April             | 2019-04-01..2019-04-30
            on 9 September                           | 9 September            | 2019-09-09
            on 9 December                            | 9 December             | 2018-12-09
            قصف أمس الأربعاء البلدة                  | أمس الأربعاء           | 2019-08-14
            وصل أول أمس                              | أول أمس                | 2019-08-13
            في مطلع آب الجاري                        | مطلع آب الجاري         | 2019-08-01..2019-08-10
            في 27 حزيران الفائت                      | 27 حزيران الفائت       | 2019-06-27
            في 12 من الشهر الماضي                    | 12 من الشهر الماضي     | 2019-07-12
            خلال الأسبوع المقبل                      | الأسبوع المقبل         | 2019-08-19..2019-08-25
            نهاية العام الفائت                       | نهاية العام الفائت     | 2018-09-01..2018-12-31
            اليوم المنصرم                            | اليوم المنصرم          | 2019-08-14
            قبل ثلاثة أيام                           | قبل ثلاثة أيام         | 2019-08-12
            يوم غد                                   | يوم غد                 | 2019-08-16
            مساء الأحد الماضي                        | مساء الأحد الماضي      | 2019-08-11
            """)
    void resolvesAgainstThePublicationDate(String text, String span, String days) {
        TimeExpression date = date(text);

        assertThat(words(text, date)).isEqualTo(span);
        assertThat(date.interval()).hasToString(days);
    }

    @Test
    void aDateOfTheCurrentYearWithAWrittenYearIsOneDate() {
        String text = "وصلت القافلة في الثالث من أيار / مايو الفائت من العام الجاري 2016، إلى المدينة";

        TimeExpression date = date(text, LocalDate.of(2018, 6, 7));

        assertThat(date.stated()).isEqualTo(new StatedDate(null, 3, 5, 5, 2016, CalendarSystem.GREGORIAN));
        assertThat(date.deicticMonth()).isEqualTo(Deixis.LAST);
        assertThat(date.deicticYear()).isEqualTo(Deixis.THIS);
        assertThat(date.inferred()).isEmpty();
        assertThat(date.interval()).hasToString("2016-05-03");
    }

    @Test
    void aDayThatDoesNotExistKeepsItsParts() {
        TimeExpression date = date("انسحبوا في 31 حزيران 2018 من القرية");

        assertThat(date.stated()).isEqualTo(new StatedDate(null, 31, 6, null, 2018, CalendarSystem.GREGORIAN));
        assertThat(date.interval()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/06/2018", "30.02.2019", "30 February 2019", "On November 31, 2016 it"})
    void anImpossibleDayIsStatedWithoutAnInterval(String text) {
        TimeExpression date = date(text);

        assertThat(date.stated().day()).isGreaterThanOrEqualTo(30);
        assertThat(date.stated().month()).isNotNull();
        assertThat(date.interval()).isNull();
    }

    @Test
    void aWeekdayThatContradictsItsDateIsKept() {
        TimeExpression date = date("الاثنين 3 نيسان 2014");

        assertThat(date.stated().weekday()).isEqualTo(1);
        assertThat(date.interval()).hasToString("2014-04-03");
    }

    @Test
    void twoMonthNamesThatDisagreeAreBothKept() {
        StatedDate stated = date("في 4 آذار / أبريل 2015").stated();

        assertThat(stated.month()).isEqualTo(3);
        assertThat(stated.month2()).isEqualTo(4);
    }

    @Test
    void twoMonthsOfOneSystemAreARange() {
        TimeExpression date = date("خلال حزيران/تموز 2015");

        assertThat(date.stated().month2()).isNull();
        assertThat(date.interval()).hasToString("2015-06-01..2015-07-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ليل الأربعاء - الخميس 4 نيسان 2018", "Monday and Tuesday, 2-3 April 2018"})
    void aListOfWeekdaysStatesNone(String text) {
        assertThat(date(text).stated().weekday()).isNull();
    }

    @Test
    void partsThatAreNotWrittenAreInferred() {
        assertThat(date("أمس الأربعاء").inferred()).containsExactlyInAnyOrder("day", "month", "year");
        assertThat(date("on 9 May").inferred()).containsExactly("year");
        assertThat(date("on 9 May 2014").inferred()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"مطلع آب الجاري", "قبل أيام", "خلال الأيام المقبلة", "last week", "on 9 May", "yesterday"})
    void withoutAnAnchorADateIsReadAndNotPlaced(String text) {
        assertThat(date(text, null).interval()).isNull();
    }

    @Test
    void theSameMonthIsThatOfTheDateBefore() {
        List<TimeExpression> dates = dates("عبروا في 3 شباط 2015، ثم عادوا في 20 من الشهر ذاته.", PUBLISHED);

        assertThat(dates).hasSize(2);
        assertThat(dates.get(1).interval()).hasToString("2015-02-20");
        assertThat(dates.get(1).inferred()).contains("year");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It closed on 33 March 2016 for good.       | 33 March 2016
            It closed on 0 May 2016 for good.          | 0 May 2016
            It closed on October 40, 2016 for good.    | October 40, 2016
            It closed on Tuesday 62 June.              | Tuesday 62 June
            أغلق في 38 أيلول 2016 نهائياً               | 38 أيلول 2016
            """)
    void aNumberThatIsNoDayMakesTheDateUnread(String text, String expected) {
        List<Mention> found = read(text, PUBLISHED);

        assertThat(found).singleElement().isInstanceOf(UnreadMention.class);
        assertThat(words(text, found.get(0))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The 45 April arrests", "In April 45 were held", "31 نيسان 2018"})
    void aNumberThatCountsOrAnImpossibleDayIsNoUnreadDate(String text) {
        assertThat(read(text, PUBLISHED)).noneMatch(UnreadMention.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            سيغادر المراقبون الأحد                     | 2019-08-18
            وستنطلق الحملة يوم الأحد                   | 2019-08-18
            سيطر الحراس الأحد على البئر                | 2019-08-11
            دخلت سيارات الأحد إلى القرية               | 2019-08-11
            """)
    void anArabicVerbInTheFutureLooksAhead(String text, String days) {
        assertThat(date(text).interval()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ليل الاثنين - الثلاثاء                     | 2019-08-12..2019-08-13
            ليل الاثنين على الثلاثاء                   | 2019-08-12..2019-08-13
            ليل الاثنين الثلاثاء                       | 2019-08-12..2019-08-13
            ليل الأحد - الاثنين 5 آب 2019              | 2019-08-04..2019-08-05
            """)
    void aNightOfTwoWeekdaysEndsOnTheSecond(String text, String days) {
        assertThat(date(text).interval()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dam broke on 4 May 2019. Three days later it was shut.      | 2019-05-07
            The dam broke on 4 May 2019. The following day it was shut.     | 2019-05-05
            The dam broke on 4 May 2019. The following Monday it was shut.  | 2019-05-06
            The dam broke on 4 May 2019. It was mended in the same month.   | 2019-05-01..2019-05-31
            The dam broke in May 2017. It was mended in the same year.      | 2017-01-01..2017-12-31
            انهار السد في 4 أيار 2019. وبعد ثلاثة أيام أغلق.                | 2019-05-07
            انهار السد في 4 أيار 2019. وقبل ذلك بيومين أغلق.                | 2019-05-02
            انهار السد في 4 أيار 2019. وفي اليوم التالي أغلق.               | 2019-05-05
            انهار السد في مطلع أيار 2019، وأصلح أواخر الشهر نفسه.           | 2019-05-21..2019-05-31
            """)
    void whatIsToldFromADateOfTheTextIsInferredFromIt(String text, String days) {
        List<TimeExpression> dates = dates(text, PUBLISHED);

        assertThat(dates).hasSize(2);
        assertThat(dates.get(1).interval()).hasToString(days);
        assertThat(dates.get(1).inferred()).contains("year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dam broke. Three days later it was shut.",
                "The dam broke on Friday. The next day it was shut.",
                "The dam broke on 14 August 2019. Three days later it was shut.",
                "انهار السد. وفي اليوم التالي أغلق.",
                "انهار السد. وبعد يومين أغلق."
            })
    void whatIsToldFromADayThatIsNotKnownHasNoDays(String text) {
        List<TimeExpression> dates = dates(text, PUBLISHED);

        assertThat(dates.get(dates.size() - 1).interval()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it was shut less than two weeks ago        | 2019-08-01..2019-08-15
            أغلق منذ أقل من أسبوعين                    | 2019-08-01..2019-08-15
            the raid a month ago                       | 2019-07-15
            a truce for four days starting Monday 5 August 2019 | 2019-08-05..2019-08-08
            لمدة أربعة أيام اعتباراً من الاثنين 5 آب 2019 | 2019-08-05..2019-08-08
            """)
    void aLengthWithOneEndIsAnInterval(String text, String days) {
        assertThat(date(text).interval()).hasToString(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it was shut more than a year ago", "أغلق قبل أكثر من شهرين"})
    void moreThanALengthAgoHasNoDays(String text) {
        assertThat(date(text).interval()).isNull();
    }

    @Test
    void aLengthBeforeARangeIsNoEndOfIt() {
        String text = "a truce for ten days from 5 May to 14 May 2019";

        assertThat(dates(text, PUBLISHED))
                .singleElement()
                .satisfies(range -> assertThat(range.interval()).hasToString("2019-05-05..2019-05-14"));
        assertThat(read(text, PUBLISHED)).anyMatch(DurationExpression.class::isInstance);
    }

    @Test
    void anAcademicYearIsNoCivilYear() {
        TimeExpression date = date("العام الدراسي الجاري 2018-2019");

        assertThat(date.stated().calendar()).isEqualTo(CalendarSystem.ACADEMIC);
        assertThat(date.deicticYear()).isEqualTo(Deixis.THIS);
    }

    @Test
    void aHijriDateAndItsCivilDateAreTwo() {
        List<TimeExpression> dates = dates("1 محرم 1440 الموافق 11 أيلول 2018", null);

        assertThat(dates).hasSize(2);
        assertThat(dates.get(0).stated().calendar()).isEqualTo(CalendarSystem.HIJRI);
        assertThat(dates.get(0).interval()).hasToString("2018-09-11");
    }

    @Test
    void aWeekdayDecidesBetweenTheTwoOrdersOfADateInDigits() {
        assertThat(date("Wednesday 7/8/2019").interval()).hasToString("2019-08-07");
        assertThat(date("on 7/8/2019 (Monday)").interval()).hasToString("2019-07-08");
    }

    @Test
    void theLanguageDecidesTheOrderOfADateInDigits() {
        assertThat(date("it fell on 7/8/2019 there").interval()).hasToString("2019-07-08");
        assertThat(date("سقط في 7/8/2019 هناك").interval()).hasToString("2019-08-07");
        assertThat(date("it fell on 17/8/2019 there").interval()).hasToString("2019-08-17");
    }

    @Test
    void whatLooksLikeADateAndIsNoneIsUnread() {
        assertThat(read("on 45/13/2018 it began", PUBLISHED))
                .singleElement()
                .isInstanceOfSatisfying(
                        UnreadMention.class, unread -> assertThat(unread.kind()).isEqualTo(UnreadMention.Kind.DATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "القرار 31/4 لم ينفذ",
                "فاز الفريق 3/1 على ضيفه",
                "عاد آب ابنه إلى البيت",
                "مارس الضغط على القرية",
                "ثانية قصفت الطائرات السوق",
                "قتل 2014 مدنياً وأصيب 1990 عنصراً",
                "الأحد عشر لاعباً",
                "He may march on the town",
                "The sun sat on the hill",
                "They counted 1,998 homes and 2,014 tents",
                "a second attack and a third one",
                "a quarter of the fighters",
                "version 1.2.2018.4",
                "Brigade 104 lost 2016 men",
                "two thirds, 3/4 of them",
                "the score was 2-1"
            })
    void readsNoDateWhereThereIsNone(String text) {
        assertThat(read(text, PUBLISHED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The siege lasted 48 hours               | 48 hours              | 172800      | PT48H
            a three-day truce                       | three-day             | 259200      | P3D
            for a year and a half                   | a year and a half     | 47304000    | P1.5Y
            one and a half hours                    | one and a half hours  | 5400        | PT1.5H
            more than half an hour                  | half an hour          | 1800        | PT0.5H
            2 years and 3 weeks                     | 2 years and 3 weeks   | 64886400    | P2Y3W
            استمر 36 ساعة                           | 36 ساعة               | 129600      | PT36H
            منذ الهجوم بيومين                       | يومين                 | 172800      | P2D
            الهجمات استكملت ساعاتها الـ 72          | ساعاتها الـ 72        | 259200      | PT72H
            لمدة ساعة ونصف                          | ساعة ونصف             | 5400        | PT1.5H
            بعد نحو 48 ساعة من آخر غارة             | 48 ساعة               | 172800      | PT48H
            ثلاث سنوات                              | ثلاث سنوات            | 94608000    | P3Y
            """)
    void readsADuration(String text, String span, long seconds, String timex) {
        List<Mention> found = read(text, PUBLISHED);

        assertThat(found).as(text).hasSize(1);
        DurationExpression duration = (DurationExpression) found.get(0);
        assertThat(words(text, duration)).isEqualTo(span);
        assertThat(duration.seconds()).isEqualByComparingTo(java.math.BigDecimal.valueOf(seconds));
        assertThat(duration.timex()).isEqualTo(timex);
    }

    @Test
    void theTokensOfADateAreTakenAndThoseOfADurationAreNot() {
        Tokens tokens = Tokens.of("12 fell on 3 May 2018 after 48 hours at 10:30");
        BitSet taken = new BitSet();

        TimeRecognizer.read(tokens, Layout.of(tokens), Leads.of(tokens), PUBLISHED, taken);

        assertThat(taken).hasToString("{3, 4, 5, 10, 11, 12}");
    }

    @Test
    void aDatelineIsAWholeDate() {
        TimeExpression date = date("بلدة الخضراء - الخميس 15 آب 2019 - نزحت عائلات", null);

        assertThat(date.interval()).hasToString("2019-08-15");
    }

    @Test
    void noTextMakesItFail() {
        String[] pieces = {
            "نيسان",
            "أبريل",
            "5",
            "31",
            "2018",
            "/",
            "-",
            ".",
            "(",
            ")",
            "الـ",
            "و",
            "من",
            "شهر",
            "الماضي",
            "العام",
            "last",
            "week",
            "of",
            "the",
            "April",
            "may",
            "3rd",
            "ago",
            "in",
            "two",
            ",",
            "\n",
            "99999999999",
            "½",
            "'s",
            "\uD83D",
            "ليل",
            "قبل",
            "يوم",
            "to",
            "from",
            "between",
            "1439",
            "رمضان",
            "00",
            "0",
            "hours",
            "and a half"
        };
        Random random = new Random(42);
        for (int n = 0; n < 4000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                if (random.nextInt(20) == 0) {
                    text.append((char) random.nextInt(0x10000));
                } else {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            String whole = text.toString();
            assertThat(read(whole, random.nextBoolean() ? PUBLISHED : null)).allSatisfy(mention -> {
                assertThat(mention.span().end()).isLessThanOrEqualTo(whole.length());
                assertThat(mention.span().start()).isLessThan(mention.span().end());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/", "5 of ", "last ", "من شهر ", "two and ", "April, ", "9", "3 hours and ", "الاثنين و"})
    void timeGrowsWithTheTextAndNoFaster(String piece) {
        read(piece.repeat(2_000), PUBLISHED);
        long start = System.nanoTime();

        read(piece.repeat(40_000), PUBLISHED);

        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(5_000_000_000L);
    }
}
