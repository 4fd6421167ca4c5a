package inkan.explanation;

import inkan.card.VoidingCause;
import inkan.certificate.RevocationReason;
import inkan.correction.CorrectionGround;
import inkan.correction.DeclineReason;
import inkan.inquiry.ReplyFault;
import inkan.municipality.Name;
import inkan.notice.ReturnReason;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.value.BasicAttribute;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The constants of events in the words that people use for them. */
public final class Wording {
    private Wording() {}

    public static Name of(CertificateKind kind) {
        return switch (kind) {
            case SIGNATURE -> new Name("署名用電子証明書", "signature certificate");
            case USER_AUTHENTICATION -> new Name("利用者証明用電子証明書", "user-authentication certificate");
        };
    }

    static Name of(PinKind pin) {
        return switch (pin) {
            case SIGNATURE -> new Name("署名用暗証番号", "signature PIN");
            case USER_AUTHENTICATION -> new Name("利用者証明用暗証番号", "user-authentication PIN");
            case RESIDENT_REGISTRY -> new Name("住民基本台帳用暗証番号", "resident-registry PIN");
            case CARD_FACE -> new Name("券面事項入力補助用暗証番号", "card-face PIN");
        };
    }

    static Name of(BasicAttribute attribute) {
        return switch (attribute) {
            case NAME -> new Name("氏名", "name");
            case ADDRESS -> new Name("住所", "address");
            case DATE_OF_BIRTH -> new Name("生年月日", "date of birth");
            case SEX -> new Name("性別", "sex");
        };
    }

    public static Name of(EndOfEntitlement end) {
        return of(VoidingCause.of(end));
    }

    public static Name of(VoidingCause cause) {
        return switch (cause) {
            case DEATH -> new Name("死亡", "death");
            case RECORD_DELETED -> new Name("住民票の消除", "deletion of the resident record");
            case MY_NUMBER_CHANGED -> new Name("個人番号の変更", "a change of My Number");
            case RESIDENT_RECORD_CODE_CHANGED -> new Name("住民票コードの変更", "a change of the resident-record code");
            case MOVE_NOT_FILED_IN_TIME -> new Name("転入届の期限超過", "moving in was not filed in time");
            case CONTINUED_USE_NOT_DONE_IN_TIME -> new Name("継続利用の期限超過", "continued use was not done in time");
            case LEFT_JAPAN -> new Name("国外転出", "the holder left Japan without arranging use abroad");
            case REISSUED_AFTER_LOSS -> new Name("紛失による再交付", "reissue after loss");
            case RENEWED -> new Name("カードの更新", "the card that renews it was handed over");
            case RETURNED -> new Name("返納", "it was given back");
            case DESTROYED_BEFORE_HAND_OVER -> new Name("交付前の廃棄", "it was destroyed before hand-over");
        };
    }

    /** The reason by its name and number in RFC 5280, section 5.3.1. */
    public static Name of(RevocationReason reason) {
        return switch (reason) {
            case UNSPECIFIED -> new Name("交付前の廃棄 unspecified(0)", "destroyed before hand-over, unspecified (0)");
            case KEY_COMPROMISE -> new Name("鍵の危殆化・紛失 keyCompromise(1)", "lost or exposed, keyCompromise (1)");
            case CA_COMPROMISE -> new Name("認証局の鍵の危殆化 cACompromise(2)", "the issuer's key exposed, cACompromise (2)");
            case AFFILIATION_CHANGED ->
                new Name("記録事項の変更 affiliationChanged(3)", "its content changed, affiliationChanged (3)");
            case SUPERSEDED -> new Name("更新 superseded(4)", "renewed, superseded (4)");
            case CESSATION_OF_OPERATION ->
                new Name("不要・資格喪失 cessationOfOperation(5)", "no longer needed or due, cessationOfOperation (5)");
            case CERTIFICATE_HOLD -> new Name("一時保留 certificateHold(6)", "held, certificateHold (6)");
        };
    }

    public static Name of(Bound bound) {
        return switch (bound) {
            case BIRTHDAY -> new Name("誕生日", "that birthday");
            case PERIOD_OF_STAY -> new Name("在留期間", "the period of stay");
            case CARD -> new Name("カードの有効期限", "the card's expiry");
            case USER_AUTHENTICATION_CERTIFICATE ->
                new Name("利用者証明用電子証明書の有効期限", "the user-authentication certificate's expiry");
            case CARD_CERTIFICATE ->
                new Name("カードの同じ種類の電子証明書の有効期限", "the expiry of the card's certificate of its kind");
        };
    }

    static Name of(ReplyFault fault) {
        return switch (fault) {
            case INCOMPLETE -> new Name("記載漏れ", "incomplete");
            case UNSEALED -> new Name("封緘されていない", "unsealed");
            case NAME_OR_ADDRESS_CHANGED -> new Name("氏名または住所の変更", "name or address changed since");
        };
    }

    static Name of(ReturnReason reason) {
        return switch (reason) {
            case NOT_KNOWN_AT_ADDRESS -> new Name("あて所に尋ねあたりません", "not known at the address");
            case MOVED -> new Name("転居", "moved, and not forwarded");
            case NOT_COLLECTED -> new Name("保管期間経過", "not collected in time");
            case REFUSED -> new Name("受取拒絶", "refused");
            case ADDRESS_INCOMPLETE -> new Name("あて所不完全", "address incomplete");
        };
    }

    static Name of(CorrectionGround ground) {
        return switch (ground) {
            case RECORDED_WRONGLY -> new Name("誤記", "it was recorded wrongly");
            case LEFT_OUT -> new Name("遺漏", "something was left out");
            case NOTIFIED_WRONGLY -> new Name("届出の誤り", "it was notified wrongly");
            case FOUND_BY_INVESTIGATION -> new Name("実態調査", "an investigation has found it");
            case DECIDED_BY_AUTHORITY -> new Name("裁判・行政庁の決定", "a court or an authority decided so");
        };
    }

    static Name of(KeepReason reason) {
        return switch (reason) {
            case DISPUTE_PENDING -> new Name("争訟の係属", "a dispute is pending");
            case INVESTIGATION_PENDING -> new Name("監査・調査の実施中", "an audit or an investigation is under way");
            case ASKED_BY_MISTAKE -> new Name("申請の誤り", "it was asked for by mistake");
        };
    }

    static Name of(DeclineReason reason) {
        return switch (reason) {
            case NOT_SHOWN -> new Name("疎明不十分", "it is not evidenced");
            case THE_RECORD_IS_RIGHT -> new Name("記録は正しい", "the record is right");
            case OVERTAKEN -> new Name("状況の変化", "something else holds meanwhile");
            case NO_LONGER_WANTED -> new Name("申請の取下げ", "who asked does not want it any more");
        };
    }

    /** Several, in the order of their constants, so that the same event always reads the same. */
    static <E extends Enum<E>> Name of(Collection<E> several, Function<E, Name> words) {
        if (several.isEmpty()) {
            return new Name("なし", "none");
        }
        return new Name(joined(several, words.andThen(Name::ja), "・"), joined(several, words.andThen(Name::en), ", "));
    }

    private static <E extends Enum<E>> String joined(Collection<E> several, Function<E, String> words, String between) {
        return several.stream().sorted().map(words).collect(Collectors.joining(between));
    }
}
