package org.claimlint.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimlint.model.Finding;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.Words;
import org.junit.jupiter.api.Test;

class DraftTextTest {
    @Test
    void lines_broken_to_fit_a_screen_are_one_paragraph() {
        String text = "A title\nThe first line of this text was broken so that it fits\na screen.\n\n  \nAnother.";
        assertThat(paragraphs(text))
                .containsExactly(
                        "A title", "The first line of this text was broken so that it fits\na screen.", "Another.");
    }

    @Test
    void line_ends_of_every_kind_end_a_paragraph() {
        assertThat(paragraphs("one\r\ntwo\rthree\n\r\nfour\r")).containsExactly("one", "two", "three", "four");
    }

    @Test
    void front_matter_ends_at_its_second_line_of_dashes() {
        assertThat(Paragraphs.body("---\nid: x\n---\ntext")).isEqualTo(14);
        assertThat(Paragraphs.body("---\nid: x\ntext")).isZero();
        assertThat(Paragraphs.body("text\n---\nmore\n---\n")).isZero();
    }

    @Test
    void an_excerpt_stays_in_its_paragraph_and_cuts_between_words() {
        String text = "Before.\n\n" + "alpha ".repeat(30) + "the slot" + " omega".repeat(30) + "\n\nAfter.";
        List<Card.Run> runs = excerpt(text, "the slot");
        assertThat(runs).extracting(Card.Run::quoted).containsExactly(false, true, false);
        assertThat(runs.get(0).text())
                .startsWith("\u2026 alpha ")
                .endsWith("alpha ")
                .hasSizeBetween(90, 115);
        assertThat(runs.get(1).text()).isEqualTo("the slot");
        assertThat(runs.get(2).text())
                .startsWith(" omega")
                .endsWith("omega \u2026")
                .hasSizeBetween(90, 115);
        assertThat(excerpt(text, "Before")).containsExactly(new Card.Run("Before", true), new Card.Run(".", false));
    }

    @Test
    void passages_close_together_in_one_paragraph_share_an_excerpt() {
        String text = "Of ten, six fell.\n\nFour fled.";
        Span ten = span(text, "ten");
        Span six = span(text, "six");
        Span four = span(text, "Four");
        assertThat(Excerpt.isNear(text, ten, six)).isTrue();
        assertThat(Excerpt.isNear(text, six, ten)).isFalse();
        assertThat(Excerpt.isNear(text, six, four)).isFalse();
        assertThat(Excerpt.isNear(text, ten, span(text, "ten, six"))).isFalse();
        assertThat(Excerpt.of(text, List.of(ten, six)).runs())
                .extracting(Card.Run::text)
                .containsExactly("Of ", "ten", ", ", "six", " fell.");
    }

    @Test
    void passages_that_overlap_are_marked_by_the_gravest_finding_about_each_word() {
        Report report = PageSample.report("a", "en", "t", "one two three four");
        Marks marks = new Marks();
        marks.add(1, List.of(finding(report, "one two three", Severity.NOTE)));
        marks.add(2, List.of(finding(report, "two", Severity.ERROR)));
        marks.add(3, List.of(finding(report, "three four", Severity.WARNING)));
        Anchors anchors = new Anchors(List.of(report));
        References references = new References(new Words(MessageLanguage.EN));
        List<Paragraph> draft = new DraftText(
                        report, String.valueOf(report.text()), marks.of("a"), List.of(), anchors, references)
                .paragraphs();
        assertThat(draft).hasSize(1);
        assertThat(draft.get(0).pieces())
                .extracting(piece -> piece.level() + ":" + piece.text() + ":"
                        + piece.refs().stream().map(Paragraph.Ref::number).toList())
                .containsExactly(
                        "note:one :[]", "error:two:[2]", "note: :[]", "warning:three:[1]", "warning: four:[3]");
        assertThat(draft.get(0).pieces())
                .extracting(Paragraph.Piece::anchor)
                .containsExactly("r1-0", "r1-4", "", "r1-8", "");
    }

    private static Finding finding(Report report, String words, Severity severity) {
        return PageSample.finding(
                "a/b", severity, "", "", PageSample.passage(report, words), List.of(), List.of(), words);
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private static List<Card.Run> excerpt(String text, String words) {
        return Excerpt.of(text, List.of(span(text, words))).runs();
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
