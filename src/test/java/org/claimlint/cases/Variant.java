package org.claimlint.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimlint.io.TextReader;
import org.claimlint.model.Report;

/** Ways to write a text otherwise without saying anything else: whatever is found in the text is found in the variant. */
enum Variant {
    LINES_END_AS_ON_WINDOWS {
        @Override
        String apply(String text) {
            return text.replace("\n", "\r\n");
        }
    },
    ARABIC_INDIC_DIGITS {
        @Override
        String apply(String text) {
            StringBuilder varied = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean digit = c >= '0' && c <= '9' && !isLatin(text, i - 1) && !isLatin(text, i + 1);
                varied.append(digit ? (char) ('\u0660' + c - '0') : c);
            }
            return hasArabic(text) ? varied.toString() : text;
        }
    },
    DIACRITICS_AND_TATWEEL {
        @Override
        String apply(String text) {
            StringBuilder varied = new StringBuilder();
            int letter = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                varied.append(c);
                letter = isArabic(c) ? letter + 1 : 0;
                boolean inside = i + 1 < text.length() && isArabic(text.charAt(i + 1));
                if (inside && letter == 2) {
                    varied.append('\u064E');
                } else if (inside && letter == 3) {
                    varied.append('\u0640');
                }
            }
            return varied.toString();
        }
    },
    DOUBLED_SPACES {
        @Override
        String apply(String text) {
            return text.replace(" ", "  ");
        }
    },
    UNRELATED_PARAGRAPH {
        @Override
        String apply(String text) {
            String paragraph = hasArabic(text)
                    ? "وتبيع المكتبة كتباً جديدة وقديمة بأثمان متقاربة."
                    : "The library sells new and old books at much the same price.";
            return text.strip() + "\n\n" + paragraph + "\n";
        }
    };

    abstract String apply(String text);

    /** The case with its texts varied behind their front matter. */
    Case of(Case one) {
        List<Case.Block> blocks = new ArrayList<>();
        for (Case.Block block : one.blocks()) {
            blocks.add(block instanceof Case.ReportBlock report ? of(report) : block);
        }
        return with(one, blocks);
    }

    private Case.ReportBlock of(Case.ReportBlock block) {
        String text = block.content();
        int body = TextReader.withFrontMatter(new Report("a", "a", "a", null, null, null, null, null, text))
                .body();
        return block.withContent(text.substring(0, body) + apply(text.substring(body)));
    }

    /** The case with its reports in the other order. */
    static Case reversed(Case one) {
        List<Case.Block> blocks = new ArrayList<>(one.blocks());
        Collections.reverse(blocks);
        return with(one, blocks);
    }

    private static Case with(Case one, List<Case.Block> blocks) {
        return new Case(one.file(), one.line(), one.fires(), one.title(), blocks, one.expected());
    }

    private static boolean isArabic(char c) {
        return c >= '\u0621' && c <= '\u064A' && c != '\u0640';
    }

    private static boolean hasArabic(String text) {
        return text.chars().anyMatch(c -> isArabic((char) c));
    }

    private static boolean isLatin(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = (char) (text.charAt(at) | 0x20);
        return c >= 'a' && c <= 'z';
    }
}
