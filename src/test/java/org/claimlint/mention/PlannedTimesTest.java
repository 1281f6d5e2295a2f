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

/** English dates as notes and plans name them: counted, combined, shortened. */
class PlannedTimesTest {
    /** A Tuesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2017, 8, 22);

    private static List<Mention> read(String text) {
        Tokens tokens = Tokens.of(text);
        return TimeRecognizer.read(tokens, Layout.of(tokens), Leads.of(tokens), PUBLISHED, new BitSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We'll meet Thursday three weeks from now          | 2017-09-14
            We'll meet Thursday, two weeks from today         | 2017-09-07
            We'll meet in three months on Friday              | 2017-11-24
            We'll meet Friday 2 weeks after September 4th     | 2017-09-22
            The hall is shut for 4 days from today            | 2017-08-22..2017-08-25
            The hall is shut for 2 weeks, from 10th oct       | 2017-10-10..2017-10-23
            The week of March 8th was cold                    | 2017-03-06..2017-03-12
            The weekend of 7 October is free                  | 2017-10-07..2017-10-08
            next two months                                   | 2017-09-01..2017-10-31
            They will stay for the next two months            | 2017-08-23..2017-10-22
            19q2                                              | 2019-04-01..2019-06-30
            in the two thousand and tens                      | 2010-01-01..2019-12-31
            in the nineteen eighties                          | 1980-01-01..1989-12-31
            9/14                                              | 2017-09-14
            14 / 9                                            | 2017-09-14
            on 9/14                                           | 2017-09-14
            at the end of about next week                     | 2017-09-01..2017-09-03
            Wed, Nov 14                                       | 2018-11-14
            the rest of my week                               | 2017-08-22..2017-08-27
            What did you do the day after?                    | 2017-08-23
            """)
    void aPlanIsRead(String text, String days) {
        List<Mention> found = read(text);

        assertThat(found).as(text).hasSize(1);
        assertThat(((TimeExpression) found.get(0)).interval()).hasToString(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They lost 4-22 at home.",
                "About 2/15 of the field was lost.",
                "1/5",
                "The tens of millions were spent.",
                "The week ended badly for them, and so did the talks.",
                "They left the day after the raid on the port."
            })
    void scoresSharesAndBareNounsAreNoDates(String text) {
        assertThat(read(text)).isEmpty();
    }
}
