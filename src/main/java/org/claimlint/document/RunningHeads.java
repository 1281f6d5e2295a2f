package org.claimlint.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes away what is printed at the top or the bottom of page after page: titles, dates of printing, page numbers. Lines count as the same
 * whatever digits are in them.
 */
final class RunningHeads {
    /** So many lines at the top and at the bottom of a page are looked at. */
    private static final int LINES = 4;

    private static final int FEWEST_PAGES = 3;
    /** Left and right pages may have heads of their own, and so may chapters: one page in so many. */
    private static final int ONE_PAGE_IN = 4;

    private static final char DIGIT = '#';

    private final Map<String, Integer> tops = new HashMap<>();
    private final Map<String, Integer> bottoms = new HashMap<>();
    private final int fewest;

    private RunningHeads(List<List<PageLine>> pages) {
        fewest = Math.max(FEWEST_PAGES, pages.size() / ONE_PAGE_IN);
        for (List<PageLine> page : pages) {
            Set<String> top = new HashSet<>();
            Set<String> bottom = new HashSet<>();
            for (int i = 0; i < Math.min(LINES, page.size()); i++) {
                top.add(key(page.get(i)));
                bottom.add(key(page.get(page.size() - 1 - i)));
            }
            top.forEach(key -> tops.merge(key, 1, Integer::sum));
            bottom.forEach(key -> bottoms.merge(key, 1, Integer::sum));
        }
    }

    /** The pages without their heads and feet. */
    static List<List<PageLine>> removed(List<List<PageLine>> pages) {
        RunningHeads heads = new RunningHeads(pages);
        List<List<PageLine>> rest = new ArrayList<>();
        for (List<PageLine> page : pages) {
            rest.add(heads.removed(page, pages.size() > 1));
        }
        return rest;
    }

    private List<PageLine> removed(List<PageLine> page, boolean several) {
        int from = 0;
        int to = page.size();
        while (from < to && from < LINES && isRepeated(page.get(from), tops, several)) {
            from++;
        }
        while (to > from && page.size() - to < LINES && isRepeated(page.get(to - 1), bottoms, several)) {
            to--;
        }
        return page.subList(from, to);
    }

    private boolean isRepeated(PageLine line, Map<String, Integer> counts, boolean several) {
        String key = key(line);
        return counts.getOrDefault(key, 0) >= fewest || several && isBareNumber(key);
    }

    /** A number with marks around it, such as "- 7 -". */
    private static boolean isBareNumber(String key) {
        return key.indexOf(DIGIT) >= 0 && key.codePoints().noneMatch(Character::isLetter) && key.length() <= 7;
    }

    private static String key(PageLine line) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            boolean digit = Character.isDigit(c);
            if (!digit) {
                key.append(c);
            } else if (key.length() == 0 || key.charAt(key.length() - 1) != DIGIT) {
                key.append(DIGIT);
            }
        }
        return key.toString();
    }
}
