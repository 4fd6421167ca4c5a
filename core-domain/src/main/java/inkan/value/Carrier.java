package inkan.value;

/** What carries a certificate 搭載媒体. */
public enum Carrier {
    CARD,
    SMARTPHONE
}
