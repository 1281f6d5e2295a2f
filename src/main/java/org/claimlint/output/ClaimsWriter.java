package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.Actor;
import org.claimlint.model.Change;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Modality;
import org.claimlint.model.Order;
import org.claimlint.model.Part;
import org.claimlint.model.Place;
import org.claimlint.model.Polarity;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Share;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Claims as {@code claimlint/claims/1}: whoever reads them back finds what the rules found. Unknown slots are left out, and so is the text: every
 * passage has its words.
 */
public final class ClaimsWriter {
    /** What a reader of claims takes for a number; larger ones are no counts. */
    private static final int MOST_DIGITS_BEFORE_POINT = 15;

    private static final int MOST_DIGITS = 30;

    private final boolean lines;

    /** @param lines whether each report takes one line, instead of being printed for people */
    public ClaimsWriter(boolean lines) {
        this.lines = lines;
    }

    /** Writes one report with a line end behind it, and leaves {@code out} open. */
    public void write(ReportClaims claims, Writer out) throws IOException {
        try (JsonGenerator json = lines ? JsonText.compact(out) : JsonText.pretty(out)) {
            new OneReport(claims, json, Boundary.NONE).write();
        }
        out.write('\n');
    }

    /**
     * One report in pieces that make it up when they are written one after another, with commas between the claims.
     *
     * @param head all before the first claim
     * @param claims those of the report that can be written, in their order
     * @param written each of them as it is written
     * @param tail all behind the last claim
     */
    public record Pieces(String head, List<Claim> claims, List<String> written, String tail) {}

    /** A report as its pieces, so that some of its claims can be read back without the others. */
    public static Pieces pieces(ReportClaims claims) {
        StringWriter out = new StringWriter();
        List<Integer> ends = new ArrayList<>();
        List<Claim> written = writable(claims);
        try (JsonGenerator json = JsonText.compact(out)) {
            Boundary boundary = () -> {
                json.flush();
                ends.add(out.getBuffer().length());
            };
            new OneReport(claims, json, boundary).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String all = out.toString();
        List<String> pieces = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            // without the comma before it
            pieces.add(all.substring(ends.get(i - 1) + (i == 1 ? 0 : 1), ends.get(i)));
        }
        return new Pieces(all.substring(0, ends.get(0)), written, pieces, all.substring(ends.get(ends.size() - 1)));
    }

    /** The claims that can be written, in their order. */
    private static List<Claim> writable(ReportClaims claims) {
        return claims.claims().stream()
                .filter(claim -> claim.event() != null || OneReport.canBeCounted(claim.quantity()))
                .sorted(Comparator.comparingInt(Claim::position))
                .toList();
    }

    /** Told when all before the claims is written, and after each of them. */
    @FunctionalInterface
    private interface Boundary {
        Boundary NONE = () -> {};

        void reached() throws IOException;
    }

    private static final class OneReport {
        private final ReportClaims all;
        private final JsonGenerator json;
        private final Boundary boundary;
        /** The names of the claims that are written, by their ids. */
        private final Map<String, String> names = new HashMap<>();

        private final Map<String, List<Part>> parts = new HashMap<>();

        private OneReport(ReportClaims all, JsonGenerator json, Boundary boundary) {
            this.all = all;
            this.json = json;
            this.boundary = boundary;
        }

