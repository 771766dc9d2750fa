package press.colophon.intake.house;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Publisher;
import press.colophon.article.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tables {@code agencies.yaml}, {@code publishers.yaml} and {@code notices.yaml} in the newsroom's {@code templates/house}. */
@Component
public final class House {

    private final List<Agency> agencies;
    private final List<KnownPublisher> publishers;
    private final List<Pattern> notices;

    record Agency(String name, Optional<List<String>> alsoKnownAs, Optional<URI> url) {

        boolean isCalled(String words) {
            return name.equalsIgnoreCase(words)
                    || alsoKnownAs.orElse(List.of()).stream().anyMatch(other -> other.equalsIgnoreCase(words));
        }
    }

    record KnownPublisher(String host, String name, URI home, Optional<ZoneId> timeZone, Optional<String> language) {

        boolean owns(URI address) {
            String at = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
            return at.equals(host) || at.endsWith("." + host);
        }
    }

    /**
     * @param folder the newsroom's templates; a table that is not there is taken from the jar
     * @throws IOException if a table cannot be read; the message names it and the line
     */
    public House(@Value("${colophon.templates:templates}") Path folder) throws IOException {
        agencies = List.of(read(folder, "house/agencies.yaml", Agency[].class));
        publishers = List.of(read(folder, "house/publishers.yaml", KnownPublisher[].class));
        notices = List.of(read(folder, "house/notices.yaml", Pattern[].class));
    }

    private static <T> T read(Path folder, String name, Class<T> type) throws IOException {
        Path edited = folder.resolve(name);
        try (InputStream in = Files.isRegularFile(edited) ? Files.newInputStream(edited)
                : House.class.getClassLoader().getResourceAsStream("templates/" + name)) {
            if (in == null) {
                throw new IOException("there is no templates/" + name);
            }
            return new YAMLMapper().readValue(in, type);
        } catch (JacksonException e) {
            throw new IOException("templates/%s, line %d: %s".formatted(name,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage()), e);
        }
    }

    /**
     * Adds what the tables know and the document left open: that a byline is an agency, and so the source; the
     * publisher and the language of the canonical URL's host.
     */
    public void complete(ArticleDraft draft) {
        draft.byline(draft.byline().stream().map(this::withKind).toList());
        if (draft.source().isEmpty()) {
            draft.byline().stream().flatMap(author -> agency(author.name()).stream()
                            .map(agency -> new Source(author.name(), agency.url())))
                    .findFirst().ifPresent(draft::source);
        }
        draft.canonicalUrl().flatMap(this::publisher).ifPresent(known -> {
            if (draft.publisher().isEmpty()) {
                draft.publisher(new Publisher(known.name(), Optional.of(known.home())));
            }
            if (draft.language().isEmpty()) {
                known.language().ifPresent(draft::language);
            }
        });
    }

    private Author withKind(Author author) {
        return author.kind().isEmpty() && agency(author.name()).isPresent()
                ? new Author(author.name(), Optional.of(Author.Kind.ORGANIZATION), author.url()) : author;
    }

    /** Whether a name is that of an agency. */
    public boolean isAgency(String name) {
        return agency(name).isPresent();
    }

    private Optional<Agency> agency(String name) {
        return agencies.stream().filter(agency -> agency.isCalled(name)).findFirst();
    }

    private Optional<KnownPublisher> publisher(URI canonicalUrl) {
        return publishers.stream().filter(known -> known.owns(canonicalUrl)).findFirst();
    }

    /** The time zone of the publisher whose page this is. */
    public Optional<ZoneId> timeZone(URI canonicalUrl) {
        return publisher(canonicalUrl).flatMap(KnownPublisher::timeZone);
    }

    /** Whether a paragraph reads like a notice that the law demands, by the patterns of the house. */
    public boolean isLegalNotice(String paragraph) {
        return notices.stream().anyMatch(notice -> notice.matcher(paragraph).matches());
    }
}
