package inkan.api.paper;

import inkan.event.Channel;
import inkan.explanation.Wording;
import inkan.municipality.Name;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.value.Carrier;
import inkan.value.Residence;
import inkan.value.Sex;
import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
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

    /** How a card stands on a day. */
    static Name standing(CardStatus card, LocalDate on) {
        CardStatus.End end = card.end();
        if (end != null) {
            Name cause = Wording.of(end.cause());
            return new Name(
                    "失効・廃止(" + cause.ja() + ") " + EraDay.of(end.on()), "void: " + cause.en() + ", " + end.on());
        }
        LocalDate expiresOn = card.expiresOn();
        if (expiresOn != null && expiresOn.isBefore(on)) {
            return new Name("有効期間満了", "expired");
        }
        return switch (card.state()) {
            case APPLIED -> new Name("申請中", "applied for");
            case ISSUED -> new Name("交付前", "issued, not handed over");
            case DELIVERED -> new Name("有効", "in use");
            case SUSPENDED -> new Name("一時停止", "suspended");
            case VOID -> new Name("失効・廃止", "void");
        };
    }

    /** Whether somebody is still entitled to cards. */
    static Name entitlement(ResidentStatus resident) {
        EndOfEntitlement end = resident.end();
        LocalDate endedOn = resident.endedOn();
        if (end == null || endedOn == null) {
            return resident.residence() == Residence.ABROAD
                    ? new Name("有(国外転出者)", "entitled, living abroad")
                    : new Name("有", "entitled");
        }
        Name cause = Wording.of(end);
        return new Name(
                "無(" + cause.ja() + " " + EraDay.of(endedOn) + ")", "ended by " + cause.en() + " on " + endedOn);
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
