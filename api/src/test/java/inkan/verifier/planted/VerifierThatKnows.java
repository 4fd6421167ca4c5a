package inkan.verifier.planted;

import inkan.planted.cycle.egg.Egg;
import inkan.view.planted.ViewThatKnows;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.JdbcOperations;

/** Planted: a verifier that cannot stand by itself. */
public interface VerifierThatKnows {
    record TheDomain(Egg egg) {}

    record AView(ViewThatKnows view) {}

    record Spring(JdbcOperations jdbc) {}

    @NullMarked
    record AnAnnotation() {}
}
