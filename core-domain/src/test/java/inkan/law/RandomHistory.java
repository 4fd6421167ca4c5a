package inkan.law;

import static java.util.Map.entry;

import inkan.Citizen;
import inkan.Domain;
import inkan.Office;
import inkan.Towns;
import inkan.card.CardState;
import inkan.card.apply.ApplyForCard;
import inkan.card.apply.ApplyForReissue;
import inkan.card.deliver.DeliverCard;
import inkan.card.deliver.DestroyCard;
import inkan.card.extend.ExtendCardToStay;
import inkan.card.extend.ExtendCardWhileStayIsPending;
import inkan.card.face.SwitchToFaceAuthentication;
import inkan.card.face.SwitchToPins;
import inkan.card.giveback.ReturnCard;
import inkan.card.issue.IssueCard;
import inkan.card.loss.LiftSuspension;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.certificate.former.ImportFormerCertificate;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.certificate.smartphone.IssueSmartphoneCertificates;
import inkan.certificate.smartphone.ReleaseSmartphoneCertificate;
import inkan.certificate.smartphone.ReportSmartphoneLoss;
import inkan.command.Command;
import inkan.correction.decide.ApproveCorrection;
import inkan.correction.decide.DeclineCorrection;
import inkan.correction.expiry.RequestCorrectionOfCardExpiry;
import inkan.correction.expiry.RequestCorrectionOfCertificateExpiry;
import inkan.correction.person.RequestCorrectionOfBasicFour;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.counter.Letter;
import inkan.counter.ShownDocument;
import inkan.counter.Visit;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryState;
import inkan.inquiry.lapse.LapseInquiry;
import inkan.inquiry.letter.SendInquiryLetter;
import inkan.inquiry.open.OpenInquiry;
import inkan.inquiry.reply.ReceiveInquiryReply;
import inkan.law.Ledger.CardPage;
import inkan.law.Ledger.CertificatePage;
import inkan.law.Ledger.InquiryPage;
import inkan.law.Ledger.ResidentPage;
import inkan.municipality.DocumentKind;
import inkan.municipality.Municipalities;
import inkan.municipality.Person;
import inkan.municipality.Procedure;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.notice.send.SendNotice;
import inkan.personal.RetentionClass;
import inkan.pin.change.ChangePin;
import inkan.pin.report.PinOutcome;
import inkan.pin.report.ReportPinEntry;
import inkan.pin.reset.ApplyForKioskReset;
import inkan.pin.reset.ResetPinAtKiosk;
import inkan.pin.reset.ResetPins;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.abroad.ArrangeUseAbroad;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.change.ReportAttributeChange;
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
import inkan.resident.register.RegisterResident;
import inkan.resident.stay.ReportStay;
import inkan.value.Applicant;
import inkan.value.BasicAttribute;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CounterId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a few residents by chance: sensible requests, foolish ones, late and repeated reports, at odd moments.
 * The same seed is the same history.
 */
final class RandomHistory {
    /** After so many commands decades may pass. */
    private static final int LONG = 29;

    /** The towns whose policy is known; Kashiwa, where some move, is none of them. */
    static final Municipalities TOWNS = Municipalities.of(List.of(Towns.OF_ALL_SORTS, Towns.MATSUE));

    private final Chance chance;
    private final Ledger ledger;
    private final RandomNotices notices;
    private final RandomCorrections corrections;
    private final List<Citizen> citizens = new ArrayList<>();
    private final List<Command> reports = new ArrayList<>();
    private final Map<Class<? extends Command>, Supplier<Command>> whims = whims();
    private final List<Class<? extends Command>> lot = lot();
    private LocalDateTime now;
    private Citizen citizen;
    private int names;
    private int moments;

    RandomHistory(long seed, Ledger ledger) {
        this.chance = new Chance(seed);
        this.ledger = ledger;
        this.notices = new RandomNotices(chance, ledger);
        this.corrections = new RandomCorrections(chance, ledger);
        this.now = LocalDate.of(2015, 10, 5)
                .plusDays(chance.between(0, 4200))
                .atTime(chance.between(0, 23), chance.between(0, 59));
        for (int i = 1; i <= chance.between(1, 2); i++) {
            citizens.add(citizen("r" + i));
        }
        this.citizen = citizens.getFirst();
    }

