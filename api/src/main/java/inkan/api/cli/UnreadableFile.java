package inkan.api.cli;

/** A file that a command was given cannot be read, or is not what it should be. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
