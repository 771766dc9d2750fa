package press.colophon.intake.picture;

import com.drew.metadata.iptc.IptcDirectory;
import java.util.Optional;
import java.util.function.Function;
import press.colophon.article.Photo;
import press.colophon.article.Term;

/** A credit of a photo, where a file keeps it, and where an article does. */
enum Field {

    CAPTION(Term.CAPTION, Field.DC, "description", IptcDirectory.TAG_CAPTION, Photo::caption, Stated::caption),
    CREATOR(Term.CREATOR, Field.DC, "creator", IptcDirectory.TAG_BY_LINE, Photo::creator, Stated::creator),
    CREDIT_LINE(Term.CREDIT_LINE, Field.PHOTOSHOP, "Credit", IptcDirectory.TAG_CREDIT,
            photo -> Optional.of(photo.creditLine()), Stated::creditLine),
    SOURCE(Term.PHOTO_SOURCE, Field.PHOTOSHOP, "Source", IptcDirectory.TAG_SOURCE, Photo::source, Stated::source),
    COPYRIGHT(Term.PHOTO_COPYRIGHT, Field.DC, "rights", IptcDirectory.TAG_COPYRIGHT_NOTICE, Photo::copyright,
            Stated::copyright);

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

    private final Term term;
    private final String namespace;
    private final String property;
    private final int dataSet;
    private final Function<Photo, Optional<String>> ofPhoto;
    private final Function<Stated, Stated.Told> ofFile;

    Field(Term term, String namespace, String property, int dataSet, Function<Photo, Optional<String>> ofPhoto,
          Function<Stated, Stated.Told> ofFile) {
        this.term = term;
        this.namespace = namespace;
        this.property = property;
        this.dataSet = dataSet;
        this.ofPhoto = ofPhoto;
        this.ofFile = ofFile;
    }

    Term term() {
        return term;
    }

    /** The namespace of its XMP property. */
    String namespace() {
        return namespace;
    }

    /** The name of its XMP property. */
    String property() {
        return property;
    }

    /** The tag of its IIM data set. */
    int dataSet() {
        return dataSet;
    }

    Optional<String> of(Photo photo) {
        return ofPhoto.apply(photo);
    }

    Stated.Told of(Stated stated) {
        return ofFile.apply(stated);
    }
}
