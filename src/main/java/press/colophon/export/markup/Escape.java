package press.colophon.export.markup;

/** The only place where text becomes HTML. What comes out is well-formed as XML too. */
public final class Escape {

    private Escape() {
    }

    /** A text as it stands in an element. */
    public static String of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        append(html, text);
        return html.toString();
    }

    /** A text as it stands in an attribute between double quotes. */
    public static String attribute(String text) {
        return of(text).replace("\"", "&quot;");
    }

    static void append(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }
}
