package inkan.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays what stands in a block beside the hashes of what should stand there. What is in both, in the same order, is in its
 * place; the rest was changed, removed, inserted or swapped.
 *
 * @param first position of the first of them
 * @param expected leaf hashes in their order
 * @param found what stands there
 */
record Alignment(long first, List<byte[]> expected, List<Token> found) {

    /** Is told what became of each that is not in its place; places count from 0. */
    interface Outcome {

        /** Something else stands there. */
        void changed(int place, Token token);

        void removed(int place);

        /** Something stands before that place that does not belong there. */
        void inserted(int before, Token token);

        void swapped(int place, int other);
    }

    private static final int NOWHERE = -1;

    void tell(Outcome outcome) {
        int[] places = places();
        if (expected.size() != found.size() || !exchanged(places, outcome)) {
            gaps(places, outcome);
        }
    }

    /** Where something belongs by its hash, from 0; negative where nowhere. */
    int place(Token token) {
        for (int i = 0; i < expected.size(); i++) {
            if (Arrays.equals(expected.get(i), token.hash())) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Where each of the found belongs, by its hash. */
    private int[] places() {
        Map<ByteBuffer, Integer> known = new HashMap<>();
        for (int i = expected.size() - 1; i >= 0; i--) {
            known.put(ByteBuffer.wrap(expected.get(i)), i);
        }
        return found.stream()
                .mapToInt(token -> known.getOrDefault(ByteBuffer.wrap(token.hash()), NOWHERE))
                .toArray();
    }

    /** As many as there should be, each in its place, or another's who is in its own, or in nobody's: so it is told. */
    private boolean exchanged(int[] places, Outcome outcome) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NOWHERE && places[places[i]] != i) {
                return false;
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] == NOWHERE) {
                outcome.changed(i, found.get(i));
            } else if (places[i] > i) {
                outcome.swapped(i, places[i]);
            }
        }
        return true;
    }

    private void gaps(int[] places, Outcome outcome) {
        int place = 0;
        int token = 0;
        for (int anchor : longestRise(places)) {
            gap(place, places[anchor], token, anchor, outcome);
            place = places[anchor] + 1;
            token = anchor + 1;
        }
        gap(place, expected.size(), token, found.size(), outcome);
    }

    /** What should stand between two that are in their place, and what stands there. */
    private void gap(int place, int lastPlace, int token, int lastToken, Outcome outcome) {
        var missing = new ArrayList<Integer>();
        for (int i = place; i < lastPlace; i++) {
            missing.add(i);
        }
        var there = new ArrayList<>(found.subList(token, lastToken));
        if (missing.size() != there.size()) {
            missing.removeIf(i -> said(i, there, outcome));
        }
        // As many as can be stand for one another, from the front; the rest is gone, or too much.
        int pairs = Math.min(missing.size(), there.size());
        for (int i = 0; i < pairs; i++) {
            outcome.changed(missing.get(i), there.get(i));
        }
        missing.subList(pairs, missing.size()).forEach(outcome::removed);
        there.subList(pairs, there.size()).forEach(extra -> outcome.inserted(lastPlace, extra));
    }

    /** Something else that says that it is the one of this place, whether it stands there or not. */
    private boolean said(int place, List<Token> there, Outcome outcome) {
        for (Token token : there) {
            if (token.position() == first + place) {
                outcome.changed(place, token);
                there.remove(token);
                return true;
            }
        }
        return false;
    }

    /** The longest part of the found whose places rise: those are taken to be where they were. */
    private static List<Integer> longestRise(int[] places) {
        int[] before = new int[places.length];
        int[] ends = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == NOWHERE) {
                continue;
            }
            int low = 0;
            for (int high = length; low < high; ) {
                int middle = (low + high) / 2;
                if (places[ends[middle]] < places[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NOWHERE : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        var rise = new Integer[length];
        for (int at = length - 1, i = length == 0 ? NOWHERE : ends[length - 1]; at >= 0; at--, i = before[i]) {
            rise[at] = i;
        }
        return Arrays.asList(rise);
    }
}
