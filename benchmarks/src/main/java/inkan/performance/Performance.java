package inkan.performance;

import inkan.api.json.DomainJson;
import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.log.StoredEventSerializer;
import inkan.log.StoredType;
import inkan.log.StoredTypes;
import inkan.performance.lab.Machine;
import inkan.performance.lab.Progress;
import inkan.performance.lab.Results;
import inkan.performance.lab.Server;
import inkan.performance.report.Document;
import inkan.performance.stage.Lab;
import inkan.performance.stage.Stage;
import inkan.performance.town.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures, and writes the document. */
public final class Performance {
    private Performance() {}

    /** Measures what {@link Options} say. */
    public static void main(String[] arguments) throws Exception {
        measure(Options.of(arguments));
    }

    static void measure(Options options) throws Exception {
        Results results = Results.in(options.directory());
        Path directory = Files.createTempDirectory(options.directory().toAbsolutePath(), "lab");
        StoredEventSerializer serializer = serializer();
        Template template = Template.live(options.size().lives, serializer);
        Progress.say(
                "%d residents have lived: %d events, %d cards in use",
                template.lives(), template.events(), template.cardsInUse().size());
        try (Server server = Server.start(directory.resolve("postgres"))) {
            Machine.parts().forEach((part, words) -> results.say("machine." + part, words));
            server.settings().forEach((setting, value) -> results.say("setting." + setting, value));
            results.say("size", options.size().name());
            results.add("flushes", Machine.flushesPerSecond(directory));
            results.keep("machine");
            var lab = new Lab(server, directory, options.size(), template, serializer, results);
            for (Stage stage : Stages.chosen(options.stages())) {
                Progress.say("stage %s", stage.name());
                double before = Machine.load();
                stage.measure(lab);
                results.say("load." + stage.name(), String.format(Locale.ROOT, "%.1f – %.1f", before, Machine.load()));
                results.keep(stage.name());
            }
        } finally {
            Directories.delete(directory);
        }
        new Document(results).write(options.document());
        Progress.say("written: %s", options.document());
    }

    /** Writes events as the program does. */
    public static StoredEventSerializer serializer() {
        return new StoredEventSerializer(
                DomainJson.ofEvents(),
                StoredTypes.of(EventCatalogue.EVENTS.stream()
                        .collect(Collectors.toMap(Function.identity(), Performance::storedType))));
    }

    private static StoredType storedType(Class<? extends Event> event) {
        return new StoredType(EventCatalogue.nameOf(event), EventCatalogue.revisionOf(event));
    }
}
