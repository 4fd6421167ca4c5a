package inkan.policy;

import inkan.value.PinKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The PINs of a card.
 *
 * @param lockAfter for each PIN that a card has, the number of consecutive wrong entries that lock it
 * @param forNewIssuance PINs that new issuance asks for beside those of the certificates concerned
 * @param kioskWithin how long after the smartphone application a kiosk resets a PIN, inclusive
 * @param kioskOpens first time of day at which a kiosk resets, inclusive
 * @param kioskCloses time of day from which a kiosk no longer resets, exclusive
 */
public record PinTerms(
        Map<PinKind, Integer> lockAfter,
        Set<PinKind> forNewIssuance,
        Duration kioskWithin,
        LocalTime kioskOpens,
        LocalTime kioskCloses) {
    public PinTerms {
        lockAfter = Collections.unmodifiableMap(new EnumMap<>(lockAfter));
        forNewIssuance = Set.copyOf(forNewIssuance);
    }

    /** The PINs that a card has. */
    public Set<PinKind> kinds() {
        return lockAfter.keySet();
    }

    /** The number of consecutive wrong entries that lock the PIN; a PIN no longer given out keeps locking at three. */
    public int lockAfter(PinKind pin) {
        return lockAfter.getOrDefault(pin, 3);
    }
}