    private Citizen citizen(String name) {
        LocalDate born = born();
        Citizen one = Citizen.born(born.toString()).named(name);
        if (chance.of(0.25)) {
            one = one.foreign(chance.of(0.8) ? now.toLocalDate().plusDays(chance.between(-100, 2000)) : null);
        }
        if (chance.of(0.05)) {
            one = one.ward();
        }
        return chance.of(0.07) ? one.livingAbroad() : one;
    }

    private LocalDate born() {
        LocalDate today = now.toLocalDate();
        if (chance.of(0.1)) {
            return LocalDate.of(4 * chance.between(480, 502), 2, 29);
        }
        int years = chance.of(0.3) ? chance.between(9, 21) : chance.between(0, 95);
        return today.minusYears(years).minusDays(chance.between(-20, 364));
    }

    // --- time

    /** When the next command comes in. */
    LocalDateTime nextMoment() {
        double what = chance.between(0, 99);
        if (++moments > LONG && chance.of(0.15)) {
            now = now.plusYears(chance.between(9, 24)); // so that retention is over now and then
        } else if (what < 45) {
            now = now.plusMinutes(chance.between(0, 700));
        } else if (what < 65) {
            now = now.plusDays(chance.between(1, 12)).withHour(chance.between(0, 23));
        } else if (what < 78) {
            now = now.plusDays(chance.between(10, 110));
        } else if (what < 82) {
            now = now.plusDays(chance.between(110, 900));
        } else {
            now = someDay(interestingDays()).atTime(chance.between(0, 23), chance.between(0, 59));
        }
        return now;
    }

