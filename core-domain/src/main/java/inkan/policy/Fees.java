package inkan.policy;

import inkan.rule.Cites;

/**
 * What procedures cost, in yen. Renewal and new issuance are free.
 *
 * @param reissuedCard a card reissued after loss
 * @param reissuedCertificates its certificates, once whether one or both
 * @param express express issue of a card with certificates
 * @param expressWithoutCertificates express issue of a card without any
 */
public record Fees(int reissuedCard, int reissuedCertificates, int express, int expressWithoutCertificates) {
    /** The fee for a card, in yen. */
    @Cites(
            id = "W-6",
            source = "S3 S4 B",
            en =
                    "Renewal and issuance after expiry are free; reissue after loss is 800 yen, its certificates 200 yen once;"
                            + " express issue is 2,000 yen, 1,800 without certificates.",
            ja = "更新・失効後の発行は無料。紛失による再交付は800円、電子証明書は1つでも両方でも200円。" + "特急発行は2,000円(電子証明書なし1,800円)。")
    public int forCard(boolean reissued, boolean expressIssue, boolean withCertificates) {
        if (expressIssue) {
            return withCertificates ? express : expressWithoutCertificates;
        }
        if (!reissued) {
            return 0;
        }
        return withCertificates ? reissuedCard + reissuedCertificates : reissuedCard;
    }
}
