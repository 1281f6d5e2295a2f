package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.claimlint.document.DocumentKind;
import org.claimlint.document.PdfFiles;
import org.claimlint.document.WordFiles;
import org.claimlint.model.InvalidInputException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents whose bytes were changed at random are read, or told in one line; nothing else happens. */
class MutatedDocumentsTest {
    private static final int FILES = 300;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    @Timeout(120)
    void nothing_but_a_line_comes_of_a_broken_file(DocumentKind kind) {
        byte[] whole = whole(kind);
        Random random = new Random(kind.ordinal());
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] broken = whole.clone();
            int changes = 1 + random.nextInt(8);
            for (int k = 0; k < changes; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            }
            read += isRead(kind, broken) ? 1 : 0;
        }
        assertThat(read).isBetween(1, FILES - 1);
    }

    private static boolean isRead(DocumentKind kind, byte[] file) {
        List<ReportText> texts = new ArrayList<>();
        List<InvalidInputException> problems = new ArrayList<>();
        new TextReader(texts::add, problems::add, new ReportIds())
                .read("f", "f", kind, Sidecar.NONE, new ByteArrayInputStream(file));
        assertThat(texts.size() + problems.size()).isEqualTo(1);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem).asString().hasLineCount(1));
        return !texts.isEmpty();
    }

    private static byte[] whole(DocumentKind kind) {
        return switch (kind) {
            case PLAIN_TEXT -> utf8("---\nid: x\n---\nThe dam\n\nأُغلق السد. It broke.\n");
            case MARKDOWN ->
                utf8("# The dam\n\nIt **broke** &amp; [fell](x).\n\n- a\n- b\n\n|a|b|\n|-|-|\n|c|4|\n<p>x\n");
            case HTML ->
                utf8("<!DOCTYPE html><h1>The dam</h1><p>It <b>broke</b> &amp; fell.<ul><li>a</ul><td>x<!-- y -->");
            case WORD -> WordFiles.of("The dam", "It broke.", "قُتل 12 شخصاً.");
            case PDF -> PdfFiles.of(List.of(List.of("#The dam", "It broke and", "fell."), List.of("The end.")));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
