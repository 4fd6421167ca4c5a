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
import inkan.resident.ResidentEvent.StayChanged;
import inkan.resident.ResidentEvent.UseAbroadArranged;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.Residence;
import inkan.view.fold.LogEntry;
import inkan.view.fold.Table;
import inkan.view.fold.View;
import inkan.view.resident.ResidentRow.Home;
import inkan.view.resident.ResidentRow.Reported;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds how residents stand. Other views read municipality and residence of a holder here. */
public final class ResidentView implements View<ResidentEvent, ResidentRow> {
    @Override
    public String name() {
        return "resident";
    }

    @Override
    public Table<ResidentRow> table() {
        return ResidentRow.TABLE;
    }

    @Override
    public Class<ResidentEvent> events() {
        return ResidentEvent.class;
    }

    @Override
    public boolean begins(ResidentEvent event) {
        return event instanceof Registered;
    }

    @Override
    public @Nullable ResidentRow evolve(@Nullable ResidentRow row, ResidentEvent event, LogEntry entry) {
        if (row == null) {
            return event instanceof Registered registered ? registered(registered, entry.position()) : null;
        }
        return changed(row, event, entry.position());
    }

    private static ResidentRow registered(Registered registered, long position) {
        return new ResidentRow(
                registered.resident(),
                new Home(registered.municipality(), registered.residence(), null),
                null,
                new Reported<>(registered.stayEndsOn(), null),
                new Reported<>(registered.adultWard(), null),
                null,
                null,
                List.of(),
                position);
    }

    private static ResidentRow changed(ResidentRow row, ResidentEvent event, long position) {
        return switch (event) {
            case Registered again -> row;
            case GuardianshipChanged changed ->
                with(row, row.stayEndsOn(), row.adultWard().or(changed.adultWard(), changed.effectiveOn()), position);
            case StayChanged changed ->
                with(row, row.stayEndsOn().or(changed.stayEndsOn(), changed.effectiveOn()), row.adultWard(), position);
            case MovedIn moved ->
                with(row, home(row, moved.municipality(), Residence.JAPAN, moved.effectiveOn()), position, position);
            case Departed departed ->
                with(
                        row,
                        home(row, row.home().municipality(), Residence.ABROAD, departed.effectiveOn()),
                        row.moved(),
                        position);
            case EntitlementEnded ended ->
                ended.cause().endsResidence() ? ended(row, ended, position) : at(row, position);
            case CardAppliedFor applied -> with(row, applied.card(), position);
            case AttributesChanged changed -> at(row, position);
            case MinorAmendmentRecorded amended -> at(row, position);
            case MovingOutAnnounced announced -> at(row, position);
            case ContinuedUseFellDue due -> at(row, position);
            case ContinuedUseDone done -> at(row, position);
            case MoveLapsed lapsed -> at(row, position);
            case UseAbroadArranged arranged -> at(row, position);
        };
    }

    private static Home home(
            ResidentRow row, MunicipalityCode municipality, Residence residence, LocalDate effectiveOn) {
        return ResidentRow.isNews(row.home().since(), effectiveOn)
                ? new Home(municipality, residence, effectiveOn)
                : row.home();
    }

    private static ResidentRow at(ResidentRow row, long position) {
        return with(row, row.stayEndsOn(), row.adultWard(), position);
    }

    private static ResidentRow with(ResidentRow row, Home home, @Nullable Long moved, long position) {
        return new ResidentRow(
                row.resident(),
                home,
                moved,
                row.stayEndsOn(),
                row.adultWard(),
                row.end(),
                row.endedOn(),
                row.cards(),
                position);
    }

    private static ResidentRow with(
            ResidentRow row, Reported<@Nullable LocalDate> stay, Reported<Boolean> ward, long position) {
        return new ResidentRow(
                row.resident(), row.home(), row.moved(), stay, ward, row.end(), row.endedOn(), row.cards(), position);
    }

    private static ResidentRow with(ResidentRow row, CardId card, long position) {
        return new ResidentRow(
                row.resident(),
                row.home(),
                row.moved(),
                row.stayEndsOn(),
                row.adultWard(),
                row.end(),
                row.endedOn(),
                Stream.concat(row.cards().stream(), Stream.of(card)).toList(),
                position);
    }

    private static ResidentRow ended(ResidentRow row, EntitlementEnded ended, long position) {
        return new ResidentRow(
                row.resident(),
                row.home(),
                row.moved(),
                row.stayEndsOn(),
                row.adultWard(),
                ended.cause(),
                ended.effectiveOn(),
                row.cards(),
                position);
    }
}
