package press.colophon.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import press.colophon.export.Edition;

/** The name under which a browser saves a file (RFC 6266): plain for old ones, the headline for the rest. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {
    }

    /** The value of {@code Content-Disposition} for a file that a browser may show. */
    static String inline(String plain, Edition edition, String extension) {
        String title = edition.articles().size() == 1 && edition.self().isEmpty() ? edition.articles().getFirst().headline() : edition.title();
        return "inline; filename=\"%s.%s\"; filename*=UTF-8''%s".formatted(plain, extension,
                UriUtils.encode(safe(title) + "." + extension, StandardCharsets.UTF_8));
    }

    /** Without the characters that a file system keeps for itself, and those that could pass for another extension. */
    private static String safe(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+", " ").replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        return name.isEmpty() ? "article" : name.substring(0, end).strip();
    }
}
