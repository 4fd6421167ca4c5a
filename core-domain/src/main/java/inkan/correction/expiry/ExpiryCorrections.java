package inkan.correction.expiry;

import inkan.card.CardEvent;
import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent;
import inkan.certificate.ElectronicCertificate;
import inkan.correction.CorrectionEvent.CardExpiryRequested;
import inkan.correction.CorrectionEvent.CertificateExpiryRequested;
import inkan.correction.request.Requesting;
import inkan.correction.request.Requesting.Answer;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.dossier.UnknownSubject;
import inkan.value.SerialNumber;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link RequestCorrectionOfCardExpiry} and {@link RequestCorrectionOfCertificateExpiry}. */
public record ExpiryCorrections(Dossiers dossiers) {
    @CommandHandler
    Answer decide(RequestCorrectionOfCardExpiry command) {
        Dossier dossier = dossiers.of(command.card());
        CardExpiryRequested request = new CardExpiryRequested(
                command.correction(),
                dossier.resident().id(),
                command.card(),
                command.sequence(),
                command.ground(),
                command.reference(),
                command.expiresOn(),
                command.boundBy());
        return Requesting.once(dossier, request, () -> check(dossier, request));
    }

    @CommandHandler
    Answer decide(RequestCorrectionOfCertificateExpiry command) {
        Dossier dossier = dossiers.of(command.card());
        if (!dossier.card(command.card()).everLoaded().contains(command.serial())) {
            throw new UnknownSubject("certificate");
        }
        CertificateExpiryRequested request = new CertificateExpiryRequested(
                command.correction(),
                dossier.resident().id(),
                command.serial(),
                command.sequence(),
                command.ground(),
                command.reference(),
                command.expiresOn(),
                command.boundBy());
        return Requesting.once(dossier, request, () -> check(dossier, request));
    }

    private static void check(Dossier dossier, CardExpiryRequested request) {
        ExpiryCorrectionRule.CHECK.require(ExpiryCase.of(dossier, dossier.card(request.card()), request));
    }

    private static void check(Dossier dossier, CertificateExpiryRequested request) {
        ExpiryCorrectionRule.CHECK.require(ExpiryCase.of(dossier, cardOf(dossier, request.serial()), request));
    }

    /** Corrects the expiry as was asked for and approved, unless the rules are against it by now. */
    public static void correct(Dossier dossier, CardExpiryRequested request) {
        check(dossier, request);
        MyNumberCard card = dossier.card(request.card());
        dossier.record(new CardEvent.ExpiryCorrected(
                card.id(),
                request.correction(),
                request.sequence(),
                request.ground(),
                request.reference(),
                card.expiresOn(),
                request.expiresOn(),
                request.boundBy()));
    }

    /** Corrects the expiry as was asked for and approved, unless the rules are against it by now. */
    public static void correct(Dossier dossier, CertificateExpiryRequested request) {
        check(dossier, request);
        ElectronicCertificate certificate = dossier.certificate(request.serial());
        dossier.record(new CertificateEvent.ExpiryCorrected(
                certificate.serial(),
                request.correction(),
                request.sequence(),
                request.ground(),
                request.reference(),
                certificate.expiresOn(),
                request.expiresOn(),
                request.boundBy()));
    }

    private static MyNumberCard cardOf(Dossier dossier, SerialNumber serial) {
        return dossier.cards().stream()
                .filter(card -> card.everLoaded().contains(serial))
                .findFirst()
                .orElseThrow();
    }
}
