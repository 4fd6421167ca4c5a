package inkan.view.notice;

import inkan.policy.PolicyTimeline;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Derives the rows of the queue, many residents by one statement. It reads row by row through the indexes: offset 0 keeps the parts apart. What the planner knows of tables that have just been filled is not enough to be
 * trusted with a join.
 */
record QueueRows(String insert, String change) {
    private static final List<String> COLUMNS = List.of(
            "notice",
            "municipality",
            "resident",
            "kind",
            "second",
            "expires_on",
            "due_on",
            "late_on",
            "certificates",
            "card",
            "state",
            "reason",
            "run",
            "sent_on",
            "returned_on",
            "ended_on");

    private static final int KEYS = 2;

    /** As {@link NoticeId} makes it. */
    private static final String ID = """
            'notice-' || substr(holder.resident, {prefix}) || to_char(about.expires_on, '-YYYYMMDD-')
                   || case about.kind {kinds} end || case when announced.second then '-2' else '' end""".replace("{prefix}", String.valueOf("resident-".length() + 1)).replace(
            "{kinds}",
            Arrays.stream(NoticeKind.values())
                    .map(kind -> "when '%s' then '%s'".formatted(kind, kind.shortName()))
                    .collect(Collectors.joining(" ")));

    private static final String NAMES = String.join(", ", COLUMNS);

    /** One by one: what ends by expiring, and whether and why it ended before; and what was sent about it. */
    private static final String ITEM = """
            select 'CERTIFICATES' as kind, certificate.expires_on, certificate.begun, certificate.serial as id,
                   certificate.bound_by = 'PERIOD_OF_STAY' as of_stay,
                   case when holder.end_of_entitlement = 'DEATH' then '1 DEAD'
                        when certificate.state = 'SUPERSEDED' or card.void_cause in ('RENEWED', 'REISSUED_AFTER_LOSS')
                             then '2 RENEWED'
                        when card.state = 'VOID' or holder.end_of_entitlement is not null then '3 VOID'
                        when certificate.state = 'REVOKED' then '4 REVOKED' end as ending,
                   coalesce(certificate.ended_on, card.voided_on, holder.ended_on) as ended_on,
                   null::view_notice as first, null::view_notice as second
              from (select * from view_certificate where resident = holder.resident offset 0) as certificate
              left join lateral (select * from view_card where card = certificate.card offset 0) as card on true
             where certificate.carrier = 'CARD'
            union all
            select 'CARD', card.expires_on, card.begun, card.card, card.bound_by = 'PERIOD_OF_STAY',
                   case when holder.end_of_entitlement = 'DEATH' then '1 DEAD'
                        when card.void_cause in ('RENEWED', 'REISSUED_AFTER_LOSS') then '2 RENEWED'
                        when card.state = 'VOID' or holder.end_of_entitlement is not null then '3 VOID' end,
                   coalesce(card.voided_on, holder.ended_on), null, null
              from (select * from view_card where resident = holder.resident offset 0) as card
             where card.expires_on is not null
            union all
            select (each.sent).kind, (each.sent).expires_on, null, null, null, null, null,
                   case when (each.sent).notice not like '%-2' then each.sent end,
                   case when (each.sent).notice like '%-2' then each.sent end
              from (select row from view_notice as row where row.resident = holder.resident offset 0) as each (sent)""";

    /** What one notice is about; and the first and the second one, where they were sent. */
    private static final String ANNOUNCED = """
            select kind, expires_on, min(begun) as begun,
                   array_agg(id order by id collate "C") filter (where id is not null) as ids,
                   array_agg(ended_on order by id collate "C") filter (where id is not null) as ends,
                   array_agg(id order by id collate "C") filter (where id is not null and ending is null) as standing,
                   bool_and(of_stay) filter (where id is not null and ending is null) as never_due,
                   substr(min(ending), 3) as ending,
                   (array_agg(first) filter (where (first).notice is not null))[1] as first,
                   (array_agg(second) filter (where (second).notice is not null))[1] as second
              from ({item}) as item
             group by kind, expires_on offset 0""".replace("{item}", ITEM);

    /** Each notice at each municipality: of residence since what it announces was issued, and who sent it. */
    private static final String TARGET = """
            select {id} as notice, home.municipality, holder.resident, about.kind, announced.second, about.expires_on,
                   announced.due_on, announced.late_on,
                   case when about.kind = 'CARD' then '{}'
                        else coalesce((sent).certificates, about.standing, '{}') end as certificates,
                   case when about.kind = 'CARD' then coalesce((sent).card, about.standing[1], about.ids[1]) end as card,
                   stands.state,
                   coalesce(withdrawn.reason, case stands.state when 'RETURNED' then (sent).return_reason
                                                                when 'NONE' then 'PERIOD_OF_STAY' end) as reason,
                   case when withdrawn.reason is null then (sent).run end as run,
                   case when withdrawn.reason is null then (sent).sent_on end as sent_on,
                   case when withdrawn.reason is null then (sent).returned_on end as returned_on,
                   case when stands.state = 'DONE'
                        then (select max(each.on_day) from unnest(about.ids, about.ends) as each (id, on_day)
                               where each.id = any (announced.named))
                        when withdrawn.reason = about.ending
                        then (select max(each.on_day) from unnest(about.ends) as each (on_day)) end as ended_on
              from unnest(?) as given (resident)
             cross join lateral (
                    select *, municipality || former_municipalities as homes, 9223372036854775807 || left_at as left_until
                      from view_resident where resident = given.resident offset 0) as holder
             cross join lateral ({announced}) as about
             cross join lateral (
                    select false, about.first, (about.first).certificates || (about.first).card, about.begun, {due}, {late}
                    union all
                    select true, about.second, (about.second).certificates || (about.second).card,
                           case when (about.first).second_due_on is not null and about.begun is not null
                                then greatest(about.begun, (about.first).position) end,
                           {due_again}, {late_again}
                     where (about.first).second_due_on is not null or (about.second).notice is not null)
                   as announced (second, sent, named, begun, due_on, late_on)
             cross join lateral unnest(
                    case when (sent).municipality <> all (holder.homes) then holder.homes || (sent).municipality
                         else holder.homes end, holder.left_until) as home (municipality, left_until)
             cross join lateral (values (
                    case when (sent).notice is not null
                         then case when home.municipality <> (sent).municipality then 'SENT_ELSEWHERE' end
                         when about.standing is null then about.ending
                         when home.municipality <> holder.municipality then 'MOVED' end)) as withdrawn (reason)
             cross join lateral (values (
                    case when withdrawn.reason is not null then 'WITHDRAWN'
                         when (sent).notice is null then case when about.never_due then 'NONE' else 'DUE' end
                         when not coalesce(about.standing && announced.named, false) then 'DONE'
                         when (sent).returned_on is not null then 'RETURNED'
                         else 'SENT' end)) as stands (state)
             where home.left_until > announced.begun or home.municipality = (sent).municipality""";

