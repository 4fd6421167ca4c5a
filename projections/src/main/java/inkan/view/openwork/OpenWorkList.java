package inkan.view.openwork;

import inkan.card.CardEvent;
import inkan.event.Event;
import inkan.inquiry.InquiryEvent;
import inkan.resident.ResidentEvent;
import inkan.value.PinKind;
import inkan.value.TextValue;
import inkan.view.fold.Derivation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Derives what is to be done, and by which municipality: the one of residence, for an inquiry the one that opened it. All
 * that concerns a resident is taken off and put on again together: what the resident, the resident's cards and the
 * inquiries about them say as they stand, whatever the order of events was.
 *
 * <p>Nothing is to be done about a void card, nor for who is no resident any more. That a card has expired is a question of
 * the day: a row says until when its card is good, and the queries ask.
 */
public final class OpenWorkList implements Derivation {
    private static final int AT_A_TIME = 5_000;

    /** Those whom events concern: of most cards that something happens to, nothing is to be done before or after it. */
    private static final String CONCERNED = """
            select resident from view_card
             where card = any (?) and (state in ('APPLIED', 'ISSUED') or {pins})
            union select resident from view_open_work where card = any (?)
            union select resident from view_inquiry where inquiry = any (?)
            union select unnest(?)""".replace(
                    "{pins}",
                    Arrays.stream(PinKind.values())
                            .map(pin -> "{column}_locked_on is not null or {column}_reset_applied_for_at is not null"
                                    .replace("{column}", column(pin)))
                            .collect(Collectors.joining(" or ")));

    private static final String TAKE_OFF = "delete from view_open_work where resident = any (?)";

    /** Row by row through the indexes: offset 0 keeps the parts apart, as in the list of lost signature certificates. */
    private static final String PUT_ON = """
            insert into view_open_work (work, kind, municipality, resident, card, pin, inquiry, since, planned_on,
                                        applied_at, due_by, good_until)
            select work.work, work.kind, work.municipality, holder.resident, work.card, work.pin, work.inquiry, work.since,
                   work.planned_on, work.applied_at, work.due_by, coalesce(work.good_until, 'infinity')
              from unnest(?) as given (resident)
             cross join lateral (select * from view_resident where resident = given.resident offset 0) as holder
             cross join lateral (
                    select holder.resident as work, 'MOVING_IN' as kind, holder.municipality, null as card, null as pin,
                           null as inquiry, holder.moving_out_announced_on as since,
                           holder.moving_out_planned_on as planned_on, null::timestamptz as applied_at,
                           null::date as due_by, null::date as good_until
                     where holder.moving_out_announced_on is not null
                    union all
                    select concat_ws(',', card.card, work.kind, work.pin), work.kind, holder.municipality, card.card,
                           work.pin, null, work.since, null, work.applied_at, work.due_by, card.expires_on
                      from (select * from view_card where resident = holder.resident offset 0) as card
                     cross join lateral (values
                            ('CARD_ISSUE', null, case card.state when 'APPLIED' then card.accepted_on end,
                             null::timestamptz, null::date),
                            ('CARD_DELIVERY', null, case card.state when 'ISSUED' then card.issued_on end, null, null),
                            ('CONTINUED_USE', null,
                             case card.card when holder.continued_use_card then holder.continued_use_since end, null,
                             holder.continued_use_until),
            {pins}) as work (kind, pin, since, applied_at, due_by)
                     where card.state <> 'VOID' and work.since is not null
                    union all
                    select inquiry.inquiry, 'INQUIRY', inquiry.municipality, inquiry.card, null, inquiry.inquiry,
                           inquiry.opened_on, null, null, inquiry.lapses_after, card.expires_on
                      from (select * from view_inquiry where resident = holder.resident offset 0) as inquiry
                      left join lateral (select * from view_card where card = inquiry.card offset 0) as card on true
                     where inquiry.ended_on is null and card.state is distinct from 'VOID') as work
             where holder.end_of_entitlement is null and holder.destroyed_at is null""".replace(
            "{pins}", Arrays.stream(PinKind.values()).map(OpenWorkList::workOn).collect(Collectors.joining(",\n")));

    private static final String NEXT =
            "select resident from view_resident where resident > ? order by resident limit " + AT_A_TIME;

    /** What is to be done about one PIN. */
    private static String workOn(PinKind pin) {
        return """
                            ('LOCKED_PIN', '{pin}',
                             case when card.state in ('DELIVERED', 'SUSPENDED') then {column}_locked_on end, null, null),
                            ('KIOSK_RESET', '{pin}', ({column}_reset_applied_for_at at time zone 'Asia/Tokyo')::date,
                             {column}_reset_applied_for_at, null)""".replace("{column}", "card." + column(pin)).replace("{pin}", pin.name());
    }

