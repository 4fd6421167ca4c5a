package inkan;

import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.issue.Issuance;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.renew.Renewal;
import inkan.command.Command;
import inkan.dossier.Dossiers;
import inkan.resident.Resident;
import inkan.resident.abroad.ArrangeUseAbroad;
import inkan.resident.abroad.Departure;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.change.AttributeChanges;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.change.ReportMinorAmendment;
import inkan.resident.entitlement.Entitlement;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.guardianship.Guardianship;
import inkan.resident.guardianship.ReportGuardianship;
import inkan.resident.move.AnnounceMovingOut;
import inkan.resident.move.DoContinuedUse;
import inkan.resident.move.FileMovingIn;
import inkan.resident.move.LapseMove;
import inkan.resident.move.Moves;
import inkan.resident.register.RegisterResident;
import inkan.resident.register.Registration;
import inkan.resident.stay.ReportStay;
import inkan.resident.stay.Stay;
import java.util.List;

/** What the domain consists of, for those who wire it. */
public final class Domain {
    /** The aggregates, each a stream per identifier. */
    public static final List<Class<?>> AGGREGATES =
            List.of(Resident.class, MyNumberCard.class, ElectronicCertificate.class);

    /** Every command there is. */
    public static final List<Class<? extends Command>> COMMANDS = List.of(
            RegisterResident.class,
            ReportAttributeChange.class,
            ReportMinorAmendment.class,
            ReportGuardianship.class,
            ReportStay.class,
            AnnounceMovingOut.class,
            FileMovingIn.class,
            DoContinuedUse.class,
            LapseMove.class,
            ArrangeUseAbroad.class,
            ReportDeparture.class,
            ReportEndOfEntitlement.class,
            IssueCertificates.class,
            RenewCertificates.class);

    private Domain() {}

    /** Those who decide about commands, to be registered as command handlers. */
    public static List<Object> deciders(Dossiers dossiers) {
        return List.of(
                new Registration(dossiers),
                new AttributeChanges(dossiers),
                new Guardianship(dossiers),
                new Stay(dossiers),
                new Moves(dossiers),
                new Departure(dossiers),
                new Entitlement(dossiers),
                new Issuance(dossiers),
                new Renewal(dossiers));
    }
}
