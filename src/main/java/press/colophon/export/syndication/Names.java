package press.colophon.export.syndication;

/** The namespaces of feeds. */
final class Names {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    /** RFC 5005. */
    static final String FEED_HISTORY = "http://purl.org/syndication/history/1.0";
    /** RFC 6721. */
    static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    /** The EBU's codes for what someone did for a picture, as Media RSS names them. */
    static final String EBU_ROLES = "urn:ebu";

    private Names() {
    }
}
