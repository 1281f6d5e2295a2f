package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimlint.mention.MentionReader;
import org.claimlint.mention.Mentions;
import org.claimlint.model.Mention;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Span;
import org.claimlint.model.Story;
import org.claimlint.model.Story.Chapter;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads several reports on one matter as one text, so that whatever ties two passages of a report ties those of two reports as well. The dates of
 * each are those of the day on which it came out.
 */
public final class StoryReader {
    private static final String BETWEEN = "\n\n";

    private StoryReader() {}

    /**
     * Reads reports whose texts and days of publication are known, in that order.
     *
     * @return null when none of them has a word
     */
    public static @Nullable Story read(List<Report> reports) {
        StringBuilder text = new StringBuilder();
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String own = Objects.requireNonNull(reports.get(i).text());
            for (Span told : Heading.told(own)) {
                int from = text.length();
                text.append(own, told.start(), told.end());
                chapters.add(new Chapter(reports.get(i), i, from, text.length(), told.start() - from));
                text.append(BETWEEN);
            }
        }
        if (chapters.isEmpty()) {
            return null;
        }
        String whole = text.toString();
        Tokens tokens = Tokens.of(whole);
        Report report = reportOf(chapters, whole);
        ReportClaims told = ClaimReader.read(report, tokens, Layout.of(tokens), mentions(chapters, whole));
        return new Story(told, chapters);
    }

    /** The whole bears the name of the last report, and is told on its day. */
    private static Report reportOf(List<Chapter> chapters, String text) {
        Report last = chapters.get(chapters.size() - 1).report();
        StringBuilder id = new StringBuilder("story");
        chapters.stream()
                .map(chapter -> chapter.report().id())
                .distinct()
                .forEach(one -> id.append('|').append(one));
        return new Report(
                id.toString(),
                last.name(),
                last.file(),
                last.textFile(),
                null,
                last.published(),
                last.lang(),
                last.outlet(),
                text);
    }

    private static Mentions mentions(List<Chapter> chapters, String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Chapter chapter : chapters) {
            Tokens tokens = Tokens.of(text.substring(0, chapter.to()), chapter.from());
            mentions.addAll(MentionReader.read(
                            tokens, Layout.of(tokens), chapter.report().published())
                    .all());
        }
        return new Mentions(mentions);
    }
}
