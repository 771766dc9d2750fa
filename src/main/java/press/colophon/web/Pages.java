package press.colophon.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.colophon.export.template.Templates;

/** Answers with a page of the site. Nothing on a page runs, and it takes its style from the site alone. */
@Component
public final class Pages {

    /** The media type of every page. */
    public static final String TYPE = "text/html;charset=utf-8";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Templates templates;
    private final Assets assets;
    private final FeedFormats formats;

    Pages(Templates templates, Assets assets, FeedFormats formats) {
        this.templates = templates;
        this.assets = assets;
        this.formats = formats;
    }

    /** The page of a template; browsers ask again each time, and get it again only if it has changed. */
    public ResponseEntity<byte[]> page(String template, Map<String, ?> model) {
        return page(HttpStatusCode.valueOf(200), template, model);
    }

    /** The page of a template, with a status. */
    ResponseEntity<byte[]> page(HttpStatusCode status, String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("style", assets.style());
        all.put("feedFormats", formats.all());
        byte[] html = templates.render(template, all).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType(TYPE))
                .cacheControl(CacheControl.noCache()).eTag('"' + DigestUtils.sha256Hex(html) + '"')
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).header("Content-Security-Policy", POLICY).body(html);
    }
}
