package inkan.card;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The truth table of every procedure that asks for a card in use, all else being right: takes a {@link Standing} and the
 * verdict on it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}: {1}")
@CsvSource(delimiter = '|', textBlock = """
        DELIVERED                | allowed
        ON_ITS_LAST_DAY          | allowed
        APPLIED                  | THE_CARD_IS_IN_USE
        ISSUED                   | THE_CARD_IS_IN_USE
        SUSPENDED                | THE_CARD_IS_IN_USE
        EXPIRED                  | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
        SUSPENDED_AND_EXPIRED    | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
        OF_A_HOLDER_NOT_ENTITLED | THE_HOLDER_IS_ENTITLED
        VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
        VOID_AND_EXPIRED         | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
        """)
public @interface InEachStandingOfTheCard {}
