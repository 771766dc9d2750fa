package press.colophon.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** Reads the tagged text of a file. A file can claim elements without end, so each is read once, and not too deep. */
final class Tags {

    private static final int DEPTH = 100;

    private final Map<COSDictionary, Sheet> sheets = new HashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, Object> roles;

    private Tags(PDDocument document, PDStructureTreeRoot root, List<Sheet> sheets) {
        roles = root.getRoleMap();
        int number = 0;
        for (PDPage page : document.getPages()) {
            this.sheets.put(page.getCOSObject(), sheets.get(number++));
        }
    }

    /**
     * The whole tagged text as one element.
     *
     * @throws IOException if the file is not tagged
     */
    static Tag read(PDDocument document, List<Sheet> sheets) throws IOException {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            throw new IOException("it is not a tagged PDF, so nobody can tell which words are whose");
        }
        return new Tags(document, root, sheets).tag("", root, null, 0);
    }

    private Tag tag(String type, PDStructureNode node, @Nullable PDPage page, int depth) throws IOException {
        if (depth > DEPTH || !seen.add(node.getCOSObject())) {
            throw new IOException("its tags are nested in themselves, or too deep");
        }
        List<Tag> tags = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    Tag inner = tag(standard(element.getStructureType()), element,
                            Optional.ofNullable(element.getPage()).orElse(page), depth + 1);
                    tags.add(inner);
                    runs.addAll(inner.runs());
                }
                case PDMarkedContentReference reference ->
                        run(Optional.ofNullable(reference.getPage()).orElse(page), reference.getMCID())
                                .ifPresent(runs::add);
                case Integer number -> run(page, number).ifPresent(runs::add);
                default -> { }
            }
        }
        return new Tag(type, tags, runs);
    }

    /** PDFBox would look for the role map from parent to parent, and never come back if they are a ring. */
    private String standard(String type) {
        return roles.getOrDefault(type, type) instanceof String role ? role : type;
    }

    private Optional<Run> run(@Nullable PDPage page, int number) {
        return Optional.ofNullable(page).map(on -> sheets.get(on.getCOSObject()))
                .map(sheet -> sheet.runs().get(number));
    }
}
