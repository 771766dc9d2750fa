package press.colophon.export.jsonfeed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Rights;
import press.colophon.export.Edition;
import press.colophon.export.Series;

/** What an item has to say and JSON Feed has no field for, as its {@code _colophon}. */
sealed interface Extension {

    /** The credits of an article; its dates as exactly as they are known. */
    record Stated(String published, Optional<String> modified, Optional<Named> source, Named publisher,
                  Optional<Rights> rights, List<Picture> photos, List<String> notices, List<Mended> corrections)
            implements Extension {
    }

    /** That there is no article any more. */
    record Gone(Withdrawal withdrawn) implements Extension {
    }

    /** A photo, in the order of the figures; its address only if anybody can fetch it. */
    record Picture(Optional<String> caption, String creditLine, Optional<String> creator, Optional<String> source,
                   Optional<String> copyright, Optional<String> syndication, Optional<URI> url) {
    }

    /** A correction. */
    record Mended(Optional<String> at, String note) {
    }

    /** Since when, and why. */
    record Withdrawal(String at, String reason) {
    }

    static Extension of(Edition edition, Article article) {
        return new Stated(article.publishedAt().toString(), article.modifiedAt().map(Moment::toString),
                article.source().map(Named::of), Named.of(article.publisher()),
                Optional.of(article.rights()).filter(rights -> !rights.equals(Rights.UNKNOWN)),
                article.photos().stream().map(photo -> picture(edition, photo)).toList(),
                article.notices().stream().map(Block.Notice::words).toList(),
                article.corrections().stream()
                        .map(correction -> new Mended(correction.at().map(Moment::toString), correction.note())).toList());
    }

    static Extension of(Series.Gone gone) {
        return new Gone(new Withdrawal(gone.at().toString(), gone.why()));
    }

    private static Picture picture(Edition edition, Photo photo) {
        Optional<String> syndication = switch (photo.syndication()) {
            case ALLOWED -> Optional.empty();
            case DENIED -> Optional.of("denied");
        };
        return new Picture(photo.caption(), photo.creditLine(), photo.creator(), photo.source(), photo.copyright(),
                syndication, edition.online(photo).map(Photos.Online::url));
    }
}
