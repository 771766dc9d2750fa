package press.colophon.export.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.template.Templates;

/**
 * Puts XMP into a file. One article's facts are the file's; in an issue, each article has its packet on its first page,
 * since a file has only one title, one source and one date.
 */
final class Packets {

    private final Templates templates;
    private final PDDocument document;

    Packets(Templates templates, PDDocument document) {
        this.templates = templates;
        this.document = document;
    }

    void attach(Edition edition, String title) throws IOException {
        List<Article> articles = edition.articles();
        if (!FrontPage.has(edition)) {
            document.getDocumentCatalog().setMetadata(packet(true, title, Optional.of(articles.getFirst())));
            return;
        }
        document.getDocumentCatalog().setMetadata(packet(true, title, Optional.empty()));
        List<Part> parts = Part.of(document);
        for (int i = 0; i < parts.size(); i++) {
            Article article = articles.get(i);
            parts.get(i).firstPage().setMetadata(packet(false, article.headline(), Optional.of(article)));
        }
    }

    private PDMetadata packet(boolean whole, String title, Optional<Article> article) throws IOException {
        Map<String, Object> model = new HashMap<>(Map.of("whole", whole, "title", title));
        article.ifPresent(present -> model.put("article", present));
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(templates.render("pdf/metadata.ftlh", model).getBytes(StandardCharsets.UTF_8));
        return packet;
    }
}
