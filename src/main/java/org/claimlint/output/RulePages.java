package org.claimlint.output;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.claimlint.rules.RuleInfo;

/** The rules as Markdown: a table of all, and a page for each family. Generated, so that documents cannot differ from rules. */
public final class RulePages {
    private static final String GENERATED =
            "<!-- Written by \"claimlint rules --write\" from the rule files and cases; edit those. -->\n\n";

    private RulePages() {}

    /** Content by file name: {@code README.md} and {@code family.md} for each family. */
    public static Map<String, String> of(Collection<RuleInfo> catalog) {
        Map<String, StringBuilder> pages = new TreeMap<>();
        StringBuilder index =
                new StringBuilder(GENERATED + "# Rules\n\n| rule | severity at most | finds |\n|---|---|---|\n");
        for (RuleInfo rule : catalog) {
            index.append("| [")
                    .append(rule.id())
                    .append("](")
                    .append(rule.family())
                    .append(".md#")
                    .append(anchor(rule))
                    .append(") | ")
                    .append(rule.severity().id())
                    .append(" | ")
                    .append(rule.title())
                    .append(" |\n");
            pages.computeIfAbsent(
                            rule.family() + ".md", name -> new StringBuilder(GENERATED + "# " + rule.family() + "/\n"))
                    .append(section(rule));
        }
        pages.put("README.md", index);
        Map<String, String> contents = new TreeMap<>();
        pages.forEach((name, page) -> contents.put(name, page.toString()));
        return contents;
    }

    /** As Markdown renderers make it from the heading. */
    private static String anchor(RuleInfo rule) {
        return rule.id().replace("/", "");
    }

    private static String section(RuleInfo rule) {
        return "\n## " + rule.id() + "\n\n" + page(rule);
    }

    /** The page of one rule without its heading. */
    static String page(RuleInfo rule) {
        StringBuilder section = new StringBuilder("**")
                .append(rule.title())
                .append("** (")
                .append(rule.severity().id())
                .append(" at most, since ")
                .append(rule.since());
        section.append(rule.languages().isEmpty() ? "" : ", languages: " + String.join(", ", rule.languages()));
        section.append(rule.tags().isEmpty() ? "" : ", tags: " + String.join(", ", rule.tags()))
                .append(")\n");
        part("What", rule.what(), section);
        part("Why", rule.why(), section);
        part("When silent", rule.silent(), section);
        part("Example", rule.example(), section);
        return section.toString();
    }

    private static void part(String heading, String text, StringBuilder section) {
        if (!text.isBlank()) {
            section.append("\n### ")
                    .append(heading)
                    .append("\n\n")
                    .append(text.strip())
                    .append('\n');
        }
    }
}
