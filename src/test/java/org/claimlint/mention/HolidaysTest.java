package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.Mention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    /** A Saturday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 5);

    private static List<Mention> read(String text) {
        Tokens tokens = Tokens.of(text);
        return TimeRecognizer.read(tokens, Layout.of(tokens), Leads.of(tokens), PUBLISHED, new BitSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Boxing Day 2019                    | 2019-12-26
            Juneteenth 2022                    | 2022-06-19
            Martin Luther King Day 2017        | 2017-01-16
            Presidents' Day 2020               | 2020-02-17
            Memorial Day 2016                  | 2016-05-30
            Labor Day 2021                     | 2021-09-06
            Thanksgiving 2022                  | 2022-11-24
            Black Friday 2019                  | 2019-11-29
            Cyber Monday 2019                  | 2019-12-02
            Election Day 2022                  | 2022-11-08
            Easter 2022                        | 2022-04-17
            Palm Sunday 2022                   | 2022-04-10
            Ash Wednesday 2020                 | 2020-02-26
            Pentecost 2023                     | 2023-05-28
            Orthodox Easter 2021               | 2021-05-02
            Orthodox Easter 2022               | 2022-04-24
            Clean Monday 2022                  | 2022-03-07
            Ashura 2019                        | 2019-09-09
            Eid al-Fitr 2019                   | 2019-06-04
            Quds Day 2019                      | 2019-05-31
            Rosh Hashanah 2021                 | 2021-09-06..2021-09-08
            Yom Kippur 2021                    | 2021-09-15..2021-09-16
            Hanukkah 2022                      | 2022-12-18..2022-12-26
            Passover 2022                      | 2022-04-15..2022-04-23
            Purim 2022                         | 2022-03-16..2022-03-17
            Tisha B'Av 2020                    | 2020-07-29..2020-07-30
            the weekend of Thanksgiving 2022   | 2022-11-24..2022-11-27
            Thanksgiving two years ago         | 2019-11-28
            """)
    void aHolidayFollowsItsRule(String text, String days) {
        List<Mention> found = read(text);

        assertThat(found).hasSize(1);
        assertThat(((TimeExpression) found.get(0)).interval()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The shops were closed on Memorial Day       | 2021-05-31
            The shops were closed on Thanksgiving       | 2020-11-26
            The shops will be closed on Thanksgiving    | 2021-11-25
            """)
    void aHolidayWithoutAYearFollowsTheTense(String text, String days) {
        assertThat(((TimeExpression) read(text).get(0)).interval()).hasToString(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"They lent him a boat.", "It was a good day.", "The mother of the day nurse fell ill."})
    void wordsOfHolidaysAloneAreNone(String text) {
        assertThat(read(text)).isEmpty();
    }
}
