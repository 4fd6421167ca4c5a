package inkan.view.correction;

import inkan.correction.CorrectionEvent.CardExpiryRequested;
import inkan.correction.CorrectionEvent.CertificateExpiryRequested;
import inkan.correction.CorrectionEvent.GuardianshipRequested;
import inkan.correction.CorrectionEvent.PersonalDataRequested;
import inkan.correction.CorrectionEvent.Requested;
import inkan.correction.CorrectionGround;
import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.policy.Bound;
import inkan.value.CorrectionId;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.view.Row;
import inkan.view.fold.Column;
import inkan.view.fold.Table;
import inkan.view.fold.ViewRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a correction. */
record CorrectionRow(Asked asked, @Nullable Decision decision, long position) implements ViewRow {
    static final Table<CorrectionRow> TABLE = new Table<>(
            "view_correction",
            List.of(
                    Column.id("correction", row -> row.asked.correction),
                    Column.choice("kind", row -> row.asked.kind),
                    Column.id("resident", row -> row.asked.resident),
                    Column.text("corrected", row -> row.asked.corrected),
                    Column.number("sequence", row -> row.asked.sequence),
                    Column.choice("ground", row -> row.asked.ground),
                    Column.id("reference", row -> row.asked.reference),
                    Column.day("expires_on", row -> row.asked.expiresOn),
                    Column.choice("bound_by", row -> row.asked.boundBy),
                    Column.flag("minor", row -> row.asked.minor),
                    Column.flag("adult_ward", row -> row.asked.adultWard),
                    Column.id("municipality", row -> row.asked.municipality),
                    Column.text("asked_by", row -> row.asked.by),
                    Column.day("asked_on", row -> row.asked.on),
                    Column.choice("state", CorrectionRow::state),
                    Column.choice("decline_reason", row -> row.decision == null ? null : row.decision.declined),
                    Column.text("decided_by", row -> row.decision == null ? null : row.decision.by),
                    Column.day("decided_on", row -> row.decision == null ? null : row.decision.on),
                    Column.position("position", CorrectionRow::position)),
            CorrectionRow::read);

    /** What was asked for, by whom, when. */
    record Asked(
            CorrectionId correction,
            CorrectionKind kind,
            ResidentId resident,
            String corrected,
            int sequence,
            CorrectionGround ground,
            RegisterReference reference,
            @Nullable LocalDate expiresOn,
            @Nullable Bound boundBy,
            boolean minor,
            boolean adultWard,
            MunicipalityCode municipality,
            String by,
            LocalDate on) {}

    /** @param declined why, where it was declined */
    record Decision(@Nullable DeclineReason declined, String by, LocalDate on) {}

    static CorrectionRow of(Requested event, MunicipalityCode municipality, String by, LocalDate on, long position) {
        return switch (event) {
            case CardExpiryRequested of ->
                of(event, CorrectionKind.CARD_EXPIRY, of.expiresOn(), of.boundBy(), false, municipality, by, on)
                        .at(position);
            case CertificateExpiryRequested of ->
                of(event, CorrectionKind.CERTIFICATE_EXPIRY, of.expiresOn(), of.boundBy(), false, municipality, by, on)
                        .at(position);
            case PersonalDataRequested of ->
                of(event, CorrectionKind.PERSONAL_DATA, null, null, of.minor(), municipality, by, on)
                        .at(position);
            case GuardianshipRequested of ->
                of(event, CorrectionKind.GUARDIANSHIP, null, null, of.adultWard(), municipality, by, on)
                        .at(position);
        };
    }

    /** @param flag whether it is minor, or whether the resident is a ward, whichever the kind asks */
    private static CorrectionRow of(
            Requested event,
            CorrectionKind kind,
            @Nullable LocalDate expiresOn,
            @Nullable Bound boundBy,
            boolean flag,
            MunicipalityCode municipality,
            String by,
            LocalDate on) {
        Asked asked = new Asked(
                event.correction(),
                kind,
                event.resident(),
                event.corrected().value(),
                event.sequence(),
                event.ground(),
                event.reference(),
                expiresOn,
                boundBy,
                kind == CorrectionKind.PERSONAL_DATA && flag,
                kind == CorrectionKind.GUARDIANSHIP && flag,
                municipality,
                by,
                on);
        return new CorrectionRow(asked, null, 0);
    }

    private CorrectionRow at(long position) {
        return new CorrectionRow(asked, decision, position);
    }

    CorrectionRow decided(@Nullable DeclineReason declined, String by, LocalDate on, long position) {
        return new CorrectionRow(asked, new Decision(declined, by, on), position);
    }

    CorrectionState state() {
        if (decision == null) {
            return CorrectionState.REQUESTED;
        }
        return decision.declined == null ? CorrectionState.APPROVED : CorrectionState.DECLINED;
    }

    static CorrectionRow read(Row row) throws SQLException {
        LocalDate decidedOn = row.dayIfAny("decided_on");
        return new CorrectionRow(
                new Asked(
                        row.value("correction", CorrectionId::new),
                        row.value("kind", CorrectionKind::valueOf),
                        row.value("resident", ResidentId::new),
                        row.columns().getString("corrected"),
                        row.columns().getInt("sequence"),
                        row.value("ground", CorrectionGround::valueOf),
                        row.value("reference", RegisterReference::new),
                        row.dayIfAny("expires_on"),
                        row.valueIfAny("bound_by", Bound::valueOf),
                        row.columns().getBoolean("minor"),
                        row.columns().getBoolean("adult_ward"),
                        row.value("municipality", MunicipalityCode::new),
                        row.columns().getString("asked_by"),
                        row.day("asked_on")),
                decidedOn == null
                        ? null
                        : new Decision(
                                row.valueIfAny("decline_reason", DeclineReason::valueOf),
                                row.columns().getString("decided_by"),
                                decidedOn),
                row.position());
    }
}
