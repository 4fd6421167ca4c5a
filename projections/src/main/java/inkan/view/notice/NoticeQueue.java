package inkan.view.notice;

import inkan.policy.PolicyTimeline;
import inkan.rule.Cites;
import inkan.view.fold.Derivation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Derives the queue of notices: what is to be sent, by whom, and what has become of the rest. A notice has a row at each
 * municipality of residence since what it announces was issued. All of a resident's rows are derived together, from what
 * the resident, the cards, the certificates and the notices say as they stand, and only those that differ are written.
 */
@Cites(
        id = "N-2",
        source = "B",
        en =
                "A notice not yet sent is withdrawn at once when what it announces is renewed, revoked or void, or its holder"
                        + " dead or moved.",
        ja = "未送付の通知は、更新・失効・廃止・死亡・転出により直ちに取り下げる。")
public final class NoticeQueue implements Derivation {
    private static final int AT_A_TIME = 5_000;

    private static final String NEXT =
            "select resident from view_resident where resident > ? order by resident limit " + AT_A_TIME;

    private final QueueRows rows;

    /** @param timeline says when a notice is due and late: by the policy in force on the day of the expiry */
    public NoticeQueue(PolicyTimeline timeline) {
        this.rows = QueueRows.of(timeline);
    }

    @Override
    public String name() {
        return "notice-queue";
    }

    @Override
    public String table() {
        return "view_notice_queue";
    }

    @Override
    public Derivation.Batch batch() {
        return new QueueBatch(rows);
    }

    @Override
    public Optional<String> deriveNext(Connection connection, String after) throws SQLException {
        List<String> residents;
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, after);
            residents = QueueRows.read(select);
        }
        if (residents.isEmpty()) {
            return Optional.empty();
        }
        rows.insert(connection, residents);
        return Optional.of(residents.getLast());
    }
}
