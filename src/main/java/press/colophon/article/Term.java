package press.colophon.article;

/** What a credit says: a fact of attribution that may not be lost. None is ever merged into another. */
public enum Term {
    HEADLINE("Headline"),
    BYLINE("Byline"),
    SOURCE("Source"),
    PUBLISHER("Publisher"),
    PUBLISHED("Published"),
    MODIFIED("Modified"),
    CANONICAL_URL("Original"),
    LANGUAGE("Language"),
    RIGHTS_HOLDER("Rights holder"),
    COPYRIGHT_NOTICE("Copyright notice"),
    USAGE_TERMS("Terms of use"),
    LICENSE("License"),
    LEGAL_NOTICE("Legal notice"),
    CORRECTION("Correction"),
    CAPTION("Caption"),
    CREDIT_LINE("Credit"),
    CREATOR("Creator"),
    PHOTO_SOURCE("Photo source"),
    PHOTO_COPYRIGHT("Photo copyright");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    /** What people read before the value, such as {@code Byline}. */
    public String label() {
        return label;
    }

    /** The name in templates, style sheets and JSON: lower case with hyphens, such as {@code credit-line}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it is said of a photo, and not of the article. */
    public boolean ofPhoto() {
        return compareTo(CAPTION) >= 0;
    }
}
