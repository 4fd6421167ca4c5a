package inkan;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** A repository that notes what a command has touched, so that its state can be compared with that after replay. */
record Watched<T>(Repository<T> repository, Map<String, Object> touched) implements Repository<T> {
    @Override
    public Aggregate<T> load(String id) {
        return noted(repository.load(id));
    }

    @Override
    public Aggregate<T> load(String id, Long expectedVersion) {
        return noted(repository.load(id, expectedVersion));
    }

    @Override
    public Aggregate<T> newInstance(Callable<T> first) throws Exception {
        return noted(repository.newInstance(first));
    }

    private Aggregate<T> noted(Aggregate<T> aggregate) {
        touched.put(aggregate.identifierAsString(), aggregate.invoke(Function.identity()));
        return aggregate;
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scope) throws Exception {
        repository.send(message, scope);
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return repository.canResolve(scope);
    }
}
