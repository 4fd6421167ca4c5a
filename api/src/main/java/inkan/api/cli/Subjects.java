package inkan.api.cli;

import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whom or what a question is about: one of these. */
final class Subjects {

    @Option(
            names = "--card",
            required = true,
            paramLabel = "CARD",
            converter = Card.class,
            description = "A card, with its certificates and its holder.")
    @Nullable
    CardId card;

    @Option(
            names = "--resident",
            required = true,
            paramLabel = "RESIDENT",
            converter = Resident.class,
            description = "A resident, with all cards and certificates.")
    @Nullable
    ResidentId resident;

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "SERIAL",
            converter = Certificate.class,
            description = "A certificate.")
    @Nullable
    SerialNumber certificate;

    /** A card by its identifier. */
    static final class Card implements ITypeConverter<CardId> {
        @Override
        public CardId convert(String text) {
            return identifier(() -> new CardId(text));
        }
    }

    /** A resident by the identifier. */
    static final class Resident implements ITypeConverter<ResidentId> {
        @Override
        public ResidentId convert(String text) {
            return identifier(() -> new ResidentId(text));
        }
    }

    /** A certificate by its serial number. */
    static final class Certificate implements ITypeConverter<SerialNumber> {
        @Override
        public SerialNumber convert(String text) {
            return identifier(() -> new SerialNumber(text));
        }
    }

    private static <T> T identifier(Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidValue invalid) {
            throw new TypeConversionException(invalid.getMessage());
        }
    }
}
