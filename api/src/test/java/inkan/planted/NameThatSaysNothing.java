package inkan.planted;

/** Planted: names that would fit any class. */
public interface NameThatSaysNothing {
    interface CardManager {}

    interface CardUtil {}

    interface CardUtils {}

    interface CardHelper {}

    interface CardImpl {}

    interface CardService {}

    interface CardData {}

    interface CardInfo {}

    interface CardV2 {}
}
