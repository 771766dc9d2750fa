package press.colophon.article;

import java.net.URI;

/** A run of text within a block. */
public sealed interface Inline {

    /** The words. */
    String text();

    /** How the words are set. */
    Style style();

    /** Words, as they are. */
    record Words(String text, Style style) implements Inline {

        public Words {
            text = Text.run(text);
        }
    }

    /** Words that lead to another page. */
    record Link(String text, URI target, Style style) implements Inline {

        public Link {
            text = Text.run(text);
            target = Links.checked("a link", target);
            if (Text.isBlank(text)) {
                throw new IllegalArgumentException("the link to " + target + " has no words");
            }
        }
    }

    /** Strong (important) and emphasised text, as HTML has them. */
    enum Style {
        PLAIN(false, false), STRONG(true, false), EMPHASIS(false, true), STRONG_EMPHASIS(true, true);

        private final boolean strong;
        private final boolean emphasis;

        Style(boolean strong, boolean emphasis) {
            this.strong = strong;
            this.emphasis = emphasis;
        }

        public boolean strong() {
            return strong;
        }

        public boolean emphasis() {
            return emphasis;
        }

        /** The style that has these two properties. */
        public static Style of(boolean strong, boolean emphasis) {
            return values()[(strong ? 1 : 0) + (emphasis ? 2 : 0)];
        }
    }

    /** Plain words. */
    static Inline words(String text) {
        return new Words(text, Style.PLAIN);
    }
}
