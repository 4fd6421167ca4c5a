package inkan.api.notice;

import inkan.notice.send.SendNotice;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the queue that was claimed: what {@code send-notice} needs to complete it.
 *
 * @param municipality of residence, whose notice it is
 * @param expiresOn the last valid day that it announces
 * @param dueOn the first day on which it is due
 * @param lateOn the first day on which it is late
 * @param second whether it is the second one of this expiry
 * @param certificates what it announces the end of; none where it is about the card
 * @param card the card, where it is about the card
 */
public record ClaimedNotice(
        NoticeId notice,
        MunicipalityCode municipality,
        ResidentId resident,
        NoticeKind kind,
        LocalDate expiresOn,
        LocalDate dueOn,
        LocalDate lateOn,
        boolean second,
        Set<SerialNumber> certificates,
        @Nullable CardId card) {
    public ClaimedNotice {
        certificates = Set.copyOf(certificates);
    }

    /** Whether an inquiry letter 照会書兼回答書 is printed with it: with notices of certificates. */
    public boolean bearsInquiryLetter() {
        return kind == NoticeKind.CERTIFICATES;
    }

    /** The command that completes it. */
    public SendNotice sentBy(RunId run) {
        return new SendNotice(resident, kind, expiresOn, certificates, card, second, bearsInquiryLetter(), run);
    }
}
