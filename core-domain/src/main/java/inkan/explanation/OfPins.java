package inkan.explanation;

import inkan.card.CardEvent.KioskResetAppliedFor;
import inkan.card.CardEvent.PinChanged;
import inkan.card.CardEvent.PinEvent;
import inkan.card.CardEvent.PinLocked;
import inkan.card.CardEvent.PinMistaken;
import inkan.card.CardEvent.PinMistakesCleared;
import inkan.card.CardEvent.PinReset;
import inkan.card.CardEvent.PinSet;
import inkan.municipality.Name;
import inkan.value.PinKind;

/** What became of one PIN of a card; never its value. */
final class OfPins {
    private OfPins() {}

    static Explanation explain(PinEvent event) {
        Name pin = Wording.of(event.pin());
        return switch (event) {
            case PinMistaken mistaken ->
                Explanation.of(
                        () -> "The %s was entered wrong, %d in a row now.".formatted(pin.en(), mistaken.mistakes()),
                        () -> "%sの入力を誤った(連続%d回)。".formatted(pin.ja(), mistaken.mistakes()),
                        "P-3");
            case PinMistakesCleared cleared ->
                Explanation.of(
                        () -> "The %s was entered right, so the count of wrong entries is 0 again.".formatted(pin.en()),
                        () -> "%sが正しく入力され、誤りの回数は0に戻った。".formatted(pin.ja()),
                        "P-3");
            case PinLocked locked ->
                Explanation.of(
                        () -> "The %s is locked after %d wrong entries in a row."
                                .formatted(pin.en(), locked.mistakes()),
                        () -> "%sは連続%d回の誤りによりロックされた。".formatted(pin.ja(), locked.mistakes()),
                        "P-3");
            case PinReset reset -> reset(reset, pin);
            case PinChanged changed ->
                Explanation.of(
                        () -> "The %s was changed by somebody who knew it.".formatted(pin.en()),
                        () -> "%sを、現在の番号を照合のうえ変更した。".formatted(pin.ja()),
                        shapeOf(changed.pin()));
            case PinSet set ->
                Explanation.of(
                        () -> "The %s, which the card did not have yet, was set.".formatted(pin.en()),
                        () -> "カードになかった%sを設定した。".formatted(pin.ja()),
                        shapeOf(set.pin()));
            case KioskResetAppliedFor applied ->
                Explanation.of(
                        () -> "The reset of the %s was applied for by smartphone; a kiosk does it within 24 hours."
                                .formatted(pin.en()),
                        () -> "%sの初期化をスマートフォンで予約した。24時間以内にコンビニのキオスク端末で行う。".formatted(pin.ja()),
                        "P-5");
        };
    }

    private static Explanation reset(PinReset reset, Name pin) {
        return switch (reset.way()) {
            case COUNTER ->
                Explanation.of(
                        () -> "The %s was reset at a counter, and its count is 0.".formatted(pin.en()),
                        () -> "%sを窓口で再設定し、誤りの回数は0に戻った。".formatted(pin.ja()),
                        "P-4");
            case KIOSK ->
                Explanation.of(
                        () -> "The %s was reset at a kiosk, as applied for by smartphone, and its count is 0."
                                .formatted(pin.en()),
                        () -> "%sを予約に基づきキオスク端末で再設定し、誤りの回数は0に戻った。".formatted(pin.ja()),
                        "P-5");
        };
    }

    private static String shapeOf(PinKind pin) {
        return pin == PinKind.SIGNATURE ? "P-1" : "P-2";
    }
}
