package org.claimlint.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a UTF-8 stream, one stretch after another. A stretch ends before a line that begins with "{", where valid JSON can
 * only begin a new root there: so that one broken line of JSON Lines does not take the following ones with it.
 */
final class JsonInput extends Reader {
    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final long mostOfOneRoot;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final char[] skipped = new char[BUFFER];
    private boolean endOfBytes = false;

    private boolean atStart = true;

    private int line = 1;
    private int startLine = 1;
    private int lastInkLine = 1;
    private char previous = '\n';
    /** The last character that is not blank, or 0 at the start of a stretch. */
    private char previousInk = 0;

    private long sinceRoot = 0;

    /** @param mostOfOneRoot how many UTF-16 code units one root may take */
    JsonInput(InputStream in, long mostOfOneRoot) {
        this.in = in;
        this.mostOfOneRoot = mostOfOneRoot;
    }

    /** Thrown when one root is larger than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Goes on to the next stretch, leaving out what was not read of this one; false at the end of the stream. */
    boolean nextStretch() throws IOException {
        skipStretch();
        previousInk = 0;
        startLine = line;
        return fill();
    }

    /** Leaves out the rest of this stretch. */
    void skipStretch() throws IOException {
        while (previousInk != 0 && read(skipped, 0, BUFFER) >= 0) {
            // nothing of it is wanted
        }
    }

    /** The line of the character to be read next, from 1. */
    int line() {
        return line;
    }

    /** The line on which this stretch begins, from 1. */
    int startLine() {
        return startLine;
    }

    /** The last line with anything on it that was read so far. */
    int lastLine() {
        return lastInkLine;
    }

    /** Counts the size of a root from here on. */
    void rootBegins() {
        sinceRoot = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        // A short run reads most of its input before this loop is compiled: it must be as plain as it can be.
        char[] from = chars.array();
        int start = chars.position();
        int end = Math.min(chars.limit(), start + length);
        char last = previous;
        char ink = previousInk;
        int at = start;
        while (at < end) {
            char c = from[at];
            if (c > ' ') {
                if (c == '{' && (last == '\n' || last == '\r') && endsValue(ink)) {
                    break;
                }
                ink = c;
                lastInkLine = line;
            } else if (c == '\r' || c == '\n' && last != '\r') {
                line++;
            } else if (c == 0) {
                // the mark of binary files and of UTF-16
                throw new MalformedInputException(1);
            }
            last = c;
            at++;
        }
        System.arraycopy(from, start, target, offset, at - start);
        chars.position(at);
        previous = last;
        previousInk = ink;
        sinceRoot += at - start;
        if (sinceRoot > mostOfOneRoot) {
            throw new TooLargeException();
        }
        return at == start ? -1 : at - start;
    }

    /** In valid JSON "{" follows "[", "," or ":" or begins a root. */
    private static boolean endsValue(char ink) {
        return ink != 0 && ink != '[' && ink != ',' && ink != ':';
    }

    /** Decodes more; false at the end of the stream. What was decoded before a malformed byte is handed out first. */
    private boolean fill() throws IOException {
        if (chars.hasRemaining()) {
            return true;
        }
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, endOfBytes);
            if (chars.position() > 0) {
                break;
            }
            if (result.isError()) {
                chars.flip();
                result.throwException();
            }
            if (endOfBytes) {
                break;
            }
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            endOfBytes = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
        }
        chars.flip();
        boolean marked = atStart && chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK;
        atStart = false;
        if (marked) {
            chars.get();
            return fill();
        }
        return chars.hasRemaining();
    }

    /** Leaves the stream open: whoever opened it closes it. */
    @Override
    public void close() {}
}
