package inkan.personal;

/**
 * Somebody wants to open, or to seal under, a key that is destroyed. Rules refuse commands about such a resident before
 * it comes to this.
 */
public final class PersonalDataDestroyed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public PersonalDataDestroyed() {
        super("The key of this personal data is destroyed");
    }
}
