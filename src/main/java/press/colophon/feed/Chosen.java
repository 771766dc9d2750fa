package press.colophon.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The feeds that the configuration makes: {@code colophon.feeds.NAME.section=World}, {@code .source=AFP},
 * {@code .language=en} and so on. All that is said of one has to hold of an article; {@code .title} is for people.
 */
@Component
final class Chosen {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");
    private static final String TITLE = "title";

    private final Map<String, Choice> choices = new TreeMap<>();

    Chosen(Environment environment) {
        Binder.get(environment).bind("colophon.feeds", Bindable.mapOf(String.class, Object.class)).orElseGet(Map::of)
                .forEach((name, said) -> choices.put(name, choice(name, said)));
    }

    /**
     * What a feed is to gather.
     *
     * @param title for people
     * @param of    what its articles have to be, all of it
     */
    record Choice(String title, List<Facet.Value> of) {
    }

    Map<String, Choice> choices() {
        return choices;
    }

    private static Choice choice(String name, Object said) {
        if (!NAME.matcher(name).matches() || name.equals(Names.LATEST)) {
            throw new IllegalArgumentException("colophon.feeds.%s: a feed is named in at most 80 of a-z, 0-9 and -, and not “%s”"
                    .formatted(name, Names.LATEST));
        }
        Map<String, String> terms = new TreeMap<>();
        if (said instanceof Map<?, ?> map) {
            map.forEach((key, value) -> terms.put(String.valueOf(key), String.valueOf(value)));
        }
        String title = Optional.ofNullable(terms.remove(TITLE)).orElse(name);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("colophon.feeds.%s: say what it is to gather, such as colophon.feeds.%1$s.section=World"
                    .formatted(name));
        }
        return new Choice(title, terms.entrySet().stream().map(term -> Facet.Value.of(Facet.called(term.getKey()).orElseThrow(() ->
                new IllegalArgumentException("colophon.feeds.%s.%s: there are title, section, source, publisher, language, byline and keyword"
                        .formatted(name, term.getKey()))), term.getValue())).toList());
    }
}
