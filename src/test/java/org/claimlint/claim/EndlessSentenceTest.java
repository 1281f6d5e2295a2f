package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

/** A text without any stop is cut, so that whatever looks around in a sentence or a clause costs a bounded time for each claim. */
class EndlessSentenceTest {
    private static final int LONGEST_SENTENCE = 512;
    private static final int LONGEST_CLAUSE = 128;

    private static Tokens tokens(String part, int times) {
        return Tokens.of(part.repeat(times));
    }

    private static List<Claim> claims(String text) {
        Report report = new Report("draft", "draft", "draft.txt", null, null, null, null, null, text);
        return ReportReader.read(report, 0).claims().claims();
    }

    /** How much text all claims together quote. */
    private static int quoted(String text) {
        int sum = 0;
        for (Claim claim : claims(text)) {
            Span span = claim.span();
            sum += span == null ? 0 : span.end() - span.start();
        }
        return sum;
    }

    @Test
    void a_text_may_end_with_its_only_count() {
        assertThat(claims("ten workers")).hasSize(1);
        assertThat(claims("عشرة عمال")).hasSize(1);
    }

    @Test
    void no_sentence_and_no_clause_is_longer_than_what_is_looked_at() {
        for (String part : List.of("guards ", "guards, ", "حراس ", "guards\n")) {
            Tokens tokens = tokens(part, 5_000);
            Layout layout = Layout.of(tokens);
            Clauses clauses = Clauses.of(tokens, layout, List.of());
            List<Integer> clauseLengths = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i = clauses.end(clauses.of(i))) {
                clauseLengths.add(clauses.end(clauses.of(i)) - i);
            }
            assertThat(layout.sentences()).allMatch(one -> one.to() - one.from() <= LONGEST_SENTENCE);
            assertThat(clauseLengths).allMatch(length -> length <= LONGEST_CLAUSE);
        }
    }

    @Test
    void a_sentence_of_two_hundred_words_is_one() {
        Tokens tokens = Tokens.of("The guards, ".repeat(66) + "left. They came back.");
        assertThat(Layout.of(tokens).sentences()).hasSize(2);
    }

    @Test
    void the_claims_of_an_endless_sentence_quote_twice_as_much_of_twice_the_text() {
        for (String part : List.of(
                "14 guards were killed near Aleppo and ",
                "the crossing of 40 guards from Homs ",
                "said that 3 guards left Homs ",
                "قتل 14 حارسا قرب حلب و")) {
            int once = quoted(part.repeat(500));
            assertThat(once).isPositive();
            assertThat(quoted(part.repeat(2_000))).isBetween(3 * once, 5 * once);
        }
    }
}
