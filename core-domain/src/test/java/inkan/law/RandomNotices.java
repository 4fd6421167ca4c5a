package inkan.law;

import inkan.card.CardState;
import inkan.command.Command;
import inkan.law.Ledger.CardPage;
import inkan.law.Ledger.CertificatePage;
import inkan.law.Ledger.NoticePage;
import inkan.notice.NoticeEvent;
import inkan.notice.ReturnReason;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.notice.send.SendNotice;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices by chance: due ones, foolish ones, some sent again, some that come back. */
record RandomNotices(Chance chance, Ledger ledger) {
    private static final int MOST = 2;

    /** What a job would do about a resident: a second notice that is due, a return, a first notice; or nothing. */
    @Nullable
    Command sensible(ResidentId resident, LocalDate today) {
        for (NoticePage page : ledger.notices.values()) {
            if (!page.sent.resident().equals(resident) || page.sent.notice().isSecond()) {
                continue;
            }
            if (page.returned == null && chance.of(0.3)) {
                return returnOf(page);
            }
            if (page.returned != null && page.returned.secondDueOn() != null && chance.of(0.6)) {
                return again(page.sent, true);
            }
        }
        List<CertificatePage> alive = ledger.aliveOn(today, resident).stream()
                .filter(page -> page.carrier == Carrier.CARD)
                .toList();
        if (alive.isEmpty() || chance.of(0.3)) {
            return null;
        }
        return of(chance.oneOf(alive), resident, false);
    }

    /** A notice of anything there is: ended, expired, of another, on a phone, on a former card. */
    Command whim(ResidentId resident) {
        if (!ledger.notices.isEmpty() && chance.of(0.25)) {
            NoticeEvent.Sent sent = chance.oneOf(List.copyOf(ledger.notices.values())).sent;
            return again(sent, chance.of(0.6));
        }
        List<CardPage> cards = ledger.cards.values().stream()
                .filter(page -> page.state != CardState.APPLIED && page.expiresOn.isBefore(LocalDate.MAX))
                .toList();
        List<CertificatePage> certificates = List.copyOf(ledger.certificates.values());
        if (certificates.isEmpty() || (!cards.isEmpty() && chance.of(0.35))) {
            return cards.isEmpty()
                    ? ofCard(new CardId("card-none"), LocalDate.of(2030, 1, 1), resident)
                    : ofCard(chance.oneOf(cards), resident);
        }
        return of(chance.oneOf(certificates), resident, chance.of(0.03));
    }

    /** That a notice came back; now and then one that was never sent. */
    Command comesBack(ResidentId resident) {
        List<NoticePage> sent = List.copyOf(ledger.notices.values());
        return sent.isEmpty() || chance.of(0.03)
                ? new RecordReturnedNotice(
                        NoticeId.first(resident, NoticeKind.CARD, LocalDate.of(2030, 1, 1)), reason())
                : returnOf(chance.oneOf(sent));
    }

    private Command returnOf(NoticePage page) {
        ReturnReason told = page.returned == null || chance.of(0.4) ? reason() : page.returned.reason();
        return new RecordReturnedNotice(page.sent.notice(), told);
    }

    private ReturnReason reason() {
        return chance.oneOf(ReturnReason.class);
    }

    private Command again(NoticeEvent.Sent sent, boolean second) {
        return new SendNotice(
                sent.resident(),
                sent.kind(),
                sent.expiresOn(),
                sent.certificates(),
                sent.card(),
                second,
                sent.inquiryLetter(),
                run());
    }

    private Command ofCard(CardPage card, ResidentId resident) {
        return ofCard(
                card.id,
                chance.of(0.97) ? card.expiresOn : card.expiresOn.plusDays(1),
                chance.of(0.95) ? card.resident : resident);
    }

    private Command ofCard(CardId card, LocalDate expiresOn, ResidentId resident) {
        return new SendNotice(
                resident, NoticeKind.CARD, expiresOn, Set.of(), card, chance.of(0.03), chance.of(0.5), run());
    }

    /** Of a certificate and another one that ends on the same day, where there is one. */
    private Command of(CertificatePage page, ResidentId resident, boolean wrongDay) {
        Set<SerialNumber> certificates = new HashSet<>(Set.of(page.serial));
        for (CertificatePage other : ledger.certificates.values()) {
            if (certificates.size() < MOST
                    && other.resident.equals(page.resident)
                    && other.carrier == page.carrier
                    && other.expiresOn.equals(page.expiresOn)
                    && chance.of(0.8)) {
                certificates.add(other.serial);
            }
        }
        return new SendNotice(
                chance.of(0.97) ? page.resident : resident,
                NoticeKind.CERTIFICATES,
                wrongDay ? page.expiresOn.minusDays(1) : page.expiresOn,
                certificates,
                null,
                chance.of(0.03),
                chance.of(0.5),
                run());
    }

    private RunId run() {
        return new RunId("run-" + chance.between(1, 9));
    }
}
