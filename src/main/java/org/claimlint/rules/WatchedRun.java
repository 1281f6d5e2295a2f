package org.claimlint.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.drools.model.functions.PredicateInformation;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** A run of rules that may loop for ever: it goes on a thread of its own, which is left behind when nothing happens on it any more. */
class WatchedRun {
    /** Rules that are known to come to an end, on the caller's thread. */
    static final WatchedRun UNWATCHED = new WatchedRun() {
        @Override
        void follow(KieSession session) {
            // Nobody asks.
        }

        @Override
        void goesOn() {
            // Nobody asks.
        }
    };

    private static final String ENDLESS_INSERT =
            " Maybe it inserts what its own conditions ask for; insert a Verdict or an Excused only.";
    private static final String ENDLESS_LOOP = " Maybe it holds a loop without an end.";

    private final Set<String> suspects;
    private final @Nullable ClassLoader userRules;
    private final Patience patience;
    private final Map<String, Integer> fired = new HashMap<>();
    private final AtomicLong steps = new AtomicLong();
    private volatile @Nullable String firing;

    private WatchedRun() {
        this.suspects = Set.of();
        this.userRules = null;
        this.patience = Patience.OF_A_PERSON;
    }

    /** @param without rules that do not run */
    WatchedRun(RuleBase rules, Patience patience, Collection<String> without) {
        this.suspects = new TreeSet<>(rules.userRuleNames());
        suspects.removeAll(without);
        this.userRules =
                rules.models().get(rules.models().size() - 1).getClass().getClassLoader();
        this.patience = patience;
    }

    /** @throws RunawayRuleException when nothing happens for longer than patience lasts */
    List<Verdict> of(Function<WatchedRun, List<Verdict>> run) {
        CountDownLatch over = new CountDownLatch(1);
        FutureTask<List<Verdict>> task = new FutureTask<>(() -> run.apply(this)) {
            @Override
            protected void done() {
                over.countDown();
            }
        };
        Thread thread = new Thread(task, "rules of the user");
        thread.setDaemon(true);
        thread.start();
        try {
            long seen = -1;
            long idle = 0;
            while (!over.await(patience.glance().toMillis(), TimeUnit.MILLISECONDS)) {
                long now = steps.get();
                idle = now == seen ? idle + 1 : 0;
                seen = now;
                if (patience.glance().multipliedBy(idle).compareTo(patience.withoutProgress()) >= 0) {
                    thread.setPriority(Thread.MIN_PRIORITY);
                    throw stuck(thread.getStackTrace());
                }
            }
            return task.get(0, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    /** Keeps in mind which rule fires. */
    void follow(KieSession session) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                String rule = event.getMatch().getRule().getName();
                firing = rule;
                fired.merge(rule, 1, Integer::sum);
                goesOn();
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firing = null;
                goesOn();
            }
        });
    }

    /** Something happened. */
    void goesOn() {
        steps.incrementAndGet();
    }

    /** The rules have fired as often as they may: the one of the user that did so most is to blame. */
    RunawayRuleException endless(int firings, int facts) {
        Set<String> most = new LinkedHashSet<>();
        fired.entrySet().stream()
                .filter(entry -> suspects.contains(entry.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(entry -> most.add(entry.getKey()));
        if (most.isEmpty()) {
            throw new IllegalStateException("Rules fired " + firings + " times on " + facts + " facts.");
        }
        return new RunawayRuleException(
                most, "it goes on firing, " + firings + " times so far on " + facts + " facts", ENDLESS_INSERT);
    }

    private RunawayRuleException stuck(StackTraceElement[] at) {
        String consequence = firing;
        Set<String> named = new LinkedHashSet<>();
        if (consequence != null && suspects.contains(consequence)) {
            named.add(consequence);
        } else {
            for (StackTraceElement frame : at) {
                named.addAll(rulesWithCondition(frame.getClassName()));
            }
            named.retainAll(suspects);
        }
        return new RunawayRuleException(
                named.isEmpty() ? suspects : named,
                "nothing happened for " + patience.withoutProgress().toSeconds() + " seconds",
                ENDLESS_LOOP);
    }

    /** The engine makes a class of each condition, which knows the rules that it stands in. */
    private Set<String> rulesWithCondition(String className) {
        try {
            Class<?> type = Class.forName(className, true, userRules);
            if (type.isEnum()
                    && type.getMethod("predicateInformation").invoke(type.getEnumConstants()[0])
                            instanceof PredicateInformation information) {
                Set<String> names = new TreeSet<>();
                information.getRuleNameMap().values().forEach(names::addAll);
                return names;
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            // No condition.
        }
        return Set.of();
    }
}
