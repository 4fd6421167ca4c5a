package inkan.api.rehearsal;

import inkan.api.digest.AttributesDigester;
import inkan.card.apply.ApplyForCard;
import inkan.card.apply.ApplyForReissue;
import inkan.card.deliver.DeliverCard;
import inkan.card.issue.IssueCard;
import inkan.card.loss.LiftSuspension;
import inkan.card.loss.ReportLoss;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.smartphone.IssueSmartphoneCertificates;
import inkan.command.Command;
import inkan.event.Channel;
import inkan.pin.report.PinOutcome;
import inkan.pin.report.ReportPinEntry;
import inkan.pin.reset.ResetPins;
import inkan.policy.Expiry;
import inkan.policy.NationalPolicy;
import inkan.policy.PolicyVersion;
import inkan.resident.EndOfEntitlement;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.register.RegisterResident;
import inkan.time.Moment;
import inkan.value.Applicant;
import inkan.value.BasicAttribute;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Nationality;
import inkan.value.PersonalData;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What happens to one synthetic resident and the card, from the application on, as commands in order of time. */
final class SyntheticLife {
    private static final Set<PinKind> ALL_PINS = EnumSet.allOf(PinKind.class);

    private final AttributesDigester digester;
    private final SplittableRandom random;
    private final String name;
    private final SyntheticPerson person;
    private final LocalDate acceptedOn;
    private final LocalDate until;
    private final List<Step> steps = new ArrayList<>();
    private final ResidentId resident;
    private final CardId card;
    private int serials;
    private int reports;

    private SyntheticLife(AttributesDigester digester, long seed, long number, LocalDate acceptedOn, LocalDate until) {
        this.digester = digester;
        this.random = new SplittableRandom(seed * 1_000_003L + number);
        this.name = "s%d-%07d".formatted(seed, number);
        this.person = SyntheticPerson.draw(random, acceptedOn);
        this.acceptedOn = acceptedOn;
        this.until = until;
        this.resident = new ResidentId("resident-" + name);
        this.card = new CardId("card-" + name);
    }

    /** The commands of a life, the first on the day on which the application is accepted, none after {@code until}. */
    static List<Step> of(AttributesDigester digester, long seed, long number, LocalDate acceptedOn, LocalDate until) {
        SyntheticLife life = new SyntheticLife(digester, seed, number, acceptedOn, until);
        life.live();
        Collections.sort(life.steps);
        return life.steps;
    }

    private void live() {
        LocalDate stayEndsOn = person.nationality() == Nationality.FOREIGN && random.nextInt(3) > 0
                ? acceptedOn.plusDays(365 + random.nextInt(1200))
                : null;
        at(
                acceptedOn,
                Channel.REGISTER,
                new RegisterResident(
                        resident,
                        person.municipality(),
                        basicFour(1),
                        person.nationality(),
                        stayEndsOn,
                        person.adultWard(),
                        Residence.JAPAN));
        at(acceptedOn, Channel.COUNTER, new ApplyForCard(card, resident, null, Set.of(), false, false));
        LocalDate issuedOn = acceptedOn.plusDays(14 + random.nextInt(30));
        LocalDate deliveredOn = issuedOn.plusDays(5 + random.nextInt(30));
        at(issuedOn, Channel.COUNTER, new IssueCard(card, bothSerials()));
        boolean signs = policy(issuedOn).isOldEnoughFor(CertificateKind.SIGNATURE, person.born(), issuedOn)
                && !person.adultWard();
        Set<PinKind> pins = EnumSet.copyOf(ALL_PINS);
        if (!signs) {
            pins.remove(PinKind.SIGNATURE);
        }
        at(deliveredOn, Channel.COUNTER, new DeliverCard(card, pins));
        if (stayEndsOn == null) {
            liveOn(issuedOn, deliveredOn, signs);
        }
    }

