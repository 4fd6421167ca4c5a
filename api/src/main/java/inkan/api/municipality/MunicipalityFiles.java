package inkan.api.municipality;

import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of municipalities: those that come with the program, and those of a directory, which go before a file of the
 * same name.
 */
public final class MunicipalityFiles {
    private static final String SHIPPED = "classpath*:municipalities/*.yaml";

    private MunicipalityFiles() {}

    /**
     * Reads all files.
     *
     * @param directory of the operator's own files; {@code null} where there is none
     * @throws BrokenMunicipalityFiles naming everything that is wrong with any of them
     */
    public static Municipalities read(@Nullable Path directory) {
        SortedMap<String, byte[]> files = shipped();
        if (directory != null) {
            files.putAll(own(directory));
        }
        return municipalities(files);
    }

    /** Reads files by their names. */
    static Municipalities municipalities(Map<String, byte[]> contents) {
        List<MunicipalityFile> files = contents.entrySet().stream()
                .map(each -> file(each.getKey(), each.getValue()))
                .toList();
        List<FileFault> faults =
                files.stream().flatMap(file -> file.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new BrokenMunicipalityFiles(faults);
        }
        List<Municipality> all =
                files.stream().flatMap(file -> file.municipality().stream()).toList();
        return Municipalities.of(all);
    }

    private static MunicipalityFile file(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return MunicipalityFile.read(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            Faults faults = new Faults(name);
            faults.add(1, List.of(), "文字コードをUTF-8にして保存してください。", "save the file in UTF-8.");
            return new MunicipalityFile(name, Optional.empty(), faults.inOrder());
        }
    }

    private static SortedMap<String, byte[]> shipped() {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> own(Path directory) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            Faults faults = new Faults(directory.toString());
            faults.add(
                    1,
                    List.of(),
                    "このディレクトリがありません(inkan.municipalities)。",
                    "there is no such directory (inkan.municipalities).");
            throw new BrokenMunicipalityFiles(faults.inOrder());
        }
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.filter(MunicipalityFiles::isMeant).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also {@code .yml}, so that whoever writes it so is told the right name. */
    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