    private static final String WRITE = """
            insert into view_notice_queue ({names}) select {names} from changed where notice is not null
            on conflict (notice, municipality) do update set {sets}""";

    private static final String CHANGE = """
            with target as materialized ({target}),
                 present as materialized (
                    select each.* from unnest(?) as given (resident)
                     cross join lateral (
                            select ctid as at, * from view_notice_queue where resident = given.resident offset 0) as each),
                 changed as materialized (
                    select target.*, present.at
                      from target full join present
                        on present.notice = target.notice and present.municipality = target.municipality
                     where ({targets}) is distinct from ({presents})),
                 gone as (
                    delete from view_notice_queue
                     where ctid = any (array(select at from changed where notice is null)))
            """ + WRITE;

    /**
     * Most of what happens to a notice is that it was due and is sent: nothing else has changed then, and nothing else is
     * looked at. Rows are found again where they are, by arrays, of which the planner thinks that they are short: nobody
     * else changes the queue under the lock of the views' progress.
     */
    private static final String SEND = """
            with present as materialized (
                    select each.at, sent.row as sent
                      from unnest(?) as given (notice)
                     cross join lateral (
                            select row from view_notice as row where row.notice = given.notice offset 0) as sent
                     cross join lateral (
                            select state from view_notice_queue as each
                             where each.notice = given.notice and each.municipality = (sent.row).municipality
                               and each.state = 'DUE' and (sent.row).returned_on is null
                               and coalesce(each.card = (sent.row).card, each.certificates && (sent.row).certificates)
                            offset 0) as was
                     cross join lateral (
                            select ctid as at from view_notice_queue where notice = given.notice offset 0) as each)
            update view_notice_queue as row
               set certificates = sent.certificates,
                   state = case row.municipality when sent.municipality then 'SENT' else 'WITHDRAWN' end,
                   reason = case when row.municipality <> sent.municipality then 'SENT_ELSEWHERE' end,
                   run = case row.municipality when sent.municipality then sent.run end,
                   sent_on = case row.municipality when sent.municipality then sent.sent_on end
              from unnest(array(select at from present), array(select sent from present)) as sent (at)
             where row.ctid = sent.at
            returning row.notice""";

    /** @param timeline says when a notice is due and late: by the policy in force on the day of the expiry */
    static QueueRows of(PolicyTimeline timeline) {
        var days = new NoticeDays(timeline);
        String due = days.due("about.expires_on");
        String dueAgain = "coalesce((about.first).second_due_on, " + due + ")";
        String target = TARGET.replace("{announced}", ANNOUNCED)
                .replace("{id}", ID)
                .replace("{due}", due)
                .replace("{late}", days.late("about.expires_on"))
                .replace("{due_again}", dueAgain)
                .replace("{late_again}", days.lateAfter(dueAgain, "about.expires_on"));
        String change = CHANGE.replace("{target}", target)
                .replace("{targets}", each(COLUMNS, "target.%1$s"))
                .replace("{presents}", each(COLUMNS, "present.%1$s"));
        return new QueueRows("insert into view_notice_queue (" + NAMES + ") " + target, filled(change));
    }

    private static String filled(String sql) {
        return sql.replace("{names}", NAMES)
                .replace("{sets}", each(COLUMNS.subList(KEYS, COLUMNS.size()), "%1$s = excluded.%1$s"));
    }

    private static String each(List<String> columns, String pattern) {
        return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    /** Puts in the rows of residents who have none. */
    void insert(Connection connection, Collection<String> residents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setArray(1, connection.createArrayOf("text", residents.toArray()));
            statement.executeUpdate();
        }
    }

    /** Makes the rows of residents what they are to be: writes those that differ, and removes those that are no more. */
    void change(Connection connection, Collection<String> residents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
            Array of = connection.createArrayOf("text", residents.toArray());
            statement.setArray(1, of);
            statement.setArray(2, of);
            statement.executeUpdate();
        }
    }

    /** Says of notices that they are sent, where that is all that has changed; these are the answer. */
    List<String> send(Connection connection, Collection<String> notices) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEND)) {
            statement.setArray(
                    1,
                    connection.createArrayOf("text", notices.stream().sorted().toArray()));
            return read(statement);
        }
    }

    /** The first column of what a statement returns. */
    static List<String> read(PreparedStatement statement) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
