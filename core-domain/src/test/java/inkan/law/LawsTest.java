package inkan.law;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Domain;
import inkan.Office;
import inkan.command.Command;
import inkan.history.EventCatalogue;
import inkan.resident.destruction.RetentionRule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The laws over 10,000 histories by chance. The seed is printed; {@code -Dinkan.seed=} repeats a run. {@link
 * LawsCanFailTest} shows that each law catches what breaks it.
 */
@Tag("slow")
class LawsTest {
    private static final int HISTORIES = 10_000;
    private static final int COMMANDS_PER_HISTORY = 35;
    private static final int CLERKS = 2;

    /** What happens less often by chance, of 350,000 commands, is no test of anything. */
    private static final int OFTEN = 10;

    private static final long SEED = Long.getLong("inkan.seed", new SplittableRandom().nextLong());

    private static final Map<Law, String> BREACHES = new EnumMap<>(Law.class);
    private static final Tally TALLY = new Tally();
    private static int histories;

    @BeforeAll
    static void let_time_pass() throws Exception {
        System.out.printf("%,d histories: repeat with -Dinkan.seed=%d%n", HISTORIES, SEED);
        long begun = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> clerk = () -> {
            Office office = new Office(RandomHistory.TOWNS);
            int played = 0;
            for (int number = next.getAndIncrement(); number < HISTORIES; number = next.getAndIncrement()) {
                play(number, office);
                played++;
            }
            return played;
        };
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (Future<Integer> done : clerks.invokeAll(Collections.nCopies(CLERKS, clerk))) {
                histories += done.get();
            }
        }
        System.out.printf("%s  in %d s%n", TALLY, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static void play(int number, Office office) {
        office.clear();
        Judge judge = new Judge();
        RandomHistory history = new RandomHistory(Chance.seedOf(SEED, number), judge.ledger);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < COMMANDS_PER_HISTORY; i++) {
            LocalDateTime moment = history.nextMoment();
            Command command = history.nextCommand();
            Office.Outcome outcome = office.at(moment).by(history.by()).attempt(command);
            Step step = step(moment, command, outcome, office);
            steps.add(step);
            TALLY.count(command, outcome);
            judge.see(step, (law, words) -> note(law, () -> report(number, words, steps)));
            if (judge.ledger.reports.containsKey(command)) {
                history.taken(command);
            }
        }
    }

    private static void note(Law law, Supplier<String> report) {
        synchronized (BREACHES) {
            BREACHES.computeIfAbsent(law, first -> report.get());
        }
    }

    private static Step step(LocalDateTime moment, Command command, Office.Outcome outcome, Office office) {
        List<Recorded> recorded = outcome.recorded().stream().map(Recorded::of).toList();
        Map<String, Map<String, Object>> left = new TreeMap<>();
        Map<String, Map<String, Object>> replayed = new TreeMap<>();
        for (Recorded one : recorded) {
            String stream = one.event().stream().value();
            left.computeIfAbsent(stream, name -> State.of(outcome.touched().get(name)));
            replayed.computeIfAbsent(stream, name -> State.of(office.replayed(one.event().stream())));
        }
        boolean done = !outcome.result().isExceptional();
        return new Step(moment, command, done, done ? outcome.result().getPayload() : null, recorded, left, replayed);
    }

    private static String report(int number, String words, List<Step> steps) {
        StringBuilder text = new StringBuilder()
                .append("history ")
                .append(number)
                .append(" of seed ")
                .append(SEED)
                .append(": ")
                .append(words);
        steps.forEach(step -> text.append("\n    ").append(step));
        return text.toString();
    }

    private static void holds(Law law) {
        assertThat(BREACHES.getOrDefault(law, "")).as(law.name()).isEmpty();
    }

    @Test
    @Tag("C-11")
    void what_is_terminal_never_reopens() {
        holds(Law.WHAT_IS_TERMINAL_NEVER_REOPENS);
    }

    @Test
    @Tag("C-11")
    void what_has_expired_stays_as_it_is() {
        holds(Law.WHAT_HAS_EXPIRED_STAYS_AS_IT_IS);
    }

