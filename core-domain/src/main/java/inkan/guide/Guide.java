package inkan.guide;

import inkan.card.CardStanding;
import inkan.certificate.issue.Caps;
import inkan.certificate.issue.Caps.Ending;
import inkan.certificate.issue.Eligibility;
import inkan.certificate.issue.IssuanceRule;
import inkan.certificate.renew.RenewalRule;
import inkan.certificate.revoke.RevocationRule;
import inkan.counter.Judgement;
import inkan.counter.VisitCase;
import inkan.counter.VisitPolicy;
import inkan.event.Channel;
import inkan.guide.Advice.Outcome;
import inkan.guide.Advice.Place;
import inkan.inquiry.open.OpeningRule;
import inkan.municipality.Counter;
import inkan.municipality.Procedure;
import inkan.municipality.Way;
import inkan.pin.PinState;
import inkan.pin.change.PinChangeRule;
import inkan.pin.reset.CounterResetRule;
import inkan.pin.verify.PinCase;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.policy.PolicyTimeline;
import inkan.policy.PolicyVersion;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a visit would come to, by the very rules by which commands are decided: those about visits, and after them
 * those of the procedure. PINs are left out: the chip asks for them.
 */
public record Guide(PolicyTimeline timeline) {

    /** The answer to a question. */
    public Advice advise(Question question) {
        PolicyVersion policy = timeline.onOrFirst(question.today());
        List<Place> places = question.municipality().counters().stream()
                .map(counter -> place(counter, question.at(counter.id(), policy)))
                .toList();
        int age = policy.ageOn(question.today(), question.born());
        List<Way> ways = question
                .municipality()
                .ways(question.procedure(), question.visit().applicant())
                .stream()
                .filter(way -> way.isOpenAt(age))
                .toList();
        return new Advice(
                asFarAsTold(byLaw(question, policy)),
                asFarAsTold(byLawOfInquiries(question)),
                places,
                ways,
                firstDay(question, policy),
                lastDay(question));
    }

    private static Place place(Counter counter, VisitCase visit) {
        return switch (VisitPolicy.judge(visit)) {
            case Judgement.SameVisit done -> new Place(counter, Outcome.DONE_AT_ONCE, done.way(), List.of());
            case Judgement.SecondVisit done -> new Place(counter, Outcome.DONE_AT_ONCE, done.way(), List.of());
            case Judgement.InquiryNeeded inquiry ->
                new Place(counter, Outcome.INQUIRY_OPENED, inquiry.way(), List.of());
            case Judgement.Refused refused ->
                new Place(
                        counter,
                        Outcome.REFUSED,
                        null,
                        refused.broken().stream()
                                .map(rule -> new Broken(rule, rule.facts(visit)))
                                .toList());
        };
    }

    /** Since when and why a card is void nobody has told. */
    private static List<Broken> asFarAsTold(List<Broken> broken) {
        return broken.stream()
                .map(each -> each.facts().containsKey("cause") ? new Broken(each.rule(), Map.of()) : each)
                .toList();
    }

    /** What stands against an inquiry, where the visit takes one. */
    private static List<Broken> byLawOfInquiries(Question question) {
        return question.card() == null
                ? List.of()
                : Broken.of(
                        OpeningRule.CHECK, new OpeningRule.Case(question.card().on(question.today()), true, false));
    }

    private static List<Broken> byLaw(Question question, PolicyVersion policy) {
        if (question.card() == null) {
            return List.of();
        }
        CardStanding card = question.card().on(question.today());
        return switch (question.procedure()) {
            case ISSUANCE ->
                distinct(kinds(question, policy).stream().flatMap(kind -> issuance(question, policy, card, kind)));
            case RENEWAL -> distinct(renewal(question, policy, card));
            case REVOCATION -> distinct(kinds(question, policy).stream().flatMap(kind -> revocation(question, kind)));
            case PIN_RESET ->
                Broken.of(
                        CounterResetRule.CHECK,
                        new CounterResetRule.Case(
                                pin(card),
                                Channel.COUNTER,
                                question.municipality().code(),
                                question.residence()));
            case PIN_CHANGE -> Broken.of(PinChangeRule.CHECK, pin(card));
        };
    }

    private static List<Broken> distinct(Stream<Broken> broken) {
        return broken.distinct().toList();
    }

    private static PinCase pin(CardStanding card) {
        return new PinCase(card, PinKind.USER_AUTHENTICATION, PinState.FRESH);
    }

