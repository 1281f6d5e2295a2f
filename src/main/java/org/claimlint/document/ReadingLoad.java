package org.claimlint.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.common.COSObjectable;

/**
 * How much of a PDF file was read so far. One stream may stand on many pages, and one form in many others, so that a few lines unfold to work
 * without end: what is read again counts again.
 */
final class ReadingLoad {
    /** In bytes, unpacked. */
    private static final long MOST = 128L * 1024 * 1024;
    /** What it takes to begin a stream, in bytes that could be read instead. */
    private static final int BEGINNING = 4 * 1024;

    private final Map<COSBase, Long> sizes = new IdentityHashMap<>();
    private final byte[] buffer = new byte[BEGINNING];
    private long read = 0;

    /** @throws UnreadableDocumentException when it was too much with this stream */
    <T extends PDContentStream & COSObjectable> void add(T content) throws IOException {
        COSBase key = content.getCOSObject();
        Long size = sizes.get(key);
        if (size == null) {
            size = size(content);
            sizes.put(key, size);
        }
        read += size + BEGINNING;
        refuseTooMuch(read);
    }

    private long size(PDContentStream content) throws IOException {
        long size = 0;
        try (InputStream in = content.getContents()) {
            // null: a page without any. Streams of the library skip beyond their end, so they are read.
            int count = in == null ? -1 : in.read(buffer);
            while (count > 0) {
                size += count;
                refuseTooMuch(read + size);
                count = in.read(buffer);
            }
        }
        return size;
    }

    private static void refuseTooMuch(long read) {
        if (read > MOST) {
            throw UnreadableDocumentException.tooMuch();
        }
    }
}
