package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.api.RunningProgram;
import inkan.api.client.Holder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class NothingLeavesTheMachineTest extends RunningProgram {

    @Autowired
    private ApplicationContext context;

    @Test
    void the_program_asks_for_no_name_but_its_own_machines() throws UnknownHostException {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        api.get("/v1/cards/" + holder.card() + "?at-least=head");
        api.get("/v3/api-docs");

        Set<String> own = Set.of("localhost", InetAddress.getLocalHost().getHostName(), Planted.NAME);
        assertThat(own).containsAll(WatchedNames.ASKED);
    }

    @Test
    void nothing_asks_for_updates() {
        assertThat(context.getBeanNamesForType(UpdateChecker.class)).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("update"));
    }

    /** Or the first test could not fail. */
    @Test
    void a_name_that_something_asks_for_would_be_noticed() {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> InetAddress.getAllByName(Planted.NAME));

        assertThat(WatchedNames.ASKED).contains(Planted.NAME);
    }

    private static final class Planted {
        static final String NAME = "planted.invalid";
    }
}
