package inkan.performance.stage;

import inkan.log.StoredEventSerializer;
import inkan.performance.Size;
import inkan.performance.lab.Results;
import inkan.performance.lab.Server;
import inkan.performance.town.Template;
import java.nio.file.Path;

/**
 * Where a stage is measured.
 *
 * @param server the one embedded PostgreSQL
 * @param directory for what a stage needs besides; the stage removes it
 * @param template what all data are made from
 */
public record Lab(
        Server server,
        Path directory,
        Size size,
        Template template,
        StoredEventSerializer serializer,
        Results results) {}
