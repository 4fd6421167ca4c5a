package inkan.view.resident;

import inkan.value.MunicipalityCode;
import inkan.view.Row;
import inkan.view.fold.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The municipalities where a resident lived before and does not now, in the order in which they were left, each once.
 *
 * @param left whatever was left at a position was home until then; only moves count that were not overtaken when they were
 *     reported
 */
record FormerHomes(List<Left> left) {
    /** Of somebody who has never moved to another municipality. */
    static final FormerHomes NONE = new FormerHomes(List.of());

    /** @param at position of the report with which it was left last */
    record Left(MunicipalityCode municipality, long at) {}

    FormerHomes {
        left = List.copyOf(left);
    }

    /** After a move, reported at a position; within a municipality it leaves nothing. */
    FormerHomes moved(MunicipalityCode from, MunicipalityCode to, long at) {
        if (from.equals(to)) {
            return this;
        }
        List<Left> homes = new ArrayList<>(left);
        homes.removeIf(home -> home.municipality.equals(to));
        homes.add(new Left(from, at));
        return new FormerHomes(homes);
    }

    static <R> List<Column<R>> columns(Function<R, FormerHomes> homes) {
        return List.of(
                Column.ids(
                        "former_municipalities",
                        row -> homes.apply(row).left.stream()
                                .map(Left::municipality)
                                .toList()),
                Column.positions(
                        "left_at",
                        row -> homes.apply(row).left.stream().map(Left::at).toList()));
    }

    static FormerHomes read(Row row) throws SQLException {
        List<MunicipalityCode> municipalities = row.values("former_municipalities", MunicipalityCode::new);
        List<Long> positions = row.positions("left_at");
        if (municipalities.isEmpty()) {
            return NONE;
        }
        List<Left> left = new ArrayList<>();
        for (int i = 0; i < municipalities.size(); i++) {
            left.add(new Left(municipalities.get(i), positions.get(i)));
        }
        return new FormerHomes(left);
    }
}
