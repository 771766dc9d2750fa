package press.colophon.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Optional;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.export.Unprintable;
import press.colophon.export.picture.Picture;
import press.colophon.store.PhotoFiles;

/**
 * The pictures of the house, with the addresses at which anybody can fetch those that may be passed on.
 *
 * @param files the files
 * @param base  of the addresses
 * @param known what was found out about files with their credits in them, without an address
 */
record PublicPhotos(PhotoFiles files, URI base, Cache<Photo, Optional<Photos.Online>> known) implements Photos {

    static Cache<Photo, Optional<Photos.Online>> nothingKnown() {
        return Caffeine.newBuilder().maximumSize(10_000).build();
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return files.find(sha256);
    }

    @Override
    public boolean has(String sha256) {
        return files.has(sha256);
    }

    @Override
    public Optional<Online> online(Photo photo) {
        return photo.id().filter(files::isPublic).flatMap(id -> known.get(photo, this::described)
                .map(file -> new Online(base.resolve("/photos/" + id), file.mediaType(), file.bytes(), file.width(), file.height())));
    }

    /** The file as it goes out, with its credits in it: its size is another than that of the file that came in. */
    private Optional<Online> described(Photo photo) {
        return photo.id().flatMap(files::find).flatMap(bytes -> {
            try {
                Picture picture = Picture.of(bytes, photo);
                return Optional.of(new Online(base, picture.mediaType(), picture.bytes().length, picture.width(), picture.height()));
            } catch (Unprintable e) {
                return Optional.empty();
            }
        });
    }
}
