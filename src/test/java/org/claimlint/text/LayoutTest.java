package org.claimlint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static List<String> sentences(String text) {
        Tokens tokens = Tokens.of(text);
        return Layout.of(tokens).sentences().stream()
                .map(one -> tokens.words(tokens.span(one.from(), one.to())))
                .toList();
    }

    @Test
    void sentencesEndAtStopsAndQuestionMarks() {
        assertThat(sentences("The bridge fell. Who knew? No one did!"))
                .containsExactly("The bridge fell.", "Who knew?", "No one did!");
        assertThat(sentences("سقط الجسر. من كان يعلم؟ لا أحد."))
                .containsExactly("سقط الجسر.", "من كان يعلم؟", "لا أحد.");
    }

    @Test
    void numbersInitialsAndAbbreviationsDoNotEndThem() {
        assertThat(sentences("Some 3.5 tonnes of aid for the U.S. mission left on Jan. 20 with Lt. Col. Hassan."))
                .hasSize(1);
    }

    @Test
    void aQuotationMarkBelongsToTheSentenceItCloses() {
        assertThat(sentences("\"We stay.\" They left.")).containsExactly("\"We stay.\"", "They left.");
    }

    @Test
    void aTitleIsAShortFirstLineWithoutAStop() {
        Tokens tokens = Tokens.of("Flood cuts road to the port\nThe road was cut on Monday.");
        assertThat(Layout.of(tokens).title()).isEqualTo(new Layout.Stretch(0, 6));
    }

    @Test
    void aSentenceIsNoTitle() {
        assertThat(Layout.of(Tokens.of("The road was cut.\nIt is open again.")).title())
                .isNull();
    }

    @Test
    void aSingleLineIsNoTitle() {
        assertThat(Layout.of(Tokens.of("Flood cuts road to the port")).title()).isNull();
    }

    @Test
    void brokenLinesAreJoined() {
        String text =
                "Title of it\n\nThe convoy of twelve trucks left the harbour before the sun was\nup and reached the camp at noon.\n";
        assertThat(sentences(text)).hasSize(2);
    }

    @Test
    void shortLinesAreNotJoined() {
        assertThat(sentences("Two lines here\n\nFirst item\nSecond item")).hasSize(3);
    }

    @Test
    void theSentenceOfATokenIsFound() {
        Layout layout = Layout.of(Tokens.of("One two. Three four. Five."));
        assertThat(layout.sentenceOf(0)).isZero();
        assertThat(layout.sentenceOf(3)).isEqualTo(1);
        assertThat(layout.sentenceOf(7)).isEqualTo(2);
    }
}
