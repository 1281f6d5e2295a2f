package org.claimlint.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days written as machines write them: {@code 2018-06-07}, also with a time of day behind. */
final class Days {
    private static final int LENGTH = 10;

    private Days() {}

    /** The day, or null when this is no day, or a day and more than a time of day. */
    static @Nullable LocalDate parse(String written) {
        if (written.length() < LENGTH || !isTimeOfDay(written)) {
            return null;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = written.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return null;
            }
        }
        try {
            return LocalDate.parse(written.substring(0, LENGTH));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether what stands behind the day may be a time of day with a zone: it need not be understood. */
    private static boolean isTimeOfDay(String written) {
        if (written.length() == LENGTH) {
            return true;
        }
        boolean digits = false;
        for (int i = LENGTH + 1; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits |= digit;
            if (!digit && c != ':' && c != '.' && c != ',' && c != '+' && c != '-' && c != 'Z' && c != ' ') {
                return false;
            }
        }
        return digits && (written.charAt(LENGTH) == 'T' || written.charAt(LENGTH) == ' ');
    }
}
