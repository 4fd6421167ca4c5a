package inkan.notice.giveback;

import inkan.command.Command;
import inkan.notice.ReturnReason;
import inkan.value.NoticeId;

/** Records that a notice came back undeliverable. The same told again changes nothing. */
public record RecordReturnedNotice(NoticeId notice, ReturnReason reason) implements Command {
    @Override
    public NoticeId subject() {
        return notice;
    }
}
