package inkan.explanation;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.correction.CorrectionEvent;
import inkan.event.Event;
import inkan.inquiry.InquiryEvent;
import inkan.notice.NoticeEvent;
import inkan.resident.ResidentEvent;

/**
 * Explains events. Within a family the compiler names every event that has no explanation; that every family is here is
 * tested over the catalogue of events.
 */
public final class Explanations {
    private Explanations() {}

    /**
     * Why the event happened. Where the event itself names a rule, a cause or a ground, the explanation follows it.
     *
     * @throws IllegalArgumentException where nobody has explained the family that the event belongs to
     */
    public static Explanation of(Event event) {
        return switch (event) {
            case ResidentEvent ofResident -> OfResidents.explain(ofResident);
            case CardEvent ofCard -> OfCards.explain(ofCard);
            case CertificateEvent ofCertificate -> OfCertificates.explain(ofCertificate);
            case InquiryEvent ofInquiry -> OfInquiries.explain(ofInquiry);
            case NoticeEvent ofNotice -> OfNotices.explain(ofNotice);
            case CorrectionEvent ofCorrection -> OfCorrections.explain(ofCorrection);
            default -> throw new IllegalArgumentException("nobody explains " + event.getClass());
        };
    }
}
