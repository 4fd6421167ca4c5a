package inkan.explanation;

import inkan.card.CardEvent;
import inkan.card.CardEvent.AppliedFor;
import inkan.card.CardEvent.CertificateLoaded;
import inkan.card.CardEvent.Delivered;
import inkan.card.CardEvent.ExpiryCorrected;
import inkan.card.CardEvent.Issued;
import inkan.card.CardEvent.PinEvent;
import inkan.card.CardEvent.Suspended;
import inkan.card.CardEvent.SuspensionLifted;
import inkan.card.CardEvent.SwitchedToFaceAuthentication;
import inkan.card.CardEvent.SwitchedToPins;
import inkan.card.CardEvent.ValidityExtended;
import inkan.card.CardEvent.Voided;
import inkan.card.ExtensionGround;
import inkan.municipality.Name;
import inkan.policy.Bound;
import inkan.value.Carrier;
import java.util.List;

/** What became of a card. */
final class OfCards {
    private OfCards() {}

    static Explanation explain(CardEvent event) {
        return switch (event) {
            case PinEvent ofPin -> OfPins.explain(ofPin);
            case AppliedFor applied -> appliedFor(applied);
            case Issued issued -> issued(issued);
            case CertificateLoaded loaded -> loaded(loaded);
            case Delivered delivered -> delivered(delivered);
            case Suspended suspended ->
                Explanation.of(
                        () -> "The card was reported lost and suspended on %s.".formatted(suspended.on()),
                        () -> "紛失の届出により、%sにカードを一時停止した。".formatted(suspended.on()),
                        "C-7");
            case SuspensionLifted lifted ->
                Explanation.of(
                        () -> "The card was found, and its suspension lifted at a counter on %s."
                                .formatted(lifted.on()),
                        () -> "カードが見つかり、%sに窓口で一時停止を解除した。".formatted(lifted.on()),
                        "C-7");
            case Voided voided -> voided(voided);
            case ValidityExtended extended -> extended(extended);
            case ExpiryCorrected corrected ->
                OfCorrections.expiry(
                        corrected.corrects(),
                        corrected.ground(),
                        corrected.from(),
                        corrected.to(),
                        corrected.boundBy());
            case SwitchedToFaceAuthentication switched ->
                Explanation.of(
                        () -> "The card was made a face-authentication card and has no PINs any more.",
                        () -> "顔認証マイナンバーカードに切り替え、暗証番号はなくなった。",
                        "E-7");
            case SwitchedToPins switched ->
                Explanation.of(
                        () -> "The face-authentication card was made a card with PINs again.",
                        () -> "顔認証マイナンバーカードから暗証番号のあるカードに戻した。",
                        "E-7",
                        "P-2");
        };
    }

    private static Explanation appliedFor(AppliedFor applied) {
        Name kind = switch (applied.kind()) {
            case FIRST -> new Name("新規の申請", "A card was applied for");
            case RENEWAL -> new Name("更新の申請", "The renewal of a card was applied for");
            case REISSUE -> new Name("紛失による再交付の申請", "A card in place of a lost one was applied for");
        };
        Explanation plain = Explanation.of(
                () -> "%s, accepted on %s, for %d yen; the holder's age on that day decides how long it is valid."
                        .formatted(kind.en(), applied.acceptedOn(), applied.feeYen()),
                () -> "%sを%sに受け付けた(手数料%d円)。有効期間はこの日の年齢による。"
                        .formatted(kind.ja(), applied.acceptedOn(), applied.feeYen()),
                "V-2",
                "D-2");
        Explanation ofKind = switch (applied.kind()) {
            case FIRST -> plain;
            case RENEWAL -> plain.and(List.of("V-10"));
            case REISSUE -> plain.and(List.of("C-8"));
        };
        return ofKind.andWhere(!applied.without().isEmpty(), "E-1")
                .andWhere(applied.faceAuthentication(), "E-7")
                .andWhere(applied.feeYen() > 0 || applied.express(), "W-6");
    }

    private static Explanation issued(Issued issued) {
        Name bound = Wording.of(issued.boundBy());
        Name withheld = Wording.of(issued.withheld().keySet(), Wording::of);
        return Explanation.of(
                        () ->
                                "The card was issued on %s, valid to %s: the birthday number %d after issue, bound by %s; certificates withheld: %s."
                                        .formatted(
                                                issued.issuedOn(),
                                                issued.expiresOn(),
                                                issued.birthday(),
                                                bound.en(),
                                                withheld.en()),
                        () -> "カードを%sに発行した。有効期限は%s(発行後%d回目の誕生日、上限は%s)。発行しなかった電子証明書: %s。"
                                .formatted(
                                        issued.issuedOn(),
                                        issued.expiresOn(),
                                        issued.birthday(),
                                        bound.ja(),
                                        withheld.ja()),
                        "V-1",
                        "V-2")
                .andWhere(issued.boundBy() == Bound.PERIOD_OF_STAY, "V-6")
                .and(issued.withheld().values().stream().sorted().toList());
    }

    private static Explanation loaded(CertificateLoaded loaded) {
        Name kind = Wording.of(loaded.kind());
        return loaded.carrier() == Carrier.CARD
                ? Explanation.of(
                        () -> "A %s took its place on the card, the only one of its kind there.".formatted(kind.en()),
                        () -> "%sをカードに搭載した(種類ごとに一つ)。".formatted(kind.ja()),
                        "E-6")
                : Explanation.of(
                        () -> "A %s was put on a smartphone on the strength of the card.".formatted(kind.en()),
                        () -> "カードに基づき、スマートフォンに%sを搭載した。".formatted(kind.ja()),
                        "E-5",
                        "E-6");
    }

    private static Explanation delivered(Delivered delivered) {
        Name pins = Wording.of(delivered.pins(), Wording::of);
        return Explanation.of(
                        () -> "The card was handed over on %s; PINs set: %s.".formatted(delivered.on(), pins.en()),
                        () -> "カードを%sに交付した。設定した暗証番号: %s。".formatted(delivered.on(), pins.ja()),
                        "D-2")
                .and(delivered.pins().isEmpty() ? List.of("E-7") : List.of("P-2"));
    }

    private static Explanation voided(Voided voided) {
        Name cause = Wording.of(voided.cause());
        String rule = switch (voided.cause()) {
            case DEATH,
                    RECORD_DELETED,
                    MY_NUMBER_CHANGED,
                    RESIDENT_RECORD_CODE_CHANGED,
                    MOVE_NOT_FILED_IN_TIME,
                    CONTINUED_USE_NOT_DONE_IN_TIME,
                    LEFT_JAPAN -> "C-9";
            case REISSUED_AFTER_LOSS -> "C-8";
            case RENEWED -> "V-10";
            case RETURNED, DESTROYED_BEFORE_HAND_OVER -> "D-2";
        };
        return Explanation.of(
                () -> "The card is void since %s: %s.".formatted(voided.on(), cause.en()),
                () -> "カードは%sに失効した(%s)。".formatted(voided.on(), cause.ja()),
                rule);
    }

    private static Explanation extended(ValidityExtended extended) {
        Name ground = extended.ground() == ExtensionGround.STAY_EXTENDED
                ? new Name("在留期間の延長", "the period of stay was extended")
                : new Name("在留申請中の一度限りの延長", "the stay application is pending, once");
        return Explanation.of(
                () -> "The card's expiry was moved on application from %s to %s: %s."
                        .formatted(extended.from(), extended.to(), ground.en()),
                () -> "申請によりカードの有効期限を%sから%sに変更した(%s)。".formatted(extended.from(), extended.to(), ground.ja()),
                "V-6");
    }
}
