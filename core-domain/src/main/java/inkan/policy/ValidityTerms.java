package inkan.policy;

import inkan.time.AgeAttained;
import inkan.time.LeapDay;

/**
 * How long cards and certificates last. Birthdays are counted strictly after the day of issue (V-1).
 *
 * @param adultAge age in full years from which a holder is an adult
 * @param ageBasisDate the day on which that age is taken
 * @param ageAttained the day on which an age counts
 * @param leapDay where a birthday on 29 February falls in other years
 * @param adultCard the birthday to which an adult's card runs, such as the 10th
 * @param minorCard the birthday to which a minor's card runs, such as the 5th
 * @param newCertificate the birthday to which a newly issued certificate runs
 * @param renewedCertificate the birthday to which a certificate runs that was renewed in its window
 * @param signatureAge lowest age in full years at which a signature certificate is issued
 */
public record ValidityTerms(
        int adultAge,
        AgeBasisDate ageBasisDate,
        AgeAttained ageAttained,
        LeapDay leapDay,
        int adultCard,
        int minorCard,
        int newCertificate,
        int renewedCertificate,
        int signatureAge) {
    /** The same with another adult age. */
    public ValidityTerms withAdultAge(int age) {
        return new ValidityTerms(
                age,
                ageBasisDate,
                ageAttained,
                leapDay,
                adultCard,
                minorCard,
                newCertificate,
                renewedCertificate,
                signatureAge);
    }
}
