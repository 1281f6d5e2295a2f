package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Part;
import org.claimlint.model.Quantity;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.junit.jupiter.api.Test;

class FactsWriterTest {
    @Test
    void aFactIsOneLineWithOnlyWhatIsKnown() throws IOException {
        assertThat(write(new Part("r/c1", "r/c2", null, true), new Part("r/c1", "r/c3", "role", false)))
                .isEqualTo("""
                        {"fact":"Part","wholeId":"r/c1","partId":"r/c2","closed":true,"isOfThem":false}
                        {"fact":"Part","wholeId":"r/c1","partId":"r/c3","group":"role","closed":false,"isOfThem":false}
                        """);
    }

    @Test
    void aClaimShowsThePropertiesThatRulesUse() throws IOException {
        LocalDate day = LocalDate.of(2019, 5, 4);
        TimeMention time = new TimeMention(
                "r/t1",
                "r",
                0,
                TimeRole.HAPPENED,
                new DateInterval(day, day),
                new StatedDate(null, 4, 5, null, 2019, CalendarSystem.GREGORIAN),
                null,
                null,
                Set.of(),
                false,
                true,
                "4 May 2019",
                null,
                null);
        Claim claim = Claim.of("r/c1", "r", "c1")
                .quantity(Quantity.of(1400))
                .unitId("person")
                .time(time)
                .cues(Set.of(CueKind.UPDATE, CueKind.AGAIN))
                .build();
        assertThat(write(claim))
                .startsWith("{\"fact\":\"Claim\",\"id\":\"r/c1\",\"reportId\":\"r\",")
                .contains("\"quantity\":{\"min\":1400,\"max\":1400,\"approx\":false,\"vague\":false}")
                .contains("\"cues\":[\"AGAIN\",\"UPDATE\"]")
                .contains("\"time\":{\"id\":\"r/t1\",", "\"interval\":{\"from\":\"2019-05-04\",\"to\":\"2019-05-04\"}")
                .contains("\"timeRole\":\"HAPPENED\"", "\"year\":2019")
                .doesNotContain("null", "\"measure\"", "\"actors\"")
                .endsWith("}\n");
    }

    private static String write(Object... facts) throws IOException {
        StringWriter out = new StringWriter();
        new FactsWriter().write(List.of(facts), out);
        return out.toString();
    }
}
