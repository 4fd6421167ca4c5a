package inkan.api.journey;

import static inkan.api.journey.Holder.ALL_PINS;
import static inkan.api.journey.Holder.PINS_WITHOUT_SIGNATURE;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.api.RunningProgram;
import inkan.api.client.Api;
import inkan.value.CertificateKind;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What all journeys begin with: the desks, and somebody with a card. */
@Tag("journey")
abstract class Journey extends RunningProgram {
    protected Desk counter;
    protected Desk register;
    protected Desk telephone;
    protected Desk smartphone;
    protected Desk kiosk;
    protected Desk chip;
    protected Desk job;
    protected Auditor auditor;

    @BeforeEach
    void openTheDesks() {
        auditor = new Auditor(sql, api, clock);
        AtomicLong written = new AtomicLong();
        counter = new Desk(api, auditor, written);
        register = new Desk(system("register-feed", "REGISTER"), auditor, written);
        telephone = new Desk(system("hotline", "TELEPHONE"), auditor, written);
        smartphone = new Desk(system("smartphone-app", "SMARTPHONE_APP"), auditor, written);
        kiosk = new Desk(system("kiosk-network", "KIOSK"), auditor, written);
        chip = new Desk(system("card-reader", "COUNTER"), auditor, written);
        job = new Desk(system("notice-job", "BATCH"), auditor, written);
    }

    private Api system(String name, String channel) {
        return api.with("Inkan-Actor", name)
                .with("Inkan-Role", "system")
                .via(channel)
                .without("Inkan-Counter");
    }

    /** Lets a day come, at ten in the morning. */
    protected void on(String day) {
        clock.set(day);
    }

    /** Lets a time of a day come. */
    protected void on(String day, String time) {
        clock.set(day, time);
    }

    /** Somebody born on a day, whom no other test knows. */
    protected static Holder born(String day) {
        return Holder.born(day, newNumber());
    }

    /** J1: born 1990-10-10, card applied for 2020-05-01, issued 2020-05-15, both certificates, delivered, four PINs set. */
    protected Holder holderOfJ1() {
        Holder holder = born("1990-10-10");
        hasCard(holder, "2020-05-01", "2020-05-15");
        return holder;
    }

    /** Registered and applied for on a day, issued with all that can be had on another, handed over that day. */
    protected void hasCard(Holder holder, String appliedOn, String issuedOn) {
        on(appliedOn);
        register.does(holder.registration());
        counter.does(holder.application(1));
        on(issuedOn);
        receivesCard(holder, 1);
    }

    /** The n-th card is issued with these certificates, or both, and handed over. */
    @CanIgnoreReturnValue
    protected Done receivesCard(Holder holder, int n, CertificateKind... kinds) {
        Done issue = counter.does(holder.cardIssue(n, kinds));
        boolean signs = issue.events().stream()
                .anyMatch(event -> event.name().equals("certificate.issued")
                        && event.stream().equals(holder.signature(n)));
        counter.does(holder.handOver(n, signs ? ALL_PINS : PINS_WITHOUT_SIGNATURE));
        return issue;
    }
}
