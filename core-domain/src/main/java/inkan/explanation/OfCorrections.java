package inkan.explanation;

import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionEvent.Approved;
import inkan.correction.CorrectionEvent.CardExpiryRequested;
import inkan.correction.CorrectionEvent.CertificateExpiryRequested;
import inkan.correction.CorrectionEvent.Declined;
import inkan.correction.CorrectionEvent.GuardianshipRequested;
import inkan.correction.CorrectionEvent.PersonalDataRequested;
import inkan.correction.CorrectionEvent.Requested;
import inkan.correction.CorrectionGround;
import inkan.municipality.Name;
import inkan.policy.Bound;
import java.time.LocalDate;
import java.util.List;

/** What became of a correction of the record, and what it corrected. */
final class OfCorrections {
    private OfCorrections() {}

    static Explanation explain(CorrectionEvent event) {
        return switch (event) {
            case CardExpiryRequested request ->
                requested(request, "the card's expiry", "カードの有効期限").and(expiry(request.boundBy()));
            case CertificateExpiryRequested request ->
                requested(request, "the certificate's expiry", "電子証明書の有効期限").and(expiry(request.boundBy()));
            case PersonalDataRequested request -> requested(request, "the basic four attributes", "基本4情報");
            case GuardianshipRequested request -> requested(request, "whether an adult ward", "成年被後見人の該当");
            case Approved approved ->
                Explanation.of(
                        () ->
                                "Somebody else than who asked approved the correction on %s, and the record was corrected."
                                        .formatted(approved.on()),
                        () -> "申請者とは別の者が%sに承認し、記録を訂正した。".formatted(approved.on()),
                        "D-3",
                        "D-4");
            case Declined declined ->
                Explanation.of(
                        () -> "Somebody else than who asked declined the correction on %s: %s."
                                .formatted(
                                        declined.on(),
                                        Wording.of(declined.reason()).en()),
                        () -> "申請者とは別の者が%sに却下した(%s)。"
                                .formatted(
                                        declined.on(),
                                        Wording.of(declined.reason()).ja()),
                        "D-3",
                        "D-4");
        };
    }

    private static Explanation requested(Requested request, String en, String ja) {
        Name ground = Wording.of(request.ground());
        return Explanation.of(
                () -> "The correction of %s, as event %d of its stream recorded it, was asked for: %s."
                        .formatted(en, request.sequence(), ground.en()),
                () -> "%s(事象%d番の記録)の職権訂正が申請された(%s)。".formatted(ja, request.sequence(), ground.ja()),
                "D-4");
    }

    private static List<String> expiry(Bound boundBy) {
        return boundBy == Bound.PERIOD_OF_STAY ? List.of("V-6") : List.of();
    }

    /** An expiry that was corrected, of a card or a certificate. */
    static Explanation expiry(int corrects, CorrectionGround ground, LocalDate from, LocalDate to, Bound boundBy) {
        Name why = Wording.of(ground);
        return Explanation.of(
                        () ->
                                "The expiry that event %d of this stream recorded was corrected from %s to %s, bound by %s: %s."
                                        .formatted(
                                                corrects,
                                                from,
                                                to,
                                                Wording.of(boundBy).en(),
                                                why.en()),
                        () -> "事象%d番に記録された有効期限を%sから%s(上限は%s)に職権で訂正した(%s)。"
                                .formatted(
                                        corrects, from, to, Wording.of(boundBy).ja(), why.ja()),
                        "D-4",
                        "V-11",
                        "V-5")
                .andWhere(boundBy == Bound.PERIOD_OF_STAY, "V-6");
    }

    /** Basic four that were corrected. */
    static Explanation personalData(int corrects, CorrectionGround ground, boolean minor, int revoked) {
        Name why = Wording.of(ground);
        return Explanation.of(
                () -> "The basic four that event %d of this stream recorded were corrected, %s, revoking %d: %s."
                        .formatted(corrects, minor ? "a minor correction" : "not a minor one", revoked, why.en()),
                () -> "事象%d番に記録された基本4情報を職権で訂正した(%s、失効%d件、%s)。"
                        .formatted(corrects, minor ? "軽微な修正" : "軽微でない", revoked, why.ja()),
                "D-4",
                minor ? "C-3" : "C-1");
    }

    /** Whether a resident is an adult ward, corrected. */
    static Explanation guardianship(int corrects, CorrectionGround ground, boolean adultWard) {
        Name why = Wording.of(ground);
        return Explanation.of(
                () ->
                        "What event %d of this stream recorded of a guardianship was corrected, so the resident %s an adult ward: %s."
                                .formatted(corrects, adultWard ? "is" : "is not", why.en()),
                () -> "事象%d番に記録された成年後見の別を、成年被後見人で%sと職権で訂正した(%s)。"
                        .formatted(corrects, adultWard ? "ある" : "ない", why.ja()),
                "D-4",
                "E-3");
    }
}
