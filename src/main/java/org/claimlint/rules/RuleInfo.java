package org.claimlint.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimlint.model.Severity;

/**
 * What a rule says of itself: the source of its page, of its messages and of its severity.
 *
 * @param id {@code family/bad-thing}
 * @param variant what tells a second rule of the same id apart, or empty for the rule itself
 * @param severity the ceiling; caps may lower it
 * @param languages the languages it can speak about, empty for all
 * @param caps changes of single severity caps, {@code name: severity or none; ...}, or empty
 * @param slot what it compares (time, year, day, count, place, claim), or empty where its message tells: the first slot that a placeholder names
 * @param what the first sentence of its comment
 * @param why why an editor should care
 * @param silent when it keeps silent, and why
 * @param message English message with {@code {binding.property}} placeholders
 * @param messageAr the same in Arabic
 * @param fix {@code slot: {value}; slot: {value}}, or empty
 * @param file the rule file, as shown to people
 * @param line where the rule starts in its file, from 1
 * @param example the first case in which it fires, as Markdown; empty for a user's rule
 */
public record RuleInfo(
        String id,
        String variant,
        String title,
        Severity severity,
        String since,
        List<String> tags,
        List<String> languages,
        String caps,
        String slot,
        String what,
        String why,
        String silent,
        String message,
        String messageAr,
        String fix,
        String file,
        int line,
        String example) {

    public RuleInfo {
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
    }

    /** The part before the slash. */
    public String family() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The name of the rule in its file. */
    public String name() {
        return variant.isEmpty() ? id : id + " (" + variant + ")";
    }

    /**
     * Reads the value of {@code @caps}: what single caps lower a finding to, empty where they do not count.
     *
     * @throws IllegalArgumentException when it is not of the form {@code name: severity; name: none}
     */
    public static Map<Cap, Optional<Severity>> parseCaps(String caps) {
        Map<Cap, Optional<Severity>> parsed = new EnumMap<>(Cap.class);
        for (String part : caps.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.indexOf(':');
            String most = colon < 0 ? "" : part.substring(colon + 1).strip();
            try {
                Cap cap = Cap.valueOf(enumName(part.substring(0, Math.max(colon, 0))));
                parsed.put(cap, most.equals("none") ? Optional.empty() : Optional.of(Severity.valueOf(enumName(most))));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "the cap (" + part.strip() + ") must be written name: severity or name: none, with a name of "
                                + List.of(Cap.values()).toString().toLowerCase(Locale.ROOT),
                        e);
            }
        }
        return parsed;
    }

    private static String enumName(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    RuleInfo withSeverity(Severity other) {
        return new RuleInfo(
                id, variant, title, other, since, tags, languages, caps, slot, what, why, silent, message, messageAr,
                fix, file, line, example);
    }

    RuleInfo withExample(String markdown) {
        return new RuleInfo(
                id, variant, title, severity, since, tags, languages, caps, slot, what, why, silent, message, messageAr,
                fix, file, line, markdown);
    }
}
