package inkan.forecast;

import inkan.policy.PolicyTimeline;
import inkan.value.Residence;
import java.time.LocalDate;

/**
 * Renewal windows of holders in Japan, each under the policy in force on the day of expiry. Those who live abroad may renew
 * earlier and come to no counter; they are taken as the others.
 *
 * @param timeline national policy
 */
public record Windows(PolicyTimeline timeline) {
    /** No window is longer than this, in days. */
    private static final int LONGEST = 400;

    /** The first day on which something that expires then may be renewed. */
    public LocalDate opensFor(LocalDate expiresOn) {
        return timeline.onOrFirst(expiresOn).window().opensFor(expiresOn, Residence.JAPAN);
    }

    /** The last day of expiry of which the window is open by then. */
    public LocalDate lastExpiryOpenBy(LocalDate day) {
        LocalDate expiresOn = day.plusDays(LONGEST);
        while (opensFor(expiresOn).isAfter(day)) {
            expiresOn = expiresOn.minusDays(1);
        }
        return expiresOn;
    }
}
