package org.claimlint.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims JSON: one report object, several in a row, or one a line. A broken report is told and left out, the others are handed on
 * as soon as they are read. Not for several threads at once.
 */
public final class ClaimsReader {
    /** In UTF-16 code units: one report may take this much of a file, and a text as many bytes. */
    static final int LARGEST_REPORT = 64 * 1024 * 1024;

    static final String LARGEST_SHOWN = "64 MB";
    private static final int DEEPEST = 50;
    /** Far more digits than are allowed, so that nearly every number that is too long is told with its field. */
    private static final int LONGEST_NUMBER = 1000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST_REPORT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            // so that "NaN" is told with its field, like any other value that is no number
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // members nobody knows are no reason to fail
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Consumer<ReportClaims> reports;
    private final Consumer<InvalidInputException> problems;
    private @Nullable LocalDate published;
    private boolean excerpts = false;
    private final ReportIds ids;

    /**
     * @param reports takes each report as soon as it is read
     * @param problems takes what is wrong with a report or a file, one line each
     */
    public ClaimsReader(Consumer<ReportClaims> reports, Consumer<InvalidInputException> problems) {
        this(reports, problems, new ReportIds());
    }

    /** @param ids those of the reports that are read elsewhere in the same run */
    public ClaimsReader(Consumer<ReportClaims> reports, Consumer<InvalidInputException> problems, ReportIds ids) {
        this.reports = reports;
        this.problems = problems;
        this.ids = ids;
    }

    /** Sets the publication date of every report read from now on, whatever the reports say; null leaves them theirs. */
    public ClaimsReader publishedOn(@Nullable LocalDate day) {
        published = day;
        return this;
    }

    /** Takes every report read from now on for an excerpt: it may relate claims to others that are not there, and then does not relate them. */
    public ClaimsReader ofExcerpts() {
        excerpts = true;
        return this;
    }

    /** Reads standard input, or a file whose name is the id of a report without one. */
    public void read(String fileName, InputStream in) {
        read(fileName, fileName, null, in);
    }

    /**
     * Reads one input to its end; throws nothing but what the consumers throw.
     *
     * @param fileName as messages show it
     * @param defaultId the id of a report that has none; later ones in the same input get "#" and their line
     * @param folder the folder that the {@code file} of a report is relative to, or null for the working directory
     */
    public void read(String fileName, String defaultId, @Nullable Path folder, InputStream in) {
        new OneFile(fileName, defaultId, folder, in).read();
    }

    /** The state of reading one file. */
    private final class OneFile {
        private final String file;
        private final String defaultId;
        private final @Nullable Path folder;
        private final JsonInput input;
        private int roots = 0;
        /** The line on which the current root begins, or 0 before the first of a stretch. */
        private int rootLine = 0;

        private boolean rootIsBad = false;

        private OneFile(String file, String defaultId, @Nullable Path folder, InputStream in) {
            this.file = file;
            this.defaultId = defaultId;
            this.folder = folder;
            this.input = new JsonInput(in, LARGEST_REPORT);
        }

        private void read() {
            try {
                while (input.nextStretch() && readStretch()) {
                    // one after the other
                }
                if (roots == 0) {
                    tell(0, "is empty: claims JSON is expected.");
                }
            } catch (JsonInput.TooLargeException e) {
                if (!rootIsBad) {
                    tell(
                            rootLine,
                            "A report must not be larger than " + LARGEST_SHOWN + ". Maybe write one report a line.");
                }
            } catch (CharacterCodingException e) {
                tell(input.line(), "is not UTF-8 text. Maybe it was saved in another encoding.");
            } catch (IOException e) {
                tell(0, "cannot be read (" + e.getMessage() + ").");
            }
        }

        private void tell(int line, String what) {
            problems.accept(new InvalidInputException(file, line, what));
        }

        /** Whether reading can go on behind this stretch. */
        private boolean readStretch() throws IOException {
            try (JsonParser parser = JSON.createParser(input)) {
                try {
                    return readRoots(new JsonCursor(file, parser, input.startLine() - 1));
                } catch (JsonProcessingException e) {
                    return tellBroken(parser, e);
                }
            }
        }

        /** Goes on behind what is broken when it is one line: the next one may be as good as new. */
        private boolean tellBroken(JsonParser parser, JsonProcessingException e) {
            JsonLocation where = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            int line = input.startLine() - 1 + where.getLineNr();
            boolean inRoot = !parser.getParsingContext().inRoot();
            String what = whatIsBroken(parser, e, where.getColumnNr());
            boolean goesOn = skipStretch() && input.lastLine() <= (inRoot ? rootLine : line);
            // one problem of a report is enough, unless the reports behind it are lost as well
            if (!(inRoot && rootIsBad && goesOn)) {
                tell(inRoot && e instanceof JsonEOFException ? rootLine : line, what);
            }
            return goesOn;
        }

        private boolean readRoots(JsonCursor json) throws IOException {
            rootLine = 0;
            rootIsBad = false;
            while (json.nextRoot()) {
                roots++;
                rootLine = json.position().line();
                rootIsBad = false;
                input.rootBegins();
                if (!json.isObject()) {
                    tell(rootLine, notAnObject(json));
                    return skipStretch();
                }
                readRoot(json);
            }
            return true;
        }

        private String notAnObject(JsonCursor json) {
            return json.isArray()
                    ? "A report object is expected, not an array. Maybe write the reports one after another, without [ ]."
                    : "is not claims JSON: a report object is expected.";
        }

        private void readRoot(JsonCursor json) throws IOException {
            ReportClaims report;
            try {
                String name = roots == 1 ? defaultId : defaultId + "#" + rootLine;
                report = new ReportParser(json, published, excerpts).read(file, name, folder, ids::unique);
            } catch (InvalidInputException problem) {
                rootIsBad = true;
                problems.accept(problem);
                json.skipRoot();
                return;
            }
            reports.accept(report);
        }

        private String whatIsBroken(JsonParser parser, JsonProcessingException e, int column) {
            if (rootLine == 0) {
                roots++;
                return "is not JSON: claims JSON is expected.";
            }
            if (e instanceof JsonEOFException) {
                return "The report that begins here is cut off. Maybe a bracket or a quotation mark is missing.";
            }
            if (e instanceof StreamConstraintsException) {
                return parser.getParsingContext().getNestingDepth() > DEEPEST
                        ? "is nested too deep (more than " + DEEPEST + " levels)."
                        : "has a number or a name that is too long.";
            }
            return "is not valid JSON (column " + column
                    + "). Maybe a comma, a bracket or a quotation mark is missing.";
        }

        /** Leaves out the rest of a stretch whose problem was told; false when the rest cannot be read either. */
        private boolean skipStretch() {
            try {
                input.skipStretch();
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
