package inkan.view.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives with notices, one after the other in the log and side by side. */
@Tag("slow")
@Tag("N-2")
class QueueOfLivesTest {
    private static final int RESIDENTS = 120;
    private static final int ONE_BATCH = 100_000;

    private static Map<String, List<String>> folded(LogInMemory log, int batch) throws Exception {
        var views = ViewsOnPostgres.fresh();
        try (ViewReader reader = views.reader(log, batch)) {
            reader.catchUp();
        }
        assertThat(views.deadLetters()).isEmpty();
        return views.rows();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void in_batches_of_any_size_and_rebuilt_the_queue_is_the_same_row_by_row(long seed) throws Exception {
        var log = new LogInMemory();
        Lives.of(seed, RESIDENTS).forEach(log::append);
        Map<String, List<String>> rows = folded(log, 1);
        for (String state : List.of("DUE", "SENT", "RETURNED", "DONE", "WITHDRAWN", "NONE")) {
            assertThat(rows.get("view_notice_queue")).as(state).anyMatch(row -> row.contains('"' + state + '"'));
        }

        assertThat(folded(log, 7)).isEqualTo(rows);
        assertThat(folded(log, 1_000)).isEqualTo(rows);
        assertThat(folded(log, ONE_BATCH)).isEqualTo(rows);
    }

    @Test
    void lives_that_are_taken_a_second_time_change_nothing() throws Exception {
        var log = new LogInMemory();
        Lives.of(14, RESIDENTS).forEach(log::append);
        var views = ViewsOnPostgres.fresh();
        try (ViewReader reader = views.reader(log, 50)) {
            reader.catchUp();
        }
        Map<String, List<String>> rows = views.rows();
        List<String> written = written(views);
        for (long position : List.of(log.head() - 1, log.head() / 2, 0L)) {
            views.sql()
                    .sql("update view_progress set position = ?")
                    .param(position)
                    .update();
            try (ViewReader reader = views.reader(log, 30)) {
                reader.catchUp();
            }
            assertThat(views.rows()).isEqualTo(rows);
            assertThat(written(views)).as("written anew").isEqualTo(written);
        }
    }

    /** Where each row of the queue is, and which transaction wrote it. */
    private static List<String> written(ViewsOnPostgres views) {
        return views.texts(
                "select concat(notice, municipality, ' ', ctid, ' ', xmin) from view_notice_queue order by 1");
    }
}
