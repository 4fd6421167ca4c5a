package inkan.api.cli;

/** The database cannot be reached. What was recorded until then stays recorded. */
final class DatabaseNotReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseNotReached(String message) {
        super(message);
    }

    DatabaseNotReached(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
