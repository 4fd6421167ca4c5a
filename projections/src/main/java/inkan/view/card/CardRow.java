package inkan.view.card;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import inkan.view.Row;
import inkan.view.card.CardStatus.End;
import inkan.view.fold.Column;
import inkan.view.fold.Table;
import inkan.view.fold.ViewRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a card, all in one row.
 *
 * @param applied how it was applied for; whether it is a face-authentication card may have changed since
 * @param validity absent until it is issued
 * @param withheld certificates that could not be issued with it, and the rule in the way
 * @param pins those that are set
 * @param slots what was last put into each
 */
record CardRow(
        CardEvent.AppliedFor applied,
        CardState state,
        boolean faceAuthentication,
        @Nullable Validity validity,
        Map<CertificateKind, String> withheld,
        Map<PinKind, PinSeen> pins,
        Map<Slot, SerialNumber> slots,
        @Nullable LocalDate suspendedOn,
        @Nullable End end,
        long position)
        implements ViewRow {
    static final Table<CardRow> TABLE = new Table<>("view_card", columns(), CardRow::read);

    /** @param begun position of its issue */
    record Validity(long begun, LocalDate issuedOn, LocalDate expiresOn, Bound boundBy) {}

    private static List<Column<CardRow>> columns() {
        var columns = new ArrayList<Column<CardRow>>(List.of(
                Column.id("card", row -> row.applied.card()),
                Column.id("resident", row -> row.applied.resident()),
                Column.choice("state", CardRow::state),
                Column.choice("application", row -> row.applied.kind()),
                Column.day("accepted_on", row -> row.applied.acceptedOn()),
                Column.choices("without", row -> row.applied.without()),
                Column.flag("face_authentication", CardRow::faceAuthentication),
                Column.flag("express", row -> row.applied.express()),
                Column.number("fee_yen", row -> row.applied.feeYen()),
                Column.id("replaces", row -> row.applied.replaces()),
                Column.positionIfAny("begun", row -> row.validity == null ? null : row.validity.begun),
                Column.day("issued_on", row -> row.validity == null ? null : row.validity.issuedOn),
                Column.day("expires_on", row -> row.validity == null ? null : row.validity.expiresOn),
                Column.choice("bound_by", row -> row.validity == null ? null : row.validity.boundBy),
                Column.day("suspended_on", CardRow::suspendedOn),
                Column.choice("void_cause", row -> row.end == null ? null : row.end.cause()),
                Column.day("voided_on", row -> row.end == null ? null : row.end.on()),
                Column.position("position", CardRow::position)));
        for (CertificateKind kind : CertificateKind.values()) {
            columns.add(Column.text("withheld_" + lower(kind), row -> row.withheld.get(kind)));
        }
        columns.addAll(PinSeen.columns(CardRow::pins));
        for (Slot slot : Slot.ALL) {
            columns.add(Column.id(column(slot), row -> row.slots.get(slot)));
        }
        return columns;
    }

    /** A card just applied for. */
    static CardRow of(CardEvent.AppliedFor applied, long position) {
        return new CardRow(
                applied,
                CardState.APPLIED,
                applied.faceAuthentication(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                position);
    }

    /** What an event makes of a row: all that it does not touch stays. */
    static final class Change {
        private final CardRow row;
        CardState state;
        boolean faceAuthentication;

        @Nullable
        Validity validity;

        Map<CertificateKind, String> withheld;
        Map<PinKind, PinSeen> pins;
        private Map<Slot, SerialNumber> slots;

        @Nullable
        LocalDate suspendedOn;

        @Nullable
        End end;

        Change(CardRow row) {
            this.row = row;
            state = row.state;
            faceAuthentication = row.faceAuthentication;
            validity = row.validity;
            withheld = row.withheld;
            pins = row.pins;
            slots = row.slots;
            suspendedOn = row.suspendedOn;
            end = row.end;
        }

        /** What is known of a PIN; one that the card was not known to have is as it is when set. */
        PinSeen pin(PinKind pin) {
            return pins.getOrDefault(pin, PinSeen.FRESH);
        }

        void put(PinKind pin, PinSeen seen) {
            var others = new EnumMap<PinKind, PinSeen>(PinKind.class);
            others.putAll(pins);
            others.put(pin, seen);
            pins = others;
        }

        void clearPins() {
            pins = Map.of();
        }

        void put(Slot slot, SerialNumber serial) {
            Map<Slot, SerialNumber> others = new HashMap<>(slots);
            others.put(slot, serial);
            slots = Map.copyOf(others);
        }

        CardRow at(long position) {
            return new CardRow(
                    row.applied,
                    state,
                    faceAuthentication,
                    validity,
                    withheld,
                    pins,
                    slots,
                    suspendedOn,
                    end,
                    position);
        }
    }

    static CardRow read(Row row) throws SQLException {
        LocalDate issuedOn = row.dayIfAny("issued_on");
        VoidingCause cause = row.valueIfAny("void_cause", VoidingCause::valueOf);
        return new CardRow(
                new CardEvent.AppliedFor(
                        row.value("card", CardId::new),
                        row.value("resident", ResidentId::new),
                        row.value("application", ApplicationKind::valueOf),
                        row.day("accepted_on"),
                        Set.copyOf(row.values("without", CertificateKind::valueOf)),
                        row.columns().getBoolean("face_authentication"),
                        row.columns().getBoolean("express"),
                        row.valueIfAny("replaces", CardId::new),
                        row.columns().getInt("fee_yen")),
                row.value("state", CardState::valueOf),
                row.columns().getBoolean("face_authentication"),
                issuedOn == null
                        ? null
                        : new Validity(
                                row.columns().getLong("begun"),
                                issuedOn,
                                row.day("expires_on"),
                                row.value("bound_by", Bound::valueOf)),
                withheld(row),
                PinSeen.read(row),
                slots(row),
                row.dayIfAny("suspended_on"),
                cause == null ? null : new End(cause, row.day("voided_on")),
                row.position());
    }

    private static Map<CertificateKind, String> withheld(Row row) throws SQLException {
        var withheld = new EnumMap<CertificateKind, String>(CertificateKind.class);
        for (CertificateKind kind : CertificateKind.values()) {
            String rule = row.columns().getString("withheld_" + lower(kind));
            if (rule != null) {
                withheld.put(kind, rule);
            }
        }
        return withheld;
    }

    private static Map<Slot, SerialNumber> slots(Row row) throws SQLException {
        var slots = new HashMap<Slot, SerialNumber>();
        for (Slot slot : Slot.ALL) {
            SerialNumber serial = row.valueIfAny(column(slot), SerialNumber::new);
            if (serial != null) {
                slots.put(slot, serial);
            }
        }
        return slots;
    }

    private static String column(Slot slot) {
        return lower(slot.carrier()) + "_" + lower(slot.kind());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
