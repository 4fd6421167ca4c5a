package inkan.view.fold;

import static inkan.view.Facts.*;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.inquiry.InquiryEvent;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.InquiryId;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random lives of some residents, mixed, the same for the same seed. They keep no rules but the order of a stream. */
public final class Lives {
    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private Lives(long seed) {
        random = new Random(seed);
    }

    public static List<Event> of(long seed, int residents) {
        var lives = new Lives(seed);
        List<List<Event>> each = new ArrayList<>();
        for (int number = 1; number <= residents; number++) {
            each.add(new ArrayList<>(lives.life(number)));
        }
        while (!each.isEmpty()) {
            int one = lives.random.nextInt(Math.min(each.size(), 20));
            lives.events.add(each.get(one).removeFirst());
            if (each.get(one).isEmpty()) {
                each.remove(one);
            }
        }
        return lives.events;
    }

    private List<Event> life(int number) {
        var resident = new ResidentId("resident-" + number);
        var card = new CardId("card-" + number);
        List<Event> life = new ArrayList<>(List.of(
                registered(resident, SETAGAYA),
                cardOf(resident, card),
                new CardEvent.AppliedFor(
                        card, resident, ApplicationKind.FIRST, day("2020-05-01"), Set.of(), false, false, null, 0),
                cardIssued(card),
                issued(serial(number + "-u"), resident, card, Carrier.CARD, CertificateKind.USER_AUTHENTICATION),
                loaded(card, CertificateKind.USER_AUTHENTICATION, serial(number + "-u")),
                delivered(card)));
        for (int generation = 1; generation <= 1 + random.nextInt(3); generation++) {
            SerialNumber serial = serial(number + "-s-" + generation);
            life.add(issued(serial, resident, card, Carrier.CARD, CertificateKind.SIGNATURE));
            life.add(loaded(card, CertificateKind.SIGNATURE, serial));
            life.add(new CardEvent.PinMistaken(card, PinKind.SIGNATURE, 1 + random.nextInt(4)));
            switch (random.nextInt(5)) {
                case 0 -> life.add(lost(serial, "2022-04-0" + (1 + random.nextInt(9))));
                case 1 -> {
                    life.add(lost(serial, "2022-04-02"));
                    life.add(movedIn(resident, KASHIWA, "2022-0" + (1 + random.nextInt(9)) + "-01"));
                }
                case 2 ->
                    life.add(new CertificateEvent.Revoked(
                            serial, RevocationReason.AFFILIATION_CHANGED, day("2022-04-05")));
                case 3 -> life.add(new CardEvent.PinLocked(card, PinKind.CARD_FACE, 3));
                default -> life.add(addressChanged(resident, "2022-04-01"));
            }
        }
        begin(life, number, resident, card);
        NoticesInLives.mixIn(life, random, number, resident, card);
        if (number % 3 == 0) {
            correct(life, number, resident);
        }
        switch (random.nextInt(8)) {
            case 0 -> life.add(voided(card, VoidingCause.RETURNED, "2023-01-01"));
            case 1 -> life.add(ended(resident, EndOfEntitlement.DEATH));
            default -> life.add(guardianship(resident, "2023-01-01", random.nextBoolean()));
        }
        CorrectionsInLives.add(life, random, number, resident, card);
        return life;
    }

    /** A correction is asked for, and decided upon or not. */
    private static void correct(List<Event> life, int number, ResidentId resident) {
        var correction = new CorrectionId("correction-" + number);
        life.add(new CorrectionEvent.GuardianshipRequested(
                correction,
                resident,
                0,
                CorrectionGround.RECORDED_WRONGLY,
                reference("ref-correction-" + number),
                true));
        if (number % 2 == 0) {
            life.add(new CorrectionEvent.Approved(correction, day("2022-05-01")));
        }
    }

    /** What may be left open. */
    private void begin(List<Event> life, int number, ResidentId resident, CardId card) {
        switch (random.nextInt(4)) {
            case 0 -> life.add(movingOut(resident));
            case 1 -> life.add(new ResidentEvent.ContinuedUseFellDue(resident, card, day("2022-07-02")));
            case 2 ->
                life.add(new CardEvent.KioskResetAppliedFor(
                        card, PinKind.SIGNATURE, Instant.parse("2022-04-01T01:00:00.5Z")));
            default -> {}
        }
        if (random.nextBoolean()) {
            var inquiry = new InquiryId("inquiry-" + number);
            life.add(opened(inquiry, resident, card, "2022-04-0" + (1 + random.nextInt(9))));
            life.add(new InquiryEvent.LetterSent(inquiry, day("2022-04-20")));
            if (random.nextInt(3) == 0) {
                life.add(new InquiryEvent.Lapsed(inquiry, day("2022-06-01")));
            }
        }
    }
}
