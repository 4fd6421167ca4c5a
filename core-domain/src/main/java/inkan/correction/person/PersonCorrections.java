package inkan.correction.person;

import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.RevocationReason;
import inkan.correction.CorrectionEvent.GuardianshipRequested;
import inkan.correction.CorrectionEvent.PersonalDataRequested;
import inkan.correction.CorrectionRule;
import inkan.correction.request.Requesting;
import inkan.correction.request.Requesting.Answer;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.Resident;
import inkan.resident.ResidentEvent.GuardianshipCorrected;
import inkan.resident.ResidentEvent.PersonalDataCorrected;
import inkan.rule.Cites;
import inkan.value.AttributesDigest;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link RequestCorrectionOfBasicFour} and {@link RequestCorrectionOfGuardianship}. */
public record PersonCorrections(Dossiers dossiers) {
    @CommandHandler
    Answer decide(RequestCorrectionOfBasicFour command) {
        Dossier dossier = dossiers.of(command.resident());
        PersonalDataRequested request = new PersonalDataRequested(
                command.correction(),
                command.resident(),
                command.sequence(),
                command.ground(),
                command.reference(),
                command.minor(),
                dossier.seal(command.basicFour().personal()),
                command.basicFour().digest());
        return Requesting.once(dossier, request, () -> check(dossier.resident(), request));
    }

    @CommandHandler
    Answer decide(RequestCorrectionOfGuardianship command) {
        Dossier dossier = dossiers.of(command.resident());
        GuardianshipRequested request = new GuardianshipRequested(
                command.correction(),
                command.resident(),
                command.sequence(),
                command.ground(),
                command.reference(),
                command.adultWard());
        return Requesting.once(dossier, request, () -> check(dossier.resident(), request));
    }

    private static void check(Resident resident, PersonalDataRequested request) {
        PersonCase.CHECK.require(new PersonCase(
                resident.end(),
                new CorrectionRule.Case(
                        resident.id().value(),
                        request.sequence(),
                        resident.basicFourSetAt(),
                        !request.digest().equals(resident.digest()))));
    }

    private static void check(Resident resident, GuardianshipRequested request) {
        PersonCase.CHECK.require(new PersonCase(
                resident.end(),
                new CorrectionRule.Case(
                        resident.id().value(),
                        request.sequence(),
                        resident.guardianshipSetAt(),
                        request.adultWard() != resident.isAdultWard())));
    }

    /** Corrects the basic four as was asked for and approved, unless the rules are against it by now. */
    public static void correct(Dossier dossier, PersonalDataRequested request) {
        check(dossier.resident(), request);
        dossier.record(new PersonalDataCorrected(
                request.resident(),
                request.correction(),
                request.sequence(),
                request.ground(),
                request.reference(),
                request.minor(),
                request.personal(),
                request.digest(),
                request.minor() ? List.of() : revoke(dossier, request.digest())));
    }

    /** Corrects whether the resident is an adult ward; what that means for a certificate is E-3's, at issue. */
    public static void correct(Dossier dossier, GuardianshipRequested request) {
        check(dossier.resident(), request);
        dossier.record(new GuardianshipCorrected(
                request.resident(),
                request.correction(),
                request.sequence(),
                request.ground(),
                request.reference(),
                request.adultWard()));
    }

    @Cites(
            id = "C-1",
            source = "S0 S1 S2 S4",
            en =
                    "A correction of the basic four, unless it is minor, revokes every signature certificate that does not carry"
                            + " them as they are corrected, and no other one.",
            ja = "基本4情報の職権訂正(軽微な修正を除く)により、訂正後の内容を記録していない署名用電子証明書は失効する。" + "他の電子証明書は失効しない。")
    private static List<SerialNumber> revoke(Dossier dossier, AttributesDigest corrected) {
        List<SerialNumber> hit = dossier.cards().stream()
                .flatMap(card -> card.everLoaded().stream())
                .map(dossier::certificate)
                .filter(certificate -> certificate.kind() == CertificateKind.SIGNATURE
                        && certificate.isAliveOn(dossier.today())
                        && !certificate.carries(corrected))
                .map(ElectronicCertificate::serial)
                .toList();
        hit.forEach(
                serial -> dossier.record(new Revoked(serial, RevocationReason.AFFILIATION_CHANGED, dossier.today())));
        return hit;
    }
}
