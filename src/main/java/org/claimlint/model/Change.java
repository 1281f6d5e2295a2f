package org.claimlint.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** "Rose from 20 to 30 (25 %)": the change the text states between two counts; {@code kind} is percent, points, amount or factor. */
public record Change(
        String fromId, String toId, String kind, @Nullable BigDecimal value) {}
