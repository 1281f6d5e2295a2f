package org.claimlint.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.claimlint.document.Document;
import org.claimlint.document.DocumentKind;
import org.claimlint.document.DocumentReader;
import org.claimlint.document.UnreadableDocumentException;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports that people wrote: bytes become the text that is to be read, front matter says what is known beforehand. A broken file is told and left out. Not for
 * several threads at once.
 */
public final class TextReader {
    /** In bytes: some 300 pages; a longer file is no report. */
    public static final int LARGEST_TEXT = 1024 * 1024;

    private static final int ONE_MB = 1024 * 1024;
    private static final int LARGEST_MARKUP = 8 * ONE_MB;
    private static final int LARGEST_BINARY = 64 * ONE_MB;

    private final Consumer<ReportText> texts;
    private final Consumer<InvalidInputException> problems;
    private final ReportIds ids;
    private @Nullable LocalDate published;
    private @Nullable String language;
    private @Nullable Charset encoding;
    private Assumptions assumptions = Assumptions.NONE;

    /**
     * @param texts takes each text as soon as it is read
     * @param problems takes what is wrong with a file, one line each
     * @param ids those of the reports that are read elsewhere in the same run
     */
    public TextReader(Consumer<ReportText> texts, Consumer<InvalidInputException> problems, ReportIds ids) {
        this.texts = texts;
        this.problems = problems;
        this.ids = ids;
    }

    /** Sets the publication date of every text read from now on, whatever the texts say; null leaves them theirs. */
    public TextReader publishedOn(@Nullable LocalDate day) {
        published = day;
        return this;
    }

    /** Sets the language of every text read from now on, whatever the texts say; null leaves them theirs. */
    public TextReader writtenIn(@Nullable String code) {
        language = code;
        return this;
    }

    /** Declares the encoding of every text read from now on, which only a byte order mark overrules; null leaves it to front matter and bytes. */
    public TextReader encodedIn(@Nullable Charset charset) {
        encoding = charset;
        return this;
    }

    /** Sets what is taken for granted of every text read from now on that does not say it itself. */
    public TextReader assuming(Assumptions others) {
        assumptions = others;
        return this;
    }

    /**
     * Reads one file to its end; throws nothing but what the consumers throw.
     *
     * @param fileName as messages show it
     * @param defaultId the id of a text whose front matter names none
     */
    public void read(String fileName, String defaultId, InputStream in) {
        read(fileName, defaultId, DocumentKind.PLAIN_TEXT, Sidecar.NONE, in);
    }

    /**
     * The same for a file of any kind.
     *
     * @param sidecar what a file beside it says about its findings
     */
    public void read(String fileName, String defaultId, DocumentKind kind, Sidecar sidecar, InputStream in) {
        ReportText text;
        try {
            text = text(fileName, defaultId, kind, sidecar, in);
        } catch (UnreadableDocumentException e) {
            problems.accept(new InvalidInputException(fileName, 0, String.valueOf(e.getMessage())));
            return;
        } catch (IOException e) {
            problems.accept(new InvalidInputException(fileName, 0, "cannot be read (" + e.getMessage() + ")."));
            return;
        } catch (InvalidInputException e) {
            problems.accept(e);
            return;
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours or of a library that reads documents: it costs this file only
            problems.accept(new InvalidInputException(
                    fileName, 0, "cannot be read: internal error: " + e + " (please report)"));
            return;
        }
        texts.accept(text);
    }

    /** What is said of a file that no report fills. */
    public static InvalidInputException tooLarge(String fileName, DocumentKind kind) {
        return new InvalidInputException(
                fileName,
                0,
                "must not be larger than " + largest(kind) / ONE_MB + " MB. Maybe it holds many reports: split it.");
    }

    /** How large a file may be, in bytes. */
    public static int largest(DocumentKind kind) {
        return switch (kind) {
            case PLAIN_TEXT -> LARGEST_TEXT;
            case MARKDOWN, HTML -> LARGEST_MARKUP;
            case WORD, PDF -> LARGEST_BINARY;
        };
    }

