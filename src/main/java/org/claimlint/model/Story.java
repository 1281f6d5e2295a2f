package org.claimlint.model;

import java.util.List;

/**
 * Reports on one matter, read one after the other as if they were one text, so that what a later one says of somebody is compared with what an
 * earlier one said.
 *
 * @param told what the whole text says
 * @param chapters what comes from which report, in the order of the text
 */
public record Story(ReportClaims told, List<Chapter> chapters) {
    public Story {
        chapters = List.copyOf(chapters);
    }

    /**
     * A part of the text that stands in one report.
     *
     * @param number the place of the report among all, from 0
     * @param from where it begins in the whole text
     * @param to where it ends there (exclusive)
     * @param shift what is to be added to an offset in the whole text to get the one in the report
     */
    public record Chapter(Report report, int number, int from, int to, int shift) {
        /** The same words in the report. */
        public Span inReport(Span span) {
            return new Span(span.start() + shift, span.end() + shift);
        }
    }

    /** The chapter that holds an offset of the whole text. */
    public Chapter chapterAt(int offset) {
        int at = 0;
        while (at + 1 < chapters.size() && chapters.get(at + 1).from() <= offset) {
            at++;
        }
        return chapters.get(at);
    }
}
