package inkan.api.export;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.ViewsReached;
import inkan.checkpoint.BeyondTheLastCheckpointException;
import inkan.checkpoint.DamagedLogException;
import inkan.checkpoint.SigningKeyMissingException;
import inkan.export.ExportRefused;
import inkan.export.LogExport;
import inkan.export.Selection;
import inkan.log.PostgresLog;
import inkan.view.belonging.BelongingStreams;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes exports ready: finds the streams of what is wanted, and says why something cannot be exported. */
public final class ExportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDesk.class);

    private final LogExport export;
    private final BelongingStreams streams;
    private final PostgresLog log;
    private final ViewsReached views;

    /** @param views know what belongs to whom; what was recorded before somebody asks belongs into what they get */
    public ExportDesk(LogExport export, BelongingStreams streams, PostgresLog log, ViewsReached views) {
        this.export = export;
        this.streams = streams;
        this.log = log;
        this.views = views;
    }

    /**
     * Makes an export ready to be written.
     *
     * @throws Rejection where it cannot be; nothing was written
     */
    public LogExport.Ready prepare(Wanted wanted) {
        try {
            return export.prepare(selection(wanted));
        } catch (BeyondTheLastCheckpointException e) {
            throw Rejection.of(e.last() == 0 ? Fault.NO_CHECKPOINT_YET : Fault.BEYOND_THE_LAST_CHECKPOINT);
        } catch (SigningKeyMissingException e) {
            throw Rejection.of(Fault.SIGNING_KEY_NOT_HERE);
        } catch (DamagedLogException e) {
            LOG.error("An export was asked for and cannot be made: {}", e.getMessage());
            throw Rejection.of(Fault.LOG_ALTERED);
        } catch (ExportRefused e) {
            throw Rejection.of(
                    switch (e.reason()) {
                        case BEYOND_THE_END -> Fault.BEYOND_THE_LOG;
                        case NOTHING_THERE -> Fault.UNKNOWN_STREAM;
                        case TOO_MANY -> Fault.EXPORT_TOO_LARGE;
                    },
                    e.getMessage());
        }
    }

    private Selection selection(Wanted wanted) {
        return switch (wanted) {
            case Wanted.All all -> new Selection.All();
            case Wanted.Range(long from, long to) -> new Selection.Range(from, to);
            case Wanted.OfCard(var card) -> {
                views.await(log.head());
                yield of(Selection.Subject.CARD, card.value(), streams.of(card), Fault.UNKNOWN_CARD);
            }
            case Wanted.OfResident(var resident) -> {
                views.await(log.head());
                yield of(Selection.Subject.RESIDENT, resident.value(), streams.of(resident), Fault.UNKNOWN_RESIDENT);
            }
        };
    }

    private static Selection of(Selection.Subject subject, String identifier, List<String> streams, Fault otherwise) {
        if (streams.isEmpty()) {
            throw Rejection.of(otherwise);
        }
        return new Selection.Streams(subject, identifier, streams);
    }
}
