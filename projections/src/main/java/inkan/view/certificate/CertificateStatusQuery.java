package inkan.view.certificate;

import inkan.policy.BeforeTheFirstPolicy;
import inkan.policy.PolicyTimeline;
import inkan.value.CardId;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import inkan.view.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers how certificates stand on a day. A day before the first policy has no answer: {@link BeforeTheFirstPolicy}.
 */
public class CertificateStatusQuery {
    private final JdbcClient sql;
    private final PolicyTimeline timeline;

    /** @param timeline says when the renewal window opens, as in force on the day asked for */
    public CertificateStatusQuery(JdbcClient sql, PolicyTimeline timeline) {
        this.sql = sql;
        this.timeline = timeline;
    }

    /** The status of a certificate on a day; empty where none is known by that serial number. */
    public Optional<CertificateStatus> of(SerialNumber serial, LocalDate day) {
        return where("serial", serial, day).optional();
    }

    /** All certificates ever issued through a card, oldest first. */
    public List<CertificateStatus> of(CardId card, LocalDate day) {
        return where("card", card, day).list();
    }

    /** All certificates of a resident, those of former cards among them, oldest first. */
    public List<CertificateStatus> of(ResidentId resident, LocalDate day) {
        return where("resident", resident, day).list();
    }

    private JdbcClient.MappedQuerySpec<CertificateStatus> where(String column, TextValue id, LocalDate day) {
        return sql.sql("""
                        select certificate.*, holder.residence
                          from view_certificate certificate
                          join view_resident holder on holder.resident = certificate.resident
                         where certificate.%s = ?
                         order by certificate.issued_on, certificate.serial""".formatted(column)).param(id.value()).query((columns, number) -> read(new Row(columns), day));
    }

    private CertificateStatus read(Row row, LocalDate day) throws SQLException {
        return CertificateStatus.of(
                CertificateRow.TABLE.reader().read(row), row.value("residence", Residence::valueOf), day, timeline);
    }
}
