package inkan.dossier;

import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.correction.Correction;
import inkan.inquiry.Inquiry;
import inkan.municipality.Municipalities;
import inkan.notice.Notice;
import inkan.personal.Vault;
import inkan.policy.PolicyTimeline;
import inkan.resident.Resident;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.InquiryId;
import inkan.value.NoticeId;
import inkan.value.ResidentId;
import java.time.Clock;
import org.axonframework.modelling.command.Repository;

/**
 * Opens the dossier of a resident for one command. To be used while a command is handled, not beyond.
 *
 * @param residents streams of residents
 * @param cards streams of cards
 * @param certificates streams of certificates
 * @param inquiries streams of inquiries
 * @param notices streams of expiry notices
 * @param corrections streams of corrections
 * @param clock tells the moment of a decision
 * @param timeline the national policy
 * @param municipalities what municipalities decide for themselves
 * @param vault seals and opens personal data
 */
public record Dossiers(
        Repository<Resident> residents,
        Repository<MyNumberCard> cards,
        Repository<ElectronicCertificate> certificates,
        Repository<Inquiry> inquiries,
        Repository<Notice> notices,
        Repository<Correction> corrections,
        Clock clock,
        PolicyTimeline timeline,
        Municipalities municipalities,
        Vault vault) {

    /** Opens a dossier in which nothing is known yet. */
    public Dossier blank() {
        return new Dossier(this);
    }

    /**
     * Opens the dossier of a resident.
     *
     * @throws UnknownSubject where there is none
     */
    public Dossier of(ResidentId resident) {
        return blank().about(resident);
    }

    /**
     * Opens the dossier of the holder of a card.
     *
     * @throws UnknownSubject where there is no such card
     */
    public Dossier of(CardId card) {
        Dossier dossier = blank();
        return dossier.about(dossier.card(card).application().resident());
    }

    /**
     * Opens the dossier of the resident to whom a notice was sent.
     *
     * @throws UnknownSubject where there is no such notice
     */
    public Dossier of(NoticeId notice) {
        Dossier dossier = blank();
        Notice sent = dossier.notice(notice).orElseThrow(() -> new UnknownSubject("notice"));
        return dossier.about(sent.sent().resident());
    }

    /**
     * Opens the dossier of the resident whose record a correction is about.
     *
     * @throws UnknownSubject where there is no such correction
     */
    public Dossier of(CorrectionId correction) {
        Dossier dossier = blank();
        return dossier.about(dossier.correction(correction).requested().resident());
    }

    /**
     * Opens the dossier of the resident to whom an inquiry is made.
     *
     * @throws UnknownSubject where there is no such inquiry
     */
    public Dossier of(InquiryId inquiry) {
        Dossier dossier = blank();
        return dossier.about(dossier.inquiry(inquiry).opened().resident());
    }
}
