package inkan.law;

import inkan.Office;
import inkan.command.Command;
import inkan.dossier.UnknownSubject;
import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.notice.NoticeEvent;
import inkan.rule.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often what happened, so that laws are not kept by doing nothing. */
final class Tally {
    final Map<Class<? extends Command>, Integer> accepted = new HashMap<>();
    final Map<Class<? extends Command>, Integer> refused = new HashMap<>();
    final Map<Class<? extends Event>, Integer> events = new HashMap<>();

    /** By the constant itself, how often it was broken, whether or not it was the one to answer. */
    final Map<Object, Integer> broken = new HashMap<>();

    final Map<String, Integer> failures = new HashMap<>();
    int unknown;

    /** Second notices that were sent: of all events of one kind the rarest. */
    int secondNotices;

    synchronized void count(Command command, Office.Outcome outcome) {
        Class<? extends Command> kind = command.getClass();
        (outcome.result().isExceptional() ? refused : accepted).merge(kind, 1, Integer::sum);
        outcome.recorded().forEach(message -> events.merge(((Event) message.getPayload()).getClass(), 1, Integer::sum));
        outcome.recorded().forEach(message -> {
            if (message.getPayload() instanceof NoticeEvent.Sent sent
                    && sent.notice().isSecond()) {
                secondNotices++;
            }
        });
        outcome.refusal()
                .ifPresent(refusal -> refusal.broken().forEach(rule -> broken.merge(constant(rule), 1, Integer::sum)));
        if (outcome.result().isExceptional() && outcome.refusal().isEmpty()) {
            Throwable failure = outcome.result().exceptionResult();
            if (failure instanceof UnknownSubject) {
                unknown++;
            } else {
                failures.merge(kind.getSimpleName() + ": " + failure, 1, Integer::sum);
            }
        }
    }

    /** A rule asked about a part of a wider case is the same rule. */
    private static Object constant(Rule<?> rule) {
        if (rule instanceof Enum<?>) {
            return rule;
        }
        try {
            var part = rule.getClass().getDeclaredMethod("rule");
            part.setAccessible(true);
            return constant((Rule<?>) part.invoke(rule));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part of all commands that were done. */
    double shareDone() {
        return (double) sum(accepted) / (sum(accepted) + sum(refused));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Everything, the rarest first within each kind. */
    @Override
    public String toString() {
        return "%,d commands done, %,d refused by a rule, %,d about nothing known, %,d second notices%n  done: %s%n  refused: %s%n  events: %s%n  broken rules: %s%n"
                .formatted(
                        sum(accepted),
                        sum(refused) - unknown,
                        unknown,
                        secondNotices,
                        rarestFirst(accepted, Class::getSimpleName),
                        rarestFirst(refused, Class::getSimpleName),
                        rarestFirst(events, event -> EventCatalogue.nameOf(event)),
                        rarestFirst(broken, rule -> rule.getClass().getSimpleName() + "." + rule));
    }

    private static <K> String rarestFirst(Map<K, Integer> counts, Function<K, String> name) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().thenComparing(entry -> name.apply(entry.getKey())))
                .map(entry -> entry.getValue() + " " + name.apply(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
