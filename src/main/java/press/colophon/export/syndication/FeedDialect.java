package press.colophon.export.syndication;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import press.colophon.article.Place;
import press.colophon.article.Term;

/** Which element of a feed carries which credit. */
enum FeedDialect {
    RSS(new QName("rss"), new QName("item"), new QName(Names.CONTENT, "encoded"), Map.of(
            new QName("title"), Term.HEADLINE,
            new QName("link"), Term.CANONICAL_URL,
            new QName(Names.DC, "creator"), Term.BYLINE,
            new QName(Names.DC, "source"), Term.SOURCE,
            new QName(Names.DC, "language"), Term.LANGUAGE,
            new QName(Names.DC, "rights"), Term.COPYRIGHT_NOTICE)),
    ATOM(new QName(Names.ATOM, "feed"), new QName(Names.ATOM, "entry"), new QName(Names.ATOM, "content"), Map.of(
            new QName(Names.ATOM, "title"), Term.HEADLINE,
            new QName(Names.ATOM, "rights"), Term.COPYRIGHT_NOTICE));

    private static final Map<QName, Term> BOTH = Map.of(
            new QName(Names.DC, "publisher"), Term.PUBLISHER,
            new QName(Names.DCTERMS, "issued"), Term.PUBLISHED,
            new QName(Names.DCTERMS, "modified"), Term.MODIFIED,
            new QName(Names.DCTERMS, "rightsHolder"), Term.RIGHTS_HOLDER,
            new QName(Names.DCTERMS, "accessRights"), Term.USAGE_TERMS,
            new QName(Names.DCTERMS, "license"), Term.LICENSE);

    /** How the validity of a withdrawn item begins, as a DCMI period. */
    static final String ENDED = "end=";

    final QName root;
    final QName entry;
    final QName content;
    private final Map<QName, Term> fields;

    FeedDialect(QName root, QName entry, QName content, Map<QName, Term> fields) {
        this.root = root;
        this.entry = entry;
        this.content = content;
        this.fields = fields;
    }

    /** The credit that an element directly below the entry carries in its text. */
    Optional<Term> field(QName element) {
        return Optional.ofNullable(fields.get(element)).or(() -> Optional.ofNullable(BOTH.get(element)));
    }

    /** All but notices, corrections and a photo's source have a field of their own; all but the language are text. */
    Set<Place> places(Term term) {
        return switch (term) {
            case LANGUAGE -> Set.of(Place.METADATA);
            case LEGAL_NOTICE, CORRECTION, PHOTO_SOURCE -> Set.of(Place.SEEN);
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, PUBLISHED, MODIFIED, CANONICAL_URL, RIGHTS_HOLDER,
                 COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE, CAPTION, CREDIT_LINE, CREATOR, PHOTO_COPYRIGHT ->
                    Set.of(Place.SEEN, Place.METADATA);
        };
    }
}
