package press.colophon.intake.text;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import press.colophon.article.ArticleDraft;
import press.colophon.intake.Document;
import press.colophon.intake.Imported.Loss;
import press.colophon.intake.Importer;
import press.colophon.intake.Reading;
import press.colophon.intake.house.House;

/** Reads plain text: its end, which names the original, then its head, then the story between. */
@Component
final class TextImporter implements Importer {

    private final House house;

    TextImporter(House house) {
        this.house = house;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/plain");
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "text");
    }

    @Override
    public boolean recognises(Document document) {
        return true;
    }

    @Override
    public Reading read(Document document) {
        List<Loss> losses = new ArrayList<>();
        String text = Characters.allowed(document.text(), losses);
        ArticleDraft draft = new ArticleDraft();
        List<Chunk> story = new Tail(draft, losses).read(Chunk.of(text));
        List<Chunk> body = new Head(draft, losses, house, draft.canonicalUrl().flatMap(house::timeZone)).read(story);
        new Body(draft, losses, house).read(body);
        return new Reading(draft, losses);
    }
}
