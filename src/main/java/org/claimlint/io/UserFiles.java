package org.claimlint.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimlint.model.InvalidInputException;

/** The text of the files that people write for this program. */
final class UserFiles {
    /** In bytes; who writes more by hand? */
    private static final int LARGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UserFiles() {}

    /**
     * The text of a file.
     *
     * @param file as messages show it
     * @throws InvalidInputException when it cannot be read, is too large or no UTF-8
     */
    static String text(String file, Path path) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file, 0, "cannot be read. Maybe it is a folder, or you lack the permission.");
        }
        if (bytes.length > LARGEST) {
            throw new InvalidInputException(file, 0, "must not be larger than 1 MB.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file, 0, "is not UTF-8 text. Maybe it was saved in another encoding.");
        }
    }
}
