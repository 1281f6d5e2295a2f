package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts a rule sees, one JSON object a line: its type as {@code fact}, then every known property under the name that a rule gives it,
 * derived ones last. Unknown and empty properties are left out.
 */
public final class FactsWriter {
    private static final Set<String> NO_PROPERTIES = Set.of("hashCode", "toString", "toBuilder", "sourceMap");

    /** Writes the facts in the order given, and leaves {@code out} open. */
    public void write(List<?> facts, Writer out) throws IOException {
        for (Object fact : facts) {
            try (JsonGenerator json = JsonText.compact(out)) {
                json.writeStartObject();
                json.writeStringField("fact", fact.getClass().getSimpleName());
                writeComponents(fact, json);
                writeDerived(fact, json);
                json.writeEndObject();
            }
            out.write('\n');
        }
    }

    private static void writeComponents(Object record, JsonGenerator json) throws IOException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!NO_PROPERTIES.contains(component.getName())) {
                writeProperty(component.getName(), read(record, component.getAccessor()), json);
            }
        }
    }

    /** What a record works out from its components: rules read it like a component. */
    private static void writeDerived(Object record, JsonGenerator json) throws IOException {
        TreeMap<String, Method> derived = new TreeMap<>();
        for (Method method : record.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && !NO_PROPERTIES.contains(method.getName())) {
                derived.put(method.getName(), method);
            }
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            derived.remove(component.getName());
        }
        for (Method method : derived.values()) {
            writeProperty(method.getName(), read(record, method), json);
        }
    }

    private static @Nullable Object read(Object record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    private static void writeProperty(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        boolean empty = value instanceof Collection<?> values && values.isEmpty();
        if (value != null && !empty) {
            json.writeFieldName(name);
            writeValue(value, json);
        }
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Record record) {
            json.writeStartObject();
            writeComponents(record, json);
            json.writeEndObject();
        } else if (value instanceof Collection<?> values) {
            json.writeStartArray();
            for (Object element : inOrder(values)) {
                writeValue(element, json);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Lists as they are; sets, whose order differs from run to run, by their words. */
    private static Collection<?> inOrder(Collection<?> values) {
        if (!(values instanceof Set)) {
            return values;
        }
        Object[] sorted = values.toArray();
        Arrays.sort(sorted, (a, b) -> a.toString().compareTo(b.toString()));
        return new ArrayList<>(Arrays.asList(sorted));
    }
}
