package inkan.notice.send;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes a notice that is due: records that it is sent.
 *
 * @param expiresOn the last valid day that it announces
 * @param certificates the certificates that end on that day: one or two, where it announces certificates; else none
 * @param card the card, where it announces the card's end; else none
 * @param second whether it is the second notice of this expiry, after the first one came back
 * @param inquiryLetter whether an inquiry letter is printed with it
 * @param run the run of the job that sends it
 */
public record SendNotice(
        ResidentId resident,
        NoticeKind kind,
        LocalDate expiresOn,
        Set<SerialNumber> certificates,
        @Nullable CardId card,
        boolean second,
        boolean inquiryLetter,
        RunId run)
        implements Command {
    private static final int BOTH = 2;

    public SendNotice {
        certificates = Set.copyOf(certificates);
        boolean ofCertificates = kind == NoticeKind.CERTIFICATES;
        if (ofCertificates == certificates.isEmpty() || certificates.size() > BOTH) {
            throw new InvalidValue(
                    "certificates", "at least one and at most two serial numbers for CERTIFICATES, none for CARD");
        }
        if (ofCertificates == (card != null)) {
            throw new InvalidValue("card", "a card for CARD, none for CERTIFICATES");
        }
    }

    /** The notice that it is about. */
    public NoticeId notice() {
        NoticeId first = NoticeId.first(resident, kind, expiresOn);
        return second ? first.second() : first;
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
