package inkan.explanation;

import inkan.municipality.Name;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.resident.ResidentEvent.ContinuedUseDone;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.DestructionDeclined;
import inkan.resident.ResidentEvent.DestructionRequested;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.ResidentEvent.GuardianshipCorrected;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.MoveLapsed;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.ResidentEvent.PersonalDataCorrected;
import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.ResidentEvent.StayChanged;
import inkan.resident.ResidentEvent.UseAbroadArranged;

/** What the resident register told. */
final class OfResidents {
    private OfResidents() {}

    static Explanation explain(ResidentEvent event) {
        return switch (event) {
            case Registered registered ->
                Explanation.of(
                                () -> "The resident became known under an identifier that nobody else has.",
                                () -> "住民を、他で使われていない識別子で登録した。",
                                "D-1")
                        .andWhere(registered.stayEndsOn() != null, "V-6");
            case AttributesChanged changed -> attributesChanged(changed);
            case MinorAmendmentRecorded amended ->
                Explanation.of(
                        () -> "The office recorded a minor amendment effective %s, which revokes nothing."
                                .formatted(amended.effectiveOn()),
                        () -> "%s付けの軽微な修正を記録した。失効するものはない。".formatted(amended.effectiveOn()),
                        "C-3",
                        "C-4");
            case GuardianshipChanged changed ->
                Explanation.of(
                        () -> "A guardianship of an adult %s on %s; an adult ward is issued no signature certificate."
                                .formatted(changed.adultWard() ? "began" : "ended", changed.effectiveOn()),
                        () -> "%sに成年後見が%sした。成年被後見人には署名用電子証明書を発行しない。"
                                .formatted(changed.effectiveOn(), changed.adultWard() ? "開始" : "終了"),
                        "E-3");
            case StayChanged changed -> stayChanged(changed);
            case DestructionRequested requested ->
                Explanation.of(
                        () -> "The destruction of the personal data was asked for; its retention was over on %s."
                                .formatted(requested.overSince()),
                        () -> "保存期間(%sに経過)を過ぎた個人情報の廃棄が申請された。".formatted(requested.overSince()),
                        "D-5");
            case DestructionDeclined declined ->
                Explanation.of(
                        () -> "Somebody else than who asked declined the destruction of the personal data: %s."
                                .formatted(Wording.of(declined.reason()).en()),
                        () -> "申請者とは別の者が個人情報の廃棄を却下した(%s)。"
                                .formatted(Wording.of(declined.reason()).ja()),
                        "D-3",
                        "D-5");
            case PersonalDataDestroyed destroyed ->
                Explanation.of(
                        () ->
                                "Somebody else than who asked approved the destruction, and the personal data was destroyed on %s."
                                        .formatted(destroyed.on()),
                        () -> "申請者とは別の者が承認し、%sに個人情報を廃棄した。".formatted(destroyed.on()),
                        "D-3",
                        "D-5",
                        "D-6");
            case PersonalDataCorrected corrected ->
                OfCorrections.personalData(
                        corrected.corrects(),
                        corrected.ground(),
                        corrected.minor(),
                        corrected.revoked().size());
            case GuardianshipCorrected corrected ->
                OfCorrections.guardianship(corrected.corrects(), corrected.ground(), corrected.adultWard());
            case MovingOutAnnounced announced ->
                Explanation.of(
                        () -> "Moving out on %s was announced, from which the deadlines of moving in are counted."
                                .formatted(announced.plannedOn()),
                        () -> "%sの転出届があった。転入届の期限はこの日から数える。".formatted(announced.plannedOn()),
                        "C-9");
            case MovedIn moved ->
                Explanation.of(
                        () -> "Moving in on %s was filed on %s, a change of address; %s."
                                .formatted(moved.effectiveOn(), moved.filedOn(), en(moved.consequences())),
                        () -> "%sの転入が%sに届け出られ、住所が変わった。%s。"
                                .formatted(moved.effectiveOn(), moved.filedOn(), ja(moved.consequences())),
                        "C-9",
                        "C-1",
                        "C-4");
            case ContinuedUseFellDue due ->
                Explanation.of(
                        () ->
                                "After the move the card has to be taken into use at the new municipality by %s, inclusive."
                                        .formatted(due.until()),
                        () -> "転入に伴い、%sまでにカードの継続利用の手続きが必要になった。".formatted(due.until()),
                        "C-9");
            case ContinuedUseDone done ->
                Explanation.of(
                        () -> "The card was taken into use at the new municipality in time, on %s."
                                .formatted(done.on()),
                        () -> "期限内の%sにカードの継続利用の手続きをした。".formatted(done.on()),
                        "C-9");
            case MoveLapsed lapsed ->
                Explanation.of(
                        () -> "A deadline of the move had passed; %s.".formatted(en(lapsed.consequences())),
                        () -> "転入届または継続利用の期限が過ぎた。%s。".formatted(ja(lapsed.consequences())),
                        "C-9");
            case UseAbroadArranged arranged ->
                Explanation.of(
                        () -> "Use of the card abroad was arranged before the departure on %s."
                                .formatted(arranged.departsOn()),
                        () -> "%sの国外転出の前に、国外での継続利用の手続きをした。".formatted(arranged.departsOn()),
                        "C-9");
            case Departed departed ->
                Explanation.of(
                        () -> "The holder left Japan on %s; %s."
                                .formatted(departed.effectiveOn(), en(departed.consequences())),
                        () -> "%sに国外転出した。%s。".formatted(departed.effectiveOn(), ja(departed.consequences())),
                        "C-9");
            case EntitlementEnded ended -> entitlementEnded(ended);
            case CardAppliedFor applied ->
                Explanation.of(
                        () -> "A card was applied for, the resident's only application under way.",
                        () -> "カードの申請を受け付けた。申請は一人一件までである。",
                        "D-2");
        };
    }

