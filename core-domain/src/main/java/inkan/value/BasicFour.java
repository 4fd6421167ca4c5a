package inkan.value;

/**
 * The basic four attributes 基本4情報 as far as the core may know them: what rules compute with, and the digest that
 * tells two states apart.
 *
 * @param personal date of birth and sex
 * @param digest keyed digest of name, address, date of birth and sex
 */
public record BasicFour(Personalia personal, AttributesDigest digest) {}
