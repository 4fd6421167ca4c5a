package inkan.view.resident;

import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.view.Row;
import inkan.view.fold.Column;
import inkan.view.fold.Table;
import inkan.view.fold.ViewRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a resident.
 *
 * @param home where the resident lives, or lived last
 * @param moved position of the last report of having moved in
 * @param formerHomes where the resident lived before
 * @param moving what is under way about moves
 * @param cards all ever applied for, oldest first
 * @param destruction of the personal data
 */
record ResidentRow(
        ResidentId resident,
        Home home,
        @Nullable Long moved,
        FormerHomes formerHomes,
        Moving moving,
        Reported<@Nullable LocalDate> stayEndsOn,
        Reported<Boolean> adultWard,
        @Nullable EndOfEntitlement end,
        @Nullable LocalDate endedOn,
        List<CardId> cards,
        Destruction destruction,
        long position)
        implements ViewRow {
    static final Table<ResidentRow> TABLE = new Table<>("view_resident", columns(), ResidentRow::read);

    private static List<Column<ResidentRow>> columns() {
        var columns = new ArrayList<Column<ResidentRow>>(List.of(
                Column.id("resident", ResidentRow::resident),
                Column.id("municipality", row -> row.home.municipality),
                Column.choice("residence", row -> row.home.residence),
                Column.day("residence_since", row -> row.home.since),
                Column.positionIfAny("moved", ResidentRow::moved),
                Column.day("stay_ends_on", row -> row.stayEndsOn.value),
                Column.day("stay_known_since", row -> row.stayEndsOn.since),
                Column.flag("adult_ward", row -> row.adultWard.value),
                Column.day("ward_known_since", row -> row.adultWard.since),
                Column.choice("end_of_entitlement", ResidentRow::end),
                Column.day("ended_on", ResidentRow::endedOn),
                Column.ids("cards", ResidentRow::cards),
                Column.position("position", ResidentRow::position)));
        columns.addAll(Moving.columns(ResidentRow::moving));
        columns.addAll(FormerHomes.columns(ResidentRow::formerHomes));
        columns.addAll(Destruction.columns(ResidentRow::destruction));
        return columns;
    }

    /** @param since effective day of the report that tells it; absent where none but the registration does */
    record Home(
            MunicipalityCode municipality,
            Residence residence,
            @Nullable LocalDate since) {
        /** Whether what took effect on a day is not overtaken by a later move or departure. */
        boolean isUpToDateOn(LocalDate effectiveOn) {
            return isNews(since, effectiveOn);
        }
    }

    /** What the register reported last: reports come late and out of order, and the one effective last holds. */
    record Reported<T extends @Nullable Object>(
            T value, @Nullable LocalDate since) {
        Reported<T> or(T other, LocalDate effectiveOn) {
            return isNews(since, effectiveOn) ? new Reported<>(other, effectiveOn) : this;
        }

        /** As it should have been reported; since when stays. */
        Reported<T> corrected(T other) {
            return new Reported<>(other, since);
        }
    }

    private static boolean isNews(@Nullable LocalDate known, LocalDate effectiveOn) {
        return known == null || !effectiveOn.isBefore(known);
    }

    /** A resident just registered. */
    static ResidentRow of(ResidentEvent.Registered registered, long position) {
        return new ResidentRow(
                registered.resident(),
                new Home(registered.municipality(), registered.residence(), null),
                null,
                FormerHomes.NONE,
                Moving.NOT,
                new Reported<>(registered.stayEndsOn(), null),
                new Reported<>(registered.adultWard(), null),
                null,
                null,
                List.of(),
                Destruction.NOT,
                position);
    }

    /** What an event makes of a row: all that it does not touch stays. */
    static final class Change {
        private final ResidentRow row;
        Home home;

        @Nullable
        Long moved;

        FormerHomes formerHomes;
        Moving moving;
        Reported<@Nullable LocalDate> stayEndsOn;
        Reported<Boolean> adultWard;

        @Nullable
        EndOfEntitlement end;

        @Nullable
        LocalDate endedOn;

        private List<CardId> cards;
        Destruction destruction;

        Change(ResidentRow row) {
            this.row = row;
            home = row.home;
            moved = row.moved;
            formerHomes = row.formerHomes;
            moving = row.moving;
            stayEndsOn = row.stayEndsOn;
            adultWard = row.adultWard;
            end = row.end;
            endedOn = row.endedOn;
            cards = row.cards;
            destruction = row.destruction;
        }

        void add(CardId card) {
            cards = Stream.concat(cards.stream(), Stream.of(card)).toList();
        }

        ResidentRow at(long position) {
            return new ResidentRow(
                    row.resident,
                    home,
                    moved,
                    formerHomes,
                    moving,
                    stayEndsOn,
                    adultWard,
                    end,
                    endedOn,
                    cards,
                    destruction,
                    position);
        }
    }

    private static ResidentRow read(Row row) throws SQLException {
        return new ResidentRow(
                row.value("resident", ResidentId::new),
                new Home(
                        row.value("municipality", MunicipalityCode::new),
                        row.value("residence", Residence::valueOf),
                        row.dayIfAny("residence_since")),
                row.valueIfAny("moved", Long::valueOf),
                FormerHomes.read(row),
                Moving.read(row),
                new Reported<>(row.dayIfAny("stay_ends_on"), row.dayIfAny("stay_known_since")),
                new Reported<>(row.columns().getBoolean("adult_ward"), row.dayIfAny("ward_known_since")),
                row.valueIfAny("end_of_entitlement", EndOfEntitlement::valueOf),
                row.dayIfAny("ended_on"),
                row.values("cards", CardId::new),
                Destruction.read(row),
                row.position());
    }
}
