package inkan.api.cli;

/** The program could not be started for a command; nothing was done. It says why as the last of the causes does. */
final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStarted(RuntimeException cause) {
        super(last(cause).getMessage(), cause);
    }

    private static Throwable last(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last;
    }
}
