package org.claimlint.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of rules as its author wrote it: without package and imports, which are the same for all and stand in {@link #HEADER}.
 *
 * @param name the file as shown to people
 * @param text its content
 */
record RuleFile(String name, String text) {
    /** Imports of every rule file, on one line so that line numbers stay those of the file. */
    private static final String HEADER =
            "import java.util.List; import org.claimlint.model.*; import org.claimlint.lexicon.PlaceIds; import org.claimlint.lexicon.Units;"
                    + " import org.claimlint.rules.DisjointSums; import accumulate org.claimlint.rules.SumsOfDisjoint disjointSums;"
                    + " import org.claimlint.rules.Verdict; import org.claimlint.rules.Covered;"
                    + " import function org.claimlint.rules.Verdict.verdict;"
                    + " import accumulate org.claimlint.rules.QuantitySum sumOf; ";

    /**
     * Every {@code .drl} file in a folder, sorted by name.
     *
     * @param shownAs how the folder is named in messages
     * @throws InvalidRuleException when the folder or a file cannot be read, or holds no rule
     */
    static List<RuleFile> in(Path folder, String shownAs) {
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(path -> path.getFileName().toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidRuleException(
                    List.of(shownAs + ": cannot be read as a folder of rules. Maybe the path is mistyped."));
        }
        if (paths.isEmpty()) {
            throw new InvalidRuleException(List.of(shownAs + ": holds no rule file (*.drl)."));
        }
        List<RuleFile> files = new ArrayList<>();
        for (Path path : paths) {
            String name = shownAs + "/" + path.getFileName();
            try {
                files.add(new RuleFile(name, Files.readString(path)));
            } catch (CharacterCodingException e) {
                throw new InvalidRuleException(List.of(name + ": is not UTF-8. Save it as UTF-8."));
            } catch (IOException e) {
                throw new InvalidRuleException(List.of(name + ": cannot be read."));
            }
        }
        return files;
    }

    /** What the compiler sees: the header, then the file, every line where it was. */
    String drl(String packageName) {
        return header(packageName) + text;
    }

    /** How many characters {@link #drl} puts before the file's own. */
    int offset(String packageName) {
        return header(packageName).length();
    }

    private static String header(String packageName) {
        return "package " + packageName + "; " + HEADER;
    }

    int lineAt(int offset) {
        return 1
                + (int) text.substring(0, Math.min(Math.max(offset, 0), text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
