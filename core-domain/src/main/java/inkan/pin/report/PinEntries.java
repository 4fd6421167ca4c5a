package inkan.pin.report;

import inkan.card.CardEvent.PinLocked;
import inkan.card.CardEvent.PinMistaken;
import inkan.card.CardEvent.PinMistakesCleared;
import inkan.card.MyNumberCard;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.pin.PinState;
import inkan.pin.verify.PinCase;
import inkan.pin.verify.PinRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.value.PinKind;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReportPinEntry}. */
public record PinEntries(Dossiers dossiers) {
    /** An entry is recorded on a suspended card too: a thief tries (P-7). */
    public static final Checklist<PinCase> CHECK =
            Checklist.inOrder(PinRule.THE_CARD_IS_NOT_VOID, PinRule.THE_CARD_HAS_NOT_EXPIRED, PinRule.THE_PIN_IS_SET);

    @CommandHandler
    Answer decide(ReportPinEntry command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        CHECK.require(PinCase.of(dossier, card, command.pin()));
        count(dossier, card, command.pin(), command.outcome());
        PinState now = card.pin(command.pin()).orElseThrow();
        return new Answer(command.pin(), now.mistakes(), now.locked());
    }

    @Cites(
            id = "P-3",
            source = "S4 B",
            en =
                    "Consecutive wrong entries lock a PIN: signature at 5, the others at 3; a right one sets the count to 0;"
                            + " a locked PIN counts no further.",
            ja = "連続して誤るとロックされる(署名用5回、その他3回)。正しい入力で回数は0に戻り、ロック後は数えない。")
    private static void count(Dossier dossier, MyNumberCard card, PinKind pin, PinOutcome outcome) {
        PinState before = card.pin(pin).orElseThrow();
        if (before.locked()) {
            return;
        }
        switch (outcome) {
            case RIGHT -> {
                if (before.mistakes() > 0) {
                    dossier.record(new PinMistakesCleared(card.id(), pin));
                }
            }
            case WRONG -> {
                int mistakes = before.mistakes() + 1;
                dossier.record(
                        mistakes >= dossier.policy().pins().lockAfter(pin)
                                ? new PinLocked(card.id(), pin, mistakes)
                                : new PinMistaken(card.id(), pin, mistakes));
            }
            case BLOCKED -> dossier.record(new PinLocked(card.id(), pin, before.mistakes()));
        }
    }

    /**
     * How the PIN stands after the entry.
     *
     * @param mistakes consecutive wrong entries
     */
    public record Answer(PinKind pin, int mistakes, boolean locked) {}
}
