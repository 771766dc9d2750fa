package press.colophon.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.template.Templates;

/** Fills the templates, prints the page, and puts into the file what machines read. */
final class PdfWriter {

    static final String TEMPLATE = "pdf/article.ftlh";

    private final Templates templates;
    private final Faces faces;

    PdfWriter(Templates templates) {
        this.templates = templates;
        this.faces = new Faces(templates);
    }

    void write(Edition edition, OutputStream out) throws IOException {
        PageModel model = new PageModel(edition, templates, faces);
        String title = title(edition);
        String page = templates.render(TEMPLATE, Map.of("edition", edition, "title", title,
                "articles", model.articles(), "css", templates.text("pdf/article.css")));
        try (PDDocument document = new PDDocument()) {
            Press.print(Galley.of(page, faces), faces, model.pictures(), document);
            // Neither the clock nor chance has a say in the bytes.
            document.setDocumentInformation(information(title));
            document.setDocumentId(UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8))
                    .getMostSignificantBits());
            new Packets(templates, document).attach(edition, title);
            if (model.hasPhotos()) {
                Pictures.credit(edition, document, templates);
            }
            Sources.embed(edition.articles(), document);
            document.save(out);
        }
    }

    private static String title(Edition edition) {
        List<Article> articles = edition.articles();
        return articles.size() == 1 ? articles.getFirst().headline() : edition.title();
    }

    private static PDDocumentInformation information(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Colophon");
        return information;
    }
}
