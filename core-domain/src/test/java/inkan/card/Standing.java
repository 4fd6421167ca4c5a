package inkan.card;

import inkan.card.CardEvent.Voided;
import inkan.value.CardId;
import java.time.LocalDate;

/** The ways in which a card can stand, as truth tables name them. */
public enum Standing {
    APPLIED(CardState.APPLIED, 0, true),
    ISSUED(CardState.ISSUED, 100, true),
    ISSUED_ON_ITS_LAST_DAY(CardState.ISSUED, 0, true),
    ISSUED_BUT_EXPIRED(CardState.ISSUED, -1, true),
    DELIVERED(CardState.DELIVERED, 100, true),
    ON_ITS_LAST_DAY(CardState.DELIVERED, 0, true),
    EXPIRED(CardState.DELIVERED, -1, true),
    SUSPENDED(CardState.SUSPENDED, 100, true),
    SUSPENDED_ON_ITS_LAST_DAY(CardState.SUSPENDED, 0, true),
    SUSPENDED_AND_EXPIRED(CardState.SUSPENDED, -1, true),
    VOID(CardState.VOID, 100, true),
    VOID_AND_EXPIRED(CardState.VOID, -1, true),
    /** Delivered, but a deadline of a move has passed. */
    OF_A_HOLDER_NOT_ENTITLED(CardState.DELIVERED, 100, false),
    /** Everything that can be wrong with a card. */
    WRONG_IN_EVERY_WAY(CardState.VOID, -1, false);

    /** The day on which the tables' cards stand so. */
    public static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private static final CardId CARD = new CardId("card-1");

    private final CardState state;
    private final long daysLeft;
    private final boolean holderEntitled;

    Standing(CardState state, long daysLeft, boolean holderEntitled) {
        this.state = state;
        this.daysLeft = daysLeft;
        this.holderEntitled = holderEntitled;
    }

    /** A card that stands so today. */
    public CardStanding card() {
        LocalDate expiresOn = this == APPLIED ? LocalDate.MAX : TODAY.plusDays(daysLeft);
        Voided voided =
                state == CardState.VOID ? new Voided(CARD, VoidingCause.RETURNED, LocalDate.of(2024, 5, 1)) : null;
        return new CardStanding(state, voided, expiresOn, TODAY, holderEntitled);
    }
}