    @Test
    @Tag("V-5")
    @Tag("V-6")
    @Tag("E-5")
    void no_certificate_outlives_what_caps_it() {
        holds(Law.NO_CERTIFICATE_OUTLIVES_WHAT_CAPS_IT);
    }

    @Test
    @Tag("E-5")
    void a_smartphone_certificate_leans_on_active_ones_of_the_card() {
        holds(Law.A_SMARTPHONE_CERTIFICATE_LEANS_ON_ACTIVE_ONES_OF_THE_CARD);
    }

    @Test
    @Tag("E-5")
    @Tag("E-6")
    void each_kind_is_alive_once_per_card_and_once_on_phones_per_resident() {
        holds(Law.EACH_KIND_IS_ALIVE_ONCE_PER_CARD_AND_ONCE_ON_PHONES_PER_RESIDENT);
    }

    @Test
    @Tag("C-2")
    void a_change_of_attributes_never_touches_a_user_authentication_certificate() {
        holds(Law.A_CHANGE_OF_ATTRIBUTES_NEVER_TOUCHES_A_USER_AUTHENTICATION_CERTIFICATE);
    }

    @Test
    @Tag("C-1")
    @Tag("C-4")
    void a_change_of_attributes_hits_what_was_issued_before_it_and_nothing_since() {
        holds(Law.A_CHANGE_OF_ATTRIBUTES_HITS_WHAT_WAS_ISSUED_BEFORE_IT_AND_NOTHING_SINCE);
    }

    @Test
    @Tag("C-3")
    void a_minor_amendment_revokes_nothing() {
        holds(Law.A_MINOR_AMENDMENT_REVOKES_NOTHING);
    }

    @Test
    @Tag("C-1")
    @Tag("C-3")
    void a_correction_of_attributes_hits_the_signature_certificates_that_carry_others_unless_it_is_minor() {
        holds(Law.A_CORRECTION_OF_ATTRIBUTES_HITS_THE_SIGNATURE_CERTIFICATES_THAT_CARRY_OTHERS_UNLESS_IT_IS_MINOR);
    }

    @Test
    @Tag("D-3")
    void what_is_corrected_was_asked_for_by_one_and_approved_by_another() {
        holds(Law.WHAT_IS_CORRECTED_WAS_ASKED_FOR_BY_ONE_AND_APPROVED_BY_ANOTHER);
    }

    @Test
    @Tag("D-3")
    @Tag("D-5")
    void personal_data_is_destroyed_ten_years_after_everything_and_by_two() {
        holds(Law.PERSONAL_DATA_IS_DESTROYED_TEN_YEARS_AFTER_EVERYTHING_AND_BY_TWO);
    }

    @Test
    @Tag("D-4")
    void a_correction_names_the_event_that_set_what_held() {
        holds(Law.A_CORRECTION_NAMES_THE_EVENT_THAT_SET_WHAT_HELD);
    }

    @Test
    @Tag("P-3")
    void a_locked_pin_never_counts() {
        holds(Law.A_LOCKED_PIN_NEVER_COUNTS);
    }

    @Test
    @Tag("P-3")
    void wrong_entries_lock_the_signature_pin_at_5_and_the_others_at_3() {
        holds(Law.WRONG_ENTRIES_LOCK_THE_SIGNATURE_PIN_AT_5_AND_THE_OTHERS_AT_3);
    }

    @Test
    @Tag("C-13")
    void what_is_refused_records_nothing() {
        holds(Law.WHAT_IS_REFUSED_RECORDS_NOTHING);
    }

    @Test
    @Tag("V-11")
    void replay_gives_the_state_that_the_command_gave() {
        holds(Law.REPLAY_GIVES_THE_STATE_THAT_THE_COMMAND_GAVE);
    }

    @Test
    @Tag("V-9")
    void nothing_expires_before_its_issue() {
        holds(Law.NOTHING_EXPIRES_BEFORE_ITS_ISSUE);
    }

