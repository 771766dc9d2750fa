package press.colophon.web.photo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import press.colophon.intake.picture.Contradiction;
import press.colophon.intake.picture.Stated;
import press.colophon.store.PhotoFiles.PhotoFile;

/**
 * A picture file, for machines.
 *
 * @param id      SHA-256 of its bytes; with it, an article's photo names its file
 * @param stated  what the file says of its credits, credit by credit, in IPTC and in XMP
 * @param remarks where it contradicts itself
 */
record PhotoJson(String id, String mediaType, int width, int height, int bytes,
                 Map<String, Map<String, List<String>>> stated,
                 @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Remark> remarks) {

    static PhotoJson of(PhotoFile file, int bytes) {
        Stated stated = Stated.parse(file.stated());
        return new PhotoJson(file.sha256(), file.mediaType(), file.width(), file.height(), bytes, StatedJson.told(stated),
                Contradiction.within(stated).stream().map(each -> Remark.of("/stated", each)).toList());
    }
}
