package inkan.pin;

/** Where a PIN was reset. */
public enum ResetWay {
    COUNTER,
    KIOSK
}
