package org.claimlint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.drools.model.Model;

/**
 * Compiled rules of users, in a folder for each content: keyed by the text of the rules and the versions of everything that compiles them, so
 * that an entry is never stale. A folder that cannot be read or written only costs the time to compile.
 */
final class UserRuleCache {
    /** Rules ready to be loaded. */
    record Entry(CompiledRules rules, Model model) {}

    private final Path folder;

    UserRuleCache(Path folder) {
        this.folder = folder;
    }

    /** {@code $XDG_CACHE_HOME/claimlint/rules}, else {@code ~/.cache/claimlint/rules}. */
    static UserRuleCache ofThisUser() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache == null || cache.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(cache);
        return new UserRuleCache(base.resolve("claimlint").resolve("rules"));
    }

    Entry get(List<RuleFile> files, Collection<String> shippedNames) {
        Path entry = folder.resolve(key(files, shippedNames));
        try {
            return read(entry);
        } catch (IOException | RuntimeException | LinkageError e) {
            // What is there now is broken; what is there after compiling may be the good entry of another run.
            boolean broken = Files.exists(entry);
            CompiledRules compiled = RuleCompiler.forUserRules(shippedNames).compile(files);
            keep(compiled, entry, broken);
            return new Entry(compiled, compiled.newModel());
        }
    }

    private static Entry read(Path entry) throws IOException {
        try (InputStream catalog = Files.newInputStream(entry.resolve(CompiledRules.CATALOG))) {
            CompiledRules rules = CompiledRules.readCatalog(catalog);
            // Stays open: Drools loads classes of the rules while they run.
            ClassLoader loader =
                    new URLClassLoader(new URL[] {entry.toUri().toURL()}, UserRuleCache.class.getClassLoader());
            return new Entry(rules, RuleCompiler.newModel(rules.model(), loader));
        }
    }

    private void keep(CompiledRules compiled, Path entry, boolean replace) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, "new-");
            try {
                compiled.writeTo(draft);
                if (replace) {
                    Folders.delete(entry);
                }
                Files.move(draft, entry);
            } finally {
                Folders.delete(draft);
            }
        } catch (IOException e) {
            // Without a cache the rules are compiled again next time; another run may also have kept them first.
        }
    }

    private static String key(List<RuleFile> files, Collection<String> shippedNames) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join("\0", shippedNames).getBytes(StandardCharsets.UTF_8));
            digest.update(versions().getBytes(StandardCharsets.UTF_8));
            for (RuleFile file : files) {
                digest.update((file.name() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** Of Java, Drools and claimlint; of a claimlint that was built anew under the same version, by the time it was built. */
    private static String versions() {
        return Runtime.version() + " " + Model.class.getPackage().getImplementationVersion() + " "
                + UserRuleCache.class.getPackage().getImplementationVersion() + " " + builtAt();
    }

    /** When the jar, or outside a jar the shipped rules, were written; 0 where that cannot be told. */
    private static long builtAt() {
        try {
            Path code = Path.of(UserRuleCache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path built = Files.isDirectory(code) ? code.resolve(CompiledRules.CATALOG) : code;
            return Files.getLastModifiedTime(built).toMillis();
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return 0;
        }
    }
}
