package org.claimlint.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.claimlint.model.Passage;

/** Names a finding by what it says and not by where it stands, so that a baseline survives edits elsewhere. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** The words of a passage with every run of white space made one space; the value where the words are not known. */
    static String normalized(Passage passage) {
        return normalized(passage.quote() != null ? passage.quote() : String.valueOf(passage.value()));
    }

    /** Words with every run of white space made one space. */
    static String normalized(String words) {
        StringBuilder normalized = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c)) {
                space = normalized.length() > 0;
            } else {
                if (space) {
                    normalized.append(' ');
                }
                space = false;
                normalized.append(c);
            }
        }
        return normalized.toString();
    }
}
