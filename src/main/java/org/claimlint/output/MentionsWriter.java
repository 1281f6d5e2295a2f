package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.claimlint.mention.Mentions;
import org.claimlint.model.ActorMention;
import org.claimlint.model.ClockExpression;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.EventMention;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.UnreadMention;

/**
 * What was read in texts, one JSON object a text. What is unknown is left out; what could not be read is no mention, and a clock time
 * beside a part of the day belongs to its date.
 */
public final class MentionsWriter {
    private final boolean lines;

    /** @param lines whether each text takes one line, instead of being printed for people */
    public MentionsWriter(boolean lines) {
        this.lines = lines;
    }

    /** Writes the mentions of one text with a line end behind them, and leaves {@code out} open. */
    public void write(Report report, Mentions mentions, Writer out) throws IOException {
        String text = report.text() == null ? "" : report.text();
        try (JsonGenerator json = lines ? JsonText.compact(out) : JsonText.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("id", report.id());
            json.writeArrayFieldStart("mentions");
            for (Mention mention : mentions.all()) {
                if (!(mention instanceof UnreadMention || mention instanceof ClockExpression)) {
                    write(mention, text, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(Mention mention, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type(mention));
        json.writeNumberField("start", mention.span().start());
        json.writeNumberField("end", mention.span().end());
        json.writeStringField(
                "text", text.substring(mention.span().start(), mention.span().end()));
        if (mention instanceof TimeExpression time) {
            writeTime(time, json);
        } else if (mention instanceof DurationExpression duration) {
            JsonText.number(json, "seconds", duration.seconds());
            json.writeStringField("timex", duration.timex());
        } else if (mention instanceof NumberMention number) {
            JsonText.number(json, "value", number.value());
            if (number.name()) {
                json.writeBooleanField("name", true);
            }
        } else if (mention instanceof QuantityMention quantity) {
            writeQuantity(quantity, json);
        } else if (mention instanceof PlaceMention place) {
            json.writeStringField("id", place.id());
            json.writeStringField("name", place.name());
        } else if (mention instanceof ActorMention actor) {
            json.writeStringField("id", actor.id());
            json.writeStringField("name", actor.name());
        } else if (mention instanceof EventMention event) {
            json.writeStringField("event", event.event());
        }
        json.writeEndObject();
    }

    private static String type(Mention mention) {
        if (mention instanceof NumberMention number) {
            return JsonText.name(number.kind());
        }
        return mention instanceof TimeExpression
                ? "time"
                : mention instanceof DurationExpression
                        ? "duration"
                        : mention instanceof QuantityMention
                                ? "quantity"
                                : mention instanceof PlaceMention
                                        ? "place"
                                        : mention instanceof ActorMention ? "actor" : "event";
    }

    private static void writeTime(TimeExpression time, JsonGenerator json) throws IOException {
        DateInterval days = time.interval();
        if (days != null) {
            JsonText.known(json, "from", days.from());
            JsonText.known(json, "to", days.to());
        }
        JsonText.known(json, "timex", time.timex());
        JsonText.stated(json, time.stated());
        JsonText.deictic(json, time.deicticMonth(), time.deicticYear());
    }

    private static void writeQuantity(QuantityMention mention, JsonGenerator json) throws IOException {
        JsonText.amount(json, mention.quantity());
        JsonText.known(json, "unit", mention.unitId());
        if (mention.measure() != null) {
            json.writeStringField("measure", JsonText.name(mention.measure()));
        }
    }
}
