package inkan.value;

/** One of the basic four attributes 基本4情報, a change of which revokes the signature certificates (C-1). */
public enum BasicAttribute {
    NAME,
    ADDRESS,
    DATE_OF_BIRTH,
    SEX
}
