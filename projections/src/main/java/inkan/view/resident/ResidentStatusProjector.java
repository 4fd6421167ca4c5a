package inkan.view.resident;

import inkan.resident.ResidentEvent;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.resident.ResidentEvent.ContinuedUseDone;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.MoveLapsed;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.ResidentEvent.Reported;
import inkan.resident.ResidentEvent.StayChanged;
import inkan.resident.ResidentEvent.UseAbroadArranged;
import inkan.value.Residence;
import inkan.view.Tables;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how residents stand. Other views read municipality and residence of a holder here. */
@ProcessingGroup(Tables.GROUP)
public class ResidentStatusProjector {
    private static final String TABLE = "view_resident";
    private static final String RESIDENCE_SINCE = "residence_since";

    private final Tables tables;

    public ResidentStatusProjector(JdbcClient sql) {
        tables = new Tables(sql);
    }

    @EventHandler
    void on(ResidentEvent event, TrackingToken at) {
        switch (event) {
            case Registered registered -> insert(registered, at);
            case GuardianshipChanged changed ->
                learn(changed, at, "ward_known_since", "adult_ward = ?", changed.adultWard());
            case StayChanged changed ->
                learn(changed, at, "stay_known_since", "stay_ends_on = ?", changed.stayEndsOn());
            case MovedIn moved ->
                learn(
                        moved,
                        at,
                        RESIDENCE_SINCE,
                        "municipality = ?, residence = ?",
                        moved.municipality(),
                        Residence.JAPAN);
            case Departed departed -> learn(departed, at, RESIDENCE_SINCE, "residence = ?", Residence.ABROAD);
            case EntitlementEnded ended -> end(ended, at);
            case CardAppliedFor applied -> change(event, at, "cards = array_append(cards, ?)", applied.card());
            case AttributesChanged changed -> change(event, at, "");
            case MinorAmendmentRecorded amended -> change(event, at, "");
            case MovingOutAnnounced announced -> change(event, at, "");
            case ContinuedUseFellDue due -> change(event, at, "");
            case ContinuedUseDone done -> change(event, at, "");
            case MoveLapsed lapsed -> change(event, at, "");
            case UseAbroadArranged arranged -> change(event, at, "");
        }
    }

    private void insert(Registered registered, TrackingToken at) {
        tables.write(
                """
                insert into view_resident (resident, municipality, residence, stay_ends_on, adult_ward, position)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                registered.resident(),
                registered.municipality(),
                registered.residence(),
                registered.stayEndsOn(),
                registered.adultWard(),
                at);
    }

    private void end(EntitlementEnded ended, TrackingToken at) {
        if (ended.cause().endsResidence()) {
            change(ended, at, "end_of_entitlement = ?, ended_on = ?", ended.cause(), ended.effectiveOn());
        } else {
            change(ended, at, "");
        }
    }

    private void learn(
            Reported report, TrackingToken at, String since, String assignments, @Nullable Object... values) {
        tables.learn(TABLE, "resident", report.resident(), at, since, report.effectiveOn(), assignments, values);
    }

    private void change(ResidentEvent event, TrackingToken at, String assignments, @Nullable Object... values) {
        tables.change(TABLE, "resident", event.resident(), at, assignments, values);
    }

    @ResetHandler
    void reset() {
        tables.empty(TABLE);
    }
}
