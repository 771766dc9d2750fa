package press.colophon.export.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import press.colophon.article.Article;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.export.json.CanonicalJson;

/** The canonical articles inside a file, as the source that its pages were made from (PDF/A-3, associated files). */
final class Sources {

    private static final COSName AF = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName SOURCE = COSName.getPDFName("Source");

    private Sources() {
    }

    static void embed(List<Article> articles, PDDocument document) throws IOException {
        COSArray associated = new COSArray();
        Map<String, PDComplexFileSpecification> named = new TreeMap<>();
        for (Article article : articles) {
            PDComplexFileSpecification file = file(article, document);
            associated.add(file);
            named.put("%06d".formatted(named.size() + 1), file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(AF, associated);
    }

    private static PDComplexFileSpecification file(Article article, PDDocument document) throws IOException {
        byte[] json = CanonicalJson.of(article);
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        content.setSubtype("application/json");
        content.setSize(json.length);
        content.setModDate(GregorianCalendar.from(article.updatedAt().instant().toZonedDateTime()));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(article.slug() + ".json");
        file.setFileUnicode(article.slug() + ".json");
        file.setFileDescription("The article that these pages were made from");
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setItem(RELATIONSHIP, SOURCE);
        return file;
    }

    /** Reads the credits of the articles inside, in their order. */
    static void read(PDDocument document, Credits into) throws IOException {
        COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(AF);
        int number = 0;
        for (int i = 0; associated != null && i < associated.size(); i++) {
            COSBase file = associated.getObject(i);
            if (file instanceof COSDictionary dictionary && SOURCE.equals(dictionary.getCOSName(RELATIONSHIP))) {
                PDEmbeddedFile content = new PDComplexFileSpecification(dictionary).getEmbeddedFile();
                if (content != null) {
                    CanonicalJson.readCredits(content.toByteArray(), Place.EMBEDDED, ++number, into);
                }
            }
        }
    }
}
