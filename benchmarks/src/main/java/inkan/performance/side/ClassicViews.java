package inkan.performance.side;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.resident.ResidentEvent;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Views as they are usually written for Axon: a statement or two for each event. Simpler than the program's own, so they
 * have less to do.
 */
public final class ClassicViews {
    private static final String TABLES = """
            create table classic_resident (resident text primary key, municipality text not null, ended boolean not null,
                                           changed bigint not null);
            create table classic_card (card text primary key, resident text not null, state text not null,
                                       changed bigint not null);
            create table classic_pin (card text not null, pin text not null, mistakes integer not null,
                                      primary key (card, pin));
            create table classic_certificate (serial text primary key, card text, state text not null,
                                              changed bigint not null)""";
    private static final String CHANGE = "update classic_%s set state = ?, changed = changed + 1 where %s = ?";
    private static final String PUT_PIN = "insert into classic_pin (card, pin, mistakes) values (?, ?, ?)"
            + " on conflict (card, pin) do update set mistakes = excluded.mistakes";

    private final JdbcClient sql;

    ClassicViews(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes the tables. */
    static void create(JdbcClient sql) {
        sql.sql(TABLES).update();
    }

    @EventHandler
    void on(ResidentEvent event) {
        if (event instanceof ResidentEvent.Registered registered) {
            write(
                    "insert into classic_resident (resident, municipality, ended, changed) values (?, ?, false, 0)",
                    registered.resident().value(),
                    registered.municipality().value());
        } else {
            write(
                    "update classic_resident set ended = ended or ?, changed = changed + 1 where resident = ?",
                    event instanceof ResidentEvent.EntitlementEnded,
                    event.resident().value());
        }
    }

    @EventHandler
    void on(CardEvent event) {
        switch (event) {
            case CardEvent.AppliedFor applied ->
                write(
                        "insert into classic_card (card, resident, state, changed) values (?, ?, 'APPLIED', 0)",
                        applied.card().value(),
                        applied.resident().value());
            case CardEvent.PinMistaken mistaken -> pin(mistaken, mistaken.mistakes());
            case CardEvent.PinLocked locked -> pin(locked, locked.mistakes());
            case CardEvent.PinEvent other -> pin(other, 0);
            default ->
                write(
                        CHANGE.formatted("card", "card"),
                        event.getClass().getSimpleName(),
                        event.card().value());
        }
    }

    @EventHandler
    void on(CertificateEvent event) {
        if (event instanceof CertificateEvent.Issued issued) {
            write(
                    "insert into classic_certificate (serial, card, state, changed) values (?, ?, 'ACTIVE', 0)",
                    issued.serial().value(),
                    issued.card().value());
        } else {
            write(
                    CHANGE.formatted("certificate", "serial"),
                    event.getClass().getSimpleName(),
                    event.serial().value());
        }
    }

    private void pin(CardEvent.PinEvent event, int mistakes) {
        write(PUT_PIN, event.card().value(), event.pin().name(), mistakes);
    }

    private void write(String statement, Object... values) {
        sql.sql(statement).params(values).update();
    }
}