    private LocalDate someDay(List<LocalDate> days) {
        LocalDate today = now.toLocalDate();
        List<LocalDate> soon = days.stream()
                .map(day -> day.plusDays(chance.between(-1, 1)))
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(12)))
                .sorted()
                .limit(4)
                .toList();
        return soon.isEmpty() ? today.plusDays(1) : chance.oneOf(soon);
    }

    private List<LocalDate> interestingDays() {
        LocalDate today = now.toLocalDate();
        List<LocalDate> days = new ArrayList<>();
        days.add(LocalDate.of(today.getYear(), 2, 28));
        days.add(today.plusDays(30));
        days.add(today.plusDays(90));
        for (Citizen one : citizens) {
            days.add(one.born().plusYears(15));
            if (one.stayEndsOn() != null) {
                days.add(one.stayEndsOn());
            }
        }
        for (CertificatePage page : ledger.certificates.values()) {
            if (page.isAliveOn(today)) {
                days.add(page.expiresOn);
                days.add(page.expiresOn.minusMonths(3).plusDays(1));
            }
        }
        for (InquiryPage page : ledger.inquiries.values()) {
            if (!page.state.isTerminal()) {
                days.add(page.opened.lapsesAfter());
            }
        }
        for (CardPage page : ledger.cards.values()) {
            if (page.state != CardState.VOID && page.state != CardState.APPLIED) {
                days.add(page.expiresOn);
                days.add(page.expiresOn.minusMonths(2));
            }
        }
        return days;
    }

    // --- commands

    /** What is asked next. */
    Command nextCommand() {
        citizen = chance.oneOf(citizens);
        if (!reports.isEmpty() && chance.of(0.04)) {
            return chance.oneOf(reports);
        }
        if (corrections.isPending() && chance.of(0.25)) {
            return corrections.decision();
        }
        return chance.of(0.55) ? sensible() : whim();
    }

    /** To be told of a report that was taken, so that it comes again now and then. */
    void taken(Command report) {
        if (!reports.contains(report)) {
            reports.add(report);
        }
    }

    /** Who asks, where. */
    Provenance by() {
        Channel channel = chance.of(0.85) ? Channel.COUNTER : chance.oneOf(Channel.class);
        MunicipalityCode where =
                chance.of(0.93) ? Office.SETAGAYA : chance.of(0.7) ? Office.KASHIWA : Towns.MATSUE_CODE;
        String actor = chance.of(0.6) ? Office.COUNTER.actor() : "clerk-suzuki";
        return new Provenance(actor, Office.COUNTER.role(), where, channel, counterIn(where));
    }

    private @Nullable CounterId counterIn(MunicipalityCode where) {
        int what = chance.between(0, 99);
        if (what < 3) {
            return what < 2 ? null : new CounterId("no-such-counter");
        }
        if (!where.equals(Office.SETAGAYA)) {
            return Towns.MATSUE_MAIN;
        }
        return what < 12 ? Towns.SETAGAYA_CENTRE : Towns.SETAGAYA_BRANCH;
    }

    private Command whim() {
        return whims.get(chance.oneOf(lot)).get();
    }

    /** What somebody in this situation would ask. */
    private Command sensible() {
        if (!ledger.residents.containsKey(citizen.id())) {
            return register();
        }
        ResidentPage holder = ledger.residents.get(citizen.id());
        CardPage card = currentCard();
        if (holder.destructionAskedBy != null && chance.of(0.6)) {
            return chance.of(0.8) ? approveDestruction() : declineDestruction();
        }
        if (moments > LONG && chance.of(0.4)) {
            return new RequestDestruction(citizen.id(), RetentionClass.ISSUANCE_RECORD);
        }
        if (holder.end != null) {
            return whim();
        }
        if (holder.movingOut && chance.of(0.6)) {
            return movingIn();
        }
        if (holder.toBeUsedOn != null && chance.of(0.5)) {
            return new DoContinuedUse(holder.toBeUsedOn);
        }
        if (holder.stayEndsOn != null && holder.stayEndsOn.isBefore(today().plusDays(60)) && chance.of(0.5)) {
            return stayOf(chance.between(100, 1500));
        }
        if (card == null) {
            return apply();
        }
        if (card.boundBy == Bound.PERIOD_OF_STAY && card.state == CardState.DELIVERED && chance.of(0.25)) {
            return chance.of(0.6) ? new ExtendCardToStay(card.id) : new ExtendCardWhileStayIsPending(card.id);
        }
        return switch (card.state) {
            case APPLIED -> issueCard(card.id);
            case ISSUED -> deliver(card.id);
            case SUSPENDED ->
                chance.of(0.4) ? new LiftSuspension(card.id) : chance.of(0.5) ? reissue(card.id) : enter();
            case DELIVERED -> sensibleWith(card);
            case VOID -> apply();
        };
    }

    private Command sensibleWith(CardPage card) {
        LocalDate today = now.toLocalDate();
        Command notice = chance.of(0.12) ? notices.sensible(citizen.id(), today) : null;
        if (notice != null) {
            return notice;
        }
        InquiryPage inquiry = openInquiry(card.id);
        if (inquiry != null && chance.of(0.7)) {
            return nextAbout(inquiry);
        }
        InquiryPage used = inquiry(card.id, InquiryState.USED);
        if (used != null && chance.of(0.2)) {
            return secondVisit(used.opened);
        }
        if (inquiry == null && chance.of(0.1)) {
            return openInquiry();
        }
        if (!card.kioskApplications.isEmpty() && chance.of(0.7)) {
            return new ResetPinAtKiosk(card.id, chance.oneOf(List.copyOf(card.kioskApplications)));
        }
        Set<PinKind> locked = EnumSet.noneOf(PinKind.class);
        card.pins.forEach((pin, state) -> {
            if (state.locked()) {
                locked.add(pin);
            }
        });
        if (!locked.isEmpty() && chance.of(0.4)) {
            return chance.of(0.5)
                    ? resetPins(card.id, locked)
                    : new ApplyForKioskReset(card.id, chance.oneOf(List.copyOf(locked)), verifiedPins());
        }
        if (card.expiresOn.minusMonths(3).isBefore(today) && chance.of(0.3)) {
            return apply();
        }
        List<CertificatePage> alive = ledger.aliveOn(today, citizen.id());
        for (CertificatePage page : alive) {
            if (page.state == CertificateState.HELD && page.carrier == Carrier.SMARTPHONE && chance.of(0.4)) {
                return new ReleaseSmartphoneCertificate(card.id);
            }
            if (page.expiresOn.minusMonths(3).isBefore(today) && chance.of(0.5)) {
                return renew(card.id, page.carrier, chance.atLeastOneOf(CertificateKind.class, 0.6));
            }
        }
        if (ledger.activeOn(today, card.id, Carrier.CARD, CertificateKind.SIGNATURE)
                        .isEmpty()
                && chance.of(0.4)) {
            return issueAnew(card.id, chance.of(0.6) ? Set.of(CertificateKind.SIGNATURE) : kinds());
        }
        return chance.of(0.3) ? loadPhone(card.id) : enter();
    }

    private @Nullable CardPage currentCard() {
        CardPage current = null;
        for (CardPage page : ledger.cards.values()) {
            if (page.resident.equals(citizen.id())
                    && page.state != CardState.VOID
                    && !page.expiresOn.isBefore(now.toLocalDate())
                    && (current == null || chance.of(0.7))) {
                current = page;
            }
        }
        return current;
    }

    /** How often each is asked for no reason. */
    private static List<Class<? extends Command>> lot() {
        Map<Class<? extends Command>, Integer> weights = Map.ofEntries(
                entry(ReportPinEntry.class, 6),
                entry(OpenInquiry.class, 2),
                entry(SendNotice.class, 4),
                entry(RecordReturnedNotice.class, 2),
                entry(ReportAttributeChange.class, 5),
                entry(IssueCertificates.class, 5),
                entry(RenewCertificates.class, 4),
                entry(IssueSmartphoneCertificates.class, 4),
                entry(ApplyForCard.class, 3),
                entry(IssueCard.class, 3),
                entry(DeliverCard.class, 3),
                entry(RevokeCertificates.class, 3),
                entry(ReportSmartphoneLoss.class, 3),
                entry(ReleaseSmartphoneCertificate.class, 3),
                entry(ExtendCardToStay.class, 3),
                entry(ExtendCardWhileStayIsPending.class, 3),
                entry(AnnounceMovingOut.class, 3),
                entry(FileMovingIn.class, 3),
                entry(ReportStay.class, 3),
                entry(ApplyForKioskReset.class, 3),
                entry(ResetPinAtKiosk.class, 3),
                entry(SwitchToFaceAuthentication.class, 2),
                entry(SwitchToPins.class, 3),
                entry(ChangePin.class, 2),
                entry(ImportFormerCertificate.class, 2),
                entry(ReportLoss.class, 2),
                entry(ReportDeparture.class, 2),
                entry(ArrangeUseAbroad.class, 3),
                entry(LapseMove.class, 2),
                entry(RequestCorrectionOfCardExpiry.class, 3),
                entry(RequestCorrectionOfCertificateExpiry.class, 4));
        List<Class<? extends Command>> lot = new ArrayList<>();
        for (Class<? extends Command> command : Domain.COMMANDS) {
            for (int i = 0; i < weights.getOrDefault(command, 1); i++) {
                lot.add(command);
            }
        }
        return lot;
    }

    private Map<Class<? extends Command>, Supplier<Command>> whims() {
        Map<Class<? extends Command>, Supplier<Command>> all = new HashMap<>();
        all.put(RegisterResident.class, this::register);
        all.put(ReportAttributeChange.class, this::attributeChange);
        all.put(
                ReportMinorAmendment.class,
                () -> new ReportMinorAmendment(resident(), reference(), effectiveOn(), basicFour()));
        all.put(
                ReportGuardianship.class,
                () -> new ReportGuardianship(resident(), reference(), effectiveOn(), chance.of(0.4)));
        all.put(ReportStay.class, this::stay);
        all.put(
                AnnounceMovingOut.class,
                () -> new AnnounceMovingOut(
                        resident(), reference(), effectiveOn(), today().plusDays(chance.between(-45, 30))));
        all.put(DoContinuedUse.class, () -> new DoContinuedUse(card()));
        all.put(FileMovingIn.class, this::movingIn);
        all.put(LapseMove.class, () -> new LapseMove(resident()));
        all.put(ArrangeUseAbroad.class, () -> new ArrangeUseAbroad(card(), today().plusDays(chance.between(-1, 60))));
        all.put(ReportDeparture.class, () -> new ReportDeparture(resident(), reference(), effectiveOn()));
        all.put(
                ReportEndOfEntitlement.class,
                () -> new ReportEndOfEntitlement(
                        resident(),
                        reference(),
                        effectiveOn(),
                        chance.of(0.5) ? EndOfEntitlement.MY_NUMBER_CHANGED : chance.oneOf(EndOfEntitlement.class)));
        all.put(ApplyForCard.class, this::apply);
        all.put(ApplyForReissue.class, () -> reissue(card()));
        all.put(IssueCard.class, () -> issueCard(card()));
        all.put(DeliverCard.class, () -> deliver(card()));
        all.put(DestroyCard.class, () -> new DestroyCard(card()));
        all.put(LiftSuspension.class, () -> new LiftSuspension(card()));
        all.put(ReportLoss.class, () -> new ReportLoss(card()));
        all.put(ReturnCard.class, () -> new ReturnCard(card()));
        all.put(ExtendCardToStay.class, () -> new ExtendCardToStay(card()));
        all.put(ExtendCardWhileStayIsPending.class, () -> new ExtendCardWhileStayIsPending(card()));
        all.put(SwitchToFaceAuthentication.class, () -> new SwitchToFaceAuthentication(card()));
        all.put(SwitchToPins.class, () -> new SwitchToPins(card(), pinsAtHandOver(card())));
        all.put(IssueCertificates.class, () -> issueAnew(card(), kinds()));
        all.put(RenewCertificates.class, () -> renew(card(), chance.oneOf(Carrier.class), kinds()));
        all.put(
                RevokeCertificates.class,
                () -> new RevokeCertificates(
                        card(),
                        chance.oneOf(Carrier.class),
                        kinds(),
                        chance.oneOf(
                                RevocationReason.CESSATION_OF_OPERATION,
                                RevocationReason.KEY_COMPROMISE,
                                RevocationReason.CA_COMPROMISE),
                        visit(Procedure.REVOCATION)));
        all.put(IssueSmartphoneCertificates.class, () -> loadPhone(card()));
        all.put(ReleaseSmartphoneCertificate.class, () -> new ReleaseSmartphoneCertificate(card()));
        all.put(ReportSmartphoneLoss.class, () -> new ReportSmartphoneLoss(card()));
        all.put(ImportFormerCertificate.class, this::former);
        all.put(ReportPinEntry.class, this::enter);
        all.put(ChangePin.class, this::changePin);
        all.put(
                ApplyForKioskReset.class,
                () -> new ApplyForKioskReset(card(), chance.oneOf(PinKind.class), verifiedPins()));
        all.put(ResetPinAtKiosk.class, () -> new ResetPinAtKiosk(card(), chance.oneOf(PinKind.class)));
        all.put(ResetPins.class, () -> resetPins(card(), chance.atLeastOneOf(PinKind.class, 0.3)));
        all.put(OpenInquiry.class, this::openInquiry);
        all.put(SendInquiryLetter.class, () -> new SendInquiryLetter(inquiry()));
        all.put(ReceiveInquiryReply.class, () -> new ReceiveInquiryReply(inquiry(), letter()));
        all.put(LapseInquiry.class, () -> new LapseInquiry(inquiry()));
        all.put(SendNotice.class, () -> notices.whim(resident()));
        all.put(RecordReturnedNotice.class, () -> notices.comesBack(resident()));
        all.put(RequestCorrectionOfCardExpiry.class, () -> corrections.ofCard(today(), ++names));
        all.put(RequestCorrectionOfCertificateExpiry.class, () -> corrections.ofCertificate(today(), ++names));
        all.put(RequestCorrectionOfBasicFour.class, () -> corrections.ofPersonalData(resident(), basicFour(), ++names));
        all.put(RequestCorrectionOfGuardianship.class, () -> corrections.ofGuardianship(resident(), ++names));
        all.put(RequestDestruction.class, () -> new RequestDestruction(resident(), RetentionClass.ISSUANCE_RECORD));
        all.put(ApproveDestruction.class, this::approveDestruction);
        all.put(DeclineDestruction.class, this::declineDestruction);
        all.put(ApproveCorrection.class, () -> corrections.approval());
        all.put(DeclineCorrection.class, () -> corrections.declining());
        return all;
    }

    /** The commands that come up. */
    Set<Class<? extends Command>> repertoire() {
        return whims.keySet();
    }

    private Command approveDestruction() {
        return new ApproveDestruction(resident(), RetentionClass.ISSUANCE_RECORD);
    }

    private Command declineDestruction() {
        return new DeclineDestruction(resident(), RetentionClass.ISSUANCE_RECORD, chance.oneOf(KeepReason.class));
    }

    private Command register() {
        Citizen one = citizen;
        if (chance.of(0.02)) {
            one = Citizen.born(today().plusDays(chance.between(0, 2)).toString())
                    .named(one.name());
        }
        RegisterResident register = one.register();
        boolean stayOfAJapanese = chance.of(0.02);
        return stayOfAJapanese
                ? new RegisterResident(
                        one.id(), Office.SETAGAYA, basicFour(), Nationality.JAPANESE, today(), false, Residence.JAPAN)
                : register;
    }

    private Command attributeChange() {
        return new ReportAttributeChange(
                resident(), reference(), effectiveOn(), chance.atLeastOneOf(BasicAttribute.class, 0.2), basicFour());
    }

    private Command stay() {
        return stayOf(chance.between(-30, 1500));
    }

    private Command stayOf(int days) {
        LocalDate until = chance.of(0.15) ? null : today().plusDays(days);
        return new ReportStay(resident(), reference(), effectiveOn(), until);
    }

    private Command movingIn() {
        LocalDate moved = effectiveOn();
        LocalDate filed = moved.plusDays(chance.of(0.7) ? chance.between(0, 14) : chance.between(0, 60));
        return new FileMovingIn(
                resident(), reference(), moved, filed, chance.of(0.6) ? Office.SETAGAYA : Office.KASHIWA, basicFour());
    }

    private Command apply() {
        LocalDate accepted = chance.of(0.5)
                ? null
                : today().minusDays(chance.of(0.9) ? chance.between(0, 60) : chance.between(-60, 3000));
        return new ApplyForCard(cardName(), resident(), accepted, optedOut(), chance.of(0.08), chance.of(0.1));
    }

    private Command reissue(CardId lost) {
        return new ApplyForReissue(cardName(), lost, optedOut(), chance.of(0.08), chance.of(0.1));
    }

    private Set<CertificateKind> optedOut() {
        return chance.of(0.8) ? Set.of() : chance.atLeastOneOf(CertificateKind.class, 0.4);
    }

    private Command issueCard(CardId card) {
        Map<CertificateKind, SerialNumber> serials = new EnumMap<>(CertificateKind.class);
        CardPage page = ledger.cards.get(card);
        for (CertificateKind kind : CertificateKind.values()) {
            boolean wanted = page == null || !page.without.contains(kind);
            if (chance.of(wanted ? 0.98 : 0.1)) {
                serials.put(kind, serial());
            }
        }
        return new IssueCard(card, serials);
    }

    private Command deliver(CardId card) {
        return new DeliverCard(card, pinsAtHandOver(card));
    }

    private Set<PinKind> pinsAtHandOver(CardId card) {
        CardPage page = ledger.cards.get(card);
        double what = chance.between(0, 99);
        if (what < 8) {
            return chance.someOf(Citizen.ALL_PINS, 0.5);
        }
        if (page != null && page.faceAuthentication && page.state == CardState.ISSUED) {
            return Set.of();
        }
        boolean signature = ledger.activeOn(today(), card, Carrier.CARD, CertificateKind.SIGNATURE)
                .isPresent();
        return signature || what < 15 ? Citizen.ALL_PINS : Citizen.PINS_WITHOUT_SIGNATURE;
    }

    private Command issueAnew(CardId card, Set<CertificateKind> kinds) {
        return new IssueCertificates(
                card,
                serials(kinds),
                verifiedPins(),
                chance.of(0.6) ? missingPins(card, kinds) : chance.someOf(Citizen.ALL_PINS, 0.1),
                visitBy(applicant(), card, Procedure.ISSUANCE));
    }

    private Set<PinKind> missingPins(CardId card, Set<CertificateKind> kinds) {
        Set<PinKind> missing = EnumSet.noneOf(PinKind.class);
        kinds.forEach(kind -> missing.add(kind.pin()));
        CardPage page = ledger.cards.get(card);
        if (page != null) {
            missing.removeAll(page.pins.keySet());
            if (page.faceAuthentication) {
                missing.clear();
            }
        }
        return missing;
    }

    private Applicant applicant() {
        boolean child = citizen.born().plusYears(15).isAfter(today());
        return (child || citizen.adultWard()) && chance.of(0.8)
                ? Applicant.LEGAL_REPRESENTATIVE
                : chance.of(0.6) ? Applicant.HOLDER : chance.oneOf(Applicant.class);
    }

    private Command renew(CardId card, Carrier carrier, Set<CertificateKind> kinds) {
        return new RenewCertificates(card, carrier, serials(kinds), verifiedPins(), visit(Procedure.RENEWAL));
    }

    private Command resetPins(CardId card, Set<PinKind> pins) {
        return new ResetPins(card, pins, visit(Procedure.PIN_RESET));
    }

    private Command loadPhone(CardId card) {
        return new IssueSmartphoneCertificates(card, chance.oneOf(Platform.class), serials(kinds()), verifiedPins());
    }

    private Command enter() {
        PinOutcome outcome = chance.of(0.7) ? PinOutcome.WRONG : chance.of(0.9) ? PinOutcome.RIGHT : PinOutcome.BLOCKED;
        return new ReportPinEntry(card(), chance.oneOf(PinKind.class), outcome);
    }

    private Command changePin() {
        CardId card = card();
        CardPage page = ledger.cards.get(card);
        PinKind pin = chance.oneOf(PinKind.class);
        if (page != null && chance.of(0.7)) {
            for (PinKind one : page.pins.keySet()) {
                pin = page.pins.get(one).locked() ? one : pin;
            }
        }
        return new ChangePin(card, pin, visit(Procedure.PIN_CHANGE));
    }

    private Command former() {
        LocalDate issued = LocalDate.of(2010, 1, 1).plusDays(chance.between(0, 2400));
        return new ImportFormerCertificate(resident(), serial(), issued, issued.plusYears(3));
    }

    // --- inquiries

    private Command openInquiry() {
        Procedure procedure = chance.of(0.6) ? Procedure.PIN_RESET : chance.oneOf(Procedure.class);
        Applicant applicant = chance.of(0.8) ? Applicant.VOLUNTARY_AGENT : chance.oneOf(Applicant.class);
        CardId card = card();
        Visit visit = visitBy(applicant, card, procedure);
        return new OpenInquiry(
                chance.of(0.02) ? inquiry() : new InquiryId("inquiry-" + ++names),
                card,
                procedure,
                new Visit(
                        visit.applicant(),
                        visit.documents(),
                        visit.reserved(),
                        chance.of(0.15) ? visit.letter() : null,
                        chance.of(0.3) ? visit.inquiry() : null));
    }

    private @Nullable InquiryPage openInquiry(CardId card) {
        return ledger.inquiries.values().stream()
                .filter(page -> page.opened.card().equals(card) && !page.state.isTerminal())
                .findFirst()
                .orElse(null);
    }

    private @Nullable InquiryPage inquiry(CardId card, InquiryState state) {
        return ledger.inquiries.values().stream()
                .filter(page -> page.opened.card().equals(card) && page.state == state)
                .findFirst()
                .orElse(null);
    }

    /** What is due next, unless somebody is in a hurry. */
    private Command nextAbout(InquiryPage inquiry) {
        if (chance.of(0.07)) {
            return secondVisit(inquiry.opened);
        }
        if (inquiry.opened.lapsesAfter().isBefore(today())) {
            return new LapseInquiry(inquiry.opened.inquiry());
        }
        return switch (inquiry.state) {
            case OPENED -> new SendInquiryLetter(inquiry.opened.inquiry());
            case LETTER_SENT -> new ReceiveInquiryReply(inquiry.opened.inquiry(), letter());
            case ANSWERED, LAPSED, USED -> secondVisit(inquiry.opened);
        };
    }

    private Command secondVisit(InquiryEvent.Opened opened) {
        CardId card = opened.card();
        Visit visit = told(opened.applicant(), opened.procedure(), opened.inquiry());
        CardPage page = ledger.cards.get(card);
        return switch (opened.procedure()) {
            case ISSUANCE ->
                new IssueCertificates(
                        card, serials(Set.of(CertificateKind.USER_AUTHENTICATION)), verifiedPins(), Set.of(), visit);
            case RENEWAL -> new RenewCertificates(card, Carrier.CARD, serials(kinds()), verifiedPins(), visit);
            case PIN_RESET ->
                new ResetPins(
                        card,
                        page == null || page.pins.isEmpty() ? Set.of(PinKind.CARD_FACE) : page.pins.keySet(),
                        visit);
            case PIN_CHANGE -> new ChangePin(card, PinKind.CARD_FACE, visit);
            case REVOCATION ->
                new RevokeCertificates(card, Carrier.CARD, kinds(), RevocationReason.CESSATION_OF_OPERATION, visit);
        };
    }

    private InquiryId inquiry() {
        List<InquiryId> all = List.copyOf(ledger.inquiries.keySet());
        return all.isEmpty() || chance.of(0.02) ? new InquiryId("inquiry-none") : chance.oneOf(all);
    }

    // --- visits

    private @Nullable Visit visit(Procedure procedure) {
        if (chance.of(0.03)) {
            return null;
        }
        boolean represented = procedure == Procedure.PIN_RESET && chance.of(0.1);
        Applicant applicant = represented
                ? Applicant.LEGAL_REPRESENTATIVE
                : chance.of(0.85) ? Applicant.HOLDER : chance.oneOf(Applicant.class);
        return visitBy(applicant, card(), procedure);
    }

    private Visit visitBy(Applicant applicant, CardId card, Procedure procedure) {
        if (applicant == Applicant.HOLDER) {
            return told(applicant, procedure, null);
        }
        InquiryPage open = openInquiry(card);
        return told(
                applicant,
                procedure,
                open != null && chance.of(0.5)
                        ? open.opened.inquiry()
                        : ledger.inquiries.isEmpty() || chance.of(0.8) ? null : chance.oneOf(inquiryNames()));
    }

    private List<InquiryId> inquiryNames() {
        return List.copyOf(ledger.inquiries.keySet());
    }

    /** Mostly what is asked for; sometimes less, a copy, or what has run out. */
    private Visit told(Applicant applicant, Procedure procedure, @Nullable InquiryId inquiry) {
        Set<ShownDocument> documents = new HashSet<>();
        show(documents, Person.HOLDER, DocumentKind.MY_NUMBER_CARD);
        if (applicant == Applicant.LEGAL_REPRESENTATIVE) {
            boolean photograph = inquiry == null && chance.of(0.7);
            show(
                    documents,
                    Person.APPLICANT,
                    photograph || procedure == Procedure.PIN_RESET
                            ? DocumentKind.DRIVING_LICENCE
                            : DocumentKind.PENSION_HANDBOOK);
            show(
                    documents,
                    Person.APPLICANT,
                    chance.oneOf(DocumentKind.FAMILY_REGISTER, DocumentKind.AUTHORITY_ON_RECORD));
        } else if (applicant == Applicant.VOLUNTARY_AGENT) {
            show(documents, Person.APPLICANT, DocumentKind.PASSPORT);
            show(documents, Person.APPLICANT, DocumentKind.HEALTH_INSURANCE_CARD);
        }
        Letter letter = applicant == Applicant.VOLUNTARY_AGENT && inquiry == null && chance.of(0.6) ? letter() : null;
        return new Visit(applicant, documents, chance.of(0.7), letter, inquiry);
    }

    private void show(Set<ShownDocument> documents, Person of, DocumentKind kind) {
        int what = chance.between(0, 99);
        if (what >= 3) {
            LocalDate validUntil = chance.of(0.5) ? null : today().plusDays(chance.between(what < 6 ? -9 : 0, 900));
            documents.add(new ShownDocument(kind, of, validUntil, what != 6));
        }
    }

    private Letter letter() {
        return new Letter(chance.of(0.9), chance.of(0.9), chance.of(0.9));
    }

    // --- parts of commands

    private LocalDate today() {
        return now.toLocalDate();
    }

    private ResidentId resident() {
        return chance.of(0.01) ? new ResidentId("resident-nobody") : citizen.id();
    }

    private CardId card() {
        if (chance.of(0.005)) {
            return new CardId("card-none");
        }
        CardPage current = currentCard();
        if (current != null && chance.of(0.92)) {
            return current.id;
        }
        List<CardId> all = List.copyOf(ledger.cards.keySet());
        return all.isEmpty() ? new CardId("card-none") : chance.oneOf(all);
    }

    private CardId cardName() {
        return chance.of(0.01) && !ledger.cards.isEmpty()
                ? chance.oneOf(List.copyOf(ledger.cards.keySet()))
                : new CardId("card-" + ++names);
    }

    private SerialNumber serial() {
        return chance.of(0.01) && !ledger.certificates.isEmpty()
                ? chance.oneOf(List.copyOf(ledger.certificates.keySet()))
                : new SerialNumber("cert-" + ++names);
    }

    private Map<CertificateKind, SerialNumber> serials(Set<CertificateKind> kinds) {
        Map<CertificateKind, SerialNumber> serials = new LinkedHashMap<>();
        kinds.forEach(kind -> serials.put(kind, serial()));
        return serials;
    }

    private Set<CertificateKind> kinds() {
        return chance.atLeastOneOf(CertificateKind.class, 0.55);
    }

    private Set<PinKind> verifiedPins() {
        return chance.of(0.8) ? Citizen.ALL_PINS : chance.someOf(Citizen.ALL_PINS, 0.6);
    }

    private RegisterReference reference() {
        return new RegisterReference("register-" + (chance.of(0.97) ? ++names : chance.between(1, names + 1)));
    }

    /** Lately, long ago, in the future, or on the very day on which a certificate was issued. */
    private LocalDate effectiveOn() {
        int what = chance.between(0, 99);
        List<CertificatePage> certificates = ledger.aliveOn(today(), citizen.id());
        if (what < 30 && !certificates.isEmpty()) {
            return chance.oneOf(certificates).issuedOn.plusDays(chance.oneOf(0, 0, 0, 1, -1));
        }
        if (what < 60) {
            return today();
        }
        return what < 95 ? today().minusDays(chance.between(1, 60)) : today().plusDays(chance.between(1, 20));
    }

    private BasicFour basicFour() {
        String place = "place-" + chance.between(1, 4);
        Citizen as = chance.of(0.05) ? citizen.bornOn(citizen.born().minusDays(chance.between(0, 800))) : citizen;
        return as.basicFour(place);
    }
}
