package press.colophon.export.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * FreeMarker templates, and the files beside them. A file in the newsroom's folder goes before the one of the same name
 * in the jar. Templates end in {@code .ftlh}, so what they print is escaped for HTML; they cannot reach Java classes.
 */
@Component
public final class Templates {

    private final Path folder;
    private final Stamp stamp;
    private final String started;
    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    /**
     * @param folder the newsroom's folder; it need not exist
     * @throws IOException if it exists and cannot be read
     */
    public Templates(@Value("${colophon.templates:templates}") Path folder) throws IOException {
        this.folder = folder;
        stamp = new Stamp(folder);
        started = stamp.now();
        TemplateLoader jar = new ClassTemplateLoader(Templates.class.getClassLoader(), "templates");
        freemarker.setTemplateLoader(Files.isDirectory(folder) ? folderThen(jar) : jar);
        freemarker.setObjectWrapper(new RecordWrapper());
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocale(Locale.ROOT);
        freemarker.setNumberFormat("computer");
        // An edit counts at once: an export that is kept under the new stamp must not come from the old template.
        freemarker.setTemplateUpdateDelayMilliseconds(0);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
    }

    /** Not sticky: a template that came from the jar gives way as soon as one of its name is in the folder. */
    private TemplateLoader folderThen(TemplateLoader jar) throws IOException {
        var both = new MultiTemplateLoader(new TemplateLoader[] {new FileTemplateLoader(folder.toFile()), jar});
        both.setSticky(false);
        return both;
    }

    /**
     * Fills a template.
     *
     * @param name  its name below the folder, such as {@code html/article.ftlh}
     * @param model what it can show
     * @return the text
     * @throws TemplateBroken if the template is missing or has a mistake; the message names the line
     */
    public String render(String name, Map<String, ?> model) {
        try {
            StringWriter out = new StringWriter(1 << 14);
            freemarker.getTemplate(name).process(model, out);
            return out.toString();
        } catch (IOException | TemplateException e) {
            throw new TemplateBroken(name, e);
        }
    }

    /**
     * The bytes of a file that stands beside the templates: a style sheet, a typeface, a table.
     *
     * @param name its name below the folder
     * @return its bytes
     * @throws UncheckedIOException if it is neither in the folder nor in the jar
     */
    public byte[] bytes(String name) {
        Path edited = folder.resolve(name);
        try (InputStream in = Files.isRegularFile(edited) ? Files.newInputStream(edited)
                : Templates.class.getClassLoader().getResourceAsStream("templates/" + name)) {
            if (in == null) {
                throw new IOException("there is no templates/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file that stands beside the templates, in UTF-8. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /**
     * Changes whenever a file in the newsroom's folder does, so that a kept export is not handed out after an edit, and
     * else stays the same, also when the program is started again. It looks at every file, so who needs it often asks once.
     *
     * @return letters and digits that mean nothing else
     */
    public String stamp() {
        String now = stamp.now();
        // Typefaces are read at the start, so what is made after an edit is not what the next start makes.
        return now.equals(started) ? now : started + "-" + now;
    }
}
