package press.colophon.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.colophon.article.ArticleDraft;
import press.colophon.article.IncompleteArticle;
import press.colophon.intake.house.House;

/** Takes a document in, whatever its kind. */
@Component
public final class Intake {

    private final Collection<Importer> importers;
    private final House house;

    /** With these importers, and the tables of this house. */
    public Intake(Collection<Importer> importers, House house) {
        this.importers = List.copyOf(importers);
        this.house = house;
    }

    /**
     * Takes a document in.
     *
     * @param document the document
     * @param supplied facts from the person who brings it, by name, such as {@code publisher}; they go before what the
     *                 document says; see {@link Supplied}
     * @return the article, and what of the document could not be carried over
     * @throws Rejected if it cannot be an article, with all that is missing and how to supply it
     */
    public Imported read(Document document, Map<String, String> supplied) {
        List<Imported.Loss> losses = new ArrayList<>();
        Importer importer = importerOf(document);
        try {
            ArticleDraft draft = importer.read(document, losses);
            Supplied.apply(supplied, draft);
            if (!importer.complete()) {
                house.complete(draft);
            }
            if (draft.slug().isEmpty()) {
                draft.headline().flatMap(Slug::of).ifPresent(draft::slug);
            }
            return new Imported(draft.article(), losses);
        } catch (IncompleteArticle e) {
            throw new Rejected(document.name() + " cannot be taken in; nothing is made up. " + Supplied.howTo(e.missing()));
        } catch (IllegalArgumentException e) {
            throw new Rejected(document.name() + " cannot be taken in: " + e.getMessage() + ".");
        }
    }

    private Importer importerOf(Document document) {
        return importers.stream().filter(importer -> importer.extensions().contains(document.extension())).findFirst()
                .or(() -> importers.stream().filter(importer -> importer.recognises(document)).findFirst())
                .orElseThrow(() -> new Rejected(document.name() + " is of no kind that can be read."));
    }
}
