package inkan.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;

import inkan.Citizen;
import inkan.Office;
import inkan.Visitor;
import inkan.card.apply.ApplyForReissue;
import inkan.card.deliver.DeliverCard;
import inkan.card.deliver.DestroyCard;
import inkan.card.extend.ExtendCardToStay;
import inkan.card.extend.ExtendCardWhileStayIsPending;
import inkan.card.face.SwitchToFaceAuthentication;
import inkan.card.face.SwitchToPins;
import inkan.card.giveback.ReturnCard;
import inkan.card.loss.LiftSuspension;
import inkan.card.loss.ReportLoss;
import inkan.certificate.RevocationReason;
import inkan.certificate.former.ImportFormerCertificate;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.certificate.smartphone.ReleaseSmartphoneCertificate;
import inkan.certificate.smartphone.ReportSmartphoneLoss;
import inkan.command.Command;
import inkan.correction.CorrectionGround;
import inkan.correction.DeclineReason;
import inkan.correction.decide.ApproveCorrection;
import inkan.correction.decide.DeclineCorrection;
import inkan.correction.expiry.RequestCorrectionOfCardExpiry;
import inkan.correction.expiry.RequestCorrectionOfCertificateExpiry;
import inkan.correction.person.RequestCorrectionOfBasicFour;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.inquiry.lapse.LapseInquiry;
import inkan.inquiry.letter.SendInquiryLetter;
import inkan.inquiry.open.OpenInquiry;
import inkan.inquiry.reply.ReceiveInquiryReply;
import inkan.municipality.Procedure;
import inkan.notice.ReturnReason;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.personal.RetentionClass;
import inkan.pin.change.ChangePin;
import inkan.pin.report.PinOutcome;
import inkan.pin.reset.ApplyForKioskReset;
import inkan.pin.reset.ResetPinAtKiosk;
import inkan.pin.reset.ResetPins;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.abroad.ArrangeUseAbroad;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.change.ReportMinorAmendment;
import inkan.resident.destruction.ApproveDestruction;
import inkan.resident.destruction.DeclineDestruction;
import inkan.resident.destruction.RequestDestruction;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.guardianship.ReportGuardianship;
import inkan.resident.move.AnnounceMovingOut;
import inkan.resident.move.DoContinuedUse;
import inkan.resident.move.FileMovingIn;
import inkan.resident.move.LapseMove;
import inkan.resident.stay.ReportStay;
import inkan.value.Carrier;
import inkan.value.CorrectionId;
import inkan.value.NoticeKind;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A command of each kind about somebody, the first card, the first inquiry and the notices of the card of J1 and its
 * certificates, as of February 2024.
 */
record EveryCommand(Citizen about) {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 2);

    List<Command> all() {
        return List.of(
                about.register(),
                about.moveTo("elsewhere", DAY.toString()),
                new ReportMinorAmendment(about.id(), reference("amendment"), DAY, about.basicFour("here")),
                new ReportGuardianship(about.id(), reference("guardianship"), DAY, true),
                new ReportStay(about.id(), reference("stay"), DAY, DAY.plusYears(1)),
                new AnnounceMovingOut(about.id(), reference("moving-out"), DAY, DAY),
                new DoContinuedUse(about.card()),
                new FileMovingIn(
                        about.id(), reference("moving-in"), DAY, DAY, Office.KASHIWA, about.basicFour("kashiwa")),
                new LapseMove(about.id()),
                new ArrangeUseAbroad(about.card(), DAY.plusYears(1)),
                new ReportDeparture(about.id(), reference("departure"), DAY),
                new ReportEndOfEntitlement(about.id(), reference("end"), DAY, EndOfEntitlement.RECORD_DELETED),
                about.apply(2),
                new ApplyForReissue(about.card(2), about.card(), Set.of(), false, false),
                about.issue(1),
                new DeliverCard(about.card(), Citizen.ALL_PINS),
                new DestroyCard(about.card()),
                new LiftSuspension(about.card()),
                new ReportLoss(about.card()),
                new ReturnCard(about.card()),
                new ExtendCardToStay(about.card()),
                new ExtendCardWhileStayIsPending(about.card()),
                new SwitchToFaceAuthentication(about.card()),
                new SwitchToPins(about.card(), Citizen.ALL_PINS),
                about.issueAnew(2),
                about.renew(2),
                new RevokeCertificates(
                        about.card(),
                        Carrier.CARD,
                        Set.of(SIGNATURE, USER_AUTHENTICATION),
                        RevocationReason.CESSATION_OF_OPERATION),
                about.loadPhone(2, Platform.ANDROID),
                new ReleaseSmartphoneCertificate(about.card()),
                new ReportSmartphoneLoss(about.card()),
                new ImportFormerCertificate(
                        about.id(),
                        new SerialNumber("cert-former-1"),
                        LocalDate.of(2014, 4, 1),
                        LocalDate.of(2017, 3, 31)),
                about.enter(PinKind.SIGNATURE, PinOutcome.WRONG),
                new ChangePin(about.card(), PinKind.SIGNATURE),
                new ApplyForKioskReset(about.card(), PinKind.SIGNATURE, Citizen.ALL_PINS),
                new ResetPinAtKiosk(about.card(), PinKind.SIGNATURE),
                new ResetPins(about.card(), Set.of(PinKind.SIGNATURE)),
                new OpenInquiry(
                        about.inquiry(2),
                        about.card(),
                        Procedure.RENEWAL,
                        Visitor.agent().visit()),
                new SendInquiryLetter(about.inquiry(1)),
                new ReceiveInquiryReply(about.inquiry(1), Visitor.GOOD_LETTER),
                new LapseInquiry(about.inquiry(1)),
                about.noticeOfCard("2029-10-10", 1),
                new RecordReturnedNotice(
                        about.notice(NoticeKind.CERTIFICATES, "2024-10-10"), ReturnReason.NOT_COLLECTED),
                new RequestCorrectionOfCardExpiry(
                        new CorrectionId("correction-1"),
                        about.card(),
                        1,
                        CorrectionGround.RECORDED_WRONGLY,
                        reference("correction"),
                        DAY.plusYears(1),
                        Bound.PERIOD_OF_STAY),
                new RequestCorrectionOfCertificateExpiry(
                        new CorrectionId("correction-2"),
                        about.card(),
                        about.signature(1),
                        0,
                        CorrectionGround.RECORDED_WRONGLY,
                        reference("correction"),
                        DAY.plusMonths(1),
                        Bound.CARD),
                new RequestCorrectionOfBasicFour(
                        new CorrectionId("correction-3"),
                        about.id(),
                        0,
                        CorrectionGround.RECORDED_WRONGLY,
                        reference("correction"),
                        false,
                        about.basicFour("where she never lived")),
                new RequestCorrectionOfGuardianship(
                        new CorrectionId("correction-4"),
                        about.id(),
                        0,
                        CorrectionGround.RECORDED_WRONGLY,
                        reference("correction"),
                        true),
                new RequestDestruction(about.id(), RetentionClass.ISSUANCE_RECORD),
                new ApproveDestruction(about.id(), RetentionClass.ISSUANCE_RECORD),
                new DeclineDestruction(about.id(), RetentionClass.ISSUANCE_RECORD, KeepReason.ASKED_BY_MISTAKE),
                new ApproveCorrection(new CorrectionId("correction-1")),
                new DeclineCorrection(new CorrectionId("correction-1"), DeclineReason.NOT_SHOWN));
    }

    private static RegisterReference reference(String what) {
        return new RegisterReference(what + "-of-the-dead");
    }
}
