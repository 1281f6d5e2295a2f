package org.claimlint.document;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents put together at random: every character of what is read has its place in the source. */
class MappedOffsetsTest {
    private static final int DOCUMENTS = 4_000;
    private static final int LONGEST = 40;
    private static final String[] BOTH = {
        "word",
        " ",
        "12",
        "\n",
        "\r\n",
        "\n\n",
        "قُتل",
        "12\u00A0",
        "&amp;",
        "&nbsp;",
        "&#1634;",
        "&copy",
        "&x;",
        "&",
        "<b>",
        "</b>",
        "<br>",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<!-- c -->",
        "<!-- claimlint-ignore count: x -->",
        "<",
        ">",
        "\uD83D\uDE00",
        "\t",
        ".",
        "\"",
        "<table><tr><td>",
        "<td>",
        "<tr>",
        "</table>",
        "<ul><li>",
        "<li>",
        "</ul>"
    };
    private static final String[] MARKDOWN = {
        "*",
        "**",
        "_",
        "`",
        "``",
        "\\",
        "\\*",
        "\\\\",
        "[",
        "](x)",
        "](<x y> \"t\")",
        "![",
        "# ",
        "\n# ",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n    ",
        "\n```\n",
        "|",
        "\n|a|b|\n|-|-|\n|",
        "\n---\n",
        "~~",
        "[^1]",
        "\n[^1]: ",
        "<http://x.org>",
        "  \n",
        "\n[a]: b\n",
        "===",
        "\n===\n",
        "\n\t"
    };
    private static final String[] HTML = {
        "<script>",
        "</script>",
        "<style>",
        "<pre>",
        "</pre>",
        "<sup>",
        "</sup>",
        "<a href='x&amp;y'>",
        "</a>",
        "<del>",
        "</del>",
        "<td colspan=3>",
        "<h1>",
        "</h1>",
        "<article>",
        "</article>",
        "<select>",
        "<svg>",
        "</svg>",
        "<title>",
        "<textarea>",
        "<plaintext>",
        "<![CDATA[",
        "]]>",
        "</br>",
        "<i",
        "=",
        "'",
        "<frameset>",
        "<body>",
        "</body>",
        "</html>"
    };

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"MARKDOWN", "HTML"})
    void every_character_has_its_place(DocumentKind kind) {
        Random random = new Random(8);
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder source = new StringBuilder("x ");
            int pieces = random.nextInt(LONGEST);
            for (int k = 0; k < pieces; k++) {
                String[] own = kind == DocumentKind.HTML ? HTML : MARKDOWN;
                String[] from = random.nextBoolean() ? BOTH : own;
                source.append(from[random.nextInt(from.length)]);
            }
            try {
                Mapped.of(kind, source.toString()).assertThatEveryCharacterHasItsPlace();
            } catch (UnreadableDocumentException e) {
                // nothing of it is text
            }
        }
    }
}
