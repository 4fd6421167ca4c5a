package inkan.view.resident;

import inkan.event.Event;
import inkan.event.Provenance;
import inkan.resident.ResidentEvent;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.resident.ResidentEvent.ContinuedUseDone;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.DestructionDeclined;
import inkan.resident.ResidentEvent.DestructionRequested;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.ResidentEvent.GuardianshipCorrected;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.MoveLapsed;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.ResidentEvent.PersonalDataCorrected;
import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.ResidentEvent.StayChanged;
import inkan.resident.ResidentEvent.UseAbroadArranged;
import inkan.value.Residence;
import inkan.view.fold.Folded;
import inkan.view.fold.LogEntry;
import inkan.view.fold.StreamView;
import inkan.view.resident.ResidentRow.Home;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds how residents stand. Other views read municipality and residence of a holder here. */
public final class ResidentView extends StreamView<ResidentEvent, ResidentRow> {
    public ResidentView() {
        super("resident", ResidentEvent.class, ResidentRow.TABLE);
    }

    @Override
    public boolean begins(ResidentEvent event) {
        return event instanceof Registered;
    }

    /** That continued use fell due does not say itself since when, nor a request for destruction who asked. */
    @Override
    public boolean wantsMetadata(Class<? extends Event> type) {
        return type == ContinuedUseFellDue.class || type == DestructionRequested.class;
    }

    @Override
    protected @Nullable ResidentRow begun(ResidentEvent event, LogEntry entry) {
        return event instanceof Registered registered ? ResidentRow.of(registered, entry.position()) : null;
    }

    @Override
    protected ResidentRow changed(ResidentRow row, ResidentEvent event, LogEntry entry) {
        var next = new ResidentRow.Change(row);
        switch (event) {
            case Registered again -> {}
            case GuardianshipChanged changed ->
                next.adultWard = next.adultWard.or(changed.adultWard(), changed.effectiveOn());
            case GuardianshipCorrected corrected ->
                next.adultWard = row.adultWard().corrected(corrected.adultWard());
            case StayChanged changed ->
                next.stayEndsOn = next.stayEndsOn.or(changed.stayEndsOn(), changed.effectiveOn());
            case MovedIn moved -> {
                next.moved = entry.position();
                if (row.home().isUpToDateOn(moved.effectiveOn())) {
                    next.formerHomes =
                            row.formerHomes().moved(row.home().municipality(), moved.municipality(), entry.position());
                    next.home = new Home(moved.municipality(), Residence.JAPAN, moved.effectiveOn());
                    next.moving = row.moving().filed(moved);
                }
            }
            case Departed departed -> {
                if (row.home().isUpToDateOn(departed.effectiveOn())) {
                    next.home = new Home(row.home().municipality(), Residence.ABROAD, departed.effectiveOn());
                    next.moving = row.moving().departed();
                }
            }
            case EntitlementEnded ended -> {
                if (ended.cause().endsResidence()) {
                    next.end = ended.cause();
                    next.endedOn = ended.effectiveOn();
                }
            }
            case CardAppliedFor applied -> next.add(applied.card());
            case MovingOutAnnounced announced -> next.moving = row.moving().announced(announced);
            case ContinuedUseFellDue due -> next.moving = row.moving().fellDue(due, entry.effectiveOn());
            case ContinuedUseDone done -> next.moving = row.moving().continued();
            case MoveLapsed lapsed -> next.moving = row.moving().lapsed();
            case DestructionRequested requested ->
                next.destruction = Destruction.asked(
                        Objects.requireNonNull(entry.metadata().get(Provenance.ACTOR)), entry.effectiveOn());
            case DestructionDeclined declined -> next.destruction = Destruction.NOT;
            case PersonalDataDestroyed destroyed -> next.destruction = Destruction.done(destroyed, entry.position());
            case AttributesChanged changed -> {}
            case MinorAmendmentRecorded amended -> {}
            case PersonalDataCorrected corrected -> {}
            case UseAbroadArranged arranged -> {}
        }
        return next.at(entry.position());
    }

    /** How a resident stands after these events of the resident's stream, in their order. */
    public static Folded<ResidentStatus> statusAfter(List<LogEntry> entries) {
        return Folded.of(new ResidentView(), entries).map(ResidentStatus::of);
    }
}
