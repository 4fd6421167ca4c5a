package inkan.api.wiring;

import inkan.api.InkanSettings;
import inkan.api.query.LogReading;
import inkan.api.query.ViewProgress;
import inkan.api.query.ViewReading;
import inkan.api.query.ViewsReached;
import inkan.api.view.DecodedLog;
import inkan.api.view.EventDecoder;
import inkan.api.view.Rebuilding;
import inkan.api.view.ViewFolding;
import inkan.api.view.ViewGauges;
import inkan.log.PostgresLog;
import inkan.policy.PolicyTimeline;
import inkan.view.AllViews;
import inkan.view.belonging.BelongingStreams;
import inkan.view.card.CardStatusQuery;
import inkan.view.certificate.CertificateStatusQuery;
import inkan.view.fold.EventLog;
import inkan.view.fold.Rebuild;
import inkan.view.fold.Redrive;
import inkan.view.fold.Standing;
import inkan.view.fold.ViewReader;
import inkan.view.inquiry.InquiryStatusQuery;
import inkan.view.lostsignature.LostSignatureQuery;
import inkan.view.notice.NoticeQueueQuery;
import inkan.view.openwork.OpenWorkQuery;
import inkan.view.resident.ResidentStatusQuery;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The views: folded from the log by position, in batches, each batch in one transaction with the position that it reaches.
 * An event that cannot be folded keeps its own stream out of the view, until it can.
 */
@Configuration(proxyBeanMethods = false)
public class ViewWiring {

    @Bean
    EventLog decodedLog(DataSource dataSource, PostgresLog log) {
        return new DecodedLog(dataSource, new EventDecoder(), AllViews.VIEWS::wantMetadata, log::awaitBeyond);
    }

    @Bean(destroyMethod = "close")
    ViewReader viewReader(DataSource dataSource, EventLog decodedLog) {
        return new ViewReader(dataSource, decodedLog, AllViews.VIEWS);
    }

    @Bean
    ViewsReached viewsReached(JdbcClient sql, ViewReader viewReader, InkanSettings settings) {
        return new ViewsReached(new ViewProgress(sql), viewReader, settings.viewWait());
    }

    @Bean
    BelongingStreams belongingStreams(JdbcClient sql) {
        return new BelongingStreams(sql);
    }

    @Bean
    ViewFolding viewFolding(ViewReader viewReader) {
        return new ViewFolding(viewReader);
    }

    @Bean
    Rebuild rebuild(DataSource dataSource, EventLog decodedLog) {
        return new Rebuild(dataSource, decodedLog, AllViews.VIEWS);
    }

    @Bean
    Rebuilding rebuilding(Rebuild rebuild) {
        return new Rebuilding(rebuild);
    }

    @Bean
    Redrive redrive(DataSource dataSource, EventLog decodedLog) {
        return new Redrive(dataSource, decodedLog, AllViews.VIEWS);
    }

    @Bean
    Standing standing(DataSource dataSource, EventLog decodedLog, Clock clock) {
        return new Standing(dataSource, decodedLog, clock);
    }

    @Bean
    ViewGauges viewsHealthIndicator(Standing standing, ViewReader viewReader) {
        return new ViewGauges(standing, viewReader);
    }

    @Bean
    ResidentStatusQuery residentStatusQuery(JdbcClient sql) {
        return new ResidentStatusQuery(sql);
    }

    @Bean
    CardStatusQuery cardStatusQuery(JdbcClient sql) {
        return new CardStatusQuery(sql);
    }

    @Bean
    CertificateStatusQuery certificateStatusQuery(JdbcClient sql, PolicyTimeline timeline) {
        return new CertificateStatusQuery(sql, timeline);
    }

    @Bean
    LostSignatureQuery lostSignatureQuery(JdbcClient sql) {
        return new LostSignatureQuery(sql);
    }

    @Bean
    InquiryStatusQuery inquiryStatusQuery(JdbcClient sql) {
        return new InquiryStatusQuery(sql);
    }

    @Bean
    OpenWorkQuery openWorkQuery(JdbcClient sql, PolicyTimeline timeline) {
        return new OpenWorkQuery(sql, timeline);
    }

    @Bean
    NoticeQueueQuery noticeQueueQuery(JdbcClient sql, PolicyTimeline timeline) {
        return new NoticeQueueQuery(sql, timeline);
    }

    @Bean
    LogReading logReading(JdbcClient sql) {
        return new LogReading(sql);
    }

    @Bean
    ViewReading viewReading(
            PlatformTransactionManager transactions,
            JdbcClient sql,
            PostgresLog log,
            ViewReader viewReader,
            InkanSettings settings) {
        return new ViewReading(transactions, new ViewProgress(sql), log, viewReader, settings.viewWait());
    }
}
