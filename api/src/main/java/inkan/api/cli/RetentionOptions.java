package inkan.api.cli;

import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.event.Channel;
import inkan.value.MunicipalityCode;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whose personal data it is about, and who asks or decides. */
@SuppressWarnings("NullAway.Init") // picocli sets them
final class RetentionOptions {

    @Option(
            names = "--municipality",
            required = true,
            paramLabel = "CODE",
            converter = Values.Municipality.class,
            description = "Six-digit code of the municipality, such as 131121.")
    private MunicipalityCode municipality;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    MunicipalityCode municipality() {
        return municipality;
    }

    boolean json() {
        return json;
    }

    /** Somebody who acts for the municipality. */
    Caller caller(String actor, String role, CommandSpec spec) {
        try {
            return new Caller(Map.of(
                    CallerHeader.ACTOR, CallerHeader.ACTOR.read(actor),
                    CallerHeader.ROLE, CallerHeader.ROLE.read(role),
                    CallerHeader.MUNICIPALITY, municipality.value(),
                    CallerHeader.CHANNEL, Channel.BATCH.name(),
                    CallerHeader.CORRELATION, UUID.randomUUID().toString()));
        } catch (Rejection malformed) {
            throw new ParameterException(spec.commandLine(), "A name is " + malformed.expected() + ".");
        }
    }
}
