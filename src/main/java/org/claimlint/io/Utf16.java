package org.claimlint.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognizes UTF-16 without a byte order mark by the zero bytes of its blanks, digits and Latin letters. */
final class Utf16 {
    private static final int LOOKED_AT = 4096;
    private static final int ARABIC_BLOCK = 0x06;

    private Utf16() {}

    /** The byte order, where one half of the bytes is nearly all 0 or the Arabic block and the other half holds no 0; else null. */
    static @Nullable Charset certain(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        if (length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        if (isHigh(bytes, 0, length) && !hasZero(bytes, 1, length)) {
            return StandardCharsets.UTF_16BE;
        }
        return isHigh(bytes, 1, length) && !hasZero(bytes, 0, length) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean isHigh(byte[] bytes, int from, int length) {
        int zeros = 0;
        int arabic = 0;
        for (int i = from; i < length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
            arabic += bytes[i] == ARABIC_BLOCK ? 1 : 0;
        }
        int units = length / 2;
        return zeros > 0 && (zeros + arabic) * 10 >= units * 9;
    }

    private static boolean hasZero(byte[] bytes, int from, int length) {
        for (int i = from; i < length; i += 2) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
