package inkan.view.notice;

import inkan.notice.NoticeEvent;
import inkan.notice.NoticeEvent.Returned;
import inkan.notice.NoticeEvent.Sent;
import inkan.view.fold.LogEntry;
import inkan.view.fold.StreamView;
import org.jspecify.annotations.Nullable;

/** Folds which notices were sent, and which came back. */
public final class NoticeView extends StreamView<NoticeEvent, NoticeRow> {
    public NoticeView() {
        super("notice", NoticeEvent.class, NoticeRow.TABLE);
    }

    @Override
    public boolean begins(NoticeEvent event) {
        return event instanceof Sent;
    }

    @Override
    protected @Nullable NoticeRow begun(NoticeEvent event, LogEntry entry) {
        return event instanceof Sent sent ? new NoticeRow(sent, null, entry.position()) : null;
    }

    @Override
    protected NoticeRow changed(NoticeRow row, NoticeEvent event, LogEntry entry) {
        return switch (event) {
            case Sent again -> row;
            case Returned returned -> new NoticeRow(row.sent(), returned, entry.position());
        };
    }
}
