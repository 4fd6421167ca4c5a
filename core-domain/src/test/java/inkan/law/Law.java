package inkan.law;

import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateState;
import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionState;
import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryState;
import inkan.inquiry.open.OpenInquiry;
import inkan.law.Ledger.CardPage;
import inkan.law.Ledger.CertificatePage;
import inkan.law.Ledger.CorrectionPage;
import inkan.law.Ledger.InquiryPage;
import inkan.law.Ledger.NoticePage;
import inkan.law.Ledger.ResidentPage;
import inkan.municipality.Municipality;
import inkan.notice.NoticeEvent;
import inkan.pin.PinState;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.resident.ResidentEvent;
import inkan.value.Applicant;
import inkan.value.AttributesDigest;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.NoticeKind;
import inkan.value.PinKind;
import inkan.value.Residence;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What holds in every history, whatever is asked and in whichever order. A law looks at each event against what happened
 * before it, and at each step once it is over; it tells a breach in words.
 */
enum Law {
    WHAT_IS_TERMINAL_NEVER_REOPENS {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            switch (recorded.event()) {
                case CertificateEvent event -> {
                    CertificatePage page = ledger.certificates.get(event.serial());
                    if (page != null && (page.state.isTerminal() || isFirst(event))) {
                        breach.accept(page.state + ", then " + event);
                    }
                }
                case CardEvent event -> {
                    CardPage page = ledger.cards.get(event.card());
                    if (page != null && (page.state == CardState.VOID || event instanceof CardEvent.AppliedFor)) {
                        breach.accept(page.state + ", then " + event);
                    }
                }
                case ResidentEvent event -> {
                    ResidentPage page = ledger.residents.get(event.resident());
                    boolean ofDestruction = event instanceof ResidentEvent.DestructionRequested
                            || event instanceof ResidentEvent.DestructionDeclined
                            || event instanceof ResidentEvent.PersonalDataDestroyed;
                    if (page != null
                            && ((page.end != null && !ofDestruction)
                                    || page.destroyed
                                    || event instanceof ResidentEvent.Registered)) {
                        breach.accept(page.end + ", then " + event);
                    }
                }
                case InquiryEvent event -> {
                    InquiryPage page = ledger.inquiries.get(event.inquiry());
                    if (page != null && (page.state.isTerminal() || event instanceof InquiryEvent.Opened)) {
                        breach.accept(page.state + ", then " + event);
                    }
                }
                default -> {}
            }
        }

