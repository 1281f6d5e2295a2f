package org.claimlint.output.html;

import java.util.List;
import org.claimlint.output.Words;
import org.claimlint.output.html.Card.Run;
import org.jspecify.annotations.Nullable;

/**
 * One report, shown whole.
 *
 * @param id its anchor
 * @param alone whether it is the only one of its page, which then has its title
 * @param words in the language in which its findings are told
 * @param lang that language
 * @param textLang the language of its text, or empty when unknown
 * @param about its file, date and outlet, one line each
 * @param draft its text, empty when only its claims are known
 * @param timeline its dates, or null when there is too little to show
 */
record Section(
        String id,
        boolean alone,
        Words words,
        String lang,
        String textLang,
        String title,
        List<List<Run>> about,
        List<Paragraph> draft,
        List<Card> cards,
        @Nullable Timeline timeline,
        List<EventCounts> counts,
        String countsLeft) {

    String direction() {
        return Direction.ofLanguage(lang);
    }
}