    @Test
    @Tag("V-11")
    void every_event_says_when_and_under_which_policy_and_who_asked_for_it() {
        holds(Law.EVERY_EVENT_SAYS_WHEN_AND_UNDER_WHICH_POLICY_AND_WHO_ASKED_FOR_IT);
    }

    @Test
    @Tag("V-11")
    void a_stored_expiry_never_changes() {
        holds(Law.A_STORED_EXPIRY_NEVER_CHANGES);
    }

    @Test
    @Tag("C-4")
    void a_report_repeated_changes_nothing_and_is_answered_the_same() {
        holds(Law.A_REPORT_REPEATED_CHANGES_NOTHING_AND_IS_ANSWERED_THE_SAME);
    }

    @Test
    @Tag("C-8")
    @Tag("C-9")
    void a_void_card_carries_nothing_alive() {
        holds(Law.A_VOID_CARD_CARRIES_NOTHING_ALIVE);
    }

    @Test
    @Tag("W-1")
    @Tag("W-2")
    @Tag("W-4")
    @Tag("V-10")
    void a_certificate_is_renewed_inside_its_window_by_a_longer_one() {
        holds(Law.A_CERTIFICATE_IS_RENEWED_INSIDE_ITS_WINDOW_BY_A_LONGER_ONE);
    }

    @Test
    @Tag("E-2")
    @Tag("E-3")
    void a_signature_certificate_is_for_who_can_have_one() {
        holds(Law.A_SIGNATURE_CERTIFICATE_IS_FOR_WHO_CAN_HAVE_ONE);
    }

    @Test
    @Tag("P-7")
    @Tag("W-5")
    void on_a_suspended_card_nothing_is_issued_reset_or_changed() {
        holds(Law.ON_A_SUSPENDED_CARD_NOTHING_IS_ISSUED_RESET_OR_CHANGED);
    }

    @Test
    @Tag("E-7")
    void a_face_authentication_card_has_no_pin_and_no_signature_certificate() {
        holds(Law.A_FACE_AUTHENTICATION_CARD_HAS_NO_PIN_AND_NO_SIGNATURE_CERTIFICATE);
    }

    @Test
    @Tag("C-7")
    void only_a_smartphones_user_authentication_certificate_is_released() {
        holds(Law.ONLY_A_SMARTPHONES_USER_AUTHENTICATION_CERTIFICATE_IS_RELEASED);
    }

    @Test
    @Tag("P-1")
    @Tag("E-2")
    @Tag("E-3")
    void a_signature_pin_is_set_for_who_can_have_a_signature_certificate() {
        holds(Law.A_SIGNATURE_PIN_IS_SET_FOR_WHO_CAN_HAVE_A_SIGNATURE_CERTIFICATE);
    }

    @Test
    @Tag("C-8")
    void a_resident_has_one_card_in_force() {
        holds(Law.A_RESIDENT_HAS_ONE_CARD_IN_FORCE);
    }

    @Test
    @Tag("C-9")
    void a_death_or_deletion_leaves_no_card() {
        holds(Law.A_DEATH_OR_DELETION_LEAVES_NO_CARD);
    }

    @Test
    @Tag("C-9")
    void a_departure_leaves_no_signature_certificate_issued_before_it() {
        holds(Law.A_DEPARTURE_LEAVES_NO_SIGNATURE_CERTIFICATE_ISSUED_BEFORE_IT);
    }

    @Test
    @Tag("M-11")
    void an_inquiry_is_used_once_it_is_answered_on_a_later_day_and_not_after_its_last() {
        holds(Law.AN_INQUIRY_IS_USED_ONCE_IT_IS_ANSWERED_ON_A_LATER_DAY_AND_NOT_AFTER_ITS_LAST);
    }

    @Test
    @Tag("M-11")
    void an_inquiry_is_used_by_what_it_was_opened_for() {
        holds(Law.AN_INQUIRY_IS_USED_BY_WHAT_IT_WAS_OPENED_FOR);
    }

    @Test
    @Tag("M-6")
    @Tag("M-7")
    @Tag("M-8")
    void an_agent_without_the_letter_of_the_notice_comes_twice() {
        holds(Law.AN_AGENT_WITHOUT_THE_LETTER_OF_THE_NOTICE_COMES_TWICE);
    }

