package inkan.performance.side;

import inkan.pin.report.PinOutcome;
import java.util.Arrays;
import java.util.List;

/**
 * The cards whose PINs are entered. Each entry records one event: a wrong one a mistake, and the right one after it that
 * it is cleared. Callers get the cards dealt, so that no two have the same one at a time.
 */
final class Cards {
    private final List<String> cards;
    private final int[] entries;
    private int next;

    /** @param cards an odd one out is left out, so that a card has callers of the same parity all the time */
    Cards(List<String> cards) {
        this.cards = cards.subList(0, even(cards.size()));
        this.entries = new int[this.cards.size()];
    }

    int size() {
        return cards.size();
    }

    /** The cards of one of several callers; call it anew for each time that callers start. */
    Deal deal(int caller, int callers) {
        if (caller == 0) {
            next = (next + even(cards.size() / 7)) % cards.size(); // not the same ones first again
        }
        return new Deal(next, caller, callers);
    }

    private static int even(int number) {
        return number - number % 2;
    }

    /** The least number of entries of a card so far. */
    int leastEntries() {
        return Arrays.stream(entries).min().orElse(0);
    }

    /** The mean number of entries of a card so far. */
    double meanEntries() {
        return Arrays.stream(entries).average().orElse(0);
    }

    final class Deal {
        private final int first;
        private final int caller;
        private final int callers;
        private int turn = -1;
        private int card;

        private Deal(int first, int caller, int callers) {
            this.first = first;
            this.caller = caller;
            this.callers = callers;
        }

        /** Takes the next card, and makes one more entry on it. */
        String next() {
            turn = turn + 1 < cards.size() / callers ? turn + 1 : 0;
            card = (first + turn * callers + caller) % cards.size();
            entries[card]++;
            return cards.get(card);
        }

        /** What the entry is on the card just taken. */
        PinOutcome outcome() {
            return entries[card] % 2 == 1 ? PinOutcome.WRONG : PinOutcome.RIGHT;
        }

        /** How many entries there were on the card just taken, this one included. */
        int entries() {
            return entries[card];
        }
    }
}
