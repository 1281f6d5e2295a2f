package org.claimlint.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimlint.model.Finding;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Passage;

/** Findings that were accepted, by their fingerprints: {@code claimlint/baseline/1}, one a line, so that people can read what changes. */
public final class Baseline {
    private static final String SCHEMA = "claimlint/baseline/1";
    private static final List<String> MEMBERS = List.of("schema", "findings");
    private static final List<String> ENTRY_MEMBERS = List.of("fingerprint", "rule", "report", "with", "quotes");
    private static final int DEEPEST = 10;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::report).thenComparing(Entry::rule).thenComparing(Entry::fingerprint);

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * An accepted finding.
     *
     * @param report the report it is shown in
     * @param with the other reports it is about
     * @param quotes its passages, for those who review the file
     */
    public record Entry(String fingerprint, String rule, String report, List<String> with, List<String> quotes) {
        public Entry {
            with = List.copyOf(with);
            quotes = List.copyOf(quotes);
        }

        /** What is written down of a finding. */
        public static Entry of(Finding finding) {
            TreeSet<String> others = new TreeSet<>();
            finding.with().forEach(passage -> others.add(passage.report()));
            others.remove(finding.at().report());
            return new Entry(
                    finding.fingerprint(),
                    finding.rule(),
                    finding.at().report(),
                    List.copyOf(others),
                    Stream.concat(Stream.of(finding.at()), finding.with().stream())
                            .map(Passage::words)
                            .toList());
        }
    }

    /** Of two entries with one fingerprint the first counts. */
    public Baseline(Collection<Entry> entries) {
        entries.stream().sorted(ORDER).forEach(entry -> this.entries.putIfAbsent(entry.fingerprint(), entry));
    }

    /** The entries, by report and rule. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    public boolean accepts(Finding finding) {
        return entries.containsKey(finding.fingerprint());
    }

    /**
     * Reads a file.
     *
     * @param file as messages show it
     * @throws InvalidInputException when it is no baseline
     */
    public static Baseline read(String file, Path path) {
        try (InputStream in = Files.newInputStream(path);
                JsonParser parser = JSON.createParser(in)) {
            JsonCursor json = new JsonCursor(file, parser, 0);
            if (!json.nextRoot()) {
                throw new InvalidInputException(file, 1, "is empty. Maybe write it with claimlint baseline create.");
            }
            List<Entry> entries = new ArrayList<>();
            boolean known = false;
            json.beginObject(MEMBERS);
            for (String member = json.nextMember(); member != null; member = json.nextMember()) {
                if (member.equals("schema")) {
                    json.oneOf(List.of(SCHEMA));
                    known = true;
                } else {
                    json.beginArray();
                    while (json.nextElement()) {
                        entries.add(entry(json));
                    }
                }
            }
            if (!known) {
                throw new InvalidInputException(
                        file, 1, "is no baseline: it must begin with \"schema\": \"" + SCHEMA + "\".");
            }
            return new Baseline(entries);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                    file, 0, "there is no such file. Maybe write it with claimlint baseline create.");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidInputException(
                    file, line, "is not valid JSON. Maybe two versions of it were not merged to the end.");
        } catch (IOException e) {
            throw new InvalidInputException(
                    file, 0, "cannot be read. Maybe it is a folder, or you lack the permission.");
        }
    }

    private static Entry entry(JsonCursor json) throws IOException {
        JsonCursor.Mark mark = json.mark();
        String fingerprint = null;
        String rule = "";
        String report = "";
        List<String> with = List.of();
        List<String> quotes = List.of();
        json.beginObject(ENTRY_MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "fingerprint" -> fingerprint = json.name();
                case "rule" -> rule = json.name();
                case "report" -> report = json.name();
                case "with" -> with = words(json);
                default -> quotes = words(json);
            }
        }
        if (fingerprint == null) {
            throw mark.problem("needs a fingerprint.");
        }
        return new Entry(fingerprint, rule, report, with, quotes);
    }

    private static List<String> words(JsonCursor json) throws IOException {
        List<String> words = new ArrayList<>();
        json.beginArray();
        while (json.nextElement()) {
            words.add(json.text());
        }
        return words;
    }

    /** Writes the file; the same entries give the same bytes. */
    public void write(Writer out) throws IOException {
        out.write("{\"schema\": \"" + SCHEMA + "\", \"findings\": [");
        String before = "\n";
        for (Entry entry : entries.values()) {
            out.write(before);
            write(entry, out);
            before = ",\n";
        }
        out.write("\n]}\n");
    }

    private static void write(Entry entry, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeStringField("rule", entry.rule());
            json.writeStringField("report", entry.report());
            if (!entry.with().isEmpty()) {
                write("with", entry.with(), json);
            }
            write("quotes", entry.quotes(), json);
            json.writeEndObject();
        }
    }

    private static void write(String name, List<String> words, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }
}