    @Test
    @Tag("N-3")
    void a_notice_is_sent_once_and_comes_back_once() {
        holds(Law.A_NOTICE_IS_SENT_ONCE_AND_COMES_BACK_ONCE);
    }

    @Test
    @Tag("N-1")
    @Tag("N-2")
    void a_notice_announces_what_still_ends_on_a_day_to_come() {
        holds(Law.A_NOTICE_ANNOUNCES_WHAT_STILL_ENDS_ON_A_DAY_TO_COME);
    }

    @Test
    @Tag("N-2")
    void no_notice_is_sent_where_a_period_of_stay_binds() {
        holds(Law.NO_NOTICE_IS_SENT_WHERE_A_PERIOD_OF_STAY_BINDS);
    }

    @Test
    @Tag("N-2")
    void a_notice_is_sent_by_the_municipality_of_residence() {
        holds(Law.A_NOTICE_IS_SENT_BY_THE_MUNICIPALITY_OF_RESIDENCE);
    }

    @Test
    @Tag("N-3")
    void a_second_notice_follows_a_return_after_which_it_was_due() {
        holds(Law.A_SECOND_NOTICE_FOLLOWS_A_RETURN_AFTER_WHICH_IT_WAS_DUE);
    }

    @Test
    @Tag("N-2")
    @Tag("N-3")
    void a_second_notice_falls_due_after_a_first_while_what_it_announced_still_ends() {
        holds(Law.A_SECOND_NOTICE_FALLS_DUE_AFTER_A_FIRST_WHILE_WHAT_IT_ANNOUNCED_STILL_ENDS);
    }

    @Test
    @Tag("C-4")
    void a_report_tells_what_it_did() {
        holds(Law.A_REPORT_TELLS_WHAT_IT_DID);
    }

    @Test
    void what_is_not_done_is_refused_by_a_rule_or_names_nothing_known() {
        assertThat(TALLY.failures).isEmpty();
    }

    @Test
    void there_were_10_000_histories() {
        assertThat(histories).isEqualTo(10_000);
    }

    @Test
    void every_command_is_done_often_and_refused_often() {
        assertThat(rare(Domain.COMMANDS, TALLY.accepted)).isEmpty();
        assertThat(rare(Domain.COMMANDS, TALLY.refused)).isEmpty();
    }

    @Test
    void four_commands_in_ten_are_done() {
        assertThat(TALLY.shareDone()).isGreaterThan(0.4);
    }

    @Test
    void every_event_happens_often() {
        assertThat(rare(EventCatalogue.EVENTS, TALLY.events)).isEmpty();
    }

    @Test
    void second_notices_are_sent_often() {
        assertThat(TALLY.secondNotices).isGreaterThan(OFTEN);
    }

    @Test
    void every_rule_is_broken_often() {
        // In these histories everything is sealed; what is older than sealing is only read.
        assertThat(rare(RulesOfTheDomain.ALL, TALLY.broken))
                .allMatch(rule -> rule == RetentionRule.THERE_IS_A_KEY_TO_DESTROY);
    }

    private static <K> List<? extends K> rare(List<? extends K> all, Map<? super K, Integer> counts) {
        return all.stream().filter(one -> counts.getOrDefault(one, 0) < OFTEN).toList();
    }

    @Test
    void the_same_seed_is_the_same_history() {
        assertThat(commandsOf(7)).isEqualTo(commandsOf(7)).hasSize(COMMANDS_PER_HISTORY);
    }

    private static List<Command> commandsOf(int number) {
        RandomHistory history = new RandomHistory(Chance.seedOf(SEED, number), new Ledger());
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < COMMANDS_PER_HISTORY; i++) {
            assertThat(history.nextMoment()).isAfter(LocalDateTime.MIN);
            commands.add(history.nextCommand());
        }
        return commands;
    }

    @Test
    void every_command_comes_up() {
        assertThat(new RandomHistory(SEED, new Ledger()).repertoire()).hasSameElementsAs(Domain.COMMANDS);
    }
}
