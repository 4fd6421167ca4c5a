package inkan.resident.register;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.ResidentEvent.Registered;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link RegisterResident}. */
public record Registration(Dossiers dossiers) {
    @CommandHandler
    void decide(RegisterResident command) {
        Dossier dossier = dossiers.blank();
        RegistrationRule.CHECK.require(new RegistrationRule.Case(command, dossier.today()));
        dossier.record(new Registered(
                command.resident(),
                command.municipality(),
                dossier.seal(command.resident(), command.basicFour().personal()),
                command.basicFour().digest(),
                command.nationality(),
                command.stayEndsOn(),
                command.adultWard(),
                command.residence()));
    }
}
