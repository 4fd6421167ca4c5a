package inkan.forecast;

import inkan.value.InvalidValue;
import java.time.LocalDate;

/**
 * How many expiries there are on one day. The certificates of one holder that expire on the same day are one.
 *
 * @param on the last valid day
 * @param certificates expiries of certificates
 * @param cards expiries of cards
 * @param together for how many holders both expire on that day; they are in both numbers
 */
public record Expiring(LocalDate on, long certificates, long cards, long together) {
    public Expiring {
        if (together < 0 || together > Math.min(certificates, cards)) {
            throw new InvalidValue("together", "from 0 to the smaller of certificates and cards");
        }
    }

    /** Those whose card goes on: they come for certificates alone. */
    public long certificatesAlone() {
        return certificates - together;
    }
}
