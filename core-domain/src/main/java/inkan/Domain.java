package inkan;

import inkan.card.CardRule;
import inkan.card.MyNumberCard;
import inkan.card.apply.Application;
import inkan.card.apply.ApplicationRule;
import inkan.card.apply.ApplyForCard;
import inkan.card.apply.ApplyForReissue;
import inkan.card.deliver.DeliverCard;
import inkan.card.deliver.Delivery;
import inkan.card.deliver.DeliveryRule;
import inkan.card.deliver.DestroyCard;
import inkan.card.deliver.DestructionRule;
import inkan.card.extend.ExtendCardToStay;
import inkan.card.extend.ExtendCardWhileStayIsPending;
import inkan.card.extend.Extension;
import inkan.card.extend.ExtensionRule;
import inkan.card.face.FaceAuthentication;
import inkan.card.face.SwitchRule;
import inkan.card.face.SwitchToFaceAuthentication;
import inkan.card.face.SwitchToPins;
import inkan.card.giveback.ReturnCard;
import inkan.card.giveback.ReturnRule;
import inkan.card.giveback.Returns;
import inkan.card.issue.CardIssue;
import inkan.card.issue.CardIssueRule;
import inkan.card.issue.IssueCard;
import inkan.card.loss.LiftSuspension;
import inkan.card.loss.LiftingRule;
import inkan.card.loss.LossRule;
import inkan.card.loss.Losses;
import inkan.card.loss.ReportLoss;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.former.FormerCards;
import inkan.certificate.former.FormerRule;
import inkan.certificate.former.ImportFormerCertificate;
import inkan.certificate.issue.Eligibility;
import inkan.certificate.issue.Issuance;
import inkan.certificate.issue.IssuanceRule;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.renew.Renewal;
import inkan.certificate.renew.RenewalRule;
import inkan.certificate.revoke.Revocation;
import inkan.certificate.revoke.RevocationRule;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.certificate.smartphone.IssueSmartphoneCertificates;
import inkan.certificate.smartphone.ReleaseRule;
import inkan.certificate.smartphone.ReleaseSmartphoneCertificate;
import inkan.certificate.smartphone.ReportSmartphoneLoss;
import inkan.certificate.smartphone.SmartphoneLossRule;
import inkan.certificate.smartphone.SmartphoneRule;
import inkan.certificate.smartphone.Smartphones;
import inkan.command.Command;
import inkan.correction.Correction;
import inkan.correction.CorrectionRule;
import inkan.correction.decide.ApproveCorrection;
import inkan.correction.decide.Deciding;
import inkan.correction.decide.DecisionRule;
import inkan.correction.decide.DeclineCorrection;
import inkan.correction.expiry.ExpiryCorrectionRule;
import inkan.correction.expiry.ExpiryCorrections;
import inkan.correction.expiry.RequestCorrectionOfCardExpiry;
import inkan.correction.expiry.RequestCorrectionOfCertificateExpiry;
import inkan.correction.person.PersonCorrections;
import inkan.correction.person.RequestCorrectionOfBasicFour;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.counter.VisitRule;
import inkan.dossier.Dossiers;
import inkan.dossier.IdentityRule;
import inkan.foureyes.FourEyesRule;
import inkan.inquiry.Inquiry;
import inkan.inquiry.InquiryRule;
import inkan.inquiry.lapse.LapseInquiry;
import inkan.inquiry.lapse.Lapsing;
import inkan.inquiry.letter.InquiryLetters;
import inkan.inquiry.letter.SendInquiryLetter;
import inkan.inquiry.open.OpenInquiry;
import inkan.inquiry.open.Opening;
import inkan.inquiry.open.OpeningRule;
import inkan.inquiry.reply.ReceiveInquiryReply;
import inkan.inquiry.reply.Replies;
import inkan.notice.Notice;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.notice.giveback.ReturnedRule;
import inkan.notice.giveback.Returning;
import inkan.notice.send.SendNotice;
import inkan.notice.send.Sending;
import inkan.notice.send.SendingRule;
import inkan.pin.change.ChangePin;
import inkan.pin.change.PinChange;
import inkan.pin.change.PinChangeRule;
import inkan.pin.report.PinEntries;
import inkan.pin.report.ReportPinEntry;
import inkan.pin.reset.ApplyForKioskReset;
import inkan.pin.reset.CounterResetRule;
import inkan.pin.reset.KioskRule;
import inkan.pin.reset.PinResets;
import inkan.pin.reset.ResetPinAtKiosk;
import inkan.pin.reset.ResetPins;
import inkan.pin.verify.PinRule;
import inkan.pin.verify.VerificationRule;
import inkan.resident.DestroyedRule;
import inkan.resident.Resident;
import inkan.resident.ResidentRule;
import inkan.resident.abroad.ArrangeUseAbroad;
import inkan.resident.abroad.Departure;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.abroad.UseAbroadRule;
import inkan.resident.change.AttributeChanges;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.change.ReportMinorAmendment;
import inkan.resident.destruction.ApproveDestruction;
import inkan.resident.destruction.DeclineDestruction;
import inkan.resident.destruction.Destruction;
import inkan.resident.destruction.DestructionDecisionRule;
import inkan.resident.destruction.RequestDestruction;
import inkan.resident.destruction.RetentionRule;
import inkan.resident.entitlement.Entitlement;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.guardianship.Guardianship;
import inkan.resident.guardianship.ReportGuardianship;
import inkan.resident.move.AnnounceMovingOut;
import inkan.resident.move.ContinuedUseRule;
import inkan.resident.move.DoContinuedUse;
import inkan.resident.move.FileMovingIn;
import inkan.resident.move.FilingRule;
import inkan.resident.move.LapseMove;
import inkan.resident.move.LapseRule;
import inkan.resident.move.Moves;
import inkan.resident.register.RegisterResident;
import inkan.resident.register.Registration;
import inkan.resident.register.RegistrationRule;
import inkan.resident.report.ReportRule;
import inkan.resident.stay.ReportStay;
import inkan.resident.stay.Stay;
import inkan.resident.stay.StayRule;
import inkan.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the domain consists of, for those who wire it. */
public final class Domain {
    /** The aggregates, each a stream per identifier. */
    public static final List<Class<?>> AGGREGATES = List.of(
            Resident.class,
            MyNumberCard.class,
            ElectronicCertificate.class,
            Inquiry.class,
            Notice.class,
            Correction.class);

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
            ResetPins.class,
            OpenInquiry.class,
            SendInquiryLetter.class,
            ReceiveInquiryReply.class,
            LapseInquiry.class,
            SendNotice.class,
            RecordReturnedNotice.class,
            RequestCorrectionOfCardExpiry.class,
            RequestCorrectionOfCertificateExpiry.class,
            RequestCorrectionOfBasicFour.class,
            RequestCorrectionOfGuardianship.class,
            RequestDestruction.class,
            ApproveDestruction.class,
            DeclineDestruction.class,
            ApproveCorrection.class,
            DeclineCorrection.class);

    /** Every rule by which a command may be refused. */
    public static final List<Rule<?>> RULES = Stream.<Rule<?>[]>of(
                    CardRule.values(),
                    ApplicationRule.values(),
                    DeliveryRule.values(),
                    DestructionRule.values(),
                    ExtensionRule.values(),
                    SwitchRule.values(),
                    ReturnRule.values(),
                    CardIssueRule.values(),
                    LiftingRule.values(),
                    LossRule.values(),
                    FormerRule.values(),
                    Eligibility.values(),
                    IssuanceRule.values(),
                    RenewalRule.values(),
                    RevocationRule.values(),
                    ReleaseRule.values(),
                    SmartphoneLossRule.values(),
                    SmartphoneRule.values(),
                    VisitRule.values(),
                    InquiryRule.values(),
                    OpeningRule.values(),
                    SendingRule.values(),
                    ReturnedRule.values(),
                    IdentityRule.values(),
                    PinChangeRule.values(),
                    CounterResetRule.values(),
                    KioskRule.values(),
                    PinRule.values(),
                    VerificationRule.values(),
                    ResidentRule.values(),
                    UseAbroadRule.values(),
                    ContinuedUseRule.values(),
                    FilingRule.values(),
                    LapseRule.values(),
                    RegistrationRule.values(),
                    ReportRule.values(),
                    StayRule.values(),
                    FourEyesRule.values(),
                    DestroyedRule.values(),
                    RetentionRule.values(),
                    DestructionDecisionRule.values(),
                    CorrectionRule.values(),
                    ExpiryCorrectionRule.values(),
                    DecisionRule.values())
            .<Rule<?>>flatMap(Arrays::stream)
            .toList();

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
                new PinResets(dossiers),
                new Opening(dossiers),
                new InquiryLetters(dossiers),
                new Replies(dossiers),
                new Lapsing(dossiers),
                new Sending(dossiers),
                new Returning(dossiers),
                new ExpiryCorrections(dossiers),
                new PersonCorrections(dossiers),
                new Destruction(dossiers),
                new Deciding(dossiers));
    }
}
