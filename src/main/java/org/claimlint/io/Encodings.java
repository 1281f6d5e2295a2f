package org.claimlint.io;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimlint.model.InvalidInputException;
import org.claimlint.text.Similar;

/** Encodings by their names. */
public final class Encodings {
    /** Named first, for these are the ones that texts of newsrooms are in. */
    private static final List<String> COMMON = List.of(
            "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1256", "windows-1252", "ISO-8859-6", "ISO-8859-1");

    private Encodings() {}

    /**
     * The encoding of a name or alias.
     *
     * @throws InvalidInputException when there is none, with the nearest name
     */
    public static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidInputException(
                    "there is no encoding of this name (" + name + "). Maybe " + nearest(name) + ".");
        }
    }

    private static String nearest(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        String digits = digits(wanted);
        for (String common : COMMON) {
            if (!digits.isEmpty() && digits(common).equals(digits) && digits.length() > 2) {
                return common;
            }
        }
        List<String> names = new ArrayList<>();
        COMMON.forEach(common -> names.add(common.toUpperCase(Locale.ROOT)));
        String near = Similar.nearest(wanted, names, Math.max(2, wanted.length() / 3));
        return near == null ? "UTF-8 or windows-1256" : COMMON.get(names.indexOf(near));
    }

    private static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                digits.append(name.charAt(i));
            }
        }
        return digits.toString();
    }
}
