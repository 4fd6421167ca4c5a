package inkan.api.rehearsal;

import inkan.command.Command;
import inkan.event.Channel;
import inkan.value.MunicipalityCode;
import java.time.Instant;

/**
 * One command of a synthetic life.
 *
 * @param at when it is sent
 * @param municipality the municipality that acts
 */
public record Step(Instant at, Command command, Channel channel, MunicipalityCode municipality)
        implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
        return at.compareTo(other.at);
    }
}
