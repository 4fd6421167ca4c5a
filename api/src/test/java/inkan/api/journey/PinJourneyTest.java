package inkan.api.journey;

import static inkan.pin.report.PinOutcome.RIGHT;
import static inkan.pin.report.PinOutcome.WRONG;
import static inkan.value.PinKind.CARD_FACE;
import static inkan.value.PinKind.RESIDENT_REGISTRY;
import static inkan.value.PinKind.SIGNATURE;
import static inkan.value.PinKind.USER_AUTHENTICATION;

import inkan.pin.report.PinOutcome;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PinJourneyTest extends Journey {
    @Test
    @Tag("P-3")
    void j10_the_signature_pin_locks_at_the_5th_wrong_entry_in_a_row_and_counts_no_further() {
        Holder hanako = holderOfJ1();
        on("2024-02-20");

        enters(hanako, SIGNATURE, WRONG, 4);
        counter.card(hanako.card()).countsMistakes(SIGNATURE, 4);
        enters(hanako, SIGNATURE, RIGHT, 1);
        counter.card(hanako.card()).countsMistakes(SIGNATURE, 0);
        enters(hanako, SIGNATURE, WRONG, 4);
        chip.does(hanako.pinEntry(SIGNATURE, WRONG))
                .records("card.pin-locked of " + hanako.card())
                .answers("/mistakes", 5)
                .answers("/locked", true);
        chip.hears(hanako.pinEntry(SIGNATURE, WRONG)).answers("/mistakes", 5).answers("/locked", true);

        counter.card(hanako.card())
                .hasLocked(SIGNATURE, 5)
                .countsMistakes(USER_AUTHENTICATION, 0)
                .countsMistakes(RESIDENT_REGISTRY, 0)
                .countsMistakes(CARD_FACE, 0);
    }

    @Test
    @Tag("W-5")
    @Tag("P-4")
    void j11_a_locked_signature_pin_stops_the_renewal_until_it_is_reset_at_the_counter_in_the_same_visit() {
        Holder hanako = withLockedSignaturePin();
        on("2024-08-01");
        Desk visit = counter.inOneVisit();

        visit.refuses(hanako.renewal(2), "W-5").saying("SIGNATURE");
        visit.does(hanako.pinReset(SIGNATURE)).records("card.pin-reset of " + hanako.card());
        counter.card(hanako.card()).countsMistakes(SIGNATURE, 0);
        visit.does(hanako.renewal(2));

        counter.certificate(hanako.signature(1)).isSupersededBy(hanako.signature(2));
        counter.certificate(hanako.signature(2)).isActiveTo("2029-10-10");
    }

    @Test
    @Tag("P-5")
    void j12_a_kiosk_resets_a_pin_within_24_hours_of_the_application_and_in_its_hours() {
        Holder hanako = withLockedSignaturePin();

        on("2024-03-01", "10:00");
        smartphone.does(hanako.kioskApplication(SIGNATURE)).records("card.kiosk-reset-applied-for of " + hanako.card());
        on("2024-03-02", "10:01");
        kiosk.refuses(hanako.kioskReset(SIGNATURE), "P-5").saying("24 hours");
        counter.card(hanako.card()).hasLocked(SIGNATURE, 5);

        smartphone.does(hanako.kioskApplication(SIGNATURE));
        on("2024-03-03", "10:01");
        kiosk.does(hanako.kioskReset(SIGNATURE)).records("card.pin-reset of " + hanako.card());
        counter.card(hanako.card()).countsMistakes(SIGNATURE, 0);

        enters(hanako, SIGNATURE, WRONG, 5);
        smartphone.does(hanako.kioskApplication(SIGNATURE));
        on("2024-03-03", "23:30");
        kiosk.refuses(hanako.kioskReset(SIGNATURE), "P-5").saying("to 23:00");
        counter.card(hanako.card()).hasLocked(SIGNATURE, 5);
    }

    @Test
    @Tag("P-5")
    void j13_with_the_user_authentication_pin_locked_as_well_a_kiosk_resets_neither_and_the_counter_both() {
        Holder hanako = withLockedSignaturePin();
        on("2024-03-01", "09:00");
        smartphone.does(hanako.kioskApplication(SIGNATURE));
        enters(hanako, USER_AUTHENTICATION, WRONG, 3);
        counter.card(hanako.card()).hasLocked(USER_AUTHENTICATION, 3);
        on("2024-03-01", "10:00");

        for (PinKind pin : new PinKind[] {SIGNATURE, USER_AUTHENTICATION}) {
            kiosk.refuses(hanako.kioskReset(pin), "P-5").saying("the counter only");
            smartphone.refuses(hanako.kioskApplication(pin), "P-5").saying("the counter only");
        }
        counter.does(hanako.pinReset(SIGNATURE, USER_AUTHENTICATION));

        counter.card(hanako.card()).countsMistakes(SIGNATURE, 0).countsMistakes(USER_AUTHENTICATION, 0);
    }

    private Holder withLockedSignaturePin() {
        Holder hanako = holderOfJ1();
        on("2024-02-20");
        enters(hanako, SIGNATURE, WRONG, 5);
        return hanako;
    }

    private void enters(Holder holder, PinKind pin, PinOutcome outcome, int times) {
        for (int entry = 0; entry < times; entry++) {
            chip.does(holder.pinEntry(pin, outcome));
        }
    }
}
