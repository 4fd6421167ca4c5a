package inkan.dossier;

import inkan.card.CardEvent;
import inkan.card.CardStanding;
import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent;
import inkan.certificate.ElectronicCertificate;
import inkan.correction.Correction;
import inkan.correction.CorrectionEvent;
import inkan.event.Event;
import inkan.event.Provenance;
import inkan.inquiry.Inquiry;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryStanding;
import inkan.municipality.Municipality;
import inkan.notice.Notice;
import inkan.notice.NoticeEvent;
import inkan.personal.PersonalDataDestroyed;
import inkan.policy.PolicyTimeline;
import inkan.policy.PolicyVersion;
import inkan.resident.DestroyedRule;
import inkan.resident.Resident;
import inkan.resident.ResidentEvent;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * One resident, the resident's cards, their certificates and inquiries, at one moment, for one decision. Streams are read when first
 * asked for, card before certificate; the log refuses the whole decision if one of them has changed meanwhile.
 */
public final class Dossier {
    /**
     * Key in the metadata of a command whose sender has it decided anew, without this, where the log refuses it. Then
     * whether an identifier is new (D-1) is left to the log, and nothing has to be read to open a stream.
     */
    public static final String TRUST_NEW_IDENTIFIERS = "trustNewIdentifiers";

    private final Dossiers streams;
    private final Moment moment;
    private final Provenance by;
    private final boolean trustsNewIdentifiers;
    private final Set<String> known = new HashSet<>();
    private @Nullable Resident resident;
    private @Nullable Opened opened;

    /** Kept for the time of one decision: a rule or two ask for it. */
    private record Opened(Sealed sealed, Personalia personal) {}

    Dossier(Dossiers streams) {
        this.streams = streams;
        this.moment = Moment.on(streams.clock());
        MetaData asked = CurrentUnitOfWork.get().getMessage().getMetaData();
        this.by = Provenance.from(asked);
        this.trustsNewIdentifiers = Boolean.TRUE.equals(asked.get(TRUST_NEW_IDENTIFIERS));
    }

    Dossier about(ResidentId id) {
        resident = read(streams.residents(), id, "resident");
        DestroyedRule.CHECK.require(resident.destroyedOn());
        return this;
    }

    /** The moment of the decision. */
    public Moment moment() {
        return moment;
    }

    /** The day of the decision, in Japan. */
    public LocalDate today() {
        return moment.day();
    }

    /** The policy in force today. */
    public PolicyVersion policy() {
        return streams.timeline().on(today());
    }

    /** The policy at all times. */
    public PolicyTimeline timeline() {
        return streams.timeline();
    }

    /** Who asks, where. */
    public Provenance by() {
        return by;
    }

    /** What the municipality that acts decides for itself, where that is known and in force today. */
    public Optional<Municipality> municipality() {
        return municipality(by.municipality());
    }

    /** What a municipality decides for itself, where that is known and in force today. */
    public Optional<Municipality> municipality(MunicipalityCode code) {
        return streams.municipalities()
                .of(code)
                .filter(municipality -> !municipality.effectiveFrom().isAfter(today()));
    }

    /** The resident whose dossier this is. */
    public Resident resident() {
        return Objects.requireNonNull(resident, "a blank dossier has no resident");
    }

    /**
     * The resident's personal data as it is now, opened.
     *
     * @throws PersonalDataDestroyed where its key is destroyed
     */
    public Personalia personal() {
        Sealed now = resident().personal();
        if (opened == null || !opened.sealed().equals(now)) {
            Personalia personal = streams.vault().open(resident().id(), now).orElseThrow(PersonalDataDestroyed::new);
            opened = new Opened(now, personal);
        }
        return opened.personal();
    }

    /**
     * The resident's day of birth.
     *
     * @throws PersonalDataDestroyed where its key is destroyed
     */
    public LocalDate born() {
        return personal().dateOfBirth();
    }

    /**
     * Seals personal data of the resident, under the resident's key.
     *
     * @throws PersonalDataDestroyed where that is destroyed
     */
    public Sealed seal(Personalia personal) {
        return streams.vault().seal(resident().id(), resident().lastSealed(), personal);
    }

    /** Seals personal data of somebody who becomes a resident, under a new key. */
    public Sealed seal(ResidentId newcomer, Personalia personal) {
        return streams.vault().seal(newcomer, Optional.empty(), personal);
    }

    /** All the resident's cards, oldest first. */
    public List<MyNumberCard> cards() {
        return resident().cards().stream().map(this::card).toList();
    }

    /**
     * A card.
     *
     * @throws UnknownSubject where there is none
     */
    public MyNumberCard card(CardId id) {
        return read(streams.cards(), id, "card");
    }

    /** How a card stands today. */
    public CardStanding standing(MyNumberCard card) {
        return new CardStanding(
                card.state(), card.voided().orElse(null), card.expiresOn(), today(), isEntitledTo(card));
    }

    /** Whether the holder is a resident who has met the deadlines of any move (C-9). */
    private boolean isEntitledTo(MyNumberCard card) {
        return resident().end() == null
                && !resident().whereabouts().hasMissedToMoveIn(today(), policy().move())
                && !resident().whereabouts().hasMissedContinuedUse(card.id(), today());
    }