    /** The kinds concerned, user-authentication first. */
    private static Set<CertificateKind> kinds(Question question, PolicyVersion policy) {
        Set<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
        kinds.addAll(question.kinds());
        if (kinds.isEmpty() && question.procedure() == Procedure.ISSUANCE) {
            Stream.of(CertificateKind.values())
                    .filter(kind -> policy.isOldEnoughFor(kind, question.born(), question.today()))
                    .forEach(kinds::add);
        } else if (kinds.isEmpty()) {
            kinds.addAll(question.certificates().keySet());
        }
        return kinds;
    }

    private static Stream<Broken> issuance(
            Question question, PolicyVersion policy, CardStanding card, CertificateKind kind) {
        Eligibility.Case holder = eligibility(question, policy, kind);
        ToldCertificate told = question.certificates().get(kind);
        IssuanceRule.Case issuance = new IssuanceRule.Case(
                card,
                kind,
                told != null && told.isAliveOn(question.today()),
                holder.age() < holder.signatureAge(),
                question.visit().applicant());
        return Stream.concat(
                Broken.of(IssuanceRule.CHECK, issuance).stream(), Broken.of(Eligibility.CHECK, holder).stream());
    }

    private static Stream<Broken> renewal(Question question, PolicyVersion policy, CardStanding card) {
        List<Broken> broken = new ArrayList<>();
        Map<CertificateKind, Expiry> renewedBefore = new EnumMap<>(CertificateKind.class);
        for (CertificateKind kind : kinds(question, policy)) {
            ToldCertificate told = question.certificates().get(kind);
            LocalDate expiresOn = told == null ? question.today() : told.expiresOn();
            Expiry renewed = renewed(question, policy, kind, renewedBefore);
            broken.addAll(Broken.of(
                    RenewalRule.CHECK,
                    new RenewalRule.Case(
                            card,
                            kind,
                            told == null ? null : told.state(),
                            expiresOn,
                            policy.window().opensFor(expiresOn, Residence.JAPAN),
                            Residence.JAPAN,
                            renewed)));
            broken.addAll(Broken.of(Eligibility.CHECK, eligibility(question, policy, kind)));
            renewedBefore.put(kind, renewed);
        }
        return broken.stream();
    }

    /** A signature certificate is capped by the user-authentication one, renewed before it or active as it is. */
    private static Expiry renewed(
            Question question, PolicyVersion policy, CertificateKind kind, Map<CertificateKind, Expiry> renewedBefore) {
        return Caps.of(
                Expiry.ofRenewedCertificate(question.today(), question.born(), policy),
                new Ending(Objects.requireNonNull(question.card()).expiresOn(), Bound.BIRTHDAY),
                Optional.empty(),
                kind == CertificateKind.SIGNATURE
                        ? userAuthentication(
                                question, Optional.ofNullable(renewedBefore.get(CertificateKind.USER_AUTHENTICATION)))
                        : Optional.empty());
    }

    private static Optional<Ending> userAuthentication(Question question, Optional<Expiry> renewedBefore) {
        return renewedBefore
                .map(renewed -> new Ending(renewed.expiresOn(), renewed.boundBy()))
                .or(() -> Optional.ofNullable(question.certificates().get(CertificateKind.USER_AUTHENTICATION))
                        .filter(told -> told.isActiveOn(question.today()))
                        .map(told -> new Ending(told.expiresOn(), Bound.BIRTHDAY)));
    }

    private static Stream<Broken> revocation(Question question, CertificateKind kind) {
        ToldCertificate told = question.certificates().get(kind);
        return Broken.of(
                RevocationRule.CHECK,
                new RevocationRule.Case(
                        kind, told == null ? null : told.state(), told != null && told.isAliveOn(question.today())))
                .stream();
    }

    private static Eligibility.Case eligibility(Question question, PolicyVersion policy, CertificateKind kind) {
        return new Eligibility.Case(
                kind,
                policy.ageOn(question.today(), question.born()),
                policy.validity().signatureAge(),
                false,
                false);
    }

    private static @Nullable LocalDate firstDay(Question question, PolicyVersion policy) {
        return question.procedure() != Procedure.RENEWAL
                ? null
                : kinds(question, policy).stream()
                        .map(question.certificates()::get)
                        .filter(Objects::nonNull)
                        .map(told -> policy.window().opensFor(told.expiresOn(), Residence.JAPAN))
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /** The day after which the first of what was told ends that the procedure needs. */
    private static @Nullable LocalDate lastDay(Question question) {
        Stream<LocalDate> certificates =
                question.procedure() == Procedure.RENEWAL || question.procedure() == Procedure.REVOCATION
                        ? question.certificates().values().stream().map(ToldCertificate::expiresOn)
                        : Stream.of();
        ToldCard told = question.card();
        Stream<LocalDate> card = told == null ? Stream.of() : Stream.of(told.expiresOn());
        return Stream.concat(certificates, card).min(LocalDate::compareTo).orElse(null);
    }
}
