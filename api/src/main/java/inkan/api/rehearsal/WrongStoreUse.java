package inkan.api.rehearsal;

/** A start of the program in another way than its store was ever used. Nothing was changed. */
public final class WrongStoreUse extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongStoreUse(StoreUse settled) {
        super(
                settled == StoreUse.LIVE
                        ? "this store is live: the profile 'rehearsal' cannot be used with it"
                        : "this store is a rehearsal: it can only be used with the profile 'rehearsal'");
    }
}
