package org.claimlint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimlint.document.PdfFiles;
import org.claimlint.document.WordFiles;

/** Writes made-up documents into a folder, to measure with: a PDF file of 300 pages, a Word file of 20 MB. */
final class LargeDocuments {
    private static final int PAGES = 300;
    private static final int LINES = 48;
    private static final int PARAGRAPHS = 6_000;
    private static final int PICTURES = 18 * 1024 * 1024;
    private static final String[] PLACES = {"Aleppo", "Homs", "Idlib", "Hama", "Deir ez-Zor", "Raqqa", "Daraa", "Tartus"
    };
    private static final String[] EVENTS = {
        "an air raid killed",
        "shelling wounded",
        "a flood displaced",
        "a bomb killed",
        "clashes wounded",
        "a fire killed"
    };

    private static final String[] WORDS = {
        "residents",
        "of",
        "the",
        "quarter",
        "describe",
        "how",
        "streets",
        "were",
        "empty",
        "and",
        "markets",
        "closed",
        "while",
        "aid",
        "came",
        "late",
        "officials",
        "spoke",
        "about",
        "repairs",
        "to",
        "water",
        "lines",
        "schools",
        "that",
        "winter"
    };

    private LargeDocuments() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Random random = new Random(1);
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<String> lines = new ArrayList<>(List.of("Harbour Wire, yearly report", ""));
            while (lines.size() < LINES) {
                lines.add(sentence(random));
            }
            lines.add("Page " + (page + 1));
            pages.add(lines);
        }
        Files.write(folder.resolve("large.pdf"), PdfFiles.of(pages));
        String[] paragraphs = new String[PARAGRAPHS];
        for (int i = 0; i < PARAGRAPHS; i++) {
            paragraphs[i] = sentence(random) + " " + sentence(random) + " " + sentence(random);
        }
        byte[] pictures = new byte[PICTURES];
        random.nextBytes(pictures);
        Files.write(folder.resolve("large.docx"), WordFiles.withPicture(pictures, paragraphs));
        Files.write(
                folder.resolve("large.txt"),
                String.join("\n\n", paragraphs).substring(0, 1 << 20).getBytes(StandardCharsets.UTF_8));
    }

    /** One sentence in eight tells an event, as in a yearly report. */
    private static String sentence(Random random) {
        if (random.nextInt(8) > 0) {
            StringBuilder words = new StringBuilder("The");
            for (int i = 0; i < 12; i++) {
                words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            return words.append('.').toString();
        }
        return "On " + (1 + random.nextInt(28)) + " May " + (2011 + random.nextInt(9)) + " "
                + EVENTS[random.nextInt(EVENTS.length)] + " " + (2 + random.nextInt(60)) + " civilians in "
                + PLACES[random.nextInt(PLACES.length)] + ", they said.";
    }
}
