package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Position;
import org.claimlint.model.Question;
import org.claimlint.model.Report;
import org.claimlint.model.Tally;
import org.claimlint.model.Tally.CountedEvent;
import org.claimlint.model.Tally.Doubt;
import org.claimlint.model.Tally.Telling;
import org.jspecify.annotations.Nullable;

/** A count as a tool reads it: {@code claimlint/count/1}. */
public final class TallyJson {
    private TallyJson() {}

    public static void write(Tally tally, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("schema", "claimlint/count/1");
            write(tally.question(), json);
            bounds(tally.min(), tally.max(), json);
            json.writeArrayFieldStart("events");
            for (CountedEvent event : tally.events()) {
                write(event, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("undecided");
            for (Doubt doubt : tally.open()) {
                write(doubt, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(Question question, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("question");
        JsonText.property(json, "event", question.event());
        JsonText.property(json, "measure", question.measure() == null ? null : JsonText.name(question.measure()));
        JsonText.property(json, "unit", question.unit());
        JsonText.property(json, "place", question.place());
        JsonText.property(json, "from", question.from());
        JsonText.property(json, "to", question.to());
        json.writeEndObject();
    }

    private static void write(CountedEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        DateInterval days = event.days();
        JsonText.property(json, "from", days == null ? null : days.from());
        JsonText.property(json, "to", days == null ? null : days.to());
        JsonText.property(json, "place", event.placeId());
        bounds(event.min(), event.max(), json);
        write("tellings", event.tellings(), json);
        json.writeEndObject();
    }

    private static void write(Doubt doubt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", JsonText.name(doubt.reason()));
        json.writeBooleanField("counted", doubt.reason().isCounted());
        json.writeArrayFieldStart("events");
        for (List<Telling> event : doubt.events()) {
            json.writeStartObject();
            write("tellings", event, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, List<Telling> tellings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Telling telling : tellings) {
            write(telling, json);
        }
        json.writeEndArray();
    }

    private static void write(Telling telling, JsonGenerator json) throws IOException {
        Report report = telling.report();
        Claim claim = telling.claim();
        Position position = TallyPlaces.position(telling);
        json.writeStartObject();
        json.writeStringField("report", report.name());
        json.writeStringField("file", report.file());
        if (position == null) {
            json.writeNullField("line");
            json.writeNullField("column");
        } else {
            json.writeNumberField("line", position.line());
            json.writeNumberField("column", position.column());
        }
        JsonText.property(json, "title", report.title());
        JsonText.property(json, "published", report.published());
        JsonText.property(json, "quote", claim.quote());
        if (claim.quantity() != null) {
            bounds(claim.quantity().min(), claim.quantity().max(), json);
        }
        JsonText.property(json, "unit", claim.unitId());
        json.writeStringField("use", JsonText.name(telling.use()));
        json.writeEndObject();
    }

    private static void bounds(BigDecimal min, @Nullable BigDecimal max, JsonGenerator json) throws IOException {
        JsonText.number(json, "min", min);
        if (max == null) {
            json.writeNullField("max");
        } else {
            JsonText.number(json, "max", max);
        }
    }
}
