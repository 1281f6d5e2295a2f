package org.claimlint.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.mention.MentionReader;
import org.claimlint.model.DateOrder;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What a text says about itself before it tells its news: title, dateline with publication date and outlet, and its language. */
final class Heading {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int YEAR_DIGITS = 4;

    private static final String FRONT_MATTER = "---";

    private Heading() {}

    /** The report with all that its text says about it; what was known beforehand stays. */
    static Report complete(Report known, Tokens tokens, Layout layout, @Nullable DateOrder order) {
        boolean asksDateline = known.published() == null || known.outlet() == null;
        Dateline dateline = asksDateline ? dateline(tokens, layout, order) : null;
        LocalDate published = known.published();
        if (published == null) {
            published = dateline == null ? dayIn(known.file()) : dateline.day();
        }
        return known.described(
                known.title() == null ? title(tokens, layout) : known.title(),
                published,
                known.lang() == null ? language(tokens) : known.lang(),
                known.outlet() == null && dateline != null ? dateline.outlet() : known.outlet(),
                known.translationOf());
    }

    /** The passages of a text that tell something: its title, and all behind its dateline. */
    static List<Span> told(String text) {
        Tokens tokens = Tokens.of(text, behindFrontMatter(text));
        if (tokens.size() == 0) {
            return List.of();
        }
        Layout layout = Layout.of(tokens);
        Layout.Stretch title = layout.title();
        Dateline dateline = dateline(tokens, layout, null);
        List<Span> told = new ArrayList<>();
        int body = tokens.get(0).start();
        if (title != null && (dateline == null || !title.equals(dateline.stretch()))) {
            told.add(tokens.span(title.from(), title.to()));
            body = end(tokens, title);
        }
        if (dateline != null) {
            body = Math.max(body, end(tokens, dateline.stretch()));
        }
        if (body < text.length()) {
            told.add(new Span(body, text.length()));
        }
        return told;
    }

    private static int end(Tokens tokens, Layout.Stretch stretch) {
        return tokens.get(stretch.to() - 1).end();
    }

    private static int behindFrontMatter(String text) {
        int close = text.startsWith(FRONT_MATTER) ? text.indexOf('\n' + FRONT_MATTER, FRONT_MATTER.length()) : -1;
        return close < 0 ? 0 : close + 1 + FRONT_MATTER.length();
    }

    private static @Nullable String title(Tokens tokens, Layout layout) {
        Layout.Stretch title = layout.title();
        return title == null ? null : tokens.words(tokens.span(title.from(), title.to()));
    }

    /** Reads no more of the text than may hold a dateline: the whole is read once its date is known. */
    private static @Nullable Dateline dateline(Tokens tokens, Layout layout, @Nullable DateOrder order) {
        int body = tokens.size() == 0 ? 0 : tokens.get(0).start();
        Tokens head = Tokens.of(tokens.text().substring(0, Dateline.end(tokens, layout)), body);
        return Dateline.find(tokens, layout, MentionReader.read(head, Layout.of(head), null, order));
    }

    /** The language whose script most letters are in, or null where there are none. */
    private static @Nullable String language(Tokens tokens) {
        int arabic = 0;
        int latin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isArabic()) {
                arabic += token.form().length();
            } else if (token.isWord() && isLatin(token.form().charAt(0))) {
                latin += token.form().length();
            }
        }
        return arabic == latin ? null : arabic > latin ? "ar" : "en";
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /**
     * The day in the name of a file: {@code 2018-06-07-report.txt}, {@code report_20180607.txt}. Null where there is none, or two, and for
     * days written in another order, which could be another day.
     */
    static @Nullable LocalDate dayIn(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        LocalDate only = null;
        for (int i = 0; i < name.length(); i++) {
            boolean begins = isDigit(name, i) && !isDigit(name, i - 1);
            LocalDate day = begins ? dayAt(name, i) : null;
            if (day != null) {
                if (only != null && !only.equals(day)) {
                    return null;
                }
                only = day;
            }
        }
        return only;
    }

    private static @Nullable LocalDate dayAt(String name, int from) {
        int separator =
                from + YEAR_DIGITS < name.length() && "-_.".indexOf(name.charAt(from + YEAR_DIGITS)) >= 0 ? 1 : 0;
        int month = from + YEAR_DIGITS + separator;
        int day = month + 2 + separator;
        boolean alike = separator == 0 || (day <= name.length() && name.charAt(day - 1) == name.charAt(month - 1));
        if (!alike || isDigit(name, day + 2)) {
            return null;
        }
        int year = number(name, from, YEAR_DIGITS);
        int monthNumber = number(name, month, 2);
        int dayNumber = number(name, day, 2);
        if (year < FIRST_YEAR || year > LAST_YEAR || monthNumber < 1 || dayNumber < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, monthNumber, dayNumber);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** So many digits as a number; -1 where one of them is no digit. */
    private static int number(String name, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            if (!isDigit(name, i)) {
                return -1;
            }
            value = value * 10 + name.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(String name, int at) {
        return at >= 0 && at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9';
    }
}
