package inkan.api.paper;

import inkan.event.Channel;
import inkan.explanation.Wording;
import inkan.municipality.Name;
import inkan.policy.Bound;
import inkan.value.Carrier;
import inkan.value.Sex;
import inkan.view.certificate.CertificateStatus;
import org.jspecify.annotations.Nullable;

/** Constants in the words that papers use for them. */
final class PaperWords {
    private PaperWords() {}

    static Name of(@Nullable Carrier carrier) {
        return switch (carrier) {
            case CARD -> new Name("個人番号カード", "My Number Card");
            case SMARTPHONE -> new Name("スマートフォン", "smartphone");
            case null -> new Name("住民基本台帳カード", "former resident-registration card");
        };
    }

    static Name of(Sex sex) {
        return switch (sex) {
            case FEMALE -> new Name("女", "female");
            case MALE -> new Name("男", "male");
            case UNRECORDED -> new Name("記載なし", "not recorded");
        };
    }

    static Name of(Channel channel) {
        return switch (channel) {
            case COUNTER -> new Name("窓口", "counter");
            case KIOSK -> new Name("キオスク端末", "kiosk");
            case SMARTPHONE_APP -> new Name("スマートフォン", "smartphone");
            case TELEPHONE -> new Name("電話", "telephone");
            case REGISTER -> new Name("住民記録連携", "resident register");
            case BATCH -> new Name("一括処理", "batch");
        };
    }

    /** How a certificate stands on the day of its status. */
    static Name standing(CertificateStatus certificate) {
        return switch (certificate.state()) {
            case ACTIVE -> certificate.expired() ? new Name("有効期間満了", "expired") : new Name("有効", "active");
            case HELD ->
                certificate.expired() ? new Name("有効期間満了(一時保留のまま)", "expired while held") : new Name("一時保留", "held");
            case SUPERSEDED, REVOKED -> new Name("失効", "revoked");
        };
    }

    /** What binds an expiry. */
    static Name bound(@Nullable Bound bound, @Nullable Integer birthday) {
        if (bound == null || birthday == null) {
            return new Name("住民基本台帳カードの記録による", "as the former card had it");
        }
        if (bound == Bound.BIRTHDAY) {
            return new Name("発行の日後" + birthday + "回目の誕生日", "birthday number " + birthday + " after issue");
        }
        Name cap = Wording.of(bound);
        return new Name(
                cap.ja() + "による(発行の日後" + birthday + "回目の誕生日より前)",
                cap.en() + ", before birthday number " + birthday + " after issue");
    }
}
