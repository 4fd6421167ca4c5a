package inkan.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of the catalogue that a piece of code carries out; {@code docs/rules.md} is generated from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
@Repeatable(Cites.All.class)
public @interface Cites {
    /** The rule's id in the catalogue, such as {@code W-1}. */
    String id();

    /** Where it comes from: S0 to S4 are the five municipal pages, B official rules beyond them, D a design decision. */
    String source();

    /** The day from which it holds, ISO; cards exist since 2016-01-01. */
    String since() default "2016-01-01";

    /** What it says, in English; {@code {name}} stands for a fact of the case. */
    String en();

    /** What it says, in Japanese, with the same facts. */
    String ja();

    /** Several rules carried out at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    @interface All {
        Cites[] value();
    }
}
