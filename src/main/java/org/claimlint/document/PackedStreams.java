package org.claimlint.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses PDF files whose streams unpack to more than any page needs. They are looked for in the bytes of the file, before anything in it is
 * understood: a library that unpacks them does so to the end.
 */
final class PackedStreams {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] IMAGE = {'/', 'I', 'm', 'a', 'g', 'e'};
    /** In bytes, unpacked. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final int LARGEST_OF_ALL = 256 * 1024 * 1024;
    /** So far before its stream the dictionary is looked for that may say it is a picture, which nobody unpacks here. */
    private static final int DICTIONARY = 1024;

    private PackedStreams() {}

    /** @throws UnreadableDocumentException when one stream, or all together, unpack to too much */
    static void refuseBombs(byte[] file) {
        byte[] unpacked = new byte[1 << 16];
        long all = 0;
        for (int at = indexOf(STREAM, file, 0, file.length); at >= 0; at = indexOf(STREAM, file, at, file.length)) {
            int keyword = at;
            at += STREAM.length;
            while (at < file.length && (file[at] == '\r' || file[at] == '\n')) {
                at++;
            }
            if (isPacked(file, at) && !isImage(file, keyword)) {
                all += unpackedSize(file, at, unpacked);
                if (all > LARGEST_OF_ALL) {
                    throw refused(LARGEST_OF_ALL);
                }
            }
        }
    }

    private static UnreadableDocumentException refused(int most) {
        return new UnreadableDocumentException(
                "is refused: it unpacks to more than " + most / (1024 * 1024) + " MB. Maybe it was made to do harm.");
    }

    /** The two bytes that zlib begins with. */
    private static boolean isPacked(byte[] file, int at) {
        return at + 1 < file.length
                && (file[at] & 0x0F) == 8
                && ((file[at] & 0xFF) << 8 | file[at + 1] & 0xFF) % 31 == 0;
    }

    private static boolean isImage(byte[] file, int stream) {
        return indexOf(IMAGE, file, Math.max(0, stream - DICTIONARY), stream) >= 0;
    }

    private static long unpackedSize(byte[] file, int from, byte[] unpacked) {
        Inflater inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(file, from, file.length - from);
            for (int count = inflater.inflate(unpacked); count > 0; count = inflater.inflate(unpacked)) {
                size += count;
                if (size > LARGEST) {
                    throw refused(LARGEST);
                }
            }
        } catch (DataFormatException e) {
            // no packed stream after all, or a broken one: what came before counts
        } finally {
            inflater.end();
        }
        return size;
    }

    private static int indexOf(byte[] word, byte[] file, int from, int to) {
        for (int at = from; at + word.length <= to; at++) {
            if (file[at] == word[0] && matches(word, file, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] word, byte[] file, int at) {
        for (int i = 1; i < word.length; i++) {
            if (file[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
