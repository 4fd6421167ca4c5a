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
import inkan.counter.ShownDocument;
import inkan.counter.Visit;
import inkan.event.Channel;
import inkan.municipality.DocumentKind;
import inkan.municipality.Person;
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
import inkan.value.Applicant;
import inkan.value.BasicAttribute;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.Residence;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What happens to one synthetic resident and the card, from the application on, as commands in order of time. It is drawn
 * such that the rules allow it: who is dead does nothing more, a locked PIN is reset before it is asked for, a card that
 * binds its certificates is renewed itself.
 */
final class SyntheticLife {
    private static final Set<PinKind> ALL_PINS = EnumSet.allOf(PinKind.class);
    private static final Set<PinKind> PINS_WITHOUT_SIGNATURE = EnumSet.complementOf(EnumSet.of(PinKind.SIGNATURE));

    private final AttributesDigester digester;
    private final SplittableRandom random;
    private final SyntheticPerson person;
    private final LocalDate acceptedOn;
    private final Diary diary;

    private SyntheticLife(AttributesDigester digester, long seed, int number, LocalDate acceptedOn, LocalDate until) {
        this.digester = digester;
        this.random = new SplittableRandom(seed * 1_000_003L + number);
        this.person = SyntheticPerson.draw(random, acceptedOn);
        this.acceptedOn = acceptedOn;
        this.diary = new Diary(name(seed, number), person.municipality(), until, random);
    }

    /** The identifier of a resident. */
    static ResidentId resident(long seed, int number) {
        return new ResidentId("resident-" + name(seed, number));
    }

    private static String name(long seed, int number) {
        return "s%d-%08d".formatted(seed, number);
    }

    /** The commands of a life, the first on the day on which the application is accepted, none after {@code until}. */
    static List<Step> of(AttributesDigester digester, long seed, int number, LocalDate acceptedOn, LocalDate until) {
        SyntheticLife life = new SyntheticLife(digester, seed, number, acceptedOn, until);
        life.live();
        return life.diary.inOrder();
    }

    private void live() {
        LocalDate stayEndsOn = person.nationality() == Nationality.FOREIGN && random.nextInt(3) > 0
                ? acceptedOn.plusDays(365 + random.nextInt(1200))
                : null;
        diary.write(
                acceptedOn,
                Channel.REGISTER,
                new RegisterResident(
                        diary.resident(),
                        person.municipality(),
                        basicFour(1),
                        person.nationality(),
                        stayEndsOn,
                        person.adultWard(),
                        Residence.JAPAN));
        diary.write(
                acceptedOn,
                Channel.COUNTER,
                new ApplyForCard(diary.card(1), diary.resident(), null, Set.of(), false, false));
        LocalDate issuedOn = acceptedOn.plusDays(14 + random.nextInt(30));
        LocalDate deliveredOn = issuedOn.plusDays(5 + random.nextInt(30));
        receive(diary.card(1), issuedOn, deliveredOn);
        if (stayEndsOn == null) {
            liveOn(issuedOn, deliveredOn);
        }
    }

    private void receive(CardId card, LocalDate issuedOn, LocalDate deliveredOn) {
        diary.write(issuedOn, Channel.COUNTER, new IssueCard(card, diary.serials(true)));
        diary.write(
                deliveredOn,
                Channel.COUNTER,
                new DeliverCard(card, signsOn(issuedOn) ? ALL_PINS : PINS_WITHOUT_SIGNATURE));
    }

    private void liveOn(LocalDate issuedOn, LocalDate deliveredOn) {
        boolean signs = signsOn(issuedOn);
        LocalDate certificatesEndOn = Expiry.ofNewCertificate(issuedOn, person.born(), policy(issuedOn))
                .expiresOn();
        LocalDate cardEndsOn = Expiry.ofCard(acceptedOn, issuedOn, person.born(), NationalPolicy.JAPAN)
                .expiresOn();
        LocalDate renewsOn = policy(issuedOn)
                .window()
                .opensFor(certificatesEndOn, Residence.JAPAN)
                .plusDays(random.nextInt(60));
        LocalDate turnsOn = between(deliveredOn, renewsOn);
        boolean signsWhenRenewing = signs;
        if (random.nextInt(20) == 0 && turnsOn.minusDays(3).isAfter(deliveredOn)) {
            mistakeAndReset(between(deliveredOn, turnsOn.minusDays(3)));
        }
        int fate = random.nextInt(100);
        if (fate < 15) {
            signsWhenRenewing = move(turnsOn, signs).isBefore(renewsOn);
        } else if (fate < 17) {
            lose(turnsOn, signs);
            return;
        } else if (fate < 19) {
            die(turnsOn);
            return;
        } else if (fate < 35 && signs) {
            loadSmartphone(deliveredOn.plusDays(3));
        }
        if (random.nextInt(10) < 7) {
            if (cardEndsOn.isAfter(certificatesEndOn)) {
                renewCertificates(renewsOn, signsWhenRenewing);
            } else {
                renewCard(renewsOn);
            }
        }
    }

