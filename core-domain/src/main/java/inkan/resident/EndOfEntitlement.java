package inkan.resident;

/** Why a resident's cards are void, as the register reports it (C-9). */
public enum EndOfEntitlement {
    DEATH,
    /** The resident record was deleted 住民票の消除. */
    RECORD_DELETED,
    MY_NUMBER_CHANGED,
    RESIDENT_RECORD_CODE_CHANGED;

    /** Whether the person is no resident any more, so that nothing can be applied for again. */
    public boolean endsResidence() {
        return this == DEATH || this == RECORD_DELETED;
    }
}
