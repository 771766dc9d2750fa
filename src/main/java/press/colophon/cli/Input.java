package press.colophon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import press.colophon.article.Photos;
import press.colophon.intake.Document;
import press.colophon.intake.Imported;
import press.colophon.intake.Intake;
import press.colophon.intake.Rejected;

/** Options of commands that read articles from files. */
final class Input {

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "A fact that the input does not state: headline, byline (several parted by ;), source, publisher, "
                    + "publishedAt, canonicalUrl, language, section, slug, photo.1.creditLine. It goes before the input's own.")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--photos", paramLabel = "DIR",
            description = "Where the picture files are; by default beside the input. They are found by their SHA-256.")
    private Optional<Path> photos = Optional.empty();

    /** Takes a file in. */
    Imported read(Path file, Intake intake) throws IOException {
        if (!Files.exists(file)) {
            throw new Rejected(file + " does not exist.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Rejected(file + (Files.isDirectory(file) ? " is a folder; name a file in it." : " cannot be read."));
        }
        long size = Files.size(file);
        if (size > Document.MAX_BYTES) {
            throw Document.tooLarge(file.toString(), size);
        }
        return intake.read(new Document(file.toString(), Files.readAllBytes(file)), facts);
    }

    /** The picture files that belong to an input. */
    Photos photosOf(Path file) {
        return new PhotoFolder(photos.orElseGet(() -> file.toAbsolutePath().getParent()));
    }
}
