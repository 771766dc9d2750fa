package press.colophon.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
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

    /** The media types that are read. */
    public List<String> mediaTypes() {
        return importers.stream().flatMap(importer -> importer.mediaTypes().stream()).toList();
    }

    /**
     * Takes a document in. Its kind is what its sender says; if the sender says nothing, its name tells, and else its
     * content.
     *
     * @param document the document
     * @param supplied facts from the person who brings it, by name, such as {@code publisher}; they go before what the
     *                 document says; see {@link Supplied}
     * @return the article, and what of the document could not be carried over
     * @throws Rejected if it cannot be an article, with all that is wrong or missing and how to supply it
     */
    public Imported read(Document document, Map<String, String> supplied) {
        Importer importer = importerOf(document);
        Reading reading = read(importer, document);
        ArticleDraft draft = reading.draft();
        Supplied.apply(supplied, reading);
        if (!importer.complete()) {
            house.complete(draft);
        }
        boolean idStated = draft.id().isPresent();
        boolean slugStated = draft.slug().isPresent();
        if (!slugStated) {
            draft.headline().flatMap(Slug::of).ifPresent(draft::slug);
        }
        return new Imported(article(document, reading), idStated, slugStated, reading.losses());
    }

    private static Reading read(Importer importer, Document document) {
        try {
            return importer.read(document);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(document, new Fault("", String.valueOf(e.getMessage())));
        }
    }

    /** The article, or all that stands in its way at once. */
    private static Article article(Document document, Reading reading) {
        ArticleDraft draft = reading.draft();
        Faults faults = reading.faults();
        draft.broken().forEach((name, why) -> {
            if (name.equals("body") || !reading.tried(name)) {
                faults.add(reading.pointer(name), why);
            }
        });
        List<String> missing = draft.missing().stream().filter(name -> !reading.tried(name)).toList();
        Optional<Article> article = faults.isEmpty() && missing.isEmpty() ? faults.at("", draft::article) : Optional.empty();
        return article.orElseThrow(() -> Refusal.of(document, reading, missing));
    }

    private Importer importerOf(Document document) {
        Optional<String> stated = ContentType.of(document);
        if (stated.isPresent()) {
            return importers.stream().filter(importer -> importer.mediaTypes().contains(stated.get())).findFirst()
                    .orElseThrow(() -> new Rejected(Rejected.Why.NOT_UNDERSTOOD, "%s is %s, which cannot be read; there are %s."
                            .formatted(document.name(), stated.get(), String.join(", ", mediaTypes()))));
        }
        return importers.stream().filter(importer -> importer.extensions().contains(document.extension())).findFirst()
                .or(() -> importers.stream().filter(importer -> importer.recognises(document)).findFirst())
                .orElseThrow(() -> new Rejected(Rejected.Why.NOT_UNDERSTOOD,
                        document.name() + " is of no kind that can be read."));
    }
}