        private void write() throws IOException {
            List<Claim> claims = writable(all);
            claims.forEach(claim -> names.put(claim.id(), claim.name()));
            for (Part part : all.parts()) {
                if (names.containsKey(part.wholeId())) {
                    parts.computeIfAbsent(part.partId(), id -> new ArrayList<>())
                            .add(part);
                }
            }
            json.writeStartObject();
            json.writeStringField("schema", "claimlint/claims/1");
            writeReport(all.report());
            json.writeArrayFieldStart("claims");
            boundary.reached();
            for (Claim claim : claims) {
                writeClaim(claim);
                boundary.reached();
            }
            json.writeEndArray();
            writeRelations();
            if (!all.times().isEmpty()) {
                json.writeArrayFieldStart("times");
                for (TimeMention time : all.times()) {
                    writeTime(time, false, true);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void writeReport(Report report) throws IOException {
            json.writeObjectFieldStart("report");
            JsonText.known(json, "id", report.name());
            JsonText.known(json, "title", report.title());
            JsonText.known(json, "published", report.published());
            JsonText.known(json, "lang", report.lang());
            JsonText.known(json, "outlet", report.outlet());
            JsonText.known(json, "translation_of", report.translationOf());
            json.writeEndObject();
        }

        private void writeClaim(Claim claim) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", claim.name());
            JsonText.known(json, "quote", claim.quote());
            writeSpan(claim.span());
            JsonText.known(json, "event", claim.event());
            JsonText.known(json, "eventRef", claim.eventRef());
            if (claim.polarity() != Polarity.AFFIRMED) {
                json.writeStringField("polarity", JsonText.name(claim.polarity()));
            }
            if (claim.modality() != Modality.ASSERTED) {
                json.writeStringField("modality", JsonText.name(claim.modality()));
            }
            constant("section", claim.section());
            writeQuantity(claim);
            constant("measure", claim.measure());
            if (claim.ordinal() != null) {
                json.writeObjectFieldStart("ordinal");
                json.writeNumberField("value", claim.ordinal().value());
                JsonText.known(json, "series", claim.ordinal().series());
                json.writeEndObject();
            }
            writeScope(claim);
            if (claim.time() != null) {
                json.writeFieldName("time");
                writeTime(
                        claim.time(),
                        claim.quoted(),
                        !claim.quoted() && claim.source().kind() != SourceKind.NAMED);
            }
            writePlace(claim.place());
            writeActors(claim.actors());
            writeSource(claim.source());
            if (claim.quoted()) {
                json.writeBooleanField("quoted", true);
            }
            if (!claim.cues().isEmpty()) {
                json.writeArrayFieldStart("cues");
                for (String cue :
                        claim.cues().stream().sorted().map(JsonText::name).toList()) {
                    json.writeString(cue);
                }
                json.writeEndArray();
            }
            writeParts(claim);
            json.writeEndObject();
        }

        private void constant(String name, @Nullable Enum<?> value) throws IOException {
            JsonText.known(json, name, value == null ? null : JsonText.name(value));
        }

        private void writeSpan(@Nullable Span span) throws IOException {
            if (span != null) {
                json.writeNumberField("start", span.start());
                json.writeNumberField("end", span.end());
            }
        }

        private void writeQuantity(Claim claim) throws IOException {
            Quantity quantity = claim.quantity();
            if (quantity == null || !canBeCounted(quantity)) {
                return;
            }
            json.writeObjectFieldStart("quantity");
            JsonText.amount(json, quantity);
            JsonText.known(json, "unit", claim.unitId());
            writeSpan(claim.quantitySpan());
            json.writeEndObject();
        }

        private void writeScope(Claim claim) throws IOException {
            LocalDate asOf = claim.asOf();
            boolean stated = asOf != null && !asOf.equals(all.report().published());
            if (!stated
                    && claim.since() == null
                    && !claim.cumulative()
                    && claim.rate() == null
                    && claim.batch() == null) {
                return;
            }
            json.writeObjectFieldStart("scope");
            JsonText.known(json, "asOf", stated ? asOf : null);
            JsonText.known(json, "since", claim.since());
            if (claim.cumulative()) {
                json.writeBooleanField("cumulative", true);
            }
            JsonText.known(json, "rate", claim.rate());
            JsonText.known(json, "batch", claim.batch());
            json.writeEndObject();
        }

        /**
         * @param quoted what a reader takes for granted when the date does not say it
         * @param ownVoice likewise
         */
        private void writeTime(TimeMention time, boolean quoted, boolean ownVoice) throws IOException {
            json.writeStartObject();
            DateInterval days = time.interval();
            if (days != null) {
                JsonText.known(json, "from", days.from());
                JsonText.known(json, "to", days.to());
            }
            constant("role", time.role());
            JsonText.known(json, "text", time.text());
            JsonText.stated(json, time.stated());
            JsonText.deictic(json, time.deicticMonth(), time.deicticYear());
            if (!time.inferred().isEmpty()) {
                json.writeArrayFieldStart("inferred");
                for (String part : time.inferred().stream().sorted().toList()) {
                    json.writeString(part);
                }
                json.writeEndArray();
            }
            if (time.quoted() != quoted) {
                json.writeBooleanField("quoted", time.quoted());
            }
            if (time.ownVoice() != ownVoice) {
                json.writeBooleanField("ownVoice", time.ownVoice());
            }
            writeSpan(time.span());
            json.writeEndObject();
        }

        private void writePlace(@Nullable Place place) throws IOException {
            if (place == null) {
                return;
            }
            json.writeObjectFieldStart("place");
            JsonText.known(json, "at", place.at());
            JsonText.known(json, "from", place.from());
            JsonText.known(json, "to", place.to());
            constant("kind", place.kind());
            writeSpan(place.span());
            json.writeEndObject();
        }

        private void writeActors(List<Actor> actors) throws IOException {
            if (actors.isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("actors");
            for (Actor actor : actors) {
                json.writeStartObject();
                constant("role", actor.role());
                JsonText.known(json, "id", actor.id());
                JsonText.known(json, "name", actor.name());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeSource(Source source) throws IOException {
            if (source.equals(Source.OUTLET)) {
                return;
            }
            json.writeObjectFieldStart("source");
            JsonText.known(json, "id", source.id());
            JsonText.known(json, "name", source.name());
            constant("kind", source.kind());
            json.writeEndObject();
        }

        private void writeParts(Claim claim) throws IOException {
            List<Part> ofClaim = parts.getOrDefault(claim.id(), List.of());
            if (ofClaim.isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("parts");
            for (Part part : ofClaim) {
                json.writeStartObject();
                JsonText.known(json, "of", names.get(part.wholeId()));
                JsonText.known(json, "group", part.group());
                if (part.closed()) {
                    json.writeBooleanField("closed", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeRelations() throws IOException {
            if (all.shares().isEmpty()
                    && all.changes().isEmpty()
                    && all.orders().isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("relations");
            for (Share share : all.shares()) {
                if (begin("share", share.partId(), share.wholeId())) {
                    JsonText.number(json, "percent", share.percent());
                    json.writeEndObject();
                }
            }
            for (Change change : all.changes()) {
                if (begin("change", change.fromId(), change.toId())) {
                    json.writeStringField("change", change.kind());
                    if (change.value() != null) {
                        JsonText.number(json, "value", change.value());
                    }
                    json.writeEndObject();
                }
            }
            for (Order order : all.orders()) {
                if (begin("order", order.firstId(), order.secondId())) {
                    json.writeStringField("relation", order.relation());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }

        /** Whether both claims are written, so that the relation can be. */
        private boolean begin(String kind, String from, String to) throws IOException {
            String first = names.get(from);
            String second = names.get(to);
            if (first == null || second == null) {
                return false;
            }
            json.writeStartObject();
            json.writeStringField("kind", kind);
            json.writeStringField("from", first);
            json.writeStringField("to", second);
            return true;
        }

        private static boolean canBeCounted(@Nullable Quantity quantity) {
            return quantity != null
                    && isOrdinary(quantity.min())
                    && (quantity.max() == null || isOrdinary(quantity.max()));
        }

        private static boolean isOrdinary(BigDecimal value) {
            BigDecimal shortest = value.stripTrailingZeros();
            return value.precision() - value.scale() <= MOST_DIGITS_BEFORE_POINT
                    && shortest.precision() <= MOST_DIGITS
                    && shortest.scale() <= MOST_DIGITS;
        }
    }
}
