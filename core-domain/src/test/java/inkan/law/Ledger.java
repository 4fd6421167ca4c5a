package inkan.law;

import inkan.Office;
import inkan.VaultInMemory;
import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateState;
import inkan.command.Command;
import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionState;
import inkan.event.Event;
import inkan.event.Provenance;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryState;
import inkan.inquiry.ReplyFault;
import inkan.notice.NoticeEvent;
import inkan.pin.PinState;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent;
import inkan.value.AttributesDigest;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.PinKind;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has happened so far in a history, kept from its events alone and apart from the aggregates, so that the laws do
 * not believe what they judge.
 */
final class Ledger {
    final Map<ResidentId, ResidentPage> residents = new LinkedHashMap<>();
    final Map<CardId, CardPage> cards = new LinkedHashMap<>();
    final Map<SerialNumber, CertificatePage> certificates = new LinkedHashMap<>();

    final Map<InquiryId, InquiryPage> inquiries = new LinkedHashMap<>();
    final Map<NoticeId, NoticePage> notices = new LinkedHashMap<>();
    final Map<CorrectionId, CorrectionPage> corrections = new LinkedHashMap<>();

    /** How many events each stream has. */
    private final Map<TextValue, Integer> lengths = new HashMap<>();

    /** Reports of the register that were taken, each with the step that took it first. */
    final Map<Command, Step> reports = new LinkedHashMap<>();

    static final class ResidentPage {
        LocalDate born = LocalDate.MIN;
        LocalDate attributesSince = LocalDate.MIN;
        int attributesSetAt;

        @Nullable
        AttributesDigest digest;

        boolean adultWard;
        LocalDate guardianshipSince = LocalDate.MIN;
        int guardianshipSetAt;
        Residence residence = Residence.JAPAN;
        MunicipalityCode municipality = Office.SETAGAYA;
        LocalDate residenceSince = LocalDate.MIN;

        @Nullable
        LocalDate stayEndsOn;

        @Nullable
        String destructionAskedBy;

        boolean destroyed;
        boolean movingOut;

        @Nullable
        CardId toBeUsedOn;

        @Nullable
        EndOfEntitlement end;

        @Nullable
        LocalDate endedOn;
    }

    static final class CardPage {
        final CardId id;
        final ResidentId resident;
        CardState state = CardState.APPLIED;
        LocalDate expiresOn = LocalDate.MAX;
        boolean faceAuthentication;
        final Map<PinKind, PinState> pins = new EnumMap<>(PinKind.class);
        final Set<CertificateKind> without;
        final LocalDate acceptedOn;
        final Set<PinKind> kioskApplications = EnumSet.noneOf(PinKind.class);
        Bound boundBy = Bound.BIRTHDAY;
        int expirySetAt = -1;

        @Nullable
        LocalDate issuedOn;

        int birthday;

        CardPage(CardEvent.AppliedFor applied) {
            without = applied.without();
            acceptedOn = applied.acceptedOn();
            id = applied.card();
            resident = applied.resident();
            faceAuthentication = applied.faceAuthentication();
        }
    }

    static final class CertificatePage {
        final SerialNumber serial;
        final @Nullable CardId card;
        final ResidentId resident;
        final Carrier carrier;
        final CertificateKind kind;
        final LocalDate issuedOn;
        LocalDate expiresOn;
        Bound boundBy;

        /** The sequence of the event that set its expiry. */
        int expirySetAt;

        /** The birthday after issue to which it runs unless bound earlier. */
        int birthday;

        final @Nullable AttributesDigest digest;
        CertificateState state = CertificateState.ACTIVE;

        CertificatePage(CertificateEvent.Issued issued) {
            serial = issued.serial();
            card = issued.card();
            resident = issued.resident();
            carrier = issued.carrier();
            kind = issued.kind();
            issuedOn = issued.issuedOn();
            expiresOn = issued.expiresOn();
            boundBy = issued.boundBy();
            birthday = issued.birthday();
            digest = issued.digest();
        }

        CertificatePage(CertificateEvent.FormerImported imported) {
            serial = imported.serial();
            card = null;
            resident = imported.resident();
            carrier = Carrier.CARD;
            kind = CertificateKind.SIGNATURE;
            issuedOn = imported.issuedOn();
            expiresOn = imported.expiresOn();
            boundBy = Bound.BIRTHDAY;
            digest = null;
        }