    /**
     * A certificate.
     *
     * @throws UnknownSubject where there is none
     */
    public ElectronicCertificate certificate(SerialNumber serial) {
        return read(streams.certificates(), serial, "certificate");
    }

    /**
     * An inquiry.
     *
     * @throws UnknownSubject where there is none
     */
    public Inquiry inquiry(InquiryId id) {
        return read(streams.inquiries(), id, "inquiry");
    }

    /** How an inquiry, and the card that it is about, stand today. */
    public InquiryStanding standing(Inquiry inquiry) {
        return inquiry.standing(standing(card(inquiry.opened().card())));
    }

    /** A notice that was sent; empty where it was not. */
    public Optional<Notice> notice(NoticeId id) {
        try {
            return Optional.of(read(streams.notices(), id, "notice"));
        } catch (UnknownSubject neverSent) {
            known.remove(id.value());
            return Optional.empty();
        }
    }

    /** The same, not looked for where the log is trusted to refuse a notice that was sent before. */
    public Optional<Notice> sentBefore(NoticeId id) {
        return trustsNewIdentifiers ? Optional.empty() : notice(id);
    }

    /**
     * A correction.
     *
     * @throws UnknownSubject where there is none
     */
    public Correction correction(CorrectionId id) {
        return read(streams.corrections(), id, "correction");
    }

    /** A correction that was asked for before; not looked for where the log is trusted to refuse it then. */
    public Optional<Correction> askedBefore(CorrectionId id) {
        if (trustsNewIdentifiers) {
            return Optional.empty();
        }
        try {
            return Optional.of(correction(id));
        } catch (UnknownSubject neverAskedFor) {
            known.remove(id.value());
            return Optional.empty();
        }
    }

    /** The certificate last put into a slot of a card, whatever has become of it. */
    public Optional<ElectronicCertificate> in(MyNumberCard card, Slot slot) {
        return card.in(slot).map(this::certificate);
    }

    /** The certificate in a slot where it is active or held today. */
    public Optional<ElectronicCertificate> aliveIn(MyNumberCard card, Slot slot) {
        return in(card, slot).filter(certificate -> certificate.isAliveOn(today()));
    }

    /** The certificate in a slot where it is active today. */
    public Optional<ElectronicCertificate> activeIn(MyNumberCard card, Slot slot) {
        return in(card, slot).filter(certificate -> certificate.isActiveOn(today()));
    }

    /** Records what was decided, effective today. */
    public void record(Event event) {
        record(event, today());
    }

    /** Records what was decided, effective on another day. */
    public void record(Event event, LocalDate effectiveOn) {
        Map<String, String> metadata = metadata(effectiveOn);
        switch (event) {
            case ResidentEvent.Registered registered ->
                open(streams.residents(), registered, () -> new Resident(registered, metadata));
            case CardEvent.AppliedFor applied ->
                open(streams.cards(), applied, () -> new MyNumberCard(applied, metadata));
            case CertificateEvent.Issued issued ->
                open(streams.certificates(), issued, () -> new ElectronicCertificate(issued, metadata));
            case CertificateEvent.FormerImported imported ->
                open(streams.certificates(), imported, () -> new ElectronicCertificate(imported, metadata));
            case InquiryEvent.Opened opened -> open(streams.inquiries(), opened, () -> new Inquiry(opened, metadata));
            case NoticeEvent.Sent sent -> open(streams.notices(), sent, () -> new Notice(sent, metadata));
            case CorrectionEvent.Requested requested ->
                open(streams.corrections(), requested, () -> new Correction(requested, metadata));
            case ResidentEvent further -> append(streams.residents(), further, metadata);
            case CardEvent further -> append(streams.cards(), further, metadata);
            case CertificateEvent further -> append(streams.certificates(), further, metadata);
            case InquiryEvent further -> append(streams.inquiries(), further, metadata);
            case NoticeEvent further -> append(streams.notices(), further, metadata);
            case CorrectionEvent further -> append(streams.corrections(), further, metadata);
            default -> throw new IllegalStateException("no stream for " + event.getClass());
        }
    }

    private Map<String, String> metadata(LocalDate effectiveOn) {
        return Map.of(Provenance.EFFECTIVE_ON, effectiveOn.toString(), Provenance.POLICY_VERSION, policy().id());
    }

    private static <T> void append(Repository<T> repository, Event event, Map<String, String> metadata) {
        repository
                .load(event.stream().value())
                .execute(aggregate -> AggregateLifecycle.apply(event, MetaData.from(metadata)));
    }

    private <T> void open(Repository<T> repository, Event first, Callable<T> stream) {
        boolean isNew = known.add(first.stream().value());
        IdentityRule.CHECK.require(isNew && (trustsNewIdentifiers || !exists(repository, first.stream())));
        try {
            repository.newInstance(stream);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> boolean exists(Repository<T> repository, TextValue id) {
        try {
            repository.load(id.value());
            return true;
        } catch (AggregateNotFoundException absent) {
            return false;
        }
    }

    private <T> T read(Repository<T> repository, TextValue id, String kind) {
        known.add(id.value());
        try {
            Aggregate<T> aggregate = repository.load(id.value());
            return aggregate.invoke(Function.identity());
        } catch (AggregateNotFoundException absent) {
            throw new UnknownSubject(kind);
        }
    }
}