    /** Reads a file to its end. One byte more than allowed when there are more: sizes that the file system tells may be wrong. */
    private static byte[] bytes(String fileName, DocumentKind kind, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(largest(kind) + 1);
        if (bytes.length > largest(kind)) {
            throw tooLarge(fileName, kind);
        }
        return bytes;
    }

    private ReportText text(String fileName, String defaultId, DocumentKind kind, Sidecar sidecar, InputStream in)
            throws IOException {
        byte[] bytes = bytes(fileName, kind, in);
        if (kind == DocumentKind.PLAIN_TEXT) {
            return text(fileName, defaultId, sidecar, decode(fileName, kind, bytes));
        }
        if (!kind.isCharacters()) {
            return text(fileName, defaultId, sidecar, FrontMatter.NONE, DocumentReader.read(kind, bytes));
        }
        String source = decode(fileName, kind, bytes);
        FrontMatter matter = FrontMatter.of(fileName, source);
        return text(fileName, defaultId, sidecar, matter, DocumentReader.read(kind, source, matter.body()));
    }

    /** A document that says something about itself in its own words, after what its front matter says. */
    private ReportText text(String fileName, String defaultId, Sidecar sidecar, FrontMatter matter, Document document) {
        String name = matter.id() == null ? defaultId : matter.id();
        Report known = matter.complete(
                new Report(ids.unique(name), name, fileName, null, null, published, language, null, null));
        Report described = known.described(
                known.title(),
                known.published() == null && document.published() != null
                        ? Days.parse(document.published())
                        : known.published(),
                known.lang(),
                known.outlet() == null ? document.outlet() : known.outlet(),
                known.translationOf());
        Report report = assumptions.complete(described.withText(document.text(), document.sourceMap()));
        return read(matter, 0, report, sidecar, problems);
    }

    private String decode(String fileName, DocumentKind kind, byte[] bytes) {
        Charset declared = encoding;
        if (declared == null && kind == DocumentKind.HTML) {
            declared = PageEncoding.declared(bytes);
        }
        if (declared == null) {
            FrontMatter.Declared named = FrontMatter.declaredEncoding(bytes);
            if (named != null) {
                try {
                    declared = Encodings.named(named.encoding());
                } catch (InvalidInputException e) {
                    throw new InvalidInputException(fileName, named.line(), String.valueOf(e.getMessage()));
                }
            }
        }
        return TextDecoder.decode(fileName, bytes, declared, assumptions.encoding());
    }

    private ReportText text(String fileName, String defaultId, Sidecar sidecar, String text) {
        FrontMatter matter = FrontMatter.of(fileName, text);
        String name = matter.id() == null ? defaultId : matter.id();
        Report known = matter.complete(
                new Report(ids.unique(name), name, fileName, null, null, published, language, null, text));
        return read(matter, matter.body(), assumptions.complete(known), sidecar, problems);
    }

    /** Takes what is said about the text from what it says. */
    private static ReportText read(
            FrontMatter matter, int body, Report report, Sidecar sidecar, Consumer<InvalidInputException> problems) {
        matter.problems().forEach(problems);
        String whole = report.text() == null ? "" : report.text();
        InlineIgnores.Separated separated =
                InlineIgnores.separate(report.file(), whole, report.sourceMap(), body, problems);
        Report read = report.withText(separated.text());
        if (matter.ignores().isEmpty() && separated.found().isEmpty() && sidecar.isEmpty()) {
            return new ReportText(read, body, List.of());
        }
        Suppressed suppressed =
                new Suppressed(read, body).by(report.file(), matter.ignores()).beside(separated.found());
        return new ReportText(read, body, sidecar.addTo(suppressed).all());
    }

    /**
     * The text of a report with what its front matter says; what is known already stays.
     *
     * @throws InvalidInputException when the front matter, or a suppression, is broken
     */
    public static ReportText withFrontMatter(Report known) {
        FrontMatter matter = FrontMatter.of(known.file(), known.text() == null ? "" : known.text());
        return read(matter, matter.body(), matter.complete(known), Sidecar.NONE, problem -> {
            throw problem;
        });
    }
}
