package inkan.law;

import inkan.command.Command;
import inkan.correction.CorrectionGround;
import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.correction.decide.ApproveCorrection;
import inkan.correction.decide.DeclineCorrection;
import inkan.correction.expiry.RequestCorrectionOfCardExpiry;
import inkan.correction.expiry.RequestCorrectionOfCertificateExpiry;
import inkan.correction.person.RequestCorrectionOfBasicFour;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.law.Ledger.CardPage;
import inkan.law.Ledger.CertificatePage;
import inkan.law.Ledger.ResidentPage;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.policy.NationalPolicy;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.List;

/** Corrections by chance: such as an office would ask for, foolish ones, some asked for again, and decisions about them. */
record RandomCorrections(Chance chance, Ledger ledger) {
    /** A decision about what is pending; about anything where nothing is. */
    Command decision() {
        List<CorrectionId> pending = ledger.corrections.values().stream()
                .filter(page -> page.state == CorrectionState.REQUESTED)
                .map(page -> page.requested.correction())
                .toList();
        CorrectionId which = pending.isEmpty() || chance.of(0.1) ? any() : chance.oneOf(pending);
        return chance.of(0.8) ? new ApproveCorrection(which) : new DeclineCorrection(which, reason());
    }

    boolean isPending() {
        return ledger.corrections.values().stream().anyMatch(page -> page.state == CorrectionState.REQUESTED);
    }

    Command approval() {
        return new ApproveCorrection(any());
    }

    Command declining() {
        return new DeclineCorrection(any(), reason());
    }

    private DeclineReason reason() {
        return chance.oneOf(DeclineReason.class);
    }

    private CorrectionId any() {
        return ledger.corrections.isEmpty() || chance.of(0.02)
                ? new CorrectionId("correction-none")
                : chance.oneOf(List.copyOf(ledger.corrections.keySet()));
    }

    Command ofCard(LocalDate today, int name) {
        List<CardPage> cards = List.copyOf(ledger.cards.values());
        if (cards.isEmpty()) {
            return new RequestCorrectionOfCardExpiry(
                    id(name), new CardId("card-none"), 0, ground(), reference(), today, Bound.BIRTHDAY);
        }
        CardPage page = chance.oneOf(cards);
        LocalDate birthdayOn = page.issuedOn == null
                ? today
                : birthday(page.birthday, page.issuedOn, ledger.residents.get(page.resident).born);
        LocalDate to = day(birthdayOn, page.expiresOn, today);
        Bound boundBy = to.equals(birthdayOn) == chance.of(0.9) ? Bound.BIRTHDAY : Bound.PERIOD_OF_STAY;
        return new RequestCorrectionOfCardExpiry(
                id(name), page.id, sequence(page.expirySetAt), ground(), reference(), to, boundBy);
    }

    Command ofCertificate(LocalDate today, int name) {
        List<CertificatePage> certificates = List.copyOf(ledger.certificates.values());
        if (certificates.isEmpty()) {
            return new RequestCorrectionOfCertificateExpiry(
                    id(name),
                    new CardId("card-none"),
                    new SerialNumber("cert-none"),
                    0,
                    ground(),
                    reference(),
                    today,
                    Bound.CARD);
        }
        CertificatePage page = chance.oneOf(certificates);
        LocalDate birthdayOn =
                birthday(Math.max(1, page.birthday), page.issuedOn, ledger.residents.get(page.resident).born);
        LocalDate to = day(birthdayOn, page.expiresOn, today);
        Bound boundBy = to.equals(birthdayOn) == chance.of(0.9)
                ? Bound.BIRTHDAY
                : chance.oneOf(Bound.CARD, Bound.USER_AUTHENTICATION_CERTIFICATE, Bound.CARD_CERTIFICATE);
        return new RequestCorrectionOfCertificateExpiry(
                id(name),
                page.card == null ? new CardId("card-none") : page.card,
                page.serial,
                sequence(page.expirySetAt),
                ground(),
                reference(),
                to,
                boundBy);
    }

    Command ofPersonalData(ResidentId resident, BasicFour basicFour, int name) {
        ResidentPage page = ledger.residents.get(resident);
        return new RequestCorrectionOfBasicFour(
                id(name),
                resident,
                sequence(page == null ? 0 : page.attributesSetAt),
                ground(),
                reference(),
                chance.of(0.3),
                basicFour);
    }

    Command ofGuardianship(ResidentId resident, int name) {
        ResidentPage page = ledger.residents.get(resident);
        boolean adultWard = page != null && page.adultWard;
        return new RequestCorrectionOfGuardianship(
                id(name),
                resident,
                sequence(page == null ? 0 : page.guardianshipSetAt),
                ground(),
                reference(),
                chance.of(0.8) != adultWard);
    }

    private LocalDate day(LocalDate birthdayOn, LocalDate recorded, LocalDate today) {
        int what = chance.between(0, 99);
        if (what < 30) {
            return birthdayOn;
        }
        if (what < 75) {
            return birthdayOn.minusDays(chance.between(1, 400));
        }
        if (what < 85) {
            return recorded.isBefore(LocalDate.MAX) ? recorded : today;
        }
        return what < 95 ? birthdayOn.plusDays(chance.between(1, 400)) : today.minusDays(chance.between(0, 4000));
    }

    private static LocalDate birthday(int n, LocalDate issuedOn, LocalDate born) {
        return Expiry.onBirthday(n, issuedOn, born, NationalPolicy.JAPAN.onOrFirst(issuedOn))
                .birthdayOn();
    }

    /** The one that set what holds, mostly. */
    private int sequence(int setAt) {
        return Math.max(0, chance.of(0.93) ? setAt : chance.between(0, 9));
    }

    /** A new one; now and then one that was used. */
    private CorrectionId id(int name) {
        return chance.of(0.05) ? any() : new CorrectionId("correction-" + name);
    }

    private CorrectionGround ground() {
        return chance.oneOf(CorrectionGround.class);
    }

    private RegisterReference reference() {
        return new RegisterReference("shokken-" + chance.between(1, 99));
    }
}