    private void mistakeAndReset(LocalDate on) {
        for (int entry = 0; entry < 3; entry++) {
            diary.write(
                    on,
                    Channel.SMARTPHONE_APP,
                    new ReportPinEntry(diary.card(1), PinKind.USER_AUTHENTICATION, PinOutcome.WRONG));
        }
        diary.write(
                on.plusDays(2),
                Channel.COUNTER,
                new ResetPins(diary.card(1), Set.of(PinKind.USER_AUTHENTICATION), visit(Applicant.HOLDER)));
    }

    /** Moves within the municipality, and gives the day from which there is a signature certificate again. */
    private LocalDate move(LocalDate on, boolean signs) {
        diary.write(
                on,
                Channel.REGISTER,
                new ReportAttributeChange(
                        diary.resident(), diary.reference(), on, Set.of(BasicAttribute.ADDRESS), basicFour(2)));
        if (!signs || random.nextInt(10) >= 6) {
            return LocalDate.MAX;
        }
        LocalDate anewOn = on.plusDays(random.nextInt(30));
        diary.write(
                anewOn,
                Channel.COUNTER,
                new IssueCertificates(
                        diary.card(1),
                        Map.of(CertificateKind.SIGNATURE, diary.serial()),
                        ALL_PINS,
                        Set.of(),
                        visit(Applicant.HOLDER)));
        return anewOn;
    }

    /** Loses the card, and finds it again or gets another. */
    private void lose(LocalDate on, boolean signs) {
        diary.write(on, Channel.TELEPHONE, new ReportLoss(diary.card(1)));
        LocalDate afterwards = on.plusDays(1 + random.nextInt(20));
        if (random.nextBoolean()) {
            diary.write(afterwards, Channel.COUNTER, new LiftSuspension(diary.card(1)));
            diary.write(
                    afterwards,
                    Channel.COUNTER,
                    new IssueCertificates(
                            diary.card(1), diary.serials(signs), ALL_PINS, Set.of(), visit(applicantOn(afterwards))));
        } else {
            diary.write(
                    afterwards,
                    Channel.COUNTER,
                    new ApplyForReissue(diary.card(2), diary.card(1), Set.of(), false, false));
            LocalDate issuedOn = afterwards.plusDays(14 + random.nextInt(14));
            receive(diary.card(2), issuedOn, issuedOn.plusDays(5 + random.nextInt(14)));
        }
    }

    private void die(LocalDate on) {
        diary.write(
                on,
                Channel.REGISTER,
                new ReportEndOfEntitlement(diary.resident(), diary.reference(), on, EndOfEntitlement.DEATH));
    }

    private void loadSmartphone(LocalDate on) {
        if (policy(on).offers().smartphones().contains(Platform.ANDROID)) {
            diary.write(
                    on,
                    Channel.SMARTPHONE_APP,
                    new IssueSmartphoneCertificates(
                            diary.card(1), Platform.ANDROID, diary.serials(true), Set.of(PinKind.SIGNATURE)));
        }
    }

    private void renewCertificates(LocalDate on, boolean signatureToo) {
        diary.write(
                on,
                Channel.COUNTER,
                new RenewCertificates(
                        diary.card(1), Carrier.CARD, diary.serials(signatureToo), ALL_PINS, visit(Applicant.HOLDER)));
    }

    /** With a new photograph: the card of a minor ends with its certificates. */
    private void renewCard(LocalDate on) {
        diary.write(
                on, Channel.COUNTER, new ApplyForCard(diary.card(2), diary.resident(), null, Set.of(), false, false));
        LocalDate issuedOn = on.plusDays(10 + random.nextInt(8));
        receive(diary.card(2), issuedOn, issuedOn.plusDays(1 + random.nextInt(8)));
    }

    private boolean signsOn(LocalDate day) {
        return policy(day).isOldEnoughFor(CertificateKind.SIGNATURE, person.born(), day) && !person.adultWard();
    }

    private Applicant applicantOn(LocalDate day) {
        return signsOn(day) ? Applicant.HOLDER : Applicant.LEGAL_REPRESENTATIVE;
    }

    /** Somebody who has reserved and shows whatever may be asked for. */
    private static Visit visit(Applicant applicant) {
        Set<ShownDocument> shown = new HashSet<>();
        shown.add(new ShownDocument(DocumentKind.MY_NUMBER_CARD, Person.HOLDER, null, true));
        shown.add(new ShownDocument(DocumentKind.HEALTH_INSURANCE_CARD, Person.HOLDER, null, true));
        if (applicant != Applicant.HOLDER) {
            shown.add(new ShownDocument(DocumentKind.DRIVING_LICENCE, Person.APPLICANT, null, true));
            shown.add(new ShownDocument(DocumentKind.FAMILY_REGISTER, Person.APPLICANT, null, true));
        }
        return new Visit(applicant, shown, true, null, null);
    }

    /** A day after {@code from} up to {@code to}. */
    private LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(1 + random.nextLong(Math.max(1, to.toEpochDay() - from.toEpochDay())));
    }

    private BasicFour basicFour(int house) {
        return digester.digest(new Personalia(person.name(), person.address(house), person.born(), person.sex()));
    }

    private static PolicyVersion policy(LocalDate on) {
        return NationalPolicy.JAPAN.on(on);
    }
}