    private void liveOn(LocalDate issuedOn, LocalDate deliveredOn, boolean signs) {
        LocalDate expiresOn = Expiry.ofNewCertificate(issuedOn, person.born(), policy(issuedOn))
                .expiresOn();
        LocalDate renewedOn =
                policy(issuedOn).window().opensFor(expiresOn, Residence.JAPAN).plusDays(random.nextInt(60));
        boolean renews = random.nextInt(10) < 7;
        if (random.nextInt(20) == 0) {
            mistakeAndReset(between(deliveredOn, renewedOn));
        }
        int fate = random.nextInt(100);
        if (fate < 15) {
            move(between(deliveredOn, renewedOn), signs);
        } else if (fate < 17) {
            LocalDate lostOn = between(deliveredOn, renewedOn);
            at(lostOn, Channel.TELEPHONE, new ReportLoss(card));
            afterLoss(lostOn.plusDays(1 + random.nextInt(20)));
            renews = false;
        } else if (fate < 19) {
            LocalDate died = between(deliveredOn, renewedOn);
            at(died, Channel.REGISTER, new ReportEndOfEntitlement(resident, reference(), died, EndOfEntitlement.DEATH));
            renews = false;
        } else if (fate < 35 && signs && deliveredOn.isAfter(LocalDate.of(2023, 5, 11))) {
            at(
                    deliveredOn.plusDays(3),
                    Channel.SMARTPHONE_APP,
                    new IssueSmartphoneCertificates(card, Platform.ANDROID, bothSerials(), Set.of(PinKind.SIGNATURE)));
        }
        if (renews && renewedOn.isAfter(deliveredOn)) {
            renew(renewedOn, signs && fate >= 15);
        }
    }

    private void renew(LocalDate on, boolean signatureToo) {
        Map<CertificateKind, SerialNumber> certificates =
                signatureToo ? bothSerials() : Map.of(CertificateKind.USER_AUTHENTICATION, serial());
        at(on, Channel.COUNTER, new RenewCertificates(card, Carrier.CARD, certificates, ALL_PINS));
    }

    private void move(LocalDate on, boolean signs) {
        at(
                on,
                Channel.REGISTER,
                new ReportAttributeChange(resident, reference(), on, Set.of(BasicAttribute.ADDRESS), basicFour(2)));
        if (signs && random.nextInt(10) < 6) {
            at(
                    on.plusDays(random.nextInt(30)),
                    Channel.COUNTER,
                    new IssueCertificates(
                            card, Map.of(CertificateKind.SIGNATURE, serial()), ALL_PINS, Set.of(), Applicant.HOLDER));
        }
    }

    private void afterLoss(LocalDate on) {
        if (random.nextBoolean()) {
            at(on, Channel.COUNTER, new LiftSuspension(card));
        } else {
            at(
                    on,
                    Channel.COUNTER,
                    new ApplyForReissue(new CardId("card-" + name + "-2"), card, Set.of(), false, false));
        }
    }

    private void mistakeAndReset(LocalDate on) {
        for (int entry = 0; entry < 3; entry++) {
            at(on, Channel.SMARTPHONE_APP, new ReportPinEntry(card, PinKind.USER_AUTHENTICATION, PinOutcome.WRONG));
        }
        at(on.plusDays(2), Channel.COUNTER, new ResetPins(card, Set.of(PinKind.USER_AUTHENTICATION)));
    }

    /** Commands of one day follow each other by minutes in the hours of a counter. */
    private void at(LocalDate on, Channel channel, Command command) {
        if (!on.isAfter(until)) {
            steps.add(new Step(
                    on.atTime(9, 0)
                            .plusMinutes(6L * steps.size() + random.nextInt(6))
                            .atZone(Moment.JAPAN)
                            .toInstant(),
                    command,
                    channel,
                    person.municipality()));
        }
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        long days = Math.max(1, to.toEpochDay() - from.toEpochDay());
        return from.plusDays(1 + random.nextLong(days));
    }

    private BasicFour basicFour(int house) {
        return digester.digest(person.name(), person.address(house), new PersonalData(person.born(), person.sex()));
    }

    private Map<CertificateKind, SerialNumber> bothSerials() {
        return Map.of(CertificateKind.USER_AUTHENTICATION, serial(), CertificateKind.SIGNATURE, serial());
    }

    private SerialNumber serial() {
        serials++;
        return new SerialNumber("cert-%s-%02d".formatted(name, serials));
    }

    private RegisterReference reference() {
        reports++;
        return new RegisterReference("register-%s-%d".formatted(name, reports));
    }

    private static PolicyVersion policy(LocalDate on) {
        return NationalPolicy.JAPAN.on(on);
    }
}
