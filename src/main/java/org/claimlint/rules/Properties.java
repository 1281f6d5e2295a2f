package org.claimlint.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import org.claimlint.model.Claim;
import org.jspecify.annotations.Nullable;

/** Follows the properties of facts that placeholders name. Every element of a list is asked. */
public final class Properties {
    private Properties() {}

    /**
     * The value at the end of the path, or null when a value on the way is unknown. For a list, the list of its elements' values.
     */
    public static @Nullable Object follow(@Nullable Object start, List<String> path) {
        Object value = start;
        for (String property : path) {
            if (value == null) {
                return null;
            }
            if (value instanceof List<?> list) {
                return list.stream().map(element -> follow(element, path)).toList();
            }
            value = read(value, property);
        }
        return value;
    }

    private static @Nullable Object read(Object owner, String property) {
        try {
            return owner.getClass().getMethod(property).invoke(owner);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The property " + property + " was checked when the rule was compiled.", e);
        }
    }

    /** The first name in the path that {@code type} does not have, or empty when all are there. */
    static Optional<String> firstUnknown(Class<?> type, List<String> path) {
        Class<?> at = elementOf(type);
        for (String property : path) {
            try {
                Method method = at.getMethod(property);
                if (method.getParameterCount() != 0 || method.getReturnType() == void.class) {
                    return Optional.of(property);
                }
                at = method.getGenericReturnType() instanceof ParameterizedType ? Object.class : method.getReturnType();
            } catch (NoSuchMethodException e) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** Lists that rules collect hold claims. */
    private static Class<?> elementOf(Class<?> type) {
        return List.class.isAssignableFrom(type) ? Claim.class : type;
    }
}
