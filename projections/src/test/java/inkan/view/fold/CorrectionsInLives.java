package inkan.view.fold;

import static inkan.view.Facts.day;
import static inkan.view.Facts.reference;

import inkan.card.CardEvent;
import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionGround;
import inkan.correction.DeclineReason;
import inkan.event.Event;
import inkan.personal.RetentionClass;
import inkan.policy.Bound;
import inkan.resident.KeepReason;
import inkan.resident.ResidentEvent;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.ResidentId;
import java.util.List;
import java.util.Random;

/** What random lives end with: corrections of the card's expiry and of a guardianship, and the destruction of the data. */
final class CorrectionsInLives {
    private static final RetentionClass RECORD = RetentionClass.ISSUANCE_RECORD;

    private CorrectionsInLives() {}

    static void add(List<Event> life, Random random, int number, ResidentId resident, CardId card) {
        var correction = new CorrectionId("correction-late-" + number);
        switch (random.nextInt(4)) {
            case 0 -> {
                life.add(new CorrectionEvent.CardExpiryRequested(
                        correction,
                        resident,
                        card,
                        1,
                        CorrectionGround.RECORDED_WRONGLY,
                        reference("shokken-" + number),
                        day("2028-03-31"),
                        Bound.PERIOD_OF_STAY));
                if (random.nextBoolean()) {
                    life.add(new CorrectionEvent.Approved(correction, day("2023-02-01")));
                    life.add(new CardEvent.ExpiryCorrected(
                            card,
                            correction,
                            1,
                            CorrectionGround.RECORDED_WRONGLY,
                            reference("shokken-" + number),
                            day("2029-10-10"),
                            day("2028-03-31"),
                            Bound.PERIOD_OF_STAY));
                }
            }
            case 1 -> {
                life.add(new CorrectionEvent.GuardianshipRequested(
                        correction,
                        resident,
                        0,
                        CorrectionGround.LEFT_OUT,
                        reference("shokken-" + number),
                        random.nextBoolean()));
                if (random.nextBoolean()) {
                    life.add(new CorrectionEvent.Declined(correction, DeclineReason.NOT_SHOWN, day("2023-02-01")));
                }
            }
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            life.add(new ResidentEvent.DestructionRequested(resident, RECORD, day("2039-10-11")));
            switch (random.nextInt(3)) {
                case 0 ->
                    life.add(new ResidentEvent.PersonalDataDestroyed(
                            resident, RECORD, "key-" + number, day("2039-10-12")));
                case 1 -> life.add(new ResidentEvent.DestructionDeclined(resident, RECORD, KeepReason.DISPUTE_PENDING));
                default -> {}
            }
        }
    }
}
