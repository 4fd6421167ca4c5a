package inkan.view.correction;

import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionEvent.Approved;
import inkan.correction.CorrectionEvent.Declined;
import inkan.correction.CorrectionEvent.Requested;
import inkan.event.Event;
import inkan.event.Provenance;
import inkan.value.MunicipalityCode;
import inkan.view.fold.LogEntry;
import inkan.view.fold.StreamView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds which corrections were asked for, and how they were decided about. */
public final class CorrectionView extends StreamView<CorrectionEvent, CorrectionRow> {
    public CorrectionView() {
        super("correction", CorrectionEvent.class, CorrectionRow.TABLE);
    }

    @Override
    public boolean begins(CorrectionEvent event) {
        return event instanceof Requested;
    }

    /** Who asked and who decided, and where, stands there only. */
    @Override
    public boolean wantsMetadata(Class<? extends Event> type) {
        return CorrectionEvent.class.isAssignableFrom(type);
    }

    @Override
    protected @Nullable CorrectionRow begun(CorrectionEvent event, LogEntry entry) {
        return event instanceof Requested requested
                ? CorrectionRow.of(
                        requested,
                        new MunicipalityCode(
                                Objects.requireNonNull(entry.metadata().get(Provenance.MUNICIPALITY))),
                        actor(entry),
                        entry.effectiveOn(),
                        entry.position())
                : null;
    }

    @Override
    protected CorrectionRow changed(CorrectionRow row, CorrectionEvent event, LogEntry entry) {
        return switch (event) {
            case Requested again -> row;
            case Approved approved -> row.decided(null, actor(entry), approved.on(), entry.position());
            case Declined declined -> row.decided(declined.reason(), actor(entry), declined.on(), entry.position());
        };
    }

    private static String actor(LogEntry entry) {
        return Objects.requireNonNull(entry.metadata().get(Provenance.ACTOR));
    }
}
