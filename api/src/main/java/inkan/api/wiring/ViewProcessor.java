package inkan.api.wiring;

import inkan.view.Tables;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.SmartLifecycle;

/**
 * Folds the log into the views, from before the first request to after the last. A batch that fails is rolled back with
 * its token and tried again after 1, 2, 4 … up to 60 seconds, forever: a view may be late, it is never wrong.
 */
public final class ViewProcessor implements SmartLifecycle {

    private static final int BATCH_SIZE = 500;
    private static final long LONGEST_WAIT_MILLIS = 500;
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final TrackingEventProcessor processor;

    ViewProcessor(EventStore store, TokenStore tokens, TransactionManager transactions, List<?> projectors) {
        processor = TrackingEventProcessor.builder()
                .name(Tables.GROUP)
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projectors)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH_SIZE)
                        .andTokenClaimInterval(1, TimeUnit.SECONDS)
                        .andEventAvailabilityTimeout(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS))
                .build();
    }

    /** The processor itself, to be stopped, reset and started again. */
    public StreamingEventProcessor processor() {
        return processor;
    }

    /** Why the views are stuck on this node, where they are. */
    public Optional<Throwable> failure() {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findAny();
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        processor.shutDown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
