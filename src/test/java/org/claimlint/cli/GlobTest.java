package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*.txt, a.txt, true",
        "*.txt, x/y/a.txt, true",
        "*.txt, a.txt.md, false",
        "/*.txt, a.txt, true",
        "/*.txt, x/a.txt, false",
        "x/*.txt, x/a.txt, true",
        "x/*.txt, x/y/a.txt, false",
        "x/**, x/y/a.txt, true",
        "x/**/a.txt, x/a.txt, true",
        "x/**/a.txt, x/y/z/a.txt, true",
        "**/y/*, x/y/a.txt, true",
        "a?.txt, ab.txt, true",
        "a?.txt, a.txt, false",
        "[a-c]*, beta, true",
        "[!a-c]*, beta, false",
        "\\#a, #a, true",
        "old, old, true",
        "old/, old, false",
        "*a*b*c, xaxbxc, true",
        "*a*b*c, xaxcxb, false",
    })
    void a_pattern_means_what_it_means_to_git(String pattern, String path, boolean means) {
        Glob glob = Objects.requireNonNull(Glob.of(pattern));
        assertThat(glob.matches(Arrays.asList(path.split("/")), false)).isEqualTo(means);
    }

    @Test
    void a_slash_at_the_end_means_folders_and_an_exclamation_mark_takes_back() {
        assertThat(Objects.requireNonNull(Glob.of("old/")).matches(Arrays.asList("x", "old"), true))
                .isTrue();
        assertThat(Objects.requireNonNull(Glob.of("!old")).isNegated()).isTrue();
        assertThat(Glob.of("  ")).isNull();
        assertThat(Glob.of("# why")).isNull();
    }

    @Test
    @Timeout(5)
    void many_stars_take_no_longer_than_a_few() {
        String name = "a".repeat(5_000);
        assertThat(Objects.requireNonNull(Glob.of("*a".repeat(200) + "b")).matches(Arrays.asList(name), false))
                .isFalse();
        assertThat(Objects.requireNonNull(Glob.of("**/a/".repeat(200) + "b"))
                        .matches(Arrays.asList("a/".repeat(2_000).split("/")), false))
                .isFalse();
    }
}
