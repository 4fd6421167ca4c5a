package inkan.api.guide;

import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.guide.Guide;
import inkan.guide.Question;
import inkan.municipality.Municipalities;
import inkan.policy.PolicyTimeline;
import inkan.time.Moment;
import inkan.value.CounterId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to bring where and when: {@code GET /v1/guide}. Nothing is recorded, and nothing of any resident is looked at. */
@RestController
public class GuideQuery {
    /** The address. */
    public static final String PATH = "/v1/guide";

    private final Municipalities municipalities;
    private final Guide guide;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public GuideQuery(Municipalities municipalities, PolicyTimeline timeline, Clock clock) {
        this.municipalities = municipalities;
        this.guide = new Guide(timeline);
        this.clock = clock;
    }

    /** Its parameters, each with what it says. */
    public static Map<String, String> parameters() {
        return GuideParameters.WORDS;
    }

    /** Those without which there is no answer. */
    public static List<String> required() {
        return GuideParameters.REQUIRED;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> guide(HttpServletRequest request) {
        QueryParameters given =
                QueryParameters.of(request, GuideParameters.WORDS.keySet().toArray(String[]::new));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Moment.JAPAN);
        GuideParameters asked =
                new GuideParameters(given, municipalities, now.withSecond(0).withNano(0));
        Question question = asked.question();
        Optional<CounterId> counter = asked.counter(question.municipality());
        return json.of(new GuideWords(asked.language(), question, asked.at()).of(guide.advise(question), counter));
    }
}
