package inkan.dossier;

/** A command or query about something that was never recorded. */
public final class UnknownSubject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /** @param kind what is unknown: {@code resident}, {@code card}, {@code certificate}, {@code inquiry}, {@code notice} or {@code correction} */
    public UnknownSubject(String kind) {
        super("no such " + kind, null, false, false);
        this.kind = kind;
    }

    /** What is unknown: {@code resident}, {@code card}, {@code certificate}, {@code inquiry}, {@code notice} or {@code correction}. */
    public String kind() {
        return kind;
    }
}
