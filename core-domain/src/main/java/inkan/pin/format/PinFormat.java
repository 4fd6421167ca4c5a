package inkan.pin.format;

import inkan.rule.Cites;
import inkan.value.PinKind;
import java.util.regex.Pattern;

/** The format of a PIN, as a check for those who let one be chosen. It keeps nothing and says nothing of the PIN. */
public enum PinFormat {
    @Cites(
            id = "P-1",
            source = "S0 S3 S4 B",
            en = "The signature PIN has 6 to 16 characters, upper-case A to Z and 0 to 9, at least one of each.",
            ja = "署名用暗証番号は英大文字と数字を組み合わせた6〜16文字(それぞれ1文字以上)。")
    SIGNATURE("P-1", Pattern.compile("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}")),
    @Cites(
            id = "P-2",
            source = "S0 S2",
            en = "The other PINs have exactly four digits; they may be equal.",
            ja = "その他の暗証番号は数字4文字。同じ番号でもよい。")
    FOUR_DIGITS("P-2", Pattern.compile("[0-9]{4}"));

    private final String rule;
    private final Pattern format;

    PinFormat(String rule, Pattern format) {
        this.rule = rule;
        this.format = format;
    }

    /** The format asked of a kind of PIN. */
    @Cites(
            id = "P-6",
            source = "D",
            en = "No PIN is in a stored command, an event, a log, a projection or an error; formats are checked without"
                    + " keeping anything.",
            ja = "暗証番号そのものは、命令・事象・ログ・投影・エラーのいずれにも残さない。")
    public static PinFormat of(PinKind pin) {
        return pin == PinKind.SIGNATURE ? SIGNATURE : FOUR_DIGITS;
    }

    /** The id of the rule that asks for the format. */
    public String rule() {
        return rule;
    }

    /** Whether a PIN has the format. */
    public boolean matches(CharSequence pin) {
        return format.matcher(pin).matches();
    }
}
