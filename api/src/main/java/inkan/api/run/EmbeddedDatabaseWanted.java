package inkan.api.run;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The program brings its own database unless {@code spring.datasource.url} names one. */
public final class EmbeddedDatabaseWanted implements Condition {

    static boolean in(Environment environment) {
        return !environment.containsProperty("spring.datasource.url");
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }
}
