package inkan.api.notice;

import inkan.api.InkanApplication;
import inkan.api.OnDatabase;
import inkan.api.client.Api;
import inkan.api.client.SettableClock;
import inkan.api.command.CommandDesk;
import inkan.postgres.FreshDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node of the whole program, with a clock that a test sets, whose commands can be made to fail as if the process were killed:
 * before one is done, or when it is done and nobody has been told.
 */
final class NoticeNode implements AutoCloseable {
    private static final SettableClock CLOCK = new SettableClock();

    private final ConfigurableApplicationContext context;
    private final Clock clockOfTheOthers = GenericEventMessage.clock;
    private final AtomicInteger commandsToLive = new AtomicInteger(Integer.MAX_VALUE);

    private NoticeNode(FreshDatabase database, Path directory) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--inkan.data-directory=" + directory));
        OnDatabase.settings(database).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        context = new SpringApplicationBuilder(InkanApplication.class)
                .registerShutdownHook(false)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("settableClock", CLOCK);
                    starting.getBeanFactory().addBeanPostProcessor(new Mortal());
                })
                .run(arguments.toArray(String[]::new));
    }

    /** Starts one. Nodes on one database share the directory, for the keys. */
    static NoticeNode on(FreshDatabase database, Path directory) {
        var node = new NoticeNode(database, directory);
        GenericEventMessage.clock = CLOCK; // Axon has one for all programs in a JVM
        return node;
    }

    /** All nodes' clock. */
    static SettableClock clock() {
        return CLOCK;
    }

    NoticeRuns runs() {
        return context.getBean(NoticeRuns.class);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    Api api() {
        return Api.ofClerk("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** After so many commands more every command fails. */
    void diesAfter(int commands) {
        commandsToLive.set(commands);
    }

    void livesAgain() {
        commandsToLive.set(Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        context.close();
        GenericEventMessage.clock = clockOfTheOthers;
    }

    /** What a killed process says: nothing that anybody is prepared for. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Mortal implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof CommandDesk desk
                    ? new CommandDesk(new MortalBus(desk.bus()), desk.log(), desk.key(), desk.refusals())
                    : bean;
        }
    }

    private final class MortalBus implements CommandBus {
        private final CommandBus bus;

        MortalBus(CommandBus bus) {
            this.bus = bus;
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            int left = commandsToLive.decrementAndGet();
            if (left >= 0 || left % 2 == 0) { // every other one of those that fail is done, and its answer lost
                bus.dispatch(command, callback);
            }
            if (left < 0) {
                throw new Killed();
            }
        }

        @Override
        public <C> void dispatch(CommandMessage<C> command) {
            bus.dispatch(command);
        }

        @Override
        public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
            return bus.subscribe(name, handler);
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
            return bus.registerDispatchInterceptor(interceptor);
        }

        @Override
        public Registration registerHandlerInterceptor(
                MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
            return bus.registerHandlerInterceptor(interceptor);
        }
    }
}
