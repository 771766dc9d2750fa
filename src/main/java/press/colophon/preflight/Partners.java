package press.colophon.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table of the partners and their rules, {@code preflight/partners.yaml}. */
public final class Partners {

    private static final List<Partner> ALL = read();

    private Partners() {
    }

    /** All of them, as the table has them. */
    public static List<Partner> all() {
        return ALL;
    }

    private static List<Partner> read() {
        try (InputStream table = Partners.class.getResourceAsStream("/preflight/partners.yaml")) {
            return List.of(YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build()
                    .readValue(Objects.requireNonNull(table), Partner[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
