package inkan.api.forecast;

import inkan.api.forecast.KeptCounts.Counted;
import inkan.api.query.QueryParameters;
import inkan.api.query.ViewReading;
import inkan.forecast.Days;
import inkan.value.MunicipalityCode;
import inkan.view.forecast.ExpiryQuery;
import java.util.Optional;

/** Expiries to come, counted a moment ago or, where a position is asked for, now. */
public final class Expiries {
    private final ViewReading views;
    private final ExpiryQuery query;
    private final KeptCounts kept = new KeptCounts(System::nanoTime);

    public Expiries(ViewReading views, ExpiryQuery query) {
        this.views = views;
        this.query = query;
    }

    Counted on(QueryParameters parameters, Days days, Optional<MunicipalityCode> municipality) {
        return parameters.text(ViewReading.AT_LEAST, "one value").isPresent()
                ? count(parameters, days, municipality)
                : kept.counted(
                        new KeptCounts.Question(days, municipality), () -> count(parameters, days, municipality));
    }

    private Counted count(QueryParameters parameters, Days days, Optional<MunicipalityCode> municipality) {
        return views.read(parameters, position -> new Counted(position, query.on(days, municipality)));
    }
}
