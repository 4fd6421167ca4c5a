package inkan.api.rehearsal;

import inkan.command.Command;
import inkan.event.Channel;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The commands of one synthetic life with their times, and the names that they need. */
final class Diary {
    private static final int MINUTES_BETWEEN = 6;

    private final String name;
    private final MunicipalityCode municipality;
    private final LocalDate until;
    private final RandomGenerator random;
    private final List<Step> steps = new ArrayList<>();
    private int serials;
    private int reports;

    /**
     * An empty one.
     *
     * @param name part of all identifiers
     * @param municipality the municipality that acts
     * @param until the day after which nothing is written down
     */
    Diary(String name, MunicipalityCode municipality, LocalDate until, RandomGenerator random) {
        this.name = name;
        this.municipality = municipality;
        this.until = until;
        this.random = random;
    }

    /** Writes a command down; those of one day follow each other by minutes in the hours of a counter. */
    void write(LocalDate on, Channel channel, Command command) {
        if (!on.isAfter(until)) {
            steps.add(new Step(
                    on.atTime(9, 0)
                            .plusMinutes((long) MINUTES_BETWEEN * steps.size() + random.nextInt(MINUTES_BETWEEN))
                            .atZone(Moment.JAPAN)
                            .toInstant(),
                    command,
                    channel,
                    municipality));
        }
    }

    /** What was written down, in order of time. */
    List<Step> inOrder() {
        Collections.sort(steps);
        return List.copyOf(steps);
    }

    ResidentId resident() {
        return new ResidentId("resident-" + name);
    }

    CardId card(int n) {
        return new CardId("card-%s-%d".formatted(name, n));
    }

    /** New serial numbers for the user-authentication certificate and, where wanted, the signature one. */
    Map<CertificateKind, SerialNumber> serials(boolean signatureToo) {
        var fresh = new EnumMap<CertificateKind, SerialNumber>(CertificateKind.class);
        fresh.put(CertificateKind.USER_AUTHENTICATION, serial());
        if (signatureToo) {
            fresh.put(CertificateKind.SIGNATURE, serial());
        }
        return fresh;
    }

    SerialNumber serial() {
        serials++;
        return new SerialNumber("cert-%s-%02d".formatted(name, serials));
    }

    RegisterReference reference() {
        reports++;
        return new RegisterReference("register-%s-%d".formatted(name, reports));
    }
}
