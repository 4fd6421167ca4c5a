package inkan.performance.side;

import inkan.api.command.CommandCatalogue;
import inkan.command.Command;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.value.MunicipalityCode;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;

/** Sends commands over a bus with the metadata that the program's desk gives them. */
public final class Orders {
    /** Where every measured command comes from. */
    public static final MunicipalityCode MUNICIPALITY = new MunicipalityCode("131121");

    private Orders() {}

    /**
     * Has a command done.
     *
     * @throws RuntimeException what it failed with
     */
    public static void give(CommandBus bus, Command command, Channel channel, MunicipalityCode municipality) {
        CommandMessage<Object> message = new GenericCommandMessage<>(command, MetaData.emptyInstance());
        var callback = new FutureCallback<Object, Object>();
        bus.dispatch(
                message.withMetaData(Map.of(
                        Provenance.ACTOR,
                        "synthetic-town",
                        Provenance.ROLE,
                        "rehearsal",
                        Provenance.MUNICIPALITY,
                        municipality.value(),
                        Provenance.CHANNEL,
                        channel.name(),
                        Provenance.COMMAND,
                        CommandCatalogue.nameOf(command.getClass()),
                        Provenance.CORRELATION_ID,
                        message.getIdentifier())),
                callback);
        callback.getResult().optionalExceptionResult().ifPresent(failure -> {
            throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
        });
    }
}
