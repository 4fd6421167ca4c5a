package inkan.vault;

import java.util.UUID;

/** A key of personal data in clear; in memory only. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DataKey(UUID name, byte[] secret) {
    /** The name only. */
    @Override
    public String toString() {
        return name.toString();
    }
}
