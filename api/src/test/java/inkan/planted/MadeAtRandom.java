package inkan.planted;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.common.IdentifierFactory;

/** Planted: a domain that makes up its own identifiers. */
public interface MadeAtRandom {
    interface OneUuid {
        UUID CARD = UUID.randomUUID();
    }

    interface UuidByReference {
        Supplier<UUID> CARDS = UUID::randomUUID;
    }

    interface OneNumber {
        int SERIAL = new Random().nextInt();
    }

    interface NumberOfTheThread {
        int SERIAL = ThreadLocalRandom.current().nextInt();
    }

    interface Fraction {
        double SERIAL = Math.random();
    }

    interface AxonsIdentifier {
        String CARD = IdentifierFactory.getInstance().generateIdentifier();
    }
}
