package inkan.api.command;

import inkan.api.json.DomainJson;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Has the {@link Exchange} that comes with a command take the answer along before the events are appended. */
public final class ExchangeKeeper implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String NOTHING_TO_SAY = "{}";

    private final JsonMapper json = DomainJson.ofAnswers();

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object answer = chain.proceed();
        if (unit.getMessage().getMetaData().get(Exchange.KEY) instanceof Exchange exchange) {
            exchange.remember(answer == null ? NOTHING_TO_SAY : json.writeValueAsString(answer), unit);
        }
        return answer;
    }
}
