package inkan.municipality;

/** A procedure about certificates and PINs that people come to a counter for. */
public enum Procedure {
    /** 新規発行 */
    ISSUANCE(new Name("電子証明書の新規発行", "new issuance")),
    /** 更新 */
    RENEWAL(new Name("電子証明書の更新", "renewal")),
    /** 再設定・初期化 */
    PIN_RESET(new Name("暗証番号の再設定", "PIN reset")),
    /** 変更 */
    PIN_CHANGE(new Name("暗証番号の変更", "PIN change")),
    /** 失効 */
    REVOCATION(new Name("電子証明書の失効", "revocation"));

    private final Name words;

    Procedure(Name words) {
        this.words = words;
    }

    /** What people call it. */
    public Name words() {
        return words;
    }
}
