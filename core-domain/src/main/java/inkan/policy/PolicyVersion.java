package inkan.policy;

import inkan.value.CertificateKind;
import java.time.LocalDate;
import java.time.Period;

/**
 * The national policy as it stands from a day on; its id is on every event that was decided under it (V-11).
 *
 * @param id names the version, at most 32 characters
 * @param effectiveFrom the first day on which it holds
 * @param validity how long cards and certificates last
 * @param window when renewal opens
 * @param pins the PINs of a card
 * @param fees what procedures cost
 * @param move deadlines of a move
 * @param offers what can be had
 * @param notices when expiry notices are sent
 * @param stayGrace how long a card is extended, once, while an application for a longer stay is pending (V-6)
 */
public record PolicyVersion(
        String id,
        LocalDate effectiveFrom,
        ValidityTerms validity,
        RenewalWindow window,
        PinTerms pins,
        Fees fees,
        MoveTerms move,
        Offers offers,
        NoticeTerms notices,
        Period stayGrace) {

    /** Whether the kind may be issued to somebody of that age (E-2). */
    public boolean isOldEnoughFor(CertificateKind kind, LocalDate born, LocalDate on) {
        return kind != CertificateKind.SIGNATURE || ageOn(on, born) >= validity.signatureAge();
    }

    /** The age in full years on a day. */
    public int ageOn(LocalDate day, LocalDate born) {
        return validity.ageAttained().ageOn(day, born, validity.leapDay());
    }

    /** The next version: the same under another id, from another day, with other validity and offers. */
    public PolicyVersion amended(String newId, LocalDate from, ValidityTerms newValidity, Offers newOffers) {
        return new PolicyVersion(newId, from, newValidity, window, pins, fees, move, newOffers, notices, stayGrace);
    }
}
