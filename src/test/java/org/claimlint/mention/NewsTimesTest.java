package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.Mention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times of English wire copy, with their TIMEX3 values. */
class NewsTimesTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(1991, 5, 15);

    private static List<Mention> read(String text) {
        Tokens tokens = Tokens.of(text);
        return TimeRecognizer.read(tokens, Layout.of(tokens), Leads.of(tokens), PUBLISHED, new BitSet()).stream()
                .filter(mention -> mention instanceof TimeExpression || mention instanceof DurationExpression)
                .toList();
    }

    private static String value(Mention mention) {
        return mention instanceof TimeExpression time
                ? String.valueOf(time.timex())
                : ((DurationExpression) mention).timex();
    }

    private static String words(String text, Mention mention) {
        return text.substring(mention.span().start(), mention.span().end());
    }

    private static void assertOnlyTime(String text, String span, String value) {
        List<Mention> times = read(text);
        assertThat(times).as(text).hasSize(1);
        assertThat(words(text, times.get(0))).isEqualTo(span);
        assertThat(value(times.get(0))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry sank Monday off the coast                    | Monday       | 1991-05-13
            Divers will search the wreck Monday                    | Monday       | 1991-05-20
            The owner said Monday that no one was hurt             | Monday       | 1991-05-13
            He said the court would hear them Monday               | Monday       | 1991-05-20
            The ruling is expected to be published Friday          | Friday       | 1991-05-17
            The two men who were arrested Friday denied it         | Friday       | 1991-05-10
            The ballot is set for Sunday                           | Sunday       | 1991-05-19
            On Sunday the voters will choose a mayor               | Sunday       | 1991-05-19
            On Sunday the voters chose a mayor                     | Sunday       | 1991-05-12
            The fair opens Saturday                                | Saturday     | 1991-05-18
            The deadline is Tuesday                                | Tuesday      | 1991-05-21
            Islanders go to the polls Sunday                       | Sunday       | 1991-05-19
            The verdict was postponed until Thursday               | Thursday     | 1991-05-16
            Prices rose in November                                | November     | 1990-11
            The plant will close in November                       | November     | 1991-11
            Turnout fell to half due to the storm of Dec. 3        | Dec. 3       | 1990-12-03
            """)
    void theNearestVerbTellsWhetherADayIsPast(String text, String span, String value) {
        assertOnlyTime(text, span, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sales slipped in the fourth quarter               | the fourth quarter      | 1990-Q4
            The first-quarter deficit was larger              | The first-quarter       | 1991-Q1
            It earned less in the year-ago quarter            | the year-ago quarter    | 1990-Q1
            Freight fell from the year-earlier period         | the year-earlier period | 1990
            Orders came back in the latest quarter            | the latest quarter      | 1991-Q1
            He resigned by year-end                           | year-end                | 1991
            Exports grew in the first half, it said           | the first half          | 1991-H1
            Traffic doubled in the first nine months          | the first nine months   | P9M
            The bridge was built in the late 1970s            | the late 1970s          | 197
            They left two weeks ago                           | two weeks ago           | 1991-W18
            They left three months ago                        | three months ago        | 1991-02
            They left six years ago                           | six years ago           | 1985
            They left four days ago                           | four days ago           | 1991-05-11
            They left some years ago                          | some years ago          | PAST_REF
            It was quiet over the weekend                     | the weekend             | 1991-W19-WE
            The mint had expected a loss in the fourth quarter | the fourth quarter     | 1990-Q4
            The mill was founded in 1648                      | 1648                    | 1648
            Nothing has been printed there since 1776 or so   | 1776                    | 1776
            They won 40 seats in 1985, 1986 and 1987          | 1987                    | 1987
            """)
    void periodsOfNewsHaveTheirValues(String text, String span, String value) {
        List<Mention> times = read(text);
        Mention last = times.get(times.size() - 1);

        assertThat(words(text, last)).isEqualTo(span);
        assertThat(value(last)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In the third quarter it lost more than a year earlier | 1989-Q3
            In March, imports fell 2% from a year earlier         | 1990-03
            Imports fell 2% from a year earlier                   | 1990
            """)
    void aYearEarlierIsTheSamePeriodOfThatYear(String text, String value) {
        List<Mention> times = read(text);

        assertThat(value(times.get(times.size() - 1))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The shop burned Tuesday morning            | Tuesday morning          | 1991-05-14TMO
            The shop burned last night                 | last night               | 1991-05-14TNI
            They meet this afternoon                   | this afternoon           | 1991-05-15TAF
            The siren went at 4:20 p.m. Tuesday        | 4:20 p.m. Tuesday        | 1991-05-14T16:20
            The siren went on May 3 at 12:05 a.m.      | May 3 at 12:05 a.m.      | 1991-05-03T00:05
            The morning of May 3 was cold              | The morning of May 3     | 1991-05-03TMO
            The siren went at noon                     | noon                     | 1991-05-15T12:00
            The gate is shut until 6 a.m.              | 6 a.m                    | 1991-05-15T06:00
            The siren went at 9 a.m.                   | 9 a.m                    | 1991-05-15T09:00
            """)
    void theTimeOfDayIsPartOfTheValue(String text, String span, String value) {
        List<Mention> times = read(text);

        assertThat(times).hasSize(1);
        assertThat(words(text, times.get(0))).startsWith(span);
        assertThat(value(times.get(0))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The pier costs $3 million a year           | a year           | P1Y
            The council meets twice a month            | a month          | P1M
            The tower is checked every four years      | every four years | P4Y
            The tower is checked each week             | each week        | P1W
            The paper appears daily                    | daily            | P1D
            Its annual budget is small                 | annual           | P1Y
            The mine is now closed                     | now              | PRESENT_REF
            The mine was recently closed               | recently         | PAST_REF
            In the past they used coal                 | the past         | PAST_REF
            The lock will soon be mended               | soon             | FUTURE_REF
            It may close in the near future            | the near future  | FUTURE_REF
            The road is repaired every Monday          | every Monday     | XXXX-WXX-1
            """)
    void whatRecursAndWhatIsNoDayHasNoDays(String text, String span, String value) {
        assertOnlyTime(text, span, value);
        assertThat(((TimeExpression) read(text).get(0)).interval()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The lock had been broken for years           | years              | PXY
            It was the driest April in decades           | decades            | PXDE
            It was the third strike in two months        | two months         | P2M
            The accord ended decades of smuggling        | decades            | PXDE
            The repair will take months                  | months             | PXM
            The mill shut three years earlier than planned | three years      | P3Y
            A two-week truce held                        | two-week           | P2W
            The drought ended a decade of growth         | a decade           | P1DE
            """)
    void aSpanIsADuration(String text, String span, String value) {
        List<Mention> times = read(text);
        Mention last = times.get(times.size() - 1);

        assertThat(last).isInstanceOf(DurationExpression.class);
        assertThat(words(text, last)).endsWith(span);
        assertThat(value(last)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pilot, 44 years old, was unhurt.",
                "A 31-year-old nurse found them.",
                "The Sunday Herald printed it.",
                "Bloody Sunday is remembered there.",
                "The Daily Herald printed it.",
                "They may march in the sun.",
                "The past mistakes were admitted.",
                "The future of the port is open.",
                "Hull beat Derby 4-2 and Leeds drew 1-1.",
                "He lives at 1920 Harbor Street, near Gate 12.",
                "They paid 1,950 pounds.",
                "They will call as soon as they land.",
                "The days of the coal barges are over.",
                "They sank 1,648 barrels and in 1500 cases a permit was shown.",
                "A second attack followed.",
                "They earned $40 a share."
            })
    void whatOnlyLooksLikeATimeIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aSentenceEndsADate() {
        String text = "They will sail Monday. In the evening it rained.";

        assertThat(words(text, read(text).get(0))).isEqualTo("Monday");
    }

    @Test
    void yearsLaterCountFromTheYearThatWasNamed() {
        TimeExpression later = (TimeExpression)
                read("The dam was begun in 1955 and opened four years later.").get(1);

        assertThat(later.interval()).hasToString("1959-01-01..1959-12-31");
    }

    @Test
    void theSecondOfTwoWeekdaysToComeFollowsTheFirst() {
        List<Mention> times = read("The choir will sing next Friday and Saturday.");

        assertThat(times).extracting(NewsTimesTest::value).containsExactly("1991-05-24", "1991-05-25");
    }

    @Test
    void aDatelineIsNoDateOfTheNextYear() {
        List<Mention> times = read("ALDERPORT, May 14 (Wire) - The lock will open on Friday.");

        assertThat(times).extracting(NewsTimesTest::value).containsExactly("1991-05-14", "1991-05-17");
    }

    @Test
    void yearsLaterThanWhatNoDateTellsAreNotYearsFromNow() {
        Mention later = read("Twenty years later, the mine was sold.").get(0);

        assertThat(((TimeExpression) later).interval()).isNull();
    }
}
