package org.claimlint.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.model.Severity;
import org.drools.model.Model;

/**
 * Rules as classes, with what they say of themselves.
 *
 * @param classes class files by their path
 * @param model name of the class that lists the rules
 * @param catalog the rules that find something, sorted by name
 * @param lines {@code file:line} of every rule by its name, for messages
 * @param makers every rule in the order of the model
 */
record CompiledRules(
        Map<String, byte[]> classes,
        String model,
        List<RuleInfo> catalog,
        Map<String, String> lines,
        List<RuleMaker> makers) {
    static final String CATALOG = "META-INF/claimlint/rules.bin";
    static final CompiledRules NONE = new CompiledRules(Map.of(), "", List.of(), Map.of(), List.of());

    CompiledRules with(List<RuleInfo> newCatalog, Map<String, String> newLines, List<RuleMaker> newMakers) {
        return new CompiledRules(classes, model, newCatalog, newLines, newMakers);
    }

    CompiledRules withExamples(Map<String, String> examples) {
        return with(
                catalog.stream()
                        .map(rule -> rule.variant().isEmpty()
                                ? rule.withExample(examples.getOrDefault(rule.id(), ""))
                                : rule)
                        .toList(),
                lines,
                makers);
    }

    /** The rules, from the class files held here. */
    Model newModel() {
        return RuleCompiler.newModel(model, new InMemoryClassLoader(classes));
    }

    /** Writes class files and catalogue below a folder; those of an older build of the same rules go first. */
    void writeTo(Path folder) throws IOException {
        Folders.delete(folder.resolve(
                model.substring(0, Math.max(0, model.lastIndexOf('.'))).replace('.', '/')));
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            write(folder.resolve(entry.getKey()), entry.getValue());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeCatalog(new DataOutputStream(bytes));
        write(folder.resolve(CATALOG), bytes.toByteArray());
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }

    private void writeCatalog(DataOutputStream out) throws IOException {
        writeText(out, model);
        out.writeInt(lines.size());
        for (Map.Entry<String, String> line : lines.entrySet()) {
            writeText(out, line.getKey());
            writeText(out, line.getValue());
        }
        out.writeInt(makers.size());
        for (RuleMaker maker : makers) {
            writeText(out, maker.rule());
            writeText(out, maker.className());
            writeText(out, maker.method());
            writeText(out, String.join(",", new TreeSet<>(maker.needs())));
        }
        out.writeInt(catalog.size());
        for (RuleInfo rule : catalog) {
            for (String text : List.of(
                    rule.id(),
                    rule.variant(),
                    rule.title(),
                    rule.severity().name(),
                    rule.since(),
                    String.join(",", rule.tags()),
                    String.join(",", rule.languages()),
                    rule.caps(),
                    rule.slot(),
                    rule.what(),
                    rule.why(),
                    rule.silent(),
                    rule.message(),
                    rule.messageAr(),
                    rule.fix(),
                    rule.file(),
                    Integer.toString(rule.line()),
                    rule.example())) {
                writeText(out, text);
            }
        }
    }

    /** Reads what {@link #writeTo} wrote, without the classes. */
    static CompiledRules readCatalog(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stream.readAllBytes()));
        String model = readText(in);
        Map<String, String> lines = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.put(readText(in), readText(in));
        }
        List<RuleMaker> makers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            makers.add(new RuleMaker(readText(in), readText(in), readText(in), Set.copyOf(list(readText(in)))));
        }
        List<RuleInfo> catalog = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            catalog.add(new RuleInfo(
                    readText(in),
                    readText(in),
                    readText(in),
                    Severity.valueOf(readText(in)),
                    readText(in),
                    list(readText(in)),
                    list(readText(in)),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    readText(in),
                    Integer.parseInt(readText(in)),
                    readText(in)));
        }
        return new CompiledRules(Map.of(), model, catalog, lines, makers);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("the catalogue of the rules is cut short");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Loads classes that were compiled a moment ago. */
    private static final class InMemoryClassLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemoryClassLoader(Map<String, byte[]> classes) {
            super(CompiledRules.class.getClassLoader());
            this.classes = classes;
        }

        /** Its own classes first: an older build of the same rules may lie on the class path. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
