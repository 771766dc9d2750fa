package press.colophon.web.photo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.article.Photo;
import press.colophon.intake.picture.Contradiction;
import press.colophon.intake.picture.Stated;
import press.colophon.store.PhotoFiles;

/** Where an article and the files of its photos contradict one another. */
@Component
public final class Remarks {

    private final PhotoFiles files;

    Remarks(PhotoFiles files) {
        this.files = files;
    }

    /** All contradictions, in the order of the figures; a photo whose file is not here contradicts nothing. */
    public List<Remark> of(Article article) {
        return IntStream.range(0, article.body().size()).boxed()
                .flatMap(i -> article.body().get(i) instanceof Block.Figure figure
                        ? of(figure.photo(), "/body/" + i + "/photo") : Stream.<Remark>empty())
                .toList();
    }

    private Stream<Remark> of(Photo photo, String pointer) {
        return photo.id().flatMap(files::file).map(PhotoFiles.PhotoFile::stated).map(Stated::parse).stream()
                .flatMap(stated -> Contradiction.between(photo, stated).stream())
                .map(contradiction -> Remark.of(pointer, contradiction));
    }
}
