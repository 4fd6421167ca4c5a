package inkan.view.certificate;

import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.Row;
import inkan.view.fold.Column;
import inkan.view.fold.Table;
import inkan.view.fold.ViewRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a certificate.
 *
 * @param supersededBy the certificate that took its place
 */
record CertificateRow(
        Origin origin,
        CertificateState state,
        @Nullable RevocationReason reason,
        @Nullable Change change,
        @Nullable LocalDate endedOn,
        @Nullable SerialNumber supersededBy,
        long position)
        implements ViewRow {
    static final Table<CertificateRow> TABLE = new Table<>(
            "view_certificate",
            List.of(
                    Column.id("serial", row -> row.origin.serial),
                    Column.id("resident", row -> row.origin.resident),
                    Column.id("card", row -> row.origin.card),
                    Column.choice("carrier", row -> row.origin.carrier),
                    Column.choice("kind", row -> row.origin.kind),
                    Column.day("issued_on", row -> row.origin.issuedOn),
                    Column.day("expires_on", row -> row.origin.expiresOn),
                    Column.numberIfAny("birthday", row -> row.origin.birthday),
                    Column.choice("bound_by", row -> row.origin.boundBy),
                    Column.choice("state", CertificateRow::state),
                    Column.choice("reason", CertificateRow::reason),
                    Column.id("reference", row -> row.change == null ? null : row.change.reference),
                    Column.day("effective_on", row -> row.change == null ? null : row.change.effectiveOn),
                    Column.day("ended_on", CertificateRow::endedOn),
                    Column.id("superseded_by", CertificateRow::supersededBy),
                    Column.id("renews", row -> row.origin.renews),
                    Column.position("begun", row -> row.origin.begun),
                    Column.position("position", CertificateRow::position)),
            CertificateRow::read);

    /**
     * What its issue says; only a correction changes the expiry.
     *
     * @param begun the position of its first event
     */
    record Origin(
            SerialNumber serial,
            ResidentId resident,
            @Nullable CardId card,
            @Nullable Carrier carrier,
            CertificateKind kind,
            LocalDate issuedOn,
            LocalDate expiresOn,
            @Nullable Integer birthday,
            @Nullable Bound boundBy,
            @Nullable SerialNumber renews,
            long begun) {}

    /** The change of attributes that revoked it; without reference where the register did not report it. */
    record Change(@Nullable RegisterReference reference, LocalDate effectiveOn) {}

    private static CertificateRow read(Row row) throws SQLException {
        LocalDate effectiveOn = row.dayIfAny("effective_on");
        return new CertificateRow(
                new Origin(
                        row.value("serial", SerialNumber::new),
                        row.value("resident", ResidentId::new),
                        row.valueIfAny("card", CardId::new),
                        row.valueIfAny("carrier", Carrier::valueOf),
                        row.value("kind", CertificateKind::valueOf),
                        row.day("issued_on"),
                        row.day("expires_on"),
                        row.valueIfAny("birthday", Integer::valueOf),
                        row.valueIfAny("bound_by", Bound::valueOf),
                        row.valueIfAny("renews", SerialNumber::new),
                        row.columns().getLong("begun")),
                row.value("state", CertificateState::valueOf),
                row.valueIfAny("reason", RevocationReason::valueOf),
                effectiveOn == null
                        ? null
                        : new Change(row.valueIfAny("reference", RegisterReference::new), effectiveOn),
                row.dayIfAny("ended_on"),
                row.valueIfAny("superseded_by", SerialNumber::new),
                row.position());
    }
}
