package org.claimlint.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon<String> lexicon = new Lexicon<>();

    private String found(String text) {
        Tokens tokens = Tokens.of(text);
        Lexicon.Match<String> match = lexicon.longest(tokens, 0);
        return match == null
                ? ""
                : match.value() + "|"
                        + text.substring(
                                match.start(tokens), tokens.get(match.to() - 1).end());
    }

    @Test
    void aWordIsFoundBehindItsProclitics() {
        lexicon.add("مدينة", "city");
        assertThat(found("وبالمدينة")).isEqualTo("city|المدينة");
        assertThat(found("للمدينة")).isEqualTo("city|لمدينة");
        assertThat(found("فمدينة")).isEqualTo("city|مدينة");
        assertThat(found("لمدينة")).isEqualTo("city|مدينة");
    }

    @Test
    void aWordWithItsArticleIsFoundWhereTheArticleHasLostItsAlef() {
        lexicon.add("المرصد", "observatory");
        assertThat(found("للمرصد")).isEqualTo("observatory|للمرصد");
        assertThat(found("والمرصد")).isEqualTo("observatory|المرصد");
    }

    @Test
    void theFirstLetterOfAWordIsNoProclitic() {
        lexicon.add("دخل", "enter");
        assertThat(found("ودخل")).isEqualTo("enter|دخل");
        lexicon.add("صل", "pray");
        assertThat(found("وصول")).isEmpty();
    }

    @Test
    void theLongestPhraseWins() {
        lexicon.add("air", "air");
        lexicon.add("air raid", "raid");
        assertThat(found("air raid on")).isEqualTo("raid|air raid");
        assertThat(found("air base")).isEqualTo("air|air");
    }

    @Test
    void hyphensAndQuotationMarksInsideAPhraseCountForNothing() {
        lexicon.add("Ras al-Ayn", "place");
        assertThat(found("ras al ayn")).startsWith("place");
        lexicon.add("حركة الأرض", "movement");
        assertThat(found("حركة «الأرض» في")).startsWith("movement");
    }

    @Test
    void aPhraseDoesNotReachIntoAnotherParagraph() {
        lexicon.add("red cross", "relief");
        assertThat(found("red\n\ncross")).isEmpty();
    }

    @Test
    void smallWordsMayRefusePrepositions() {
        Lexicon<String> small = new Lexicon<>(false);
        small.add("لم", "not");
        Tokens kilometres = Tokens.of("كلم");
        assertThat(small.longest(kilometres, 0)).isNull();
        assertThat(Objects.requireNonNull(small.longest(Tokens.of("ولم"), 0)).value())
                .isEqualTo("not");
    }
}
