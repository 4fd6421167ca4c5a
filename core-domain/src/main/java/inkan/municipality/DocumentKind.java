package inkan.municipality;

/**
 * The documents that the pages of municipalities name. Which of them prove what, the lists of each municipality's file
 * say (M-10).
 */
public enum DocumentKind {
    MY_NUMBER_CARD("マイナンバーカード", "My Number Card"),
    DRIVING_LICENCE("運転免許証", "driving licence"),
    DRIVING_HISTORY_CERTIFICATE("運転経歴証明書（平成24年4月1日以降のもの）", "driving history certificate (issued since 2012-04-01)"),
    PASSPORT("パスポート（旅券）", "passport"),
    PHYSICAL_DISABILITY_CERTIFICATE("身体障がい者手帳", "physical disability certificate"),
    MENTAL_DISABILITY_CERTIFICATE("精神障がい者保健福祉手帳", "mental disability certificate"),
    INTELLECTUAL_DISABILITY_CERTIFICATE("療育手帳", "intellectual disability certificate"),
    RESIDENCE_CARD("在留カード", "residence card"),
    SPECIAL_PERMANENT_RESIDENT_CERTIFICATE("特別永住者証明書", "special permanent resident certificate"),
    RESIDENT_REGISTRATION_CARD("住民基本台帳カード（顔写真付き）", "resident-registration card (with photograph)"),
    TEMPORARY_REFUGE_PERMIT("一時庇護許可書", "permit for temporary refuge"),
    PROVISIONAL_STAY_PERMIT("仮滞在許可書", "provisional stay permit"),
    OTHER_PHOTO_LICENCE("その他官公署発行の顔写真付き免許証・許可証・資格証明書", "other official licence, permit or certificate with photograph"),
    HEALTH_INSURANCE_CARD("健康保険証", "health insurance card"),
    ELIGIBILITY_CERTIFICATE("資格確認書", "certificate of health insurance eligibility"),
    CARE_INSURANCE_CARD("介護保険証", "long-term care insurance card"),
    PENSION_HANDBOOK("年金手帳", "pension handbook"),
    BASIC_PENSION_NUMBER_NOTICE(
            "基礎年金番号通知書（年金額改定通知書・年金振込通知書を含む）",
            "notice of the basic pension number (or of a pension's amount or payment)"),
    PENSION_CERTIFICATE("年金証書", "pension certificate"),
    CHILD_MEDICAL_CARD("子ども医療証", "child medical care card"),
    CHILD_REARING_ALLOWANCE_CERTIFICATE("児童扶養手当証書", "child-rearing allowance certificate"),
    WELFARE_MEDICAL_CARD("福祉医療証", "welfare medical care card"),
    MOTHER_AND_CHILD_HANDBOOK("母子健康手帳", "mother and child handbook"),
    EMPLOYEE_CARD("社員証", "employee card"),
    STUDENT_CARD("学生証", "student card"),
    PUBLIC_ASSISTANCE_CERTIFICATE("生活保護受給証明書・受給者証", "certificate of public assistance"),
    HOSPITAL_CARD("病院の診察券", "hospital card"),
    PROVISIONAL_CERTIFICATE("更新中に交付される仮証明書・引換証", "provisional certificate or voucher given during a renewal"),
    SENIOR_HANDBOOK("敬老手帳", "senior citizens' handbook"),
    FAMILY_REGISTER("戸籍謄本・抄本", "family register, whole or in part"),
    REGISTRATION_CERTIFICATE("登記事項証明書", "certificate of registered matters"),
    /** Nothing is shown: the office finds the authority in its own register. */
    AUTHORITY_ON_RECORD("住民票・戸籍での確認（当該市区町村で確認できる場合）", "authority found in the municipality's own register");

    private final Name words;

    DocumentKind(String ja, String en) {
        this.words = new Name(ja, en);
    }

    /** What people call it. */
    public Name words() {
        return words;
    }
}
