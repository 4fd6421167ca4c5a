package inkan.api.wiring;

import inkan.api.forecast.CalendarQueries;
import inkan.api.forecast.Expiries;
import inkan.api.forecast.ForecastQueries;
import inkan.api.openapi.ForecastDescription;
import inkan.api.query.ViewReading;
import inkan.view.forecast.ExpiryQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to come, by month and by day. */
@Configuration(proxyBeanMethods = false)
@Import({ForecastQueries.class, CalendarQueries.class})
public class ForecastWiring {

    @Bean
    Expiries expiries(ViewReading views, JdbcClient sql) {
        return new Expiries(views, new ExpiryQuery(sql));
    }

    @Bean
    ForecastDescription forecastDescription() {
        return new ForecastDescription();
    }
}
