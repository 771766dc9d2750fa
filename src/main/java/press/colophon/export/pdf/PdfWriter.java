package press.colophon.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import press.colophon.export.Edition;
import press.colophon.export.Unprintable;
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
        if (edition.articles().isEmpty()) {
            throw new Unprintable("“%s” holds no articles at present, so there is no issue to print."
                    .formatted(edition.title()));
        }
        boolean issue = FrontPage.has(edition);
        String title = issue ? edition.title() : edition.articles().getFirst().headline();
        PageModel model = new PageModel(edition, templates, faces);
        String page = page(edition, title, model);
        try (PDDocument document = new PDDocument()) {
            Press.print(Galley.of(page, faces), faces, model.pictures(), document);
            if (issue) {
                TableOfContents.tag(document);
            }
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

    private String page(Edition edition, String title, PageModel model) {
        Map<String, Object> shown = new HashMap<>(Map.of("edition", edition, "title", title,
                "articles", model.articles(), "css", templates.text("pdf/article.css")));
        if (FrontPage.has(edition)) {
            shown.put("front", FrontPage.of(edition, faces));
            shown.merge("css", templates.text("pdf/issue.css"), (article, front) -> article + "\n" + front);
        }
        return templates.render(TEMPLATE, shown);
    }

    private static PDDocumentInformation information(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Colophon");
        return information;
    }
}
