package inkan.api.problem;

import java.util.Locale;

/** Why a request is not even put before the rules. Names and statuses are stable; texts may be improved. */
public enum Fault {
    EMPTY_BODY(400, "The body is empty.", "本文が空である。"),
    NOT_UTF_8(400, "The body is not UTF-8.", "本文がUTF-8ではない。"),
    MALFORMED_JSON(400, "The body is not well-formed JSON.", "本文がJSONとして正しくない。"),
    TOO_COMPLEX(
            400,
            "The JSON is nested too deep, or a name or a number in it is too long.",
            "JSONの入れ子が深すぎるか、項目名または数値が長すぎる。"),
    DUPLICATE_FIELD(400, "A field is given twice.", "同じ項目が二度指定されている。"),
    TRAILING_CONTENT(400, "Something follows after the JSON value.", "JSONの後に余分な内容がある。"),
    UNKNOWN_FIELD(400, "There is a field that is not known here.", "知られていない項目がある。"),
    MISSING_FIELD(400, "A field is missing.", "必要な項目がない。"),
    WRONG_TYPE(400, "A value has the wrong JSON type.", "値の型が正しくない。"),
    MALFORMED_VALUE(400, "A value has not the required form.", "値の形式が正しくない。"),
    IMPOSSIBLE_DATE(400, "A date is not a day of the calendar.", "暦にない日付である。"),
    UNKNOWN_CHOICE(400, "A value is none of those possible.", "値が選択肢にない。"),
    DUPLICATE_ENTRY(400, "A value is listed twice.", "同じ値が二度列挙されている。"),
    MALFORMED_CSV(
            400,
            "The line is not well-formed CSV, or has not as many fields as the first line.",
            "CSVとして正しくないか、項目の数が先頭行と合わない。"),
    WRONG_COLUMNS(400, "The first line does not name the columns expected.", "先頭行の項目名が正しくない。"),
    DUPLICATE_LINE(400, "An earlier line of the file is about the same.", "同じ対象の行がファイルの前の方にある。"),
    MISSING_HEADER(400, "A header is missing.", "必要なヘッダーがない。"),
    MALFORMED_HEADER(400, "A header has not the required form.", "ヘッダーの形式が正しくない。"),
    UNKNOWN_PARAMETER(400, "The address has a query parameter that is not known here.", "知られていないパラメーターがある。"),
    MISSING_PARAMETER(400, "A parameter of the address is missing.", "必要なパラメーターがない。"),
    MALFORMED_PARAMETER(400, "A parameter of the address has not the required form.", "パラメーターの形式が正しくない。"),
    MALFORMED_REQUEST(400, "The request cannot be understood.", "リクエストを解釈できない。"),
    MALFORMED_CHECKPOINT(400, "The body is no signed checkpoint.", "本文が署名付きチェックポイントではない。"),
    UNKNOWN_COMMAND(404, "There is no such command.", "そのようなコマンドはない。"),
    UNKNOWN_ADDRESS(404, "There is nothing at this address.", "このアドレスには何もない。"),
    UNKNOWN_RESIDENT(404, "There is no such resident.", "そのような住民は登録されていない。"),
    UNKNOWN_CARD(404, "There is no such card.", "そのようなカードは記録されていない。"),
    UNKNOWN_CERTIFICATE(404, "There is no such certificate.", "そのような電子証明書は記録されていない。"),
    UNKNOWN_INQUIRY(404, "There is no such inquiry.", "そのような照会は記録されていない。"),
    UNKNOWN_NOTICE(404, "No such notice was sent.", "そのような通知は送付されていない。"),
    UNKNOWN_CORRECTION(404, "No such correction was asked for.", "そのような職権訂正は申請されていない。"),
    UNKNOWN_RUN(404, "There is no such run of the notice job.", "そのような通知処理は記録されていない。"),
    UNKNOWN_LEASE(404, "No notice is claimed under this lease any more.", "この確保は期限切れか、解放済みである。"),
    UNKNOWN_MUNICIPALITY(404, "There is no file of this municipality.", "この市区町村のファイルはない。"),
    UNKNOWN_COUNTER(404, "The municipality has no such counter.", "この市区町村にそのような窓口はない。"),
    UNKNOWN_STREAM(404, "There is no such stream in the log.", "そのような記録はない。"),
    NOTHING_KNOWN_YET(404, "Nothing was known of it then.", "その時点ではまだ何も記録されていない。"),
    BEYOND_THE_END_OF_THE_LOG(404, "The log does not reach this position yet.", "台帳はまだその位置に達していない。"),
    NO_CHECKPOINT_YET(404, "No checkpoint of the log has been signed yet.", "署名済みのチェックポイントがまだない。"),
    BEYOND_THE_LAST_CHECKPOINT(
            404, "No checkpoint covers this yet; there will be one in a moment.", "まだチェックポイントの対象になっていない。まもなく対象になる。"),
    BEYOND_THE_LOG(404, "The log has not reached this position.", "台帳はまだこの位置に達していない。"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method.", "このアドレスではそのメソッドは使えない。"),
    NOT_ACCEPTABLE(406, "No such representation can be given.", "要求された形式では応答できない。"),
    CONFLICT(
            409,
            "Others have changed the same records at the same time, again and again. Nothing was done; try again.",
            "同じ記録への変更が同時に続いたため、何も行われなかった。再試行が必要である。"),
    IDEMPOTENCY_KEY_REUSED(409, "The idempotency key was used for another request.", "この冪等キーは別のリクエストに使われている。"),
    SEED_USED(
            409, "Synthetic residents were made by this seed before; take another.", "このシードの模擬住民は作成済みである。別のシードが必要である。"),
    VERIFICATION_UNDER_WAY(409, "The log is being verified already; wait for the end.", "台帳の検証がすでに行われている。終了を待つ必要がある。"),
    REBUILD_UNDER_WAY(
            409,
            "The views are being rebuilt or compared already; wait for the end.",
            "表示用の記録がすでに再作成または照合されている。終了を待つ必要がある。"),
    KEY_ROTATION_PENDING(
            409,
            "The last new key has not signed a checkpoint yet; the next one comes when the log has grown.",
            "前回の新しい鍵による署名がまだ行われていない。"),
    CHECKPOINT_KEY_NOT_HERE(
            409,
            "This node cannot make a new key now: it does not have the newest one, or another node is making a checkpoint.",
            "このノードには最新の署名鍵がないか、他のノードが署名中のため、新しい鍵を作れない。"),
    EXPORT_UNDER_WAY(409, "Others are exporting now; try again in a moment.", "他の出力が行われている。少し待って再試行が必要である。"),
    SIGNING_KEY_NOT_HERE(
            409,
            "This node has not the key that signs the log's checkpoints, so it cannot sign an export either.",
            "このノードには署名鍵がないため、出力に署名できない。"),
    EXPORT_TOO_LARGE(413, "This is more than one export takes here.", "一度に出力できる量を超えている。"),
    BODY_TOO_LARGE(413, "The body is too large.", "本文が大きすぎる。"),
    LINE_TOO_LONG(413, "The line is too long.", "行が長すぎる。"),
    IN_THE_FUTURE(422, "The past can be asked about, and not what is to come.", "過去についてのみ照会できる。"),
    BEFORE_THE_FIRST_POLICY(422, "A day lies before the first policy: there were no cards yet.", "カード制度が始まる前の日付である。"),
    REPORT_TOO_LONG(422, "The history is too long for one report; export it instead.", "履歴が長すぎ、一つの報告書にできない。書き出しを用いる。"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong media type.", "本文のメディアタイプが正しくない。"),
    UNEXPECTED(500, "Something unexpected went wrong; nothing was recorded.", "予期しない障害が起きた。何も記録されていない。"),
    LOG_UNAVAILABLE(
            503,
            "The log cannot be reached at the moment. Whether anything was recorded is not known: send the same request"
                    + " again under the same idempotency key, and it is done once.",
            "現在、記録に接続できない。記録されたかどうかは不明である。同じ冪等キーで再送すれば、一度だけ行われる。"),
    DATABASE_UNAVAILABLE(
            503, "The database cannot be reached at the moment; try again.", "現在、データベースに接続できない。再試行が必要である。"),
    LOG_ALTERED(
            500,
            "The log is not what was signed: nothing can be proved of this. Verify the log.",
            "台帳が署名時の内容と一致しないため、証明できない。検証が必要である。"),
    VIEW_BEHIND(
            503, "The view has not reached the position asked for yet; try again.", "表示用の記録が指定の位置にまだ達していない。再試行が必要である。");

    private final int status;
    private final String en;
    private final String ja;

    Fault(int status, String en, String ja) {
        this.status = status;
        this.en = en;
        this.ja = ja;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The name for programs, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it says, in English. */
    public String en() {
        return en;
    }

    /** What it says, in Japanese. */
    public String ja() {
        return ja;
    }
}
