package inkan.view;

import inkan.policy.NationalPolicy;
import inkan.view.card.CardView;
import inkan.view.certificate.CertificateView;
import inkan.view.correction.CorrectionView;
import inkan.view.fold.Views;
import inkan.view.inquiry.InquiryView;
import inkan.view.lostsignature.LostSignatureList;
import inkan.view.notice.NoticeQueue;
import inkan.view.notice.NoticeView;
import inkan.view.openwork.OpenWorkList;
import inkan.view.resident.ResidentView;
import inkan.view.retention.RetentionList;
import java.util.List;

/** The views that this program keeps. */
public final class AllViews {
    /** All of them, folded together. */
    public static final Views VIEWS = new Views(
            List.of(
                    new ResidentView(),
                    new CardView(),
                    new CertificateView(),
                    new InquiryView(),
                    new NoticeView(),
                    new CorrectionView()),
            List.of(
                    new LostSignatureList(),
                    new OpenWorkList(),
                    new RetentionList(),
                    new NoticeQueue(NationalPolicy.JAPAN)));

    private AllViews() {}
}