        private boolean isFirst(CertificateEvent event) {
            return event instanceof CertificateEvent.Issued || event instanceof CertificateEvent.FormerImported;
        }
    },

    WHAT_HAS_EXPIRED_STAYS_AS_IT_IS {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            LocalDate today = step.at().toLocalDate();
            if (recorded.event() instanceof CertificateEvent event) {
                CertificatePage page = ledger.certificates.get(event.serial());
                if (page != null && page.expiresOn.isBefore(today)) {
                    breach.accept("expired on " + page.expiresOn + ", then " + event);
                }
            }
            if (recorded.event() instanceof CardEvent event && !(event instanceof CardEvent.Voided)) {
                CardPage page = ledger.cards.get(event.card());
                if (page != null && page.expiresOn.isBefore(today)) {
                    breach.accept("expired on " + page.expiresOn + ", then " + event);
                }
            }
        }
    },

    NO_CERTIFICATE_OUTLIVES_WHAT_CAPS_IT {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent.Issued issued) {
                LocalDate today = step.at().toLocalDate();
                CardPage card = ledger.cards.get(issued.card());
                if (card != null && issued.expiresOn().isAfter(card.expiresOn)) {
                    breach.accept("the card ends on " + card.expiresOn + ": " + issued);
                }
                if (issued.kind() == CertificateKind.SIGNATURE) {
                    ledger.activeOn(today, issued.card(), issued.carrier(), CertificateKind.USER_AUTHENTICATION)
                            .filter(cap -> issued.expiresOn().isAfter(cap.expiresOn))
                            .ifPresent(cap -> breach.accept(cap.serial + " ends on " + cap.expiresOn + ": " + issued));
                }
                if (issued.carrier() == Carrier.SMARTPHONE) {
                    ledger.activeOn(today, issued.card(), Carrier.CARD, issued.kind())
                            .filter(cap -> issued.expiresOn().isAfter(cap.expiresOn))
                            .ifPresent(cap -> breach.accept(cap.serial + " ends on " + cap.expiresOn + ": " + issued));
                }
            }
        }

        // A correction of an expiry leaves nothing beyond its cap, neither what it corrects nor what that caps.
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            LocalDate today = step.at().toLocalDate();
            for (CardEvent.ExpiryCorrected corrected : step.events(CardEvent.ExpiryCorrected.class)) {
                for (CertificatePage page : ledger.certificates.values()) {
                    if (corrected.card().equals(page.card)
                            && page.isAliveOn(today)
                            && page.expiresOn.isAfter(corrected.to())) {
                        breach.accept(page.serial + " ends on " + page.expiresOn + ": " + corrected);
                    }
                }
            }
            for (CertificateEvent.ExpiryCorrected corrected : step.events(CertificateEvent.ExpiryCorrected.class)) {
                CertificatePage page = ledger.certificates.get(corrected.serial());
                if (page == null || page.card == null) {
                    continue;
                }
                if (corrected.to().isAfter(ledger.cards.get(page.card).expiresOn)) {
                    breach.accept("outlives its card: " + corrected);
                }
                for (CertificatePage other : ledger.certificates.values()) {
                    boolean capped = page.card.equals(other.card) && isCappedBy(other, page);
                    boolean caps = page.card.equals(other.card) && isCappedBy(page, other);
                    if ((capped && other.isAliveOn(today) && other.expiresOn.isAfter(corrected.to()))
                            || (caps && other.isActiveOn(today) && other.expiresOn.isBefore(corrected.to()))) {
                        breach.accept(other.serial + " ends on " + other.expiresOn + ": " + corrected);
                    }
                }
            }
        }

        private boolean isCappedBy(CertificatePage beneath, CertificatePage above) {
            boolean beside = beneath.carrier == above.carrier
                    && beneath.kind == CertificateKind.SIGNATURE
                    && above.kind == CertificateKind.USER_AUTHENTICATION;
            boolean onThePhone = beneath.carrier == Carrier.SMARTPHONE
                    && above.carrier == Carrier.CARD
                    && beneath.kind == above.kind;
            return beside || onThePhone;
        }
    },

    WHAT_IS_CORRECTED_WAS_ASKED_FOR_BY_ONE_AND_APPROVED_BY_ANOTHER {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            CorrectionId correction = switch (recorded.event()) {
                case CardEvent.ExpiryCorrected corrected -> corrected.correction();
                case CertificateEvent.ExpiryCorrected corrected -> corrected.correction();
                case ResidentEvent.PersonalDataCorrected corrected -> corrected.correction();
                case ResidentEvent.GuardianshipCorrected corrected -> corrected.correction();
                case CorrectionEvent.Approved approved -> approved.correction();
                case CorrectionEvent.Declined declined -> declined.correction();
                default -> null;
            };
            if (correction == null) {
                return;
            }
            CorrectionPage page = ledger.corrections.get(correction);
            if (page == null || page.state != CorrectionState.REQUESTED) {
                breach.accept("not asked for, or decided: " + recorded);
            } else if (page.askedBy.equals(recorded.metadata().get(Provenance.ACTOR))) {
                breach.accept("decided by who asked: " + recorded);
            }
        }
    },

    PERSONAL_DATA_IS_DESTROYED_TEN_YEARS_AFTER_EVERYTHING_AND_BY_TWO {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof ResidentEvent.DestructionDeclined declined) {
                requireAnother(ledger.residents.get(declined.resident()), recorded, breach);
            }
            if (recorded.event() instanceof ResidentEvent.PersonalDataDestroyed destroyed) {
                ResidentPage page = ledger.residents.get(destroyed.resident());
                requireAnother(page, recorded, breach);
                LocalDate before = step.at().toLocalDate().minusYears(10);
                if (page != null && page.endedOn != null && !page.endedOn.isBefore(before)) {
                    breach.accept("ended on " + page.endedOn + ": " + destroyed);
                }
                for (CardPage card : ledger.cards.values()) {
                    if (card.resident.equals(destroyed.resident())
                            && (card.state == CardState.APPLIED
                                    || (card.issuedOn != null && !card.expiresOn.isBefore(before)))) {
                        breach.accept(card.id + " ends on " + card.expiresOn + ": " + destroyed);
                    }
                }
                for (CertificatePage certificate : ledger.certificates.values()) {
                    if (certificate.resident.equals(destroyed.resident()) && !certificate.expiresOn.isBefore(before)) {
                        breach.accept(certificate.serial + " ends on " + certificate.expiresOn + ": " + destroyed);
                    }
                }
            }
        }

        private void requireAnother(@Nullable ResidentPage page, Recorded recorded, Consumer<String> breach) {
            if (page == null
                    || page.destructionAskedBy == null
                    || page.destructionAskedBy.equals(recorded.metadata().get(Provenance.ACTOR))) {
                breach.accept("not asked for by another: " + recorded);
            }
        }
    },

    A_CORRECTION_NAMES_THE_EVENT_THAT_SET_WHAT_HELD {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            switch (recorded.event()) {
                case CardEvent.ExpiryCorrected corrected -> {
                    CardPage page = ledger.cards.get(corrected.card());
                    if (page != null
                            && (page.expirySetAt != corrected.corrects() || !page.expiresOn.equals(corrected.from()))) {
                        breach.accept(page.expiresOn + " was set at " + page.expirySetAt + ": " + corrected);
                    }
                }
                case CertificateEvent.ExpiryCorrected corrected -> {
                    CertificatePage page = ledger.certificates.get(corrected.serial());
                    if (page != null
                            && (page.expirySetAt != corrected.corrects() || !page.expiresOn.equals(corrected.from()))) {
                        breach.accept(page.expiresOn + " was set at " + page.expirySetAt + ": " + corrected);
                    }
                }
                case ResidentEvent.PersonalDataCorrected corrected -> {
                    ResidentPage page = ledger.residents.get(corrected.resident());
                    if (page != null
                            && (page.attributesSetAt != corrected.corrects()
                                    || corrected.digest().equals(page.digest))) {
                        breach.accept("set at " + page.attributesSetAt + ": " + corrected);
                    }
                }
                case ResidentEvent.GuardianshipCorrected corrected -> {
                    ResidentPage page = ledger.residents.get(corrected.resident());
                    if (page != null
                            && (page.guardianshipSetAt != corrected.corrects()
                                    || corrected.adultWard() == page.adultWard)) {
                        breach.accept("set at " + page.guardianshipSetAt + ": " + corrected);
                    }
                }
                default -> {}
            }
        }
    },

    A_SMARTPHONE_CERTIFICATE_LEANS_ON_ACTIVE_ONES_OF_THE_CARD {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent.Issued issued && issued.carrier() == Carrier.SMARTPHONE) {
                for (CertificateKind kind : EnumSet.of(CertificateKind.SIGNATURE, issued.kind())) {
                    if (ledger.activeOn(step.at().toLocalDate(), issued.card(), Carrier.CARD, kind)
                            .isEmpty()) {
                        breach.accept("no active " + kind + " certificate on the card: " + issued);
                    }
                }
            }
        }
    },

    EACH_KIND_IS_ALIVE_ONCE_PER_CARD_AND_ONCE_ON_PHONES_PER_RESIDENT {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            if (step.events(CertificateEvent.class).isEmpty()) {
                return;
            }
            Set<List<Object>> taken = new HashSet<>();
            for (CertificatePage page : ledger.certificates.values()) {
                if (page.card != null && page.isAliveOn(step.at().toLocalDate())) {
                    Object place = page.carrier == Carrier.CARD ? page.card : page.resident;
                    if (!taken.add(List.of(place, page.carrier, page.kind))) {
                        breach.accept(page.serial + " is one more " + page.kind + " on " + page.carrier);
                    }
                }
            }
        }
    },

    A_CHANGE_OF_ATTRIBUTES_NEVER_TOUCHES_A_USER_AUTHENTICATION_CERTIFICATE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent event && changeIn(step) != null) {
                CertificatePage page = ledger.certificates.get(event.serial());
                boolean cardVoided = step.events(CardEvent.Voided.class).stream()
                        .anyMatch(end -> page != null && end.card().equals(page.card));
                if (page != null && page.kind == CertificateKind.USER_AUTHENTICATION && !cardVoided) {
                    breach.accept(event.toString());
                }
            }
        }
    },

    A_CHANGE_OF_ATTRIBUTES_HITS_WHAT_WAS_ISSUED_BEFORE_IT_AND_NOTHING_SINCE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent.AutoRevokedOnAttributeChange revoked) {
                CertificatePage page = ledger.certificates.get(revoked.serial());
                Change change = changeIn(step);
                if (page != null && (change == null || !change.hits(page))) {
                    breach.accept("issued on " + page.issuedOn + ", then " + revoked);
                }
            }
        }

        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            Change change = changeIn(step);
            if (change != null) {
                ledger.aliveOn(step.at().toLocalDate(), change.resident()).stream()
                        .filter(page -> page.kind == CertificateKind.SIGNATURE && change.hits(page))
                        .forEach(page -> breach.accept(page.serial + " of " + page.issuedOn + " outlived " + change));
            }
        }
    },

    A_MINOR_AMENDMENT_REVOKES_NOTHING {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            if (!step.events(ResidentEvent.MinorAmendmentRecorded.class).isEmpty()
                    && step.recorded().size() != 1) {
                breach.accept("came with " + step.recorded());
            }
        }
    },

    A_CORRECTION_OF_ATTRIBUTES_HITS_THE_SIGNATURE_CERTIFICATES_THAT_CARRY_OTHERS_UNLESS_IT_IS_MINOR {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent event) {
                CertificatePage page = ledger.certificates.get(event.serial());
                for (ResidentEvent.PersonalDataCorrected corrected :
                        step.events(ResidentEvent.PersonalDataCorrected.class)) {
                    if (page != null
                            && (corrected.minor()
                                    || page.kind != CertificateKind.SIGNATURE
                                    || corrected.digest().equals(page.digest))) {
                        breach.accept("hit by " + corrected + ": " + event);
                    }
                }
            }
        }

        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            for (ResidentEvent.PersonalDataCorrected corrected :
                    step.events(ResidentEvent.PersonalDataCorrected.class)) {
                ledger.aliveOn(step.at().toLocalDate(), corrected.resident()).stream()
                        .filter(page -> !corrected.minor()
                                && page.kind == CertificateKind.SIGNATURE
                                && !corrected.digest().equals(page.digest))
                        .forEach(page -> breach.accept(page.serial + " outlived " + corrected));
            }
        }
    },

    A_LOCKED_PIN_NEVER_COUNTS {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CardEvent.PinEvent event) {
                CardPage card = ledger.cards.get(event.card());
                PinState before = card == null ? null : card.pins.get(event.pin());
                boolean opens = event instanceof CardEvent.PinReset || event instanceof CardEvent.KioskResetAppliedFor;
                if (before != null && before.locked() && !opens) {
                    breach.accept("locked, then " + event);
                }
            }
        }
    },

    WRONG_ENTRIES_LOCK_THE_SIGNATURE_PIN_AT_5_AND_THE_OTHERS_AT_3 {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            switch (recorded.event()) {
                case CardEvent.PinMistaken wrong -> {
                    if (wrong.mistakes() != 1 + mistakes(ledger, wrong) || wrong.mistakes() >= limit(wrong.pin())) {
                        breach.accept("after " + mistakes(ledger, wrong) + ": " + wrong);
                    }
                }
                case CardEvent.PinLocked locked -> {
                    int before = mistakes(ledger, locked);
                    boolean saidByTheChip = locked.mistakes() == before;
                    boolean reached = locked.mistakes() == before + 1 && locked.mistakes() == limit(locked.pin());
                    if (!saidByTheChip && !reached) {
                        breach.accept("after " + before + ": " + locked);
                    }
                }
                default -> {}
            }
        }

        private int mistakes(Ledger ledger, CardEvent.PinEvent event) {
            CardPage card = ledger.cards.get(event.card());
            return card == null
                    ? 0
                    : card.pins.getOrDefault(event.pin(), PinState.FRESH).mistakes();
        }

        private int limit(PinKind pin) {
            return pin == PinKind.SIGNATURE ? 5 : 3;
        }
    },

    WHAT_IS_REFUSED_RECORDS_NOTHING {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            if (!step.done() && !step.recorded().isEmpty()) {
                breach.accept("refused with " + step.recorded());
            }
        }
    },

    REPLAY_GIVES_THE_STATE_THAT_THE_COMMAND_GAVE {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            if (!step.left().equals(step.replayed())) {
                breach.accept(step.left() + " is replayed as " + step.replayed());
            }
        }
    },

    NOTHING_EXPIRES_BEFORE_ITS_ISSUE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            LocalDate today = step.at().toLocalDate();
            switch (recorded.event()) {
                case CertificateEvent.Issued issued -> {
                    if (issued.expiresOn().isBefore(issued.issuedOn())
                            || !issued.issuedOn().equals(today)) {
                        breach.accept(issued.toString());
                    }
                }
                case CardEvent.Issued issued -> {
                    if (issued.expiresOn().isBefore(issued.issuedOn())
                            || !issued.issuedOn().equals(today)) {
                        breach.accept(issued.toString());
                    }
                }
                case CertificateEvent.FormerImported former -> {
                    if (former.expiresOn().isBefore(former.issuedOn())) {
                        breach.accept(former.toString());
                    }
                }
                default -> {}
            }
        }
    },

    EVERY_EVENT_SAYS_WHEN_AND_UNDER_WHICH_POLICY_AND_WHO_ASKED_FOR_IT {
        private static final List<String> KEYS = List.of(
                Provenance.ACTOR,
                Provenance.ROLE,
                Provenance.MUNICIPALITY,
                Provenance.CHANNEL,
                Provenance.COMMAND,
                Provenance.CAUSATION_ID,
                Provenance.CORRELATION_ID,
                Provenance.EFFECTIVE_ON,
                Provenance.POLICY_VERSION);

        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            Map<String, ?> metadata = recorded.metadata();
            for (String key : KEYS) {
                if (!metadata.containsKey(key)) {
                    breach.accept("no " + key + " on " + recorded.event());
                    return;
                }
            }
            LocalDate today = step.at().toLocalDate();
            if (LocalDate.parse(metadata.get(Provenance.EFFECTIVE_ON).toString())
                    .isAfter(today)) {
                breach.accept("effective after " + today + ": " + recorded);
            }
            String policy = NationalPolicy.JAPAN.on(today).id();
            if (!policy.equals(metadata.get(Provenance.POLICY_VERSION))) {
                breach.accept("decided under " + policy + ": " + recorded);
            }
        }
    },

    A_STORED_EXPIRY_NEVER_CHANGES {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            step.left().forEach((stream, state) -> {
                LocalDate stored = storedExpiry(ledger, stream);
                if (stored != null && !stored.equals(state.get("expiresOn"))) {
                    breach.accept(stream + " was stored to " + stored + ", now " + state.get("expiresOn"));
                }
            });
        }

        private @Nullable LocalDate storedExpiry(Ledger ledger, String stream) {
            for (CertificatePage page : ledger.certificates.values()) {
                if (page.serial.value().equals(stream)) {
                    return page.expiresOn;
                }
            }
            for (CardPage page : ledger.cards.values()) {
                if (page.id.value().equals(stream)) {
                    return page.expiresOn;
                }
            }
            return null;
        }
    },

    A_REPORT_REPEATED_CHANGES_NOTHING_AND_IS_ANSWERED_THE_SAME {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            Step first = ledger.reports.get(step.command());
            ResidentPage page = step.command().subject() instanceof ResidentId id ? ledger.residents.get(id) : null;
            boolean destroyed = page != null && page.destroyed; // then nobody is answered any more
            if (first != null
                    && !destroyed
                    && !(step.done()
                            && step.recorded().isEmpty()
                            && String.valueOf(first.answer()).equals(String.valueOf(step.answer())))) {
                breach.accept("first answered " + first.answer() + ", then " + step);
            }
        }
    },

    A_VOID_CARD_CARRIES_NOTHING_ALIVE {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            for (CardEvent.Voided end : step.events(CardEvent.Voided.class)) {
                for (CertificatePage page : ledger.certificates.values()) {
                    if (end.card().equals(page.card) && page.isAliveOn(step.at().toLocalDate())) {
                        breach.accept(page.serial + " outlived " + end);
                    }
                }
            }
        }
    },

    A_CERTIFICATE_IS_RENEWED_INSIDE_ITS_WINDOW_BY_A_LONGER_ONE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent.Renewed renewed) {
                CertificatePage page = ledger.certificates.get(renewed.serial());
                if (page == null) {
                    return;
                }
                boolean abroad = ledger.residents.get(page.resident).residence == Residence.ABROAD;
                LocalDate opens = abroad ? page.expiresOn.minusYears(1) : page.expiresOn.minusMonths(3);
                LocalDate today = step.at().toLocalDate();
                if (!today.isAfter(opens) || today.isAfter(page.expiresOn) || page.state != CertificateState.ACTIVE) {
                    breach.accept(page.state + " to " + page.expiresOn + ", then " + renewed);
                }
                boolean longer = step.events(CertificateEvent.Issued.class).stream()
                        .anyMatch(issued -> issued.serial().equals(renewed.successor())
                                && renewed.serial().equals(issued.renews())
                                && issued.expiresOn().isAfter(page.expiresOn));
                if (!longer) {
                    breach.accept("no longer one came with " + renewed);
                }
            }
        }
    },

    A_SIGNATURE_CERTIFICATE_IS_FOR_WHO_CAN_HAVE_ONE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent.Issued issued
                    && issued.kind() == CertificateKind.SIGNATURE) {
                ResidentPage holder = ledger.residents.get(issued.resident());
                CardPage card = ledger.cards.get(issued.card());
                if (holder == null || card == null) {
                    return;
                }
                // born on 29 February one is a year older on 28 February, as a day's difference of years shows
                if (holder.born.plusYears(15).isAfter(step.at().toLocalDate())) {
                    breach.accept("born on " + holder.born + ": " + issued);
                }
                if (holder.adultWard) {
                    breach.accept("to an adult ward: " + issued);
                }
                if (card.faceAuthentication) {
                    breach.accept("on the strength of a face-authentication card: " + issued);
                }
            }
        }
    },

    ON_A_SUSPENDED_CARD_NOTHING_IS_ISSUED_RESET_OR_CHANGED {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CardEvent event && isSuspended(ledger.cards.get(event.card()))) {
                switch (event) {
                    case CardEvent.SuspensionLifted lifted -> {}
                    case CardEvent.Voided end -> {}
                    case CardEvent.ExpiryCorrected corrected -> {} // of the record, not of the card
                    case CardEvent.PinMistaken counted -> {}
                    case CardEvent.PinMistakesCleared counted -> {}
                    case CardEvent.PinLocked counted -> {}
                    default -> breach.accept("suspended, then " + event);
                }
            }
        }

        private boolean isSuspended(@Nullable CardPage card) {
            return card != null && card.state == CardState.SUSPENDED;
        }
    },

    A_FACE_AUTHENTICATION_CARD_HAS_NO_PIN_AND_NO_SIGNATURE_CERTIFICATE {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            for (CardEvent event : step.events(CardEvent.class)) {
                CardPage card = ledger.cards.get(event.card());
                if (card.faceAuthentication && !card.pins.isEmpty()) {
                    breach.accept(card.id + " has " + card.pins);
                }
                if (card.faceAuthentication
                        && ledger.activeOn(step.at().toLocalDate(), card.id, Carrier.CARD, CertificateKind.SIGNATURE)
                                .isPresent()) {
                    breach.accept(card.id + " has a signature certificate");
                }
            }
        }
    },

    A_SIGNATURE_PIN_IS_SET_FOR_WHO_CAN_HAVE_A_SIGNATURE_CERTIFICATE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            boolean set = switch (recorded.event()) {
                case CardEvent.Delivered event -> event.pins().contains(PinKind.SIGNATURE);
                case CardEvent.SwitchedToPins event -> event.pins().contains(PinKind.SIGNATURE);
                case CardEvent.PinSet event -> event.pin() == PinKind.SIGNATURE;
                default -> false;
            };
            if (set && recorded.event() instanceof CardEvent event) {
                ResidentPage holder = ledger.residents.get(ledger.cards.get(event.card()).resident);
                if (holder.adultWard
                        || holder.born.plusYears(15).isAfter(step.at().toLocalDate())) {
                    breach.accept("born on " + holder.born + ", ward " + holder.adultWard + ": " + event);
                }
            }
        }
    },

    A_RESIDENT_HAS_ONE_CARD_IN_FORCE {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            if (step.events(CardEvent.Delivered.class).isEmpty()
                    && step.events(CardEvent.ValidityExtended.class).isEmpty()) {
                return;
            }
            Set<ResidentId> holders = new HashSet<>();
            for (CardPage page : ledger.cards.values()) {
                boolean handedOver = page.state == CardState.DELIVERED || page.state == CardState.SUSPENDED;
                if (handedOver && !page.expiresOn.isBefore(step.at().toLocalDate()) && !holders.add(page.resident)) {
                    breach.accept(page.id + " is one more of " + page.resident);
                }
            }
        }
    },

    A_DEATH_OR_DELETION_LEAVES_NO_CARD {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            for (ResidentEvent.EntitlementEnded ended : step.events(ResidentEvent.EntitlementEnded.class)) {
                for (CardPage page : ledger.cards.values()) {
                    if (ended.cause().endsResidence()
                            && page.resident.equals(ended.resident())
                            && page.state != CardState.VOID) {
                        breach.accept(page.id + " outlived " + ended);
                    }
                }
            }
        }
    },

    A_DEPARTURE_LEAVES_NO_SIGNATURE_CERTIFICATE_ISSUED_BEFORE_IT {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            for (ResidentEvent.Departed departed : step.events(ResidentEvent.Departed.class)) {
                for (CertificatePage page : ledger.aliveOn(step.at().toLocalDate(), departed.resident())) {
                    if (page.kind == CertificateKind.SIGNATURE
                            && !page.issuedOn.isAfter(departed.effectiveOn())
                            && ledger.cards.get(page.card).acceptedOn.isBefore(departed.effectiveOn())) {
                        breach.accept(page.serial + " of " + page.issuedOn + " outlived " + departed);
                    }
                }
            }
        }
    },

    A_REPORT_TELLS_WHAT_IT_DID {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            for (ResidentEvent.Reported report : step.events(ResidentEvent.Reported.class)) {
                Set<Object> revoked = new HashSet<>();
                step.events(CertificateEvent.Revoked.class).forEach(event -> revoked.add(event.serial()));
                step.events(CertificateEvent.AutoRevokedOnAttributeChange.class)
                        .forEach(event -> revoked.add(event.serial()));
                Set<Object> voided = new HashSet<>();
                step.events(CardEvent.Voided.class).forEach(event -> voided.add(event.card()));
                if (!revoked.equals(new HashSet<Object>(report.consequences().revoked()))
                        || !voided.equals(
                                new HashSet<Object>(report.consequences().voided()))) {
                    breach.accept("revoked " + revoked + ", voided " + voided + ", told " + report.consequences());
                }
            }
        }
    },

    ONLY_A_SMARTPHONES_USER_AUTHENTICATION_CERTIFICATE_IS_RELEASED {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof CertificateEvent.Released released) {
                CertificatePage page = ledger.certificates.get(released.serial());
                if (page == null
                        || page.state != CertificateState.HELD
                        || page.carrier != Carrier.SMARTPHONE
                        || page.kind != CertificateKind.USER_AUTHENTICATION) {
                    breach.accept(released.toString());
                }
            }
        }
    },

    AN_INQUIRY_IS_USED_ONCE_IT_IS_ANSWERED_ON_A_LATER_DAY_AND_NOT_AFTER_ITS_LAST {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof InquiryEvent.Used used) {
                InquiryPage page = ledger.inquiries.get(used.inquiry());
                LocalDate today = step.at().toLocalDate();
                if (page == null
                        || page.state != InquiryState.ANSWERED
                        || !page.opened.on().isBefore(today)
                        || page.opened.lapsesAfter().isBefore(today)) {
                    breach.accept((page == null ? "never opened" : page.state + ": " + page.opened) + ", then " + used);
                }
            }
        }
    },

    AN_INQUIRY_IS_USED_BY_WHAT_IT_WAS_OPENED_FOR {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof InquiryEvent.Used used) {
                InquiryPage page = ledger.inquiries.get(used.inquiry());
                Visit visit = step.command() instanceof CounterCommand command ? command.visit() : null;
                boolean same = page != null
                        && visit != null
                        && step.command() instanceof CounterCommand command
                        && page.opened.card().equals(command.card())
                        && page.opened.procedure() == command.procedure()
                        && page.opened.applicant() == visit.applicant()
                        && page.opened
                                .municipality()
                                .value()
                                .equals(recorded.metadata().get(Provenance.MUNICIPALITY));
                if (!same || step.recorded().size() < 2) {
                    breach.accept((page == null ? "never opened" : page.opened) + ", then " + step);
                }
            }
        }
    },

    /** In the towns of these histories, wherever an agent may apply at all. */
    AN_AGENT_WITHOUT_THE_LETTER_OF_THE_NOTICE_COMES_TWICE {
        @Override
        void after(Ledger ledger, Step step, Consumer<String> breach) {
            if (step.command() instanceof CounterCommand command
                    && !(command instanceof OpenInquiry)
                    && isByAgentWithoutLetter(command.visit())
                    && step.recorded().stream().anyMatch(this::isAtACounterWithAPolicy)
                    && step.events(InquiryEvent.Used.class).size() != 1) {
                breach.accept("done at once: " + step);
            }
        }

        private boolean isByAgentWithoutLetter(@Nullable Visit visit) {
            return visit != null && visit.applicant() == Applicant.VOLUNTARY_AGENT && visit.letter() == null;
        }

        private boolean isAtACounterWithAPolicy(Recorded recorded) {
            return Channel.COUNTER.name().equals(recorded.metadata().get(Provenance.CHANNEL))
                    && RandomHistory.TOWNS.byCode().keySet().stream()
                            .anyMatch(town ->
                                    town.value().equals(recorded.metadata().get(Provenance.MUNICIPALITY)));
        }
    },

    A_NOTICE_IS_SENT_ONCE_AND_COMES_BACK_ONCE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            switch (recorded.event()) {
                case NoticeEvent.Sent sent -> {
                    List<Object> matter = new NoticePage(sent).matter();
                    ledger.notices.values().stream()
                            .filter(page -> page.matter().equals(matter))
                            .forEach(page -> breach.accept(page.sent + ", then " + sent));
                }
                case NoticeEvent.Returned back -> {
                    NoticePage page = ledger.notices.get(back.notice());
                    if (page == null || page.returned != null) {
                        breach.accept((page == null ? "never sent" : page.returned) + ", then " + back);
                    }
                }
                default -> {}
            }
        }
    },

    A_NOTICE_ANNOUNCES_WHAT_STILL_ENDS_ON_A_DAY_TO_COME {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof NoticeEvent.Sent sent) {
                boolean announces = sent.kind() == NoticeKind.CARD
                        ? sent.certificates().isEmpty() && stillEnds(ledger.cards.get(sent.card()), sent)
                        : sent.card() == null
                                && !sent.certificates().isEmpty()
                                && sent.certificates().stream()
                                        .allMatch(serial -> stillEnds(ledger.certificates.get(serial), sent));
                if (!announces || sent.expiresOn().isBefore(step.at().toLocalDate())) {
                    breach.accept(sent.toString());
                }
            }
        }

        private boolean stillEnds(@Nullable CardPage card, NoticeEvent.Sent sent) {
            return card != null
                    && card.state != CardState.VOID
                    && card.resident.equals(sent.resident())
                    && card.expiresOn.equals(sent.expiresOn());
        }

        private boolean stillEnds(@Nullable CertificatePage page, NoticeEvent.Sent sent) {
            return page != null
                    && page.card != null
                    && page.carrier == Carrier.CARD
                    && !page.state.isTerminal()
                    && page.resident.equals(sent.resident())
                    && page.expiresOn.equals(sent.expiresOn());
        }
    },

    NO_NOTICE_IS_SENT_WHERE_A_PERIOD_OF_STAY_BINDS {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof NoticeEvent.Sent sent && isBoundByStay(sent, ledger)) {
                breach.accept(sent.toString());
            }
        }

        private boolean isBoundByStay(NoticeEvent.Sent sent, Ledger ledger) {
            if (sent.kind() == NoticeKind.CARD) {
                CardPage card = ledger.cards.get(sent.card());
                return card != null && card.boundBy == Bound.PERIOD_OF_STAY;
            }
            return sent.certificates().stream()
                    .map(ledger.certificates::get)
                    .allMatch(page -> page != null && page.boundBy == Bound.PERIOD_OF_STAY);
        }
    },

    A_NOTICE_IS_SENT_BY_THE_MUNICIPALITY_OF_RESIDENCE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof NoticeEvent.Sent sent) {
                ResidentPage holder = ledger.residents.get(sent.resident());
                Object by = recorded.metadata().get(Provenance.MUNICIPALITY);
                if (holder == null
                        || holder.end != null
                        || !sent.municipality().equals(holder.municipality)
                        || !sent.municipality().value().equals(by)) {
                    breach.accept("sent by " + by + ": " + sent);
                }
            }
        }
    },

    A_SECOND_NOTICE_FOLLOWS_A_RETURN_AFTER_WHICH_IT_WAS_DUE {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof NoticeEvent.Sent sent
                    && sent.notice().isSecond()) {
                NoticePage first = ledger.notices.get(sent.notice().first());
                if (first == null || first.returned == null || first.returned.secondDueOn() == null) {
                    breach.accept((first == null ? "never sent" : first.returned) + ", then " + sent);
                }
            }
        }
    },

    A_SECOND_NOTICE_FALLS_DUE_AFTER_A_FIRST_WHILE_WHAT_IT_ANNOUNCED_STILL_ENDS {
        @Override
        void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {
            if (recorded.event() instanceof NoticeEvent.Returned back && back.secondDueOn() != null) {
                NoticePage page = ledger.notices.get(back.notice());
                boolean wanted = page != null
                        && RandomHistory.TOWNS
                                .of(page.sent.municipality())
                                .map(Municipality::secondNoticeAfter)
                                .map(step.at().toLocalDate()::plus)
                                .filter(back.secondDueOn()::equals)
                                .isPresent();
                if (!wanted
                        || page.sent.notice().isSecond()
                        || back.secondDueOn().isAfter(page.sent.expiresOn())
                        || !stillEnds(page.sent, ledger)) {
                    breach.accept((page == null ? "never sent" : page.sent) + ", then " + back);
                }
            }
        }

        private boolean stillEnds(NoticeEvent.Sent sent, Ledger ledger) {
            return sent.card() == null
                    ? sent.certificates().stream()
                            .map(ledger.certificates::get)
                            .anyMatch(page -> page != null && !page.state.isTerminal())
                    : ledger.cards.get(sent.card()).state != CardState.VOID;
        }
    };

    /** Judges an event by what happened before it. */
    void before(Recorded recorded, Ledger ledger, Step step, Consumer<String> breach) {}

    /** Judges a step once it is over. */
    void after(Ledger ledger, Step step, Consumer<String> breach) {}

    /** What a step says of a change of the basic four. */
    record Change(ResidentId resident, LocalDate effectiveOn, AttributesDigest digest) {
        boolean hits(CertificatePage page) {
            return page.kind == CertificateKind.SIGNATURE
                    && (page.issuedOn.isBefore(effectiveOn)
                            || (page.issuedOn.equals(effectiveOn) && !digest.equals(page.digest)));
        }
    }

    private static @Nullable Change changeIn(Step step) {
        for (Recorded recorded : step.recorded()) {
            if (recorded.event() instanceof ResidentEvent.AttributesChanged changed) {
                return new Change(changed.resident(), changed.effectiveOn(), changed.digest());
            }
            if (recorded.event() instanceof ResidentEvent.MovedIn moved) {
                return new Change(moved.resident(), moved.effectiveOn(), moved.digest());
            }
        }
        return null;
    }
}
