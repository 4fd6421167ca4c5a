package inkan.view.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.event.Event;
import inkan.view.AllViews;
import inkan.view.fold.Comparison.Kind;
import inkan.view.fold.Comparison.OfColumn;
import inkan.view.fold.Comparison.OfRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ComparisonTest {
    private static final int MOST = 100;
    private static final Set<String> ALL = Set.of();

    private final ViewsOnPostgres views = ViewsOnPostgres.fresh();
    private final LogInMemory log = new LogInMemory();
    private final ViewReader reader = views.reader(log, 50);

    @AfterEach
    void close() {
        reader.close();
    }

    private void live(long seed, int residents) throws Exception {
        Lives.of(seed, residents).forEach(log::append);
        reader.catchUp();
    }

    /** Compared in stretches of so many rows. */
    private Rebuild rebuild(int stretch) {
        return new Rebuild(views.source(), log, AllViews.VIEWS, 100, stretch);
    }

    private Comparison compare(int stretch, boolean replace) throws SQLException, InterruptedException {
        return rebuild(stretch)
                .compare(ALL, replace, MOST, progress -> {}, (done, rows) -> {})
                .orElseThrow();
    }

    private void nothingIsLeft() throws SQLException {
        assertThat(views.texts("select relname from pg_class where relnamespace = 'views_next'::regnamespace"))
                .isEmpty();
        assertThat(rebuild(10).underWay()).isEmpty();
    }

    @ParameterizedTest(name = "{0} rows at a time")
    @ValueSource(ints = {7})
    void where_nothing_was_changed_nothing_differs_and_the_views_stay_as_they_are(int stretch) throws Exception {
        live(21, 15);
        Map<String, List<String>> before = views.rows();
        List<String> tables =
                views.texts("select oid::text from pg_class where relnamespace = 'views'::regnamespace order by 1");

        Comparison comparison = compare(stretch, false);

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.position()).isEqualTo(log.head());
        assertThat(comparison.replaced()).isFalse();
        assertThat(comparison.tables())
                .hasSize(AllViews.VIEWS.tables().size() + 1)
                .filteredOn(table -> !table.view().equals("dead-letters"))
                .allSatisfy(table -> assertThat(table.rows())
                        .as(table.table())
                        .isEqualTo(before.getOrDefault(table.table(), List.of()).size())
                        .isPositive());
        assertThat(views.rows()).isEqualTo(before);
        assertThat(views.texts("select oid::text from pg_class where relnamespace = 'views'::regnamespace order by 1"))
                .as("the same tables")
                .isEqualTo(tables);
        nothingIsLeft();
    }

    @ParameterizedTest(name = "{0} rows at a time")
    @ValueSource(ints = {6})
    void in_each_view_a_changed_row_a_missing_one_and_one_too_many_are_found_and_mended_where_that_is_asked(int stretch)
            throws Exception {
        live(22, 15);
        Map<String, List<String>> before = views.rows();
        List<String> planted = new ArrayList<>();
        for (String table : AllViews.VIEWS.tables()) {
            planted.addAll(plant(table));
        }

        Comparison comparison = compare(stretch, true);

        assertThat(comparison.tables())
                .filteredOn(table -> !table.view().equals("dead-letters"))
                .allSatisfy(table -> assertThat(List.of(table.changed(), table.missing(), table.tooMany()))
                        .as(table.table())
                        .containsExactly(1L, 1L, 1L));
        assertThat(comparison.differences().stream().map(row -> row.table() + " " + row.key() + " " + row.kind()))
                .containsExactlyInAnyOrderElementsOf(planted);
        assertThat(comparison.differences())
                .filteredOn(row -> row.kind() == Kind.CHANGED)
                .allSatisfy(row -> assertThat(row.columns()).singleElement().satisfies(column -> {
                    assertThat(column.live()).isEqualTo("planted");
                    assertThat(column.rebuilt()).isNotEqualTo("planted");
                }));
        assertThat(comparison.replaced()).isTrue();
        assertThat(views.rows()).isEqualTo(before);
        nothingIsLeft();
    }

    /** Changes one row, takes one away and adds one; says which. */
    private List<String> plant(String table) {
        String key = String.join(" || ',' || ", keys(table));
        List<String> three = views.texts("select " + key + " from " + table + " order by md5(" + key + ") limit 3");
        String text = views.texts(
                        """
                        select attname from pg_attribute a where attrelid = '%s'::regclass and attnum > 0
                           and atttypid = 'text'::regtype and not attname = any (?::text[])
                         order by attnotnull desc, attnum limit 1""".formatted(table).replace("?::text[]", "array['" + String.join("','", keys(table)) + "']"))
                .getFirst();
        views.sql()
                .sql("update %s set %s = 'planted' where %s = ?".formatted(table, text, key))
                .param(three.get(0))
                .update();
        views.sql()
                .sql("delete from %s where %s = ?".formatted(table, key))
                .param(three.get(1))
                .update();
        views.sql()
                .sql(
                        "insert into %s select (jsonb_populate_record(t, jsonb_build_object('%s', 'zz-planted'))).* from %1$s t where %s = ?"
                                .formatted(table, keys(table).getFirst(), key))
                .param(three.get(2))
                .update();
        String added = views.texts("select " + key + " from " + table + " where "
                        + keys(table).getFirst() + " = 'zz-planted'")
                .getFirst();
        return List.of(
                table + " " + three.get(0) + " CHANGED",
                table + " " + three.get(1) + " MISSING",
                table + " " + added + " TOO_MANY");
    }

    private List<String> keys(String table) {
        return views.texts("""
                select attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                 where i.indrelid = '%s'::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)""".formatted(table));
    }

    @Test
    void what_differs_is_told_with_both_values_and_of_a_row_that_only_one_has_all() throws Exception {
        live(23, 5);
        views.sql()
                .sql("update view_card set state = 'VOID', fee_yen = 7 where card = 'card-2'")
                .update();
        views.sql().sql("delete from view_inquiry").update();
        views.sql()
                .sql("insert into view_dead_letter values ('card', 'card-9', 3, 'planted')")
                .update();

        Comparison comparison = compare(10, false);

        assertThat(comparison.differences())
                .filteredOn(row -> row.view().equals("card"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo("card-2");
                    assertThat(row.columns()).contains(new OfColumn("fee_yen", "7", "0"));
                    assertThat(row.columns())
                            .allMatch(column -> Set.of("fee_yen", "state").contains(column.column()));
                });
        assertThat(comparison.differences())
                .filteredOn(row -> row.view().equals("inquiry"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.kind()).isEqualTo(Kind.MISSING);
                    assertThat(row.columns())
                            .allMatch(column -> column.live() == null && column.rebuilt() != null)
                            .anyMatch(column -> column.column().equals("position"));
                });
        assertThat(comparison.differences())
                .contains(new OfRow(
                        "dead-letters",
                        "view_dead_letter",
                        "card,3",
                        Kind.TOO_MANY,
                        List.of(
                                new OfColumn("position", "3", null),
                                new OfColumn("reason", "planted", null),
                                new OfColumn("stream", "card-9", null),
                                new OfColumn("view", "card", null))));
    }

    @Test
    void all_are_counted_and_a_bounded_number_is_told() throws Exception {
        live(24, 20);
        views.sql().sql("update view_card set fee_yen = 7").update();
        views.sql().sql("truncate view_certificate").update();

        Comparison comparison = rebuild(9)
                .compare(Set.of("card", "certificate"), false, 12, progress -> {}, (done, rows) -> {})
                .orElseThrow();

        assertThat(comparison.tables()).extracting(Comparison.OfTable::view).containsExactly("card", "certificate");
        assertThat(comparison.tables().getFirst().changed()).isEqualTo(20);
        assertThat(comparison.tables().getLast().missing()).isGreaterThan(30);
        assertThat(comparison.count()).isGreaterThan(50);
        assertThat(comparison.differences()).hasSize(12);
    }

    @Test
    void while_rows_are_compared_events_come_and_are_folded_and_do_not_change_what_is_compared() throws Exception {
        List<Event> events = Lives.of(25, 40);
        events.subList(0, 600).forEach(log::append);
        reader.catchUp();
        List<Event> later = new ArrayList<>(events.subList(600, events.size()));
        List<Long> positions = new ArrayList<>();

        Comparison comparison = rebuild(10)
                .compare(ALL, true, MOST, progress -> {}, (done, rows) -> {
                    if (!later.isEmpty()) {
                        log.append(later.removeFirst());
                        catchUp();
                        positions.add(views.position());
                    }
                })
                .orElseThrow();

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.position()).isEqualTo(600);
        assertThat(positions).hasSizeGreaterThan(20).isSorted();
        assertThat(positions.getLast()).isEqualTo(log.head());
        reader.catchUp();
        Map<String, List<String>> rows = views.rows();
        var elsewhere = ViewsOnPostgres.fresh();
        try (ViewReader another = elsewhere.reader(log, 1_000)) {
            another.catchUp();
        }
        assertThat(rows).isEqualTo(elsewhere.rows());
    }

    private void catchUp() {
        try {
            reader.catchUp();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOADING", "COMPARING"})
    void a_comparison_that_was_cut_short_is_gone_on_with_and_does_not_become_a_rebuild(String when) throws Exception {
        live(26, 10);
        views.sql()
                .sql("update view_card set fee_yen = 7 where card = 'card-3'")
                .update();
        Map<String, List<String>> before = views.rows();
        Rebuild killed = rebuild(20);
        assertThatThrownBy(() -> killed.compare(
                        ALL,
                        false,
                        MOST,
                        progress -> {
                            if (progress.phase().name().equals(when)) {
                                throw new IllegalStateException("killed");
                            }
                        },
                        (done, rows) -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThat(killed.underWay().orElseThrow().compares()).isTrue();

        Comparison comparison = compare(15, false);

        assertThat(comparison.count()).isEqualTo(1);
        assertThat(comparison.replaced()).isFalse();
        assertThat(views.rows()).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    void a_rebuild_that_was_cut_short_is_put_in_place_whoever_compares_it() throws Exception {
        live(27, 10);
        Map<String, List<String>> before = views.rows();
        views.sql()
                .sql("update view_card set fee_yen = 7 where card = 'card-3'")
                .update();
        assertThatThrownBy(() -> rebuild(20).run(progress -> {
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(IllegalStateException.class);

        Comparison comparison = compare(15, false);

        assertThat(comparison.count()).isEqualTo(1);
        assertThat(comparison.replaced()).isTrue();
        assertThat(views.rows()).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    void only_views_that_there_are_can_be_compared() {
        assertThat(Rebuild.comparable(AllViews.VIEWS)).contains("card", "notice-queue", "dead-letters");
        assertThatThrownBy(() -> rebuild(10).compare(Set.of("nothing"), false, 1, progress -> {}, (done, rows) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