        /** Active or held, and not expired. */
        boolean isAliveOn(LocalDate day) {
            return !state.isTerminal() && !expiresOn.isBefore(day);
        }

        boolean isActiveOn(LocalDate day) {
            return state == CertificateState.ACTIVE && !expiresOn.isBefore(day);
        }
    }

    static final class InquiryPage {
        final InquiryEvent.Opened opened;
        InquiryState state = InquiryState.OPENED;

        InquiryPage(InquiryEvent.Opened opened) {
            this.opened = opened;
        }
    }

    static final class NoticePage {
        final NoticeEvent.Sent sent;

        NoticeEvent.@Nullable Returned returned;

        NoticePage(NoticeEvent.Sent sent) {
            this.sent = sent;
        }

        /** What it tells whom, by which alone the same notice is the same again. */
        List<Object> matter() {
            return List.of(
                    sent.resident(),
                    sent.kind(),
                    sent.expiresOn(),
                    sent.notice().isSecond());
        }
    }

    static final class CorrectionPage {
        final CorrectionEvent.Requested requested;
        final String askedBy;
        CorrectionState state = CorrectionState.REQUESTED;

        CorrectionPage(CorrectionEvent.Requested requested, String askedBy) {
            this.requested = requested;
            this.askedBy = askedBy;
        }
    }

    /** The certificates of a card and its smartphones that are active on a day. */
    Optional<CertificatePage> activeOn(LocalDate day, CardId card, Carrier carrier, CertificateKind kind) {
        return certificates.values().stream()
                .filter(page -> card.equals(page.card) && page.carrier == carrier && page.kind == kind)
                .filter(page -> page.isActiveOn(day))
                .findFirst();
    }

    /** The certificates of a resident that are active or held on a day, former ones aside. */
    List<CertificatePage> aliveOn(LocalDate day, ResidentId resident) {
        List<CertificatePage> alive = new ArrayList<>();
        for (CertificatePage page : certificates.values()) {
            if (page.card != null && page.resident.equals(resident) && page.isAliveOn(day)) {
                alive.add(page);
            }
        }
        return alive;
    }

    void take(Recorded recorded) {
        Event event = recorded.event();
        String actor = String.valueOf(recorded.metadata().get(Provenance.ACTOR));
        lengths.merge(event.stream(), 1, Integer::sum);
        switch (event) {
            case ResidentEvent of -> take(of, actor);
            case CardEvent of -> take(of);
            case CertificateEvent of -> take(of);
            case InquiryEvent of -> take(of);
            case NoticeEvent of -> take(of);
            case CorrectionEvent of -> take(of, actor);
            default -> throw new IllegalArgumentException("no page for " + event);
        }
    }

