package inkan.law;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Chance that repeats itself from its seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True so often. */
    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    final <T> T oneOf(T... options) {
        return options[random.nextInt(options.length)];
    }

    <E extends Enum<E>> E oneOf(Class<E> options) {
        return oneOf(options.getEnumConstants());
    }

    /** Each of the options so often. */
    <T extends Comparable<T>> Set<T> someOf(Collection<T> options, double probability) {
        Set<T> some = new TreeSet<>();
        for (T option : options) {
            if (of(probability)) {
                some.add(option);
            }
        }
        return some;
    }

    /** Each constant so often, at least one. */
    <E extends Enum<E>> Set<E> atLeastOneOf(Class<E> options, double probability) {
        Set<E> some = someOf(EnumSet.allOf(options), probability);
        if (some.isEmpty()) {
            some.add(oneOf(options));
        }
        return some;
    }

    /** A stream of chance of its own, for one part of what is to be repeated. */
    static long seedOf(long seed, int part) {
        return new SplittableRandom(seed + part).nextLong();
    }
}
