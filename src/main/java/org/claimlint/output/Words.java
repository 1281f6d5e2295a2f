package org.claimlint.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.claimlint.model.Report;

/** The words of the program in one language, from its table. */
public final class Words {
    private final MessageLanguage language;
    private final Properties table = new Properties();

    /** @param language English or Arabic */
    public Words(MessageLanguage language) {
        this.language = language;
        String name = "words_" + (language == MessageLanguage.AR ? "ar" : "en") + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MessageLanguage language() {
        return language;
    }

    /** @throws IllegalArgumentException when the table has no such words */
    public String get(String key) {
        String words = table.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("There are no " + language + " words for " + key + ".");
        }
        return words;
    }

    /** The words with each {@code {name}} replaced; {@code values} holds names and values in turn. Braces in values stay. */
    public String fill(String key, String... values) {
        String words = get(key);
        StringBuilder filled = new StringBuilder(words.length() + 64);
        int done = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', done)) {
            int close = words.indexOf('}', open);
            filled.append(words, done, open).append(value(words.substring(open + 1, close), values));
            done = close + 1;
        }
        return filled.append(words, done, words.length()).toString();
    }

    private static String value(String name, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                return values[i + 1];
            }
        }
        throw new IllegalArgumentException("There is no value for " + name + ".");
    }

    /** When and as what a report of the archive was published. */
    String publication(Report report) {
        String key =
                "published" + (report.title() == null ? "" : ".title") + (report.published() == null ? "" : ".day");
        return fill(
                key,
                "title",
                Printable.within(language, Shortened.quote(String.valueOf(report.title()))),
                "day",
                String.valueOf(report.published()));
    }

    /** "1 report", "3 reports": the plural that the language wants. */
    public String count(String noun, int n) {
        String exact = noun + "." + plural(n);
        return fill(table.containsKey(exact) ? exact : noun + ".other", "n", Integer.toString(n));
    }

    /** The plural category of a whole number, as the Unicode CLDR defines it for English and Arabic. */
    private String plural(int n) {
        if (n == 1) {
            return "one";
        }
        if (language == MessageLanguage.EN) {
            return "other";
        }
        int rest = n % 100;
        return n == 2 ? "two" : rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
    }
}
