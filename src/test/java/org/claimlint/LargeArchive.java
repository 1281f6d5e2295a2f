package org.claimlint;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

/** Prints made-up reports as claims JSON, one a line, for measuring: {@code LargeArchive 20000}. The same number gives the same bytes. */
final class LargeArchive {
    private static final String[] EVENTS = {"killing", "shelling", "movement", "displacement", "aid"};
    private static final int CLAIMS = 5;
    private static final int REPORTS_A_DAY = 30;
    private static final int PLACES = 400;
    /** So many reports in a row tell one event in common. */
    private static final int TELLINGS = 4;

    private LargeArchive() {}

    public static void main(String[] args) {
        Random random = new Random(7);
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (int report = 0; report < Integer.parseInt(args[0]); report++) {
                LocalDate day = LocalDate.of(2018, 1, 1).plusDays(report / REPORTS_A_DAY);
                StringBuilder line = new StringBuilder("{\"report\":{\"id\":\"r" + report + "\",\"published\":\"" + day
                        + "\",\"outlet\":\"o\",\"lang\":\"en\"},\"claims\":[");
                for (int claim = 0; claim < CLAIMS; claim++) {
                    int count = 1 + random.nextInt(900);
                    line.append(claim == 0 ? "{\"eventRef\":\"e" + report / TELLINGS + "\"," : ",{")
                            .append("\"quote\":\"" + count
                                    + " civilians were killed\",\"measure\":\"killed\",\"event\":\"")
                            .append(EVENTS[random.nextInt(EVENTS.length)])
                            .append("\",\"quantity\":{\"min\":" + count + ",\"max\":" + count
                                    + ",\"unit\":\"civilian\"},")
                            .append("\"time\":{\"role\":\"happened\",\"from\":\"" + day + "\",\"to\":\"" + day + "\"},")
                            .append("\"place\":{\"kind\":\"point\",\"at\":\"own:p" + random.nextInt(PLACES) + "\"}}");
                }
                out.println(line.append("]}"));
            }
        }
    }
}
