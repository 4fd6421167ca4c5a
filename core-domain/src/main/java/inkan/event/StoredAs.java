package inkan.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event stands in the log for good, whatever its class is called. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    /** Context and event in kebab case, such as {@code certificate.issued}. */
    String name();

    /** Counts from 1; a change of shape is a new revision with an upcaster from the one before. */
    int revision() default 1;
}
