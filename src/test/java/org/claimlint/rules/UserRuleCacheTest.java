package org.claimlint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserRuleCacheTest {
    private static final RuleFile FILE = new RuleFile("own.drl", """
            /** A count. */
            rule "own/thing"
                @title("A thing") @severity(warning) @since("1") @tags("own") @message("A thing") @message_ar("A thing")
            when
                $a : Claim( quantity != null )
            then
                insertLogical( verdict( drools.getMatch() ) );
            end
            """);

    @TempDir
    private Path folder;

    @Test
    void rules_are_compiled_on_first_use_and_kept() throws IOException {
        assertThat(namesOf(get(FILE))).containsExactly("own/thing");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void on_second_use_they_are_read_and_not_compiled() {
        assertThat(isCompiled(get(FILE))).isTrue();
        UserRuleCache.Entry second = get(FILE);
        assertThat(isCompiled(second)).isFalse();
        assertThat(namesOf(second)).containsExactly("own/thing");
        assertThat(second.model().getRules()).hasSize(1);
    }

    @Test
    void a_change_of_the_rules_is_another_entry() throws IOException {
        get(FILE);
        RuleFile changed = new RuleFile(FILE.name(), FILE.text().replace("own/thing", "own/other"));
        assertThat(namesOf(get(changed))).containsExactly("own/other");
        assertThat(entries()).hasSize(2);
    }

    @Test
    void a_name_that_has_become_one_of_a_shipped_rule_is_refused_although_it_was_kept() {
        get(FILE);
        assertThat(catchThrowable(() -> new UserRuleCache(folder).get(List.of(FILE), List.of("own/thing"))))
                .isInstanceOf(InvalidRuleException.class);
    }

    @Test
    void an_entry_whose_catalogue_is_cut_short_is_compiled_anew_and_replaced() throws IOException {
        get(FILE);
        Path catalog = entries().get(0).resolve(CompiledRules.CATALOG);
        Files.write(catalog, new byte[] {0, 0, 0, 9, 1});
        assertThat(isCompiled(get(FILE))).isTrue();
        assertThat(isCompiled(get(FILE))).as("replaced").isFalse();
    }

    @Test
    void an_entry_whose_catalogue_claims_too_much_is_compiled_anew_and_replaced() throws IOException {
        get(FILE);
        Path catalog = entries().get(0).resolve(CompiledRules.CATALOG);
        Files.write(catalog, new byte[] {127, 127, 127, 127});
        assertThat(isCompiled(get(FILE))).isTrue();
        assertThat(isCompiled(get(FILE))).as("replaced").isFalse();
    }

    @Test
    void an_entry_whose_classes_are_broken_is_compiled_anew_and_replaced() throws IOException {
        get(FILE);
        try (Stream<Path> files = Files.walk(entries().get(0))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(isCompiled(get(FILE))).isTrue();
        assertThat(isCompiled(get(FILE))).as("replaced").isFalse();
    }

    @Test
    void a_folder_that_cannot_be_written_costs_only_time() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        UserRuleCache cache = new UserRuleCache(file.resolve("rules"));
        assertThat(namesOf(cache.get(List.of(FILE), List.of()))).containsExactly("own/thing");
        assertThat(namesOf(cache.get(List.of(FILE), List.of()))).containsExactly("own/thing");
    }

    @Test
    void rules_that_do_not_compile_leave_no_entry() throws IOException {
        RuleFile bad = new RuleFile("own.drl", FILE.text().replace("quantity", "colour"));
        assertThat(catchThrowable(() -> get(bad))).isInstanceOf(InvalidRuleException.class);
        assertThat(entries()).isEmpty();
    }

    private UserRuleCache.Entry get(RuleFile file) {
        return new UserRuleCache(folder).get(List.of(file), List.of("event/year-mismatch"));
    }

    /** What was compiled a moment ago still holds its class files; what was read from the cache does not. */
    private static boolean isCompiled(UserRuleCache.Entry entry) {
        return !entry.rules().classes().isEmpty();
    }

    private static List<String> namesOf(UserRuleCache.Entry entry) {
        return entry.rules().catalog().stream().map(RuleInfo::name).toList();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
