package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.Claim;
import org.claimlint.model.ReportClaims;

/** What came of reading one claims file called {@code f.json}. Whatever is accepted without a problem must fit the schema. */
record Reading(List<ReportClaims> reports, List<String> problems) {
    static Reading of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] json) {
        return of(json, null);
    }

    static Reading of(byte[] json, Path folder) {
        Reading reading = ofStream(new ByteArrayInputStream(json), folder);
        if (reading.problems.isEmpty()) {
            ClaimsSchema.assertValid(json);
        }
        return reading;
    }

    static Reading ofStream(InputStream in, Path folder) {
        List<ReportClaims> reports = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new ClaimsReader(reports::add, problem -> problems.add(problem.getMessage())).read("f.json", "f", folder, in);
        return new Reading(reports, problems);
    }

    /** One report with these claims and nothing else. */
    static Reading ofClaims(String... claims) {
        return of("{\"claims\":[" + String.join(",", claims) + "]}");
    }

    /** One claim with an event and this member. */
    static Reading ofMember(String member) {
        return ofClaims("{\"event\":\"attack\"," + member + "}");
    }

    ReportClaims report() {
        assertThat(problems).isEmpty();
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    Claim claim() {
        assertThat(report().claims()).hasSize(1);
        return report().claims().get(0);
    }

    List<String> reportIds() {
        return reports.stream().map(report -> report.report().id()).toList();
    }

    /** The only message, nothing having been accepted. */
    String problem() {
        assertThat(reports).isEmpty();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
