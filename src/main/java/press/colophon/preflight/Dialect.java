package press.colophon.preflight;

import javax.xml.namespace.QName;

/** The kinds of feed that aggregators take. */
public enum Dialect {

    /** Any version that calls itself {@code rss}. */
    RSS("RSS", new QName("item")),

    /** Atom 1.0. */
    ATOM("Atom", new QName(Prefixes.ATOM, "entry"));

    private final String title;
    final QName entry;

    Dialect(String title, QName entry) {
        this.title = title;
        this.entry = entry;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
