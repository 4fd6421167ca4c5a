package inkan.correction.decide;

import inkan.correction.Correction;
import inkan.correction.CorrectionEvent.Approved;
import inkan.correction.CorrectionEvent.CardExpiryRequested;
import inkan.correction.CorrectionEvent.CertificateExpiryRequested;
import inkan.correction.CorrectionEvent.Declined;
import inkan.correction.CorrectionEvent.GuardianshipRequested;
import inkan.correction.CorrectionEvent.PersonalDataRequested;
import inkan.correction.CorrectionEvent.Requested;
import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.correction.expiry.ExpiryCorrections;
import inkan.correction.person.PersonCorrections;
import inkan.correction.request.Requesting.Answer;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.foureyes.FourEyesRule;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Decides about {@link ApproveCorrection} and {@link DeclineCorrection}. */
public record Deciding(Dossiers dossiers) {
    @CommandHandler
    Answer decide(ApproveCorrection command) {
        Dossier dossier = dossiers.of(command.correction());
        Correction correction = dossier.correction(command.correction());
        if (isNew(dossier, correction, CorrectionState.APPROVED, null)) {
            correct(dossier, correction.requested());
            dossier.record(new Approved(correction.id(), dossier.today()));
        }
        return Answer.of(correction);
    }

    @CommandHandler
    Answer decide(DeclineCorrection command) {
        Dossier dossier = dossiers.of(command.correction());
        Correction correction = dossier.correction(command.correction());
        if (isNew(dossier, correction, CorrectionState.DECLINED, command.reason())) {
            dossier.record(new Declined(correction.id(), command.reason(), dossier.today()));
        }
        return Answer.of(correction);
    }

    private static boolean isNew(
            Dossier dossier, Correction correction, CorrectionState decision, @Nullable DeclineReason reason) {
        DecisionRule.CHECK.require(new DecisionRule.Case(
                new FourEyesRule.Case(correction.requestedBy(), dossier.by().actor()),
                correction.state(),
                correction.declined().orElse(null),
                decision,
                reason));
        return correction.state() == CorrectionState.REQUESTED;
    }

    private static void correct(Dossier dossier, Requested requested) {
        switch (requested) {
            case CardExpiryRequested request -> ExpiryCorrections.correct(dossier, request);
            case CertificateExpiryRequested request -> ExpiryCorrections.correct(dossier, request);
            case PersonalDataRequested request -> PersonCorrections.correct(dossier, request);
            case GuardianshipRequested request -> PersonCorrections.correct(dossier, request);
        }
    }
}
