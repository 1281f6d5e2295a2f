package org.claimlint.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.claimlint.model.InvalidInputException;
import org.claimlint.text.LineIndex;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into text: by its byte order mark, else by the encoding that was declared, else as UTF-8, UTF-16 or windows-1256
 * where the bytes leave no doubt. Nothing is replaced: what cannot be decoded is told.
 */
final class TextDecoder {
    private static final String ARABIC_WINDOWS = "windows-1256";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The mark that DOS wrote behind the last line. */
    private static final char SUBSTITUTE = '\u001A';

    private static final char ESCAPE_LIMIT = ' ';
    private static final int MOST_STRAY_CONTROLS = 3;
    private static final int CHARACTERS_A_STRAY_CONTROL = 200;

    private final String file;
    private final byte[] bytes;

    private TextDecoder(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * The text, without its byte order mark.
     *
     * @param file as messages show it
     * @param declared what the user, or the front matter, says; null when nobody does
     * @param assumed what texts are in that are neither UTF-8 nor UTF-16; null to go by the bytes
     * @throws InvalidInputException when the bytes are no text in that encoding
     */
    static String decode(String file, byte[] bytes, @Nullable Charset declared, @Nullable Charset assumed) {
        return new TextDecoder(file, bytes).decode(declared, assumed);
    }

    private String decode(@Nullable Charset declared, @Nullable Charset assumed) {
        refuseKnownFormats();
        Charset marked = byteOrderMark();
        if (marked != null) {
            return checked(strict(marked));
        }
        if (declared != null) {
            return checked(strict(declared));
        }
        Charset wide = Utf16.certain(bytes);
        if (wide != null) {
            return checked(strict(wide));
        }
        if (assumed != null && firstMalformed(StandardCharsets.UTF_8) >= 0) {
            return checked(strict(assumed));
        }
        if (ArabicWindows.isCertain(bytes) && firstMalformed(StandardCharsets.UTF_8) >= 0) {
            return checked(strict(Charset.forName(ARABIC_WINDOWS)));
        }
        return checked(strict(StandardCharsets.UTF_8));
    }

    private @Nullable Charset byteOrderMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private boolean startsWith(int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Says what a file is that people are likely to pass by mistake: better than which of its bytes is no text. */
    private void refuseKnownFormats() {
        String format = startsWith('%', 'P', 'D', 'F', '-')
                ? "a PDF file"
                : startsWith('P', 'K', 3, 4)
                        ? "a ZIP archive, as .docx and .odt files are"
                        : startsWith(0xD0, 0xCF, 0x11, 0xE0)
                                ? "an old Word file"
                                : startsWith('{', '\\', 'r', 't', 'f') ? "an RTF file" : null;
        if (format != null) {
            throw problem(0, "is no plain text but " + format + ". Maybe save it as plain text (UTF-8).");
        }
    }

    private String strict(Charset charset) {
        CharBuffer chars = CharBuffer.allocate(mostCharacters(charset));
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = decoder(charset);
        CoderResult result = decoder.decode(in, chars, true);
        if (result.isUnderflow()) {
            decoder.flush(chars);
        }
        chars.flip();
        if (result.isError()) {
            throw malformed(charset, in.position(), line(chars.toString()));
        }
        boolean marked = chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK;
        return marked ? chars.subSequence(1, chars.length()).toString() : chars.toString();
    }

    /** The offset of the first byte that cannot be decoded, or -1. */
    private int firstMalformed(Charset charset) {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer part = CharBuffer.allocate(1 << 13);
        while (true) {
            CoderResult result = decoder.decode(in, part, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            part.clear();
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private int mostCharacters(Charset charset) {
        return (int) Math.ceil(bytes.length * (double) decoder(charset).maxCharsPerByte()) + 1;
    }

    private static int line(String textBefore) {
        return new LineIndex(textBefore).position(textBefore.length()).line();
    }

    private InvalidInputException malformed(Charset charset, int offset, int line) {
        String where = "byte 0x" + hex(bytes[offset]) + " at offset " + offset + ".";
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            boolean half = offset + 1 < bytes.length;
            int high = charset.equals(StandardCharsets.UTF_16LE) ? offset + 1 : offset;
            String unit = half ? hex(bytes[high]) + hex(bytes[high == offset ? offset + 1 : offset]) : "";
            return half
                    ? problem(
                            line,
                            "is not valid UTF-16: half a surrogate pair, 0x" + unit + " at offset " + offset
                                    + ". Maybe the file was cut or damaged: save it anew.")
                    : problem(line, "is not valid UTF-16: an odd " + where + " Maybe the file was cut.");
        }
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        String advice = utf8
                ? "Maybe it is in another encoding: name it with --encoding, for example " + ARABIC_WINDOWS + "."
                : "Maybe it is in another encoding than " + charset.name() + ".";
        return problem(line, "is not valid " + charset.name() + ": " + where + " " + advice);
    }

    private static String hex(byte value) {
        String digits = Integer.toHexString(value & 0xFF).toUpperCase(Locale.ROOT);
        return digits.length() < 2 ? "0" + digits : digits;
    }

    /** Refuses what decodes and yet is no text: a NUL, too many control characters, nothing at all. */
    private String checked(String text) {
        int controls = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ESCAPE_LIMIT && !(c >= '\t' && c <= '\r')) {
                boolean atEnd = c == SUBSTITUTE && i + 1 == text.length();
                controls += atEnd ? 0 : 1;
                if (c == 0) {
                    throw problem(
                            line(text.substring(0, i)),
                            "holds a NUL at character " + i + ", so it is no plain text."
                                    + " Maybe it is a binary file, or UTF-16 (--encoding UTF-16LE).");
                }
            } else if (blank && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                blank = false;
            }
        }
        if (controls > Math.max(MOST_STRAY_CONTROLS, text.length() / CHARACTERS_A_STRAY_CONTROL)) {
            throw problem(
                    0, "holds " + controls + " control characters, so it is no plain text. Maybe it is a binary file.");
        }
        if (blank) {
            throw problem(0, "is empty: a text is expected.");
        }
        return text;
    }

    private InvalidInputException problem(int line, String what) {
        return new InvalidInputException(file, line, what);
    }
}
