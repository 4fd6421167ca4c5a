package inkan.api.paper;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.ViewProgress;
import inkan.value.ResidentId;
import inkan.view.asof.ResidentDossier;
import inkan.view.fold.ViewReader;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the streams of a resident by the views' indexes, once these have the position asked for. Rows come and never go, so
 * what belongs to a resident today is all that ever did.
 *
 * @param patience how long it waits for the views at most
 */
public record ResidentStreams(JdbcClient sql, ViewProgress progress, ViewReader reader, Duration patience) {

    private static final long LOOK_MILLIS = 50;

    private static final String BY_THE_VIEWS = """
            select inquiry from view_inquiry where resident = :resident
            union all select notice from view_notice where resident = :resident
            union all select correction from view_correction where resident = :resident""";

    /** @throws Rejection where the views are not at the position in time */
    Set<String> of(ResidentId resident, ResidentDossier standing, long position) {
        await(position);
        var streams = new LinkedHashSet<String>();
        streams.add(resident.value());
        standing.cards().forEach(card -> streams.add(card.card().value()));
        standing.certificates()
                .forEach(certificate -> streams.add(certificate.serial().value()));
        streams.addAll(sql.sql(BY_THE_VIEWS)
                .param("resident", resident.value())
                .query(String.class)
                .list());
        return streams;
    }

    private void await(long position) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (progress.position() < position) {
            if (System.nanoTime() > deadline) {
                throw Rejection.of(Fault.VIEW_BEHIND);
            }
            try {
                reader.await(position, LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Rejection.of(Fault.VIEW_BEHIND);
            }
        }
    }
}
