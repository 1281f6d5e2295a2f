package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The schemas as a validator understands them. */
final class ClaimsSchema {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final Schema CLAIMS = load("claims");

    private ClaimsSchema() {}

    static Schema load(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text(name));
    }

    static List<Error> errors(JsonNode root) {
        return CLAIMS.validate(root);
    }

    /** Asserts that each root value is valid claims JSON. */
    static void assertValid(byte[] json) {
        try (MappingIterator<JsonNode> roots = JSON.readerFor(JsonNode.class).readValues(json)) {
            while (roots.hasNext()) {
                assertThat(errors(roots.next())).isEmpty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
