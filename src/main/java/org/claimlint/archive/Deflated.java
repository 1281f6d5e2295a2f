package org.claimlint.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.claimlint.model.SourceMap;
import org.jspecify.annotations.Nullable;

/** Texts, and where they stand in their files, as they are kept. */
final class Deflated {
    private Deflated() {}

    static byte @Nullable [] of(@Nullable String text) {
        return text == null ? null : of(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String text(byte @Nullable [] deflated) {
        return deflated == null ? null : new String(inflated(deflated), StandardCharsets.UTF_8);
    }

    static byte @Nullable [] of(@Nullable SourceMap map) {
        if (map == null) {
            return null;
        }
        int[] numbers = map.encoded();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        return of(bytes.array());
    }

    static @Nullable SourceMap map(byte @Nullable [] deflated) {
        if (deflated == null) {
            return null;
        }
        IntBuffer bytes = ByteBuffer.wrap(inflated(deflated)).asIntBuffer();
        int[] numbers = new int[bytes.remaining()];
        bytes.get(numbers);
        try {
            return SourceMap.decoded(numbers);
        } catch (IllegalArgumentException e) {
            throw new DamagedReportException();
        }
    }

    private static byte[] of(byte[] whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] deflated) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
