package org.claimlint.rules;

import java.util.Set;
import org.drools.model.Rule;

/**
 * How one rule of a compiled model is made without the others.
 *
 * @param rule its name
 * @param className the class that holds its method
 * @param method a static method without parameters
 * @param needs simple names of the fact types without which it cannot fire; types that rules themselves insert are not among them
 */
record RuleMaker(String rule, String className, String method, Set<String> needs) {
    RuleMaker {
        needs = Set.copyOf(needs);
    }

    Rule make(ClassLoader loader) {
        try {
            return (Rule)
                    Class.forName(className, true, loader).getMethod(method).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The compiled rule (" + rule + ") cannot be loaded. Maybe the build was interrupted.", e);
        }
    }
}
