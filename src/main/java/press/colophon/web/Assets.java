package press.colophon.web;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.export.template.Templates;

/** The style of the pages, that of the story (which the HTML export has too) and that of the site, and its typefaces. */
@RestController
final class Assets {

    private static final Duration LONG = Duration.ofDays(365);

    private final Templates templates;

    Assets(Templates templates) {
        this.templates = templates;
    }

    /** The path of the style sheet, which changes whenever it does, so that browsers may keep it. */
    String style() {
        return "/assets/" + hash(css()) + ".css";
    }

    @GetMapping("/assets/{hash:[0-9a-f]{16}}.css")
    ResponseEntity<byte[]> style(@PathVariable String hash) {
        byte[] css = css();
        CacheControl cache = hash.equals(hash(css)) ? CacheControl.maxAge(LONG).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok().contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(cache).body(css);
    }

    @GetMapping("/assets/fonts/{name:PT[A-Z][a-z]+-[A-Za-z]+}.ttf")
    ResponseEntity<byte[]> font(@PathVariable String name) {
        try {
            return ResponseEntity.ok().contentType(new MediaType("font", "ttf"))
                    .cacheControl(CacheControl.maxAge(LONG).cachePublic()).body(templates.bytes("fonts/" + name + ".ttf"));
        } catch (UncheckedIOException e) {
            throw NotFound.font(name);
        }
    }

    private byte[] css() {
        return (templates.text("html/story.css") + templates.text("web/site.css")).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] css) {
        return DigestUtils.sha256Hex(css).substring(0, 16);
    }
}