    private static Explanation attributesChanged(AttributesChanged changed) {
        Name what = Wording.of(changed.changed(), Wording::of);
        return Explanation.of(
                () -> "What changed on %s: %s; %s."
                        .formatted(changed.effectiveOn(), what.en(), en(changed.consequences())),
                () -> "%sに%sが変わった。%s。".formatted(changed.effectiveOn(), what.ja(), ja(changed.consequences())),
                "C-1",
                "C-4",
                "C-2");
    }

    private static Explanation stayChanged(StayChanged changed) {
        return changed.stayEndsOn() == null
                ? Explanation.of(
                        () -> "No period of stay binds from %s; the card does not follow by itself."
                                .formatted(changed.effectiveOn()),
                        () -> "%sから在留期間の定めがなくなった。カードの有効期限は自動では変わらない。".formatted(changed.effectiveOn()),
                        "V-6")
                : Explanation.of(
                        () -> "The period of stay ends on %s now; the card does not follow by itself."
                                .formatted(changed.stayEndsOn()),
                        () -> "在留期間の満了日が%sになった。カードの有効期限は自動では変わらない。".formatted(changed.stayEndsOn()),
                        "V-6");
    }

    private static Explanation entitlementEnded(EntitlementEnded ended) {
        Name cause = Wording.of(ended.cause());
        return Explanation.of(
                () -> "The entitlement to the cards ended on %s by %s; %s."
                        .formatted(ended.effectiveOn(), cause.en(), en(ended.consequences())),
                () -> "%sに%sにより資格を失った。%s。".formatted(ended.effectiveOn(), cause.ja(), ja(ended.consequences())),
                "C-9");
    }

    private static String en(Consequences done) {
        return "certificates revoked by it: %d, cards made void: %d"
                .formatted(done.revoked().size(), done.voided().size());
    }

    private static String ja(Consequences done) {
        return "これにより失効した電子証明書は%d件、カードは%d件"
                .formatted(done.revoked().size(), done.voided().size());
    }
}
