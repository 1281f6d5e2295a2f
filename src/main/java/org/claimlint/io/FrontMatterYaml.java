package org.claimlint.io;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The members of front matter. Kept apart so that a text without front matter loads no YAML. It is read token by token: an alias is never
 * expanded, and what nobody knows is passed over.
 */
final class FrontMatterYaml {
    private static final int LINES_BEFORE = 1;
    private static final String WHAT = "the front matter";

    private @Nullable String id;
    private @Nullable String title;
    private @Nullable LocalDate published;
    private @Nullable String lang;
    private @Nullable String outlet;
    private @Nullable String translationOf;

    private List<Ignore> ignores = List.of();
    private final List<InvalidInputException> problems = new ArrayList<>();

    private FrontMatterYaml() {}

    /**
     * Reads front matter.
     *
     * @param yaml the lines between the fences
     * @param body the offset of the text behind them
     */
    static FrontMatter read(String file, String yaml, int body) {
        FrontMatterYaml matter = new FrontMatterYaml();
        YamlCursor.read(file, WHAT, LINES_BEFORE, yaml, matter::readMembers);
        return new FrontMatter(
                matter.id,
                matter.title,
                matter.published,
                matter.lang,
                matter.outlet,
                matter.translationOf,
                matter.ignores,
                matter.problems,
                body);
    }

    private void readMembers(YamlCursor yaml) throws IOException {
        if (!yaml.enterDocument(WHAT, "title: ...")) {
            return;
        }
        for (String key = yaml.nextKey(); key != null; key = yaml.nextKey()) {
            switch (key) {
                case "id" -> id = yaml.text(key);
                case "title" -> title = yaml.text(key);
                case "outlet" -> outlet = yaml.text(key);
                case "translation_of" -> translationOf = yaml.text(key);
                case "lang" -> lang = language(yaml);
                case "encoding" -> yaml.text(key);
                // Site generators write "published: true" for what is no draft.
                case "published" -> published = yaml.isFlag() ? null : day(yaml);
                case IgnoreList.KEY -> {
                    // Site generators write "ignore: true" for what is not published.
                    if (!yaml.isFlag()) {
                        ignores = IgnoreList.read(yaml, problems::add);
                    }
                }
                default -> yaml.skip();
            }
        }
    }

    private @Nullable String language(YamlCursor yaml) throws IOException {
        String code = yaml.text("lang");
        if (code != null && !Languages.isCode(code)) {
            throw yaml.problem("lang must be a language code such as ar or en (" + JsonCursor.shown(code) + ").");
        }
        return code;
    }

    private @Nullable LocalDate day(YamlCursor yaml) throws IOException {
        String written = yaml.text("published");
        if (written == null) {
            return null;
        }
        LocalDate day = Days.parse(written);
        if (day == null) {
            throw yaml.problem("published must be a day like 2018-06-07 (" + JsonCursor.shown(written) + ").");
        }
        return day;
    }
}