    private void take(ResidentEvent event, String actor) {
        ResidentPage page = residents.computeIfAbsent(event.resident(), id -> new ResidentPage());
        switch (event) {
            case ResidentEvent.Registered registered -> {
                page.born = VaultInMemory.read(registered.personal()).dateOfBirth();
                page.adultWard = registered.adultWard();
                page.digest = registered.digest();
                page.residence = registered.residence();
                page.municipality = registered.municipality();
                page.stayEndsOn = registered.stayEndsOn();
            }
            case ResidentEvent.AttributesChanged changed ->
                takeBorn(page, changed, VaultInMemory.read(changed.personal()).dateOfBirth());
            case ResidentEvent.MinorAmendmentRecorded amended ->
                takeBorn(
                        page,
                        amended,
                        amended.personal() == null
                                ? page.born
                                : VaultInMemory.read(amended.personal()).dateOfBirth());
            case ResidentEvent.MovedIn moved -> {
                takeBorn(page, moved, VaultInMemory.read(moved.personal()).dateOfBirth());
                if (!moved.effectiveOn().isBefore(page.residenceSince)) {
                    page.municipality = moved.municipality();
                }
                takeResidence(page, moved.effectiveOn(), Residence.JAPAN);
                page.movingOut = false;
            }
            case ResidentEvent.MovingOutAnnounced announced -> page.movingOut = true;
            case ResidentEvent.ContinuedUseFellDue due -> page.toBeUsedOn = due.card();
            case ResidentEvent.ContinuedUseDone done -> page.toBeUsedOn = null;
            case ResidentEvent.MoveLapsed lapsed -> {
                page.movingOut = false;
                page.toBeUsedOn = null;
            }
            case ResidentEvent.StayChanged changed -> page.stayEndsOn = changed.stayEndsOn();
            case ResidentEvent.Departed departed -> takeResidence(page, departed.effectiveOn(), Residence.ABROAD);
            case ResidentEvent.GuardianshipChanged changed -> {
                if (!changed.effectiveOn().isBefore(page.guardianshipSince)) {
                    page.guardianshipSince = changed.effectiveOn();
                    page.adultWard = changed.adultWard();
                    page.guardianshipSetAt = sequence(changed);
                }
            }
            case ResidentEvent.GuardianshipCorrected corrected -> {
                page.adultWard = corrected.adultWard();
                page.guardianshipSetAt = sequence(corrected);
            }
            case ResidentEvent.PersonalDataCorrected corrected -> {
                page.born = VaultInMemory.read(corrected.personal()).dateOfBirth();
                page.digest = corrected.digest();
                page.attributesSetAt = sequence(corrected);
            }
            case ResidentEvent.EntitlementEnded ended -> {
                if (ended.cause().endsResidence()) {
                    page.end = ended.cause();
                    page.endedOn = ended.effectiveOn();
                }
            }
            case ResidentEvent.DestructionRequested asked -> page.destructionAskedBy = actor;
            case ResidentEvent.DestructionDeclined declined -> page.destructionAskedBy = null;
            case ResidentEvent.PersonalDataDestroyed destroyed -> page.destroyed = true;
            default -> {}
        }
    }

    private void takeBorn(ResidentPage page, ResidentEvent.SealedReport report, LocalDate born) {
        if (!report.effectiveOn().isBefore(page.attributesSince)) {
            page.attributesSince = report.effectiveOn();
            page.attributesSetAt = sequence(report);
            page.digest = report.digest();
            page.born = born;
        }
    }

    private static void takeResidence(ResidentPage page, LocalDate effectiveOn, Residence residence) {
        if (!effectiveOn.isBefore(page.residenceSince)) {
            page.residenceSince = effectiveOn;
            page.residence = residence;
        }
    }

    private void take(CardEvent event) {
        if (event instanceof CardEvent.AppliedFor applied) {
            cards.put(applied.card(), new CardPage(applied));
            return;
        }
        CardPage page = cards.get(event.card());
        if (page == null) {
            throw new IllegalArgumentException("a card that was never applied for: " + event);
        }
        switch (event) {
            case CardEvent.Issued issued -> {
                page.state = CardState.ISSUED;
                page.expiresOn = issued.expiresOn();
                page.boundBy = issued.boundBy();
                page.issuedOn = issued.issuedOn();
                page.birthday = issued.birthday();
                page.expirySetAt = sequence(issued);
            }
            case CardEvent.Delivered delivered -> {
                page.state = CardState.DELIVERED;
                delivered.pins().forEach(pin -> page.pins.put(pin, PinState.FRESH));
            }
            case CardEvent.PinMistaken wrong -> page.pins.put(wrong.pin(), new PinState(wrong.mistakes(), false));
            case CardEvent.PinLocked locked -> page.pins.put(locked.pin(), new PinState(locked.mistakes(), true));
            case CardEvent.KioskResetAppliedFor applied -> page.kioskApplications.add(applied.pin());
            case CardEvent.PinReset reset -> {
                page.pins.put(reset.pin(), PinState.FRESH);
                page.kioskApplications.remove(reset.pin());
            }
            case CardEvent.PinEvent fresh -> page.pins.put(fresh.pin(), PinState.FRESH);
            case CardEvent.Suspended suspended -> page.state = CardState.SUSPENDED;
            case CardEvent.SuspensionLifted lifted -> page.state = CardState.DELIVERED;
            case CardEvent.Voided end -> page.state = CardState.VOID;
            case CardEvent.ValidityExtended extended -> {
                page.expiresOn = extended.to();
                page.boundBy = extended.boundBy();
                page.expirySetAt = sequence(extended);
            }
            case CardEvent.ExpiryCorrected corrected -> {
                page.expiresOn = corrected.to();
                page.boundBy = corrected.boundBy();
                page.expirySetAt = sequence(corrected);
            }
            case CardEvent.SwitchedToFaceAuthentication switched -> {
                page.faceAuthentication = true;
                page.pins.clear();
            }
            case CardEvent.SwitchedToPins switched -> {
                page.faceAuthentication = false;
                switched.pins().forEach(pin -> page.pins.put(pin, PinState.FRESH));
            }
            default -> {}
        }
    }

