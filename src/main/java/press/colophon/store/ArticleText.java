package press.colophon.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import tools.jackson.databind.json.JsonMapper;

/** An article as the store keeps it: the model itself, field by field, as JSON. */
final class ArticleText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Moment.class, AsText.class).addMixIn(Moment.Day.class, AsText.class)
            .addMixIn(Moment.Time.class, AsText.class)
            .addMixIn(Block.class, Typed.class).addMixIn(Inline.class, Typed.class)
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_ABSENT)).build();

    private ArticleText() {
    }

    static String write(Article article) {
        return MAPPER.writeValueAsString(article);
    }

    static Article read(String json) {
        return MAPPER.readValue(json, Article.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface Typed {
    }

    private abstract static class AsText {

        @JsonCreator
        static Moment parse(String iso) {
            throw new UnsupportedOperationException("only its signature counts");
        }

        @Override
        @JsonValue
        public abstract String toString();
    }
}