    private static String column(PinKind pin) {
        return "pin_" + pin.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return "open-work";
    }

    @Override
    public String table() {
        return "view_open_work";
    }

    @Override
    public Derivation.Batch batch() {
        return new Batch();
    }

    @Override
    public Optional<String> deriveNext(Connection connection, String after) throws SQLException {
        List<String> residents;
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, after);
            residents = read(select);
        }
        change(connection, PUT_ON, residents);
        return residents.isEmpty() ? Optional.empty() : Optional.of(residents.getLast());
    }

    private static void change(Connection connection, String sql, List<String> residents) throws SQLException {
        if (!residents.isEmpty()) {
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                change.setArray(1, connection.createArrayOf("text", residents.toArray()));
                change.executeUpdate();
            }
        }
    }

    private static List<String> read(PreparedStatement statement) throws SQLException {
        List<String> residents = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                residents.add(rows.getString(1));
            }
        }
        return residents;
    }

    private static final class Batch implements Derivation.Batch {
        private final Set<String> residents = new LinkedHashSet<>();
        private final Set<String> cards = new LinkedHashSet<>();
        private final Set<String> inquiries = new LinkedHashSet<>();

        @Override
        public void note(Event event) {
            switch (event) {
                case ResidentEvent of when mayChange(of) -> add(residents, of.resident());
                case CardEvent of when mayChange(of) -> add(cards, of.card());
                case InquiryEvent of -> add(inquiries, of.inquiry());
                default -> {}
            }
        }

        private static boolean mayChange(ResidentEvent event) {
            return switch (event) {
                case ResidentEvent.MovingOutAnnounced announced -> true;
                case ResidentEvent.MovedIn moved -> true;
                case ResidentEvent.ContinuedUseFellDue due -> true;
                case ResidentEvent.ContinuedUseDone done -> true;
                case ResidentEvent.MoveLapsed lapsed -> true;
                case ResidentEvent.Departed departed -> true;
                case ResidentEvent.EntitlementEnded ended -> true;
                case ResidentEvent.Registered registered -> false;
                case ResidentEvent.AttributesChanged changed -> false;
                case ResidentEvent.MinorAmendmentRecorded amended -> false;
                case ResidentEvent.GuardianshipChanged changed -> false;
                case ResidentEvent.DestructionRequested requested -> false;
                case ResidentEvent.DestructionDeclined declined -> false;
                case ResidentEvent.PersonalDataDestroyed destroyed -> true;
                case ResidentEvent.GuardianshipCorrected corrected -> false;
                case ResidentEvent.PersonalDataCorrected corrected -> false;
                case ResidentEvent.StayChanged changed -> false;
                case ResidentEvent.UseAbroadArranged arranged -> false;
                case ResidentEvent.CardAppliedFor applied -> false;
            };
        }

        private static boolean mayChange(CardEvent event) {
            return switch (event) {
                case CardEvent.AppliedFor applied -> true;
                case CardEvent.Issued issued -> true;
                case CardEvent.Delivered delivered -> true;
                case CardEvent.PinLocked locked -> true;
                case CardEvent.PinReset reset -> true;
                case CardEvent.PinChanged changed -> true;
                case CardEvent.PinSet set -> true;
                case CardEvent.KioskResetAppliedFor applied -> true;
                case CardEvent.Voided voided -> true;
                case CardEvent.ValidityExtended extended -> true;
                case CardEvent.ExpiryCorrected corrected -> true;
                case CardEvent.SwitchedToFaceAuthentication switched -> true;
                case CardEvent.SwitchedToPins switched -> true;
                case CardEvent.CertificateLoaded loaded -> false;
                case CardEvent.PinMistaken mistaken -> false;
                case CardEvent.PinMistakesCleared cleared -> false;
                case CardEvent.Suspended suspended -> false;
                case CardEvent.SuspensionLifted lifted -> false;
            };
        }

        private static void add(Set<String> ids, TextValue id) {
            ids.add(id.value());
        }

        @Override
        public void write(Connection connection) throws SQLException {
            if (residents.isEmpty() && cards.isEmpty() && inquiries.isEmpty()) {
                return;
            }
            List<String> concerned;
            try (PreparedStatement select = connection.prepareStatement(CONCERNED)) {
                Array ofCards = connection.createArrayOf("text", cards.toArray());
                select.setArray(1, ofCards);
                select.setArray(2, ofCards);
                select.setArray(3, connection.createArrayOf("text", inquiries.toArray()));
                select.setArray(4, connection.createArrayOf("text", residents.toArray()));
                concerned = read(select);
            }
            change(connection, TAKE_OFF, concerned);
            change(connection, PUT_ON, concerned);
        }
    }
}
