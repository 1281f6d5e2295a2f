package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small changes of valid documents: the reader never throws, and what it accepts the schema accepts too. */
class MutatedClaimsTest {
    private static final long SEED = 20180607;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "3",
            "12",
            "1e3",
            "0.5",
            "1e15",
            "1e-31",
            "2018.0",
            "3000000000",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"total\"",
            "\"c1\"",
            "\"monday\"",
            "\"affirmed\"",
            "\"quoted\"",
            "\"2018-06-05\"",
            "\"2018-06-31\"",
            "\"2018-06-05T10:00Z\"",
            "\"fighter\"",
            "\"fightr\"",
            "\"USD\"",
            "\"\\ud800\"",
            "{}",
            "[]",
            "[{}]",
            "[null]",
            "{\"id\":\"x\"}",
            "{\"min\":1}",
            "{\"of\":\"total\"}",
            "[\"day\"]",
            "{\"year\":2018}");

    private final Random random = new Random(SEED);

    @Test
    void changed_values_never_throw_and_what_is_accepted_fits_the_schema() throws Exception {
        int accepted = 0;
        for (int i = 0; i < 4000; i++) {
            ObjectNode root = (ObjectNode) ClaimsSchema.JSON.readTree(ClaimsReaderTest.FULL);
            for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                change(root);
            }
            // reading checks what it accepts against the schema
            Reading reading = Reading.of(root.toString());
            assertThat(reading.problems().size() + reading.reports().size())
                    .as(root.toString())
                    .isEqualTo(1);
            assertClear(reading);
            accepted += reading.reports().size();
        }
        assertThat(accepted).isBetween(400, 3600);
    }

    @Test
    void changed_bytes_never_throw() {
        byte[] good = (ClaimsReaderTest.FULL + "{\"claims\":[{\"event\":\"\u0647\u062C\u0648\u0645\"}]}\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 4000; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            switch (random.nextInt(4)) {
                case 0 -> bad[at] = (byte) random.nextInt(256);
                case 1 -> bad[at] = (byte) "{}[]:,\"\\ \n0-e".charAt(random.nextInt(13));
                case 2 -> bad = Arrays.copyOf(bad, at);
                default -> System.arraycopy(good, random.nextInt(at + 1), bad, at, Math.min(9, bad.length - at));
            }
            Reading reading = Reading.of(bad);
            assertThat(reading.problems().size() + reading.reports().size()).isPositive();
            assertClear(reading);
        }
    }

    private static void assertClear(Reading reading) {
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem)
                        .matches("f\\.json(:[0-9]+)?: [^\\n\\r]*\\.")
                        .doesNotContainIgnoringCase("jackson")
                        .doesNotContain("Exception", "Source:", "REDACTED")
                        .hasSizeLessThan(400));
    }

    private void change(ObjectNode root) throws Exception {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = ClaimsSchema.JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("extra");
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "s", value);
                default -> object.set(name, value);
            }
        } else if (container instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(value);
            } else {
                int index = random.nextInt(array.size());
                if (random.nextBoolean()) {
                    array.remove(index);
                } else {
                    array.set(index, value);
                }
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
