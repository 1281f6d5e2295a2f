package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlint.mention.Mentions;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Mention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates stand in braces here, and all are the same day; one in angle brackets lacks its year. */
class DatelineTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ADEN, {6 May 2019} (Harbour Wire) # Harbour Wire",
                "ADEN (Harbour Wire), {Monday 6 May 2019} # Harbour Wire",
                "HILL REGION (Plain Desk) - {Monday, May 6, 2019} # Plain Desk",
                "Harbour Monitor, weekly bulletin no. 3, published {6 May 2019} # Harbour Monitor",
                "ADEN, {Monday 6 May 2019} - Harbour Wire # Harbour Wire",
                "عدن – وكالة المرفأ – {الاثنين 6 أيار 2019} # وكالة المرفأ",
                "السهل ميديا / عدن / {الاثنين 6 أيار 2019} # السهل ميديا",
                "عدن – السهل ميديا – {الاثنين 6 أيار 2019}، الساعة 11:20 # السهل ميديا",
                "المرصد الساحلي – {6 مايو 2019} # المرصد الساحلي",
            })
    void a_dateline_names_day_and_outlet(String line, String outlet) {
        assertThat(in("A headline\n" + line + "\n\nThe text begins here and goes on."))
                .extracting(Dateline::day, Dateline::outlet)
                .containsExactly(DAY, outlet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADEN, {6 May 2019}",
                "{6 May 2019}",
                "Published on {6 May 2019} at 11:20 GMT",
                "Aden {6 May 2019}",
                "ADEN (Yemen), {6 May 2019}",
                "Special to Harbour Wire, {6 May 2019}",
                "Harbour Wire / Coast Press / {6 May 2019}",
                "عدن، {6 أيار 2019}",
                "نشر في {6 أيار 2019}",
                "مراسل وكالة المرفأ – {6 أيار 2019}"
            })
    void an_outlet_that_is_not_certain_is_none(String line) {
        assertThat(in("A headline\n" + line + "\n\nThe text begins here and goes on."))
                .extracting(Dateline::day, Dateline::outlet)
                .containsExactly(DAY, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aden Watch on Ceasefires, weekly attack log no. 6, {6 May 2019}",
                "Aden, {Monday 6 May 2019}. By our election desk",
                "ADEN, Yemen, {6 May 2019}. Coastal Displacement Bulletin, no. 3",
                "Port Aden, {6 May 2019}, 18:00 local time (supersedes no. 5 of <4 May>)",
                "Aden, {6 May 2019}. Period covered: <2 May> to <5 May>",
                "Harbour Wire live page, {Monday 6 May 2019}. Times are local (GMT+3)",
                "عدن – وحدة رصد النزوح والقتال – {الاثنين 6 أيار 2019}",
                "الميناء الإخبارية – عدن – {6 أيار 2019} (التوقيت المحلي، غرينتش + 3)"
            })
    void a_short_paragraph_that_sets_a_day_apart_is_a_dateline(String line) {
        assertThat(in("A headline\n" + line + "\n\nThe text begins here and goes on."))
                .extracting(Dateline::day)
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aden, {6 May 2019}. By our election desk\nThe text goes on in the same paragraph.",
                "Aden, {6 May 2019}. By our election desk",
                "Aden, {6 May 2019}. The bridge was closed.\n\nThe text goes on."
            })
    void what_goes_on_behind_the_day_is_no_dateline(String paragraph) {
        assertThat(in("A headline\n\n" + paragraph)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADEN, {6 May 2019} (Harbour Wire) - The bridge was closed after the flood, and nobody knows for how long it will be.",
                "ADEN, {6 May 2019} – The bridge was closed.",
                "({6 May 2019}) The bridge was closed after the flood.",
                "عدن – {6 أيار 2019} – أُغلق الجسر بعد السيول."
            })
    void a_dateline_opens_the_first_paragraph(String paragraph) {
        assertThat(in("A headline\n\n" + paragraph)).extracting(Dateline::day).isEqualTo(DAY);
        assertThat(in(paragraph + "\nMore.")).extracting(Dateline::day).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge was closed on {6 May 2019}.",
                "The bridge that was closed on {6 May 2019} is open again",
                "After {6 May 2019} the bridge was closed",
                "The second flood, on {6 May 2019}, took 12 houses",
                "ADEN, <6 May> (Harbour Wire)",
                "ADEN, <6 May> - The bridge was closed.",
                "أُغلق الجسر في {6 أيار 2019} بعد السيول",
                "قال السكان إن الجسر أُغلق، في {6 أيار 2019}."
            })
    void a_clause_or_a_date_without_a_year_is_no_dateline(String line) {
        assertThat(in("A headline\n" + line + "\n\nThe text begins here and goes on."))
                .isNull();
    }

    @Test
    void the_fourth_line_is_no_dateline() {
        assertThat(in("A headline\n\nOne.\n\nTwo.\n\nADEN, {6 May 2019}\n\nText."))
                .isNull();
    }

    @Test
    void a_headline_that_ends_in_a_date_is_no_dateline() {
        assertThat(in("The bridge at the old harbour is closed, {6 May 2019}\n\nText."))
                .isNull();
    }

    @Test
    void a_line_that_goes_on_from_the_one_before_is_no_dateline() {
        String first = "The governor of the coast told the reporters of the town, in a letter of";
        assertThat(in("A headline\n\n" + first + "\nADEN, {6 May 2019}\nMore of it follows here."))
                .isNull();
    }

    /** Reads a text whose dates are marked. */
    private static Dateline in(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mention> dates = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{' || c == '<') {
                open = text.length();
            } else if (c == '}' || c == '>') {
                dates.add(date(new Span(open, text.length()), c == '}'));
            } else {
                text.append(c);
            }
        }
        Tokens tokens = Tokens.of(text.toString());
        return Dateline.find(tokens, Layout.of(tokens), new Mentions(dates));
    }

    private static TimeExpression date(Span span, boolean complete) {
        StatedDate stated = new StatedDate(null, 6, 5, null, complete ? 2019 : null, CalendarSystem.GREGORIAN);
        DateInterval day = complete ? new DateInterval(DAY, DAY) : null;
        return new TimeExpression(span, stated, null, null, Set.of(), day, null);
    }
}
