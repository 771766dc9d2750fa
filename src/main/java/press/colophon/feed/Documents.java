package press.colophon.feed;

import com.github.benmanes.caffeine.cache.Cache;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Series;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.PhotoFiles;

/** The documents of feeds as editions. */
@Component
public final class Documents {

    private final Feeds feeds;
    private final Articles articles;
    private final PhotoFiles files;
    private final Editions editions;
    private final Hubs hubs;
    private final Cache<Photo, Optional<Photos.Online>> pictures = PublicPhotos.nothingKnown();
    private volatile Listed listed = new Listed(-1, Map.of());

    Documents(Feeds feeds, Articles articles, PhotoFiles files, Editions editions, Hubs hubs) {
        this.feeds = feeds;
        this.articles = articles;
        this.files = files;
        this.editions = editions;
        this.hubs = hubs;
    }

    /** Who tells subscribers of what is new (WebSub). */
    public List<URI> hubs() {
        return hubs.all();
    }

    /** What the configuration says in every document; if that changes, so do they all. */
    public String configured() {
        return editions.house() + " " + hubs.all();
    }

    /** The feeds with something in them, by facet and title. */
    public Map<Facet, List<Feed>> all() {
        Listed before = listed;
        // The number is read first: the list is that old at least.
        long revision = feeds.revision();
        if (before.revision != revision) {
            before = new Listed(revision, feeds.all().stream().collect(Collectors.groupingBy(Feed::facet, TreeMap::new, Collectors.toList())));
            listed = before;
        }
        return before.feeds;
    }

    /** The list as of a revision. */
    private record Listed(long revision, Map<Facet, List<Feed>> feeds) {
    }

    /** What a feed is called among the others of the house. */
    public String heading(Feed feed) {
        return switch (feed.facet()) {
            case LANGUAGE -> Locale.forLanguageTag(feed.title()).getDisplayName(Locale.ENGLISH);
            case LATEST, SECTION, SOURCE, PUBLISHER, BYLINE, KEYWORD, NAMED -> feed.title();
        };
    }

    /** Where the documents of a feed are: the archive of a number, or the current one for 0. */
    public static String path(String feed, long page, String format) {
        return page == 0 ? "/feeds/" + feed + "." + format : "/feeds/" + feed + "/" + page + "." + format;
    }

    /**
     * The edition that a document is of.
     *
     * @param state  the document
     * @param base   the address of the house
     * @param format as addresses of the feed name it
     */
    public Edition of(FeedState state, URI base, String format) {
        List<Feeds.Entry> entries = feeds.entries(state.feed().name(), state.after(), state.until());
        Map<String, Filed> filed = articles.byIds(entries.stream().map(Feeds.Entry::article).toList()).stream()
                .collect(Collectors.toMap(each -> each.article().id(), each -> each));
        Map<String, Instant> corrected = new HashMap<>();
        List<Article> shown = new ArrayList<>();
        List<Series.Gone> gone = new ArrayList<>();
        for (Feeds.Entry entry : entries.reversed()) {
            Filed there = filed.get(entry.article());
            if (there != null && there.isPublished()) {
                shown.add(there.article());
                entry.corrected().ifPresent(at -> corrected.put(entry.article(), at));
            } else if (there != null) {
                there.withdrawal().ifPresent(withdrawal -> gone.add(new Series.Gone(entry.article(),
                        base.resolve("/articles/" + there.article().slug()), moment(withdrawal.at()), withdrawal.why())));
            }
        }
        shown.sort(Comparator.comparing(Article::publishedAt, Moment.IN_TIME).reversed());
        LongFunction<URI> address = page -> base.resolve(path(state.feed().name(), page, format));
        return new Edition(title(state.feed(), shown), home(state.feed(), base), Optional.of(address.apply(state.page())),
                series(state, address, corrected, gone), shown, new PublicPhotos(files, base, pictures), Audience.PARTNERS);
    }

    private Series series(FeedState state, LongFunction<URI> address, Map<String, Instant> corrected, List<Series.Gone> gone) {
        if (state.page() == 0) {
            return new Series(Optional.empty(), archive(state.feed().archives(), address), Optional.empty(), hubs.all(), corrected, gone);
        }
        // The newest archive names the next one too, since it must not change when that is closed: until then it is the current one.
        return new Series(Optional.of(address.apply(0)), archive(state.page() - 1, address),
                archive(state.page() + 1, address), hubs.all(), corrected, gone);
    }

    private static Optional<URI> archive(long page, LongFunction<URI> address) {
        return page == 0 ? Optional.empty() : Optional.of(address.apply(page));
    }

    private static Moment moment(Instant at) {
        return new Moment.Time(at.atOffset(ZoneOffset.UTC));
    }

    /** The page of a feed for people. */
    public static URI home(Feed feed, URI base) {
        return base.resolve(feed.facet() == Facet.LATEST ? "/" : path(feed.name(), 0, "html"));
    }

    /** What a feed is called among those of other houses. */
    private String title(Feed feed, List<Article> shown) {
        String house = editions.title(shown);
        String heading = heading(feed);
        return feed.facet() == Facet.LATEST || heading.equals(house) ? house : heading + " – " + house;
    }
}
