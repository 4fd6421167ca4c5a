package inkan;

import inkan.card.MyNumberCard;
import inkan.card.apply.Application;
import inkan.card.apply.ApplyForCard;
import inkan.card.apply.ApplyForReissue;
import inkan.card.deliver.DeliverCard;
import inkan.card.deliver.Delivery;
import inkan.card.deliver.DestroyCard;
import inkan.card.extend.ExtendCardToStay;
import inkan.card.extend.ExtendCardWhileStayIsPending;
import inkan.card.extend.Extension;
import inkan.card.face.FaceAuthentication;
import inkan.card.face.SwitchToFaceAuthentication;
import inkan.card.face.SwitchToPins;
import inkan.card.giveback.ReturnCard;
import inkan.card.giveback.Returns;
import inkan.card.issue.CardIssue;
import inkan.card.issue.IssueCard;
import inkan.card.loss.LiftSuspension;
import inkan.card.loss.Losses;
import inkan.card.loss.ReportLoss;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.former.FormerCards;
import inkan.certificate.former.ImportFormerCertificate;
import inkan.certificate.issue.Issuance;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.renew.Renewal;
import inkan.certificate.revoke.Revocation;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.certificate.smartphone.IssueSmartphoneCertificates;
import inkan.certificate.smartphone.ReleaseSmartphoneCertificate;
import inkan.certificate.smartphone.ReportSmartphoneLoss;
import inkan.certificate.smartphone.Smartphones;
import inkan.command.Command;
import inkan.dossier.Dossiers;
import inkan.pin.change.ChangePin;
import inkan.pin.change.PinChange;
import inkan.pin.report.PinEntries;
import inkan.pin.report.ReportPinEntry;
import inkan.pin.reset.ApplyForKioskReset;
import inkan.pin.reset.PinResets;
import inkan.pin.reset.ResetPinAtKiosk;
import inkan.pin.reset.ResetPins;
import inkan.resident.Resident;
import inkan.resident.abroad.ArrangeUseAbroad;
import inkan.resident.abroad.Departure;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.change.AttributeChanges;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.change.ReportMinorAmendment;
import inkan.resident.entitlement.Entitlement;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.guardianship.Guardianship;
import inkan.resident.guardianship.ReportGuardianship;
import inkan.resident.move.AnnounceMovingOut;
import inkan.resident.move.DoContinuedUse;
import inkan.resident.move.FileMovingIn;
import inkan.resident.move.LapseMove;
import inkan.resident.move.Moves;
import inkan.resident.register.RegisterResident;
import inkan.resident.register.Registration;
import inkan.resident.stay.ReportStay;
import inkan.resident.stay.Stay;
import java.util.List;

/** What the domain consists of, for those who wire it. */
public final class Domain {
    /** The aggregates, each a stream per identifier. */
    public static final List<Class<?>> AGGREGATES =
            List.of(Resident.class, MyNumberCard.class, ElectronicCertificate.class);

    /** Every command there is. */
    public static final List<Class<? extends Command>> COMMANDS = List.of(
            RegisterResident.class,
            ReportAttributeChange.class,
            ReportMinorAmendment.class,
            ReportGuardianship.class,
            ReportStay.class,
            AnnounceMovingOut.class,
            DoContinuedUse.class,
            FileMovingIn.class,
            LapseMove.class,
            ArrangeUseAbroad.class,
            ReportDeparture.class,
            ReportEndOfEntitlement.class,
            ApplyForCard.class,
            ApplyForReissue.class,
            IssueCard.class,
            DeliverCard.class,
            DestroyCard.class,
            LiftSuspension.class,
            ReportLoss.class,
            ReturnCard.class,
            ExtendCardToStay.class,
            ExtendCardWhileStayIsPending.class,
            SwitchToFaceAuthentication.class,
            SwitchToPins.class,
            IssueCertificates.class,
            RenewCertificates.class,
            RevokeCertificates.class,
            IssueSmartphoneCertificates.class,
            ReleaseSmartphoneCertificate.class,
            ReportSmartphoneLoss.class,
            ImportFormerCertificate.class,
            ReportPinEntry.class,
            ChangePin.class,
            ApplyForKioskReset.class,
            ResetPinAtKiosk.class,
            ResetPins.class);

    private Domain() {}

    /** Those who decide about commands, to be registered as command handlers. */
    public static List<Object> deciders(Dossiers dossiers) {
        return List.of(
                new Registration(dossiers),
                new AttributeChanges(dossiers),
                new Guardianship(dossiers),
                new Stay(dossiers),
                new Moves(dossiers),
                new Departure(dossiers),
                new Entitlement(dossiers),
                new Application(dossiers),
                new CardIssue(dossiers),
                new Delivery(dossiers),
                new Losses(dossiers),
                new Returns(dossiers),
                new Extension(dossiers),
                new FaceAuthentication(dossiers),
                new Issuance(dossiers),
                new Renewal(dossiers),
                new Revocation(dossiers),
                new Smartphones(dossiers),
                new FormerCards(dossiers),
                new PinEntries(dossiers),
                new PinChange(dossiers),
                new PinResets(dossiers));
    }
}
