package press.colophon.web;

import java.util.List;
import java.util.stream.Collectors;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.article.Inline;

/** The first words of an article, as the front page shows them. */
final class Opening {

    private static final int PARAGRAPHS = 8;

    private Opening() {
    }

    /** The first paragraphs as plain text. */
    static List<String> of(Article article) {
        return article.body().stream().filter(Block.Paragraph.class::isInstance).map(Block.Paragraph.class::cast)
                .limit(PARAGRAPHS)
                .map(paragraph -> paragraph.text().stream().map(Inline::text).collect(Collectors.joining())).toList();
    }
}
