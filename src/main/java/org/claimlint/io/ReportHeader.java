package org.claimlint.io;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.claimlint.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * The {@code report} member: whose claims these are.
 *
 * @param text the text inline, else that of {@code textFile}
 */
record ReportHeader(
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String lang,
        @Nullable String outlet,
        @Nullable String translationOf,
        @Nullable String textFile,
        @Nullable String text) {
    static final List<String> MEMBERS =
            List.of("id", "title", "published", "lang", "outlet", "translation_of", "text", "file");

    static final ReportHeader UNKNOWN = new ReportHeader(null, null, null, null, null, null, null, null);

    private static final Pattern TIME_OF_DAY =
            Pattern.compile("[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?");

    /**
     * @param claimsFile as the user named it
     * @param folder the folder that {@code file} is relative to, or null for the working directory
     */
    static ReportHeader read(JsonCursor json, String claimsFile, @Nullable Path folder) throws IOException {
        String id = null;
        String title = null;
        LocalDate published = null;
        String lang = null;
        String outlet = null;
        String translationOf = null;
        String text = null;
        String textFile = null;
        String fileText = null;
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "id" -> id = json.name();
                case "title" -> title = json.text();
                case "published" -> published = published(json);
                case "lang" -> lang = json.name();
                case "outlet" -> outlet = json.name();
                case "translation_of" -> translationOf = json.name();
                case "text" -> text = json.text();
                case "file" -> {
                    fileText = contents(json, path(json, folder));
                    textFile = shown(json.name(), claimsFile);
                }
                default -> throw new AssertionError(member);
            }
        }
        return new ReportHeader(
                id, title, published, lang, outlet, translationOf, textFile, text == null ? fileText : text);
    }

    private static LocalDate published(JsonCursor json) throws IOException {
        String written = json.text();
        boolean withTime = written.length() > 10
                && TIME_OF_DAY.matcher(written.substring(10)).matches();
        return json.day(withTime ? written.substring(0, 10) : written);
    }

    private static Path path(JsonCursor json, @Nullable Path folder) throws IOException {
        String name = json.name();
        try {
            return folder == null ? Path.of(name) : folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw json.problem("is no file name");
        }
    }

    /** A relative name as the user would write it, who may stand in another folder than the claims. */
    private static String shown(String name, String claimsFile) {
        Path path = Path.of(name);
        Path shown = path.isAbsolute()
                ? path
                : Path.of(claimsFile).resolveSibling(path).normalize();
        return shown.toString().replace(File.separatorChar, '/');
    }

    private static String contents(JsonCursor json, Path file) throws IOException {
        byte[] bytes;
        try {
            // a pipe may never end, and opening it may never return
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw json.problem("must be a regular file");
            }
            bytes = firstBytes(file);
        } catch (IOException e) {
            throw json.problem("cannot be read", "It is looked for in the folder of the claims file.");
        }
        if (bytes.length > ClaimsReader.LARGEST_REPORT) {
            throw json.problem("must not be larger than " + ClaimsReader.LARGEST_SHOWN);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw json.problem("is not UTF-8");
        }
    }

    /** One byte more than allowed when there are more: sizes that the file system tells may be wrong. */
    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ClaimsReader.LARGEST_REPORT + 1);
        }
    }

    /** @param publishedOn stands above the date written here, or null */
    Report build(String uniqueId, String name, String claimsFile, @Nullable LocalDate publishedOn) {
        LocalDate day = publishedOn == null ? published : publishedOn;
        return new Report(uniqueId, name, claimsFile, textFile, title, day, lang, outlet, text, translationOf);
    }
}
