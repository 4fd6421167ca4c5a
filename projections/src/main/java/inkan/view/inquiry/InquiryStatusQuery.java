package inkan.view.inquiry;

import inkan.card.CardState;
import inkan.inquiry.InquiryState;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.view.Page;
import inkan.view.Place;
import inkan.view.Row;
import inkan.view.inquiry.InquiryStatus.Due;
import inkan.view.inquiry.InquiryStatus.OfNoUse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers how inquiries stand, and which are open. An inquiry whose card is void or has expired, or whose holder is no
 * resident any more, is told as such where it is asked for by its identifier; it is no open work, so no list shows it.
 */
public class InquiryStatusQuery {
    /** The orders of the list of open inquiries. */
    public enum Order {
        /** Longest open first. */
        OPENED("since", "kind = 'INQUIRY'"),
        /** Lapsing soonest first; those overdue before all others. */
        DEADLINE("due_by", "inquiry is not null");

        private final String column;
        private final String which;

        /** @param which inquiries, in the words of the index that is in this order */
        Order(String column, String which) {
            this.column = column;
            this.which = which;
        }

        private LocalDate dayOf(InquiryStatus inquiry) {
            return this == OPENED ? inquiry.openedOn() : inquiry.lapsesAfter();
        }

        /** The place of an inquiry on the list in this order. */
        public Place place(InquiryStatus inquiry) {
            return new Place(dayOf(inquiry), inquiry.inquiry().value()); // which is its work on the list
        }
    }

    /** Row by row through the keys: offset 0 keeps the parts apart, whatever the planner takes to be cheaper. */
    private static final String STANDING = """
            select inquiry.*, card.state as card_state, card.expires_on, holder.end_of_entitlement
              from (%s) as given
             cross join lateral (select * from view_inquiry where inquiry = given.inquiry offset 0) as inquiry
              left join lateral (select * from view_card where card = inquiry.card offset 0) as card on true
              left join lateral (select * from view_resident where resident = inquiry.resident offset 0) as holder on true
            """;

    private static final String ONE = STANDING.formatted("select cast(? as text) as inquiry");

    private final JdbcClient sql;

    public InquiryStatusQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How an inquiry stands; empty where none is known by that identifier.
     *
     * @param today the day of the question
     */
    public Optional<InquiryStatus> of(InquiryId inquiry, LocalDate today) {
        return sql.sql(ONE)
                .param(inquiry.value())
                .query((columns, number) -> read(new Row(columns), today))
                .optional();
    }

    /**
     * One page of the inquiries that are open at a municipality.
     *
     * @param municipality whose counter they were opened at
     * @param today the day of the question
     */
    public List<InquiryStatus> open(MunicipalityCode municipality, Order order, Page page, LocalDate today) {
        return sql.sql(open(order))
                .param("municipality", municipality.value())
                .param("day", page.after().day())
                .param("entry", page.after().entry())
                .param("today", today)
                .param("limit", page.limit())
                .query((columns, number) -> read(new Row(columns), today))
                .list();
    }

    /**
     * The list, from an index in its order that has all of its columns. Parameters: municipality, day and entry of the
     * place, today, limit.
     */
    private static String open(Order order) {
        return STANDING.formatted("""
                        select work as inquiry, {day} as listed from view_open_work
                         where municipality = :municipality and {which}
                           and ({day}, work) > (:day, :entry) and good_until >= :today
                         order by {day}, work limit :limit""".replace("{day}", order.column).replace("{which}", order.which))
                + " order by listed, given.inquiry";
    }

    private static InquiryStatus read(Row row, LocalDate today) throws SQLException {
        InquiryRow inquiry = InquiryRow.read(row);
        OfNoUse ofNoUse = inquiry.state().isTerminal() ? null : ofNoUse(row, today);
        LocalDate endedOn = inquiry.endedOn();
        return new InquiryStatus(
                inquiry.opened().inquiry(),
                inquiry.opened().card(),
                inquiry.opened().resident(),
                inquiry.opened().municipality(),
                inquiry.opened().procedure(),
                inquiry.opened().applicant(),
                inquiry.state(),
                ofNoUse == null ? due(inquiry.state()) : null,
                ofNoUse,
                inquiry.opened().on(),
                ChronoUnit.DAYS.between(inquiry.opened().on(), endedOn == null ? today : endedOn),
                inquiry.opened().lapsesAfter(),
                !inquiry.state().isTerminal() && inquiry.opened().lapsesAfter().isBefore(today),
                inquiry.letterSentOn(),
                inquiry.repliedOn(),
                inquiry.faults().stream().sorted().toList(),
                endedOn,
                inquiry.position());
    }

    private static @Nullable Due due(InquiryState state) {
        return switch (state) {
            case OPENED -> Due.LETTER;
            case LETTER_SENT -> Due.REPLY;
            case ANSWERED -> Due.SECOND_VISIT;
            case LAPSED, USED -> null;
        };
    }

    private static @Nullable OfNoUse ofNoUse(Row row, LocalDate today) throws SQLException {
        if (row.valueIfAny("end_of_entitlement", end -> end) != null) {
            return OfNoUse.HOLDER_NO_RESIDENT;
        }
        if (row.valueIfAny("card_state", CardState::valueOf) == CardState.VOID) {
            return OfNoUse.CARD_VOID;
        }
        LocalDate expiresOn = row.dayIfAny("expires_on");
        return expiresOn != null && expiresOn.isBefore(today) ? OfNoUse.CARD_EXPIRED : null;
    }
}
