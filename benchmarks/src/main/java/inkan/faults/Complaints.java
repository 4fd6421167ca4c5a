package inkan.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells each kind of failure once per node, on its error output. Failures are what a campaign makes. */
final class Complaints {

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Complaints() {}

    @SuppressWarnings("SystemOut") // the parent collects it
    static void of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String kind = failure.getClass().getSimpleName() + ": " + failure.getMessage() + " <- "
                + cause.getClass().getSimpleName() + ": " + cause.getMessage();
        if (TOLD.add(kind)) {
            System.err.println(kind);
        }
    }
}