    private void take(CertificateEvent event) {
        switch (event) {
            case CertificateEvent.Issued issued -> certificates.put(issued.serial(), new CertificatePage(issued));
            case CertificateEvent.FormerImported former ->
                certificates.put(former.serial(), new CertificatePage(former));
            case CertificateEvent.Renewed renewed -> turn(renewed, CertificateState.SUPERSEDED);
            case CertificateEvent.Held held -> turn(held, CertificateState.HELD);
            case CertificateEvent.Released released -> turn(released, CertificateState.ACTIVE);
            case CertificateEvent.Revoked revoked -> turn(revoked, CertificateState.REVOKED);
            case CertificateEvent.AutoRevokedOnAttributeChange revoked -> turn(revoked, CertificateState.REVOKED);
            case CertificateEvent.ExpiryCorrected corrected -> {
                CertificatePage page = turn(corrected, certificates.get(corrected.serial()).state);
                page.expiresOn = corrected.to();
                page.boundBy = corrected.boundBy();
                page.expirySetAt = sequence(corrected);
            }
        }
    }

    private void take(InquiryEvent event) {
        if (event instanceof InquiryEvent.Opened opened) {
            inquiries.put(opened.inquiry(), new InquiryPage(opened));
            return;
        }
        InquiryPage page = inquiries.get(event.inquiry());
        if (page == null) {
            throw new IllegalArgumentException("an inquiry that was never opened: " + event);
        }
        page.state = switch (event) {
            case InquiryEvent.Opened first -> InquiryState.OPENED;
            case InquiryEvent.LetterSent sent -> InquiryState.LETTER_SENT;
            case InquiryEvent.ReplyAccepted accepted -> InquiryState.ANSWERED;
            case InquiryEvent.ReplyRefused refused ->
                refused.faults().contains(ReplyFault.NAME_OR_ADDRESS_CHANGED) ? InquiryState.OPENED : page.state;
            case InquiryEvent.Lapsed lapsed -> InquiryState.LAPSED;
            case InquiryEvent.Used used -> InquiryState.USED;
        };
    }

    private void take(CorrectionEvent event, String actor) {
        switch (event) {
            case CorrectionEvent.Requested requested ->
                corrections.putIfAbsent(requested.correction(), new CorrectionPage(requested, actor));
            case CorrectionEvent.Approved approved -> decided(approved, CorrectionState.APPROVED);
            case CorrectionEvent.Declined declined -> decided(declined, CorrectionState.DECLINED);
        }
    }

    private void decided(CorrectionEvent event, CorrectionState state) {
        CorrectionPage page = corrections.get(event.correction());
        if (page != null) {
            page.state = state;
        }
    }

    /** The sequence of the event that is being taken. */
    private int sequence(Event event) {
        return lengths.getOrDefault(event.stream(), 0) - 1;
    }

    private void take(NoticeEvent event) {
        switch (event) {
            case NoticeEvent.Sent sent -> notices.putIfAbsent(sent.notice(), new NoticePage(sent));
            case NoticeEvent.Returned back -> {
                NoticePage page = notices.get(back.notice());
                if (page == null) {
                    throw new IllegalArgumentException("a notice that was never sent: " + back);
                }
                page.returned = back;
            }
        }
    }

    private CertificatePage turn(CertificateEvent event, CertificateState state) {
        CertificatePage page = certificates.get(event.serial());
        if (page == null) {
            throw new IllegalArgumentException("a certificate that was never issued: " + event);
        }
        page.state = state;
        return page;
    }
}
