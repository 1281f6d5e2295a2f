package org.claimlint.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Deixis;
import org.claimlint.model.Quantity;
import org.claimlint.model.StatedDate;
import org.jspecify.annotations.Nullable;

/** How JSON is written here: the same bytes on every machine, and the target stays open. */
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonText() {}

    static JsonGenerator pretty(Writer out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent));
        return json;
    }

    /** One value on one line, and no line end after it. */
    static JsonGenerator compact(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** Writes a property whose unknown value is {@code null}. */
    static void property(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Writes a property whose value is known, and nothing for one that is not. */
    static void known(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            property(json, name, value);
        }
    }

    /** A number with all its digits and no exponent. */
    static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
        BigDecimal shortest = value.stripTrailingZeros();
        json.writeFieldName(name);
        json.writeNumber(shortest.toPlainString());
    }

    /** The members of an amount; an unbounded one has no {@code max}. */
    static void amount(JsonGenerator json, Quantity quantity) throws IOException {
        number(json, "min", quantity.min());
        if (quantity.max() != null) {
            number(json, "max", quantity.max());
        }
        if (quantity.approx()) {
            json.writeBooleanField("approx", true);
        }
        if (quantity.vague()) {
            json.writeBooleanField("vague", true);
        }
    }

    /** The member {@code stated}, where a part of the date is written. */
    static void stated(JsonGenerator json, StatedDate stated) throws IOException {
        if (stated.equals(StatedDate.NOTHING)) {
            return;
        }
        json.writeObjectFieldStart("stated");
        part(json, "weekday", stated.weekday());
        part(json, "day", stated.day());
        part(json, "month", stated.month());
        part(json, "month2", stated.month2());
        part(json, "year", stated.year());
        if (stated.calendar() != CalendarSystem.GREGORIAN) {
            json.writeStringField("calendar", name(stated.calendar()));
        }
        if (stated.hours() != null) {
            json.writeObjectFieldStart("hours");
            json.writeNumberField("from", stated.hours().from());
            json.writeNumberField("to", stated.hours().to());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, String name, @Nullable Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    /** The member {@code deictic}, where the date calls its month or year this, last or next. */
    static void deictic(JsonGenerator json, @Nullable Deixis month, @Nullable Deixis year) throws IOException {
        if (month == null && year == null) {
            return;
        }
        json.writeObjectFieldStart("deictic");
        known(json, "month", month == null ? null : name(month));
        known(json, "year", year == null ? null : name(year));
        json.writeEndObject();
    }

    /** How a constant is written in JSON: {@code back-reference}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
