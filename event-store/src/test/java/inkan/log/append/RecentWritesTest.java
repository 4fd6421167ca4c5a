package inkan.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentWritesTest {

    private final RecentWrites recent = new RecentWrites(3);

    @Test
    void a_stream_that_went_on_has_changed_and_the_others_have_not() {
        recent.note(1, "a", 0);
        recent.note(2, "b", 0);
        recent.note(3, "a", 1);

        assertThat(recent.isUnchanged("a", 0, 2)).isFalse();
        assertThat(recent.isUnchanged("a", 1, 3)).isTrue();
        assertThat(recent.isUnchanged("b", 0, 2)).isTrue();
        assertThat(recent.isUnchanged("c", -1, 0)).isTrue();
    }

    @Test
    void what_was_seen_before_the_oldest_event_known_is_never_certain() {
        recent.note(1, "a", 0);
        recent.note(2, "b", 0);
        recent.note(3, "c", 0);
        recent.note(4, "d", 0);

        assertThat(recent.isUnchanged("x", -1, 0)).isFalse();
        assertThat(recent.isUnchanged("x", -1, 1)).isTrue();
        assertThat(recent.lastSequence("a")).isEqualTo(-1);
    }

    @Test
    void a_stream_that_goes_on_is_known_as_long_as_its_last_event() {
        recent.note(1, "a", 0);
        recent.note(2, "a", 1);
        recent.note(3, "b", 0);
        recent.note(4, "b", 1);

        assertThat(recent.lastSequence("a")).isEqualTo(1);
        recent.note(5, "b", 2);
        assertThat(recent.lastSequence("a")).isEqualTo(-1);
    }

    @Test
    void behind_a_leap_nothing_is_known_of_what_lay_before() {
        recent.note(1, "a", 0);
        recent.startAt(10);
        recent.note(11, "b", 0);

        assertThat(recent.lastSequence("a")).isEqualTo(-1);
        assertThat(recent.isUnchanged("a", 0, 9)).isFalse();
        assertThat(recent.isUnchanged("a", 0, 10)).isTrue();
        assertThat(recent.lastSequence("b")).isZero();
    }
}
