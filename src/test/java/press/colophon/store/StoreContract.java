package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Correction;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.PhotoDraft;
import press.colophon.article.Publisher;
import press.colophon.article.Status;
import press.colophon.contract.Specimens;

/** What every database has to do for the store. */
@Timeout(60)
abstract class StoreContract {

    private static final Set<Status> ANY = EnumSet.allOf(Status.class);

    final HandClock clock = new HandClock();
    Opened store;

    /** An empty database. */
    abstract Database database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = Opened.of(database(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anArticleComesBackAsItWasFiled() {
        Map<String, Article> articles = new TreeMap<>();
        Specimens.articles().forEach(article -> articles.put(article.id(), article));
        assertThat(articles).hasSizeGreaterThan(10);
        for (Article article : articles.values()) {
            article.photos().forEach(photo -> photo.id().ifPresent(this::bring));
            Filed filed = store.articles().create(article, true, "test");

            assertThat(store.articles().byId(article.id())).contains(filed);
            assertThat(filed.article().withSlug(article.slug())).isEqualTo(article.as(1, Status.DRAFT));
        }
    }

    @Test
    void aNewVersionLeavesTheOldOneAsItWas() {
        Filed first = file("one");
        Filed second = store.articles().revise("one", first.revision(), headline("one", "Second"), "ann");

        assertThat(second.article().version()).isEqualTo(2);
        assertThat(store.articles().byId("one")).contains(second);
        assertThat(store.articles().version("one", 1).map(Article::headline)).contains("Headline of one");
        assertThat(store.articles().version("one", 2).map(Article::headline)).contains("Second");
        assertThat(store.articles().version("one", 3)).isEmpty();
    }

    @Test
    void whoChangesAnArticleMustHaveSeenItAsItIs() {
        Filed first = file("one");
        store.articles().revise("one", first.revision(), headline("one", "Second"), "ann");

        assertThatThrownBy(() -> store.articles().revise("one", first.revision(), headline("one", "Third"), "ben"))
                .isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> store.articles().take("one", first.revision(), new Step.Publish(), "ben"))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(store.articles().byId("one").orElseThrow().article().headline()).isEqualTo("Second");
    }

    @Test
    void whatDoesNotExistCannotBeChanged() {
        assertThatThrownBy(() -> store.articles().take("none", 1, new Step.Publish(), "ann"))
                .isInstanceOf(Refusal.Unknown.class);
        assertThatThrownBy(() -> store.articles().revise("none", 1, draft("none").article(), "ann"))
                .isInstanceOf(Refusal.Unknown.class);
    }

    @Test
    void aNameIsHeldByOneAtATime() {
        Locks.Held held = store.locks().hold("name").orElseThrow();

        assertThat(store.locks().hold("name")).isEmpty();
        assertThat(store.locks().hold("another name")).isPresent();
        held.letGo();
        assertThat(store.locks().hold("name")).isPresent();
    }

    @Test
    void whatIsScheduledNeedsItsNoteBeforeItGoesOut() {
        Filed published = store.articles().take("one", file("one").revision(), new Step.Publish(), "ann");
        Filed withheld = store.articles().take("one", published.revision(), new Step.Withhold(Optional.empty()), "ann");
        Filed scheduled = store.articles().take("one", withheld.revision(),
                new Step.Schedule(clock.instant().plusSeconds(60)), "ann");

        assertThatThrownBy(() -> store.articles().revise("one", scheduled.revision(), headline("one", "Second"), "ann"))
                .isInstanceOf(Refusal.NoteMissing.class);
    }

    @Test
    void anIdAndAStatedSlugBelongToOneArticle() {
        file("one");

        assertThatThrownBy(() -> store.articles().create(draft("one").slug("other").article(), false, "ann"))
                .isInstanceOfSatisfying(Refusal.Taken.class, taken -> assertThat(taken.field()).isEqualTo("id"));
        assertThatThrownBy(() -> store.articles().create(draft("two").slug("one").article(), false, "ann"))
                .isInstanceOfSatisfying(Refusal.Taken.class, taken -> assertThat(taken.field()).isEqualTo("slug"));
        assertThat(store.articles().create(draft("two").slug("one").article(), true, "ann").article().slug()).isEqualTo("one-2");
        assertThat(store.articles().create(draft("three").slug("one").article(), true, "ann").article().slug()).isEqualTo("one-3");
    }

    @Test
    void manyWhoFileTheSameHeadlineAtOnceAllGetASlug() throws Exception {
        List<Callable<String>> writers = IntStream.range(0, 30).<Callable<String>>mapToObj(i -> () -> store.articles()
                .create(draft("id" + i).slug("same").article(), true, "ann").article().slug()).toList();

        assertThat(all(writers)).contains("same").doesNotHaveDuplicates().hasSize(30)
                .allMatch(slug -> slug.matches("same(-\\d+)?"));
    }

    @Test
    void whatReadersHaveSeenIsChangedOnlyWithANote() {
        Filed published = publish(file("one"));

        assertThatThrownBy(() -> store.articles().revise("one", published.revision(), headline("one", "Silent"), "ann"))
                .isInstanceOf(Refusal.NoteMissing.class);

        Article corrected = draft("one").headline("Corrected").corrections(List.of(note("The headline was wrong."))).article();
        Filed second = store.articles().revise("one", published.revision(), corrected, "ann");
        assertThat(second.isPublished()).isTrue();
        assertThat(second.publicVersion()).contains(2);

        Article forgetful = draft("one").corrections(List.of(note("Another."))).article();
        assertThatThrownBy(() -> store.articles().revise("one", second.revision(), forgetful, "ann"))
                .isInstanceOf(Refusal.NoteMissing.class);
    }

    @Test
    void whatWasWithheldComesBackChangedOnlyWithANote() {
        Filed published = publish(file("one"));
        Filed withheld = take(published, new Step.Withhold(Optional.of("a lawyer called")));
        Filed rewritten = store.articles().revise("one", withheld.revision(), headline("one", "Silent"), "ann");

        assertThatThrownBy(() -> publish(rewritten)).isInstanceOf(Refusal.NoteMissing.class);

        Filed noted = store.articles().revise("one", rewritten.revision(),
                draft("one").headline("Silent").corrections(List.of(note("The headline was wrong."))).article(), "ann");
        assertThat(publish(noted).isPublished()).isTrue();
    }

    @Test
    void aWithdrawnArticleStaysWithdrawnAndSaysWhy() {
        Filed gone = take(publish(file("one")), new Step.Withdraw("It was not true.", "The editors"));

        assertThat(gone.withdrawal()).contains(new Filed.Withdrawal(clock.instant(), "It was not true.", "The editors"));
        assertThat(store.articles().byId("one")).contains(gone);
        assertThatThrownBy(() -> publish(gone)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> store.articles().revise("one", gone.revision(), headline("one", "Back"), "ann"))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void whatReadersNeverSawCannotBeWithdrawn() {
        assertThatThrownBy(() -> take(file("one"), new Step.Withdraw("No.", "The editors")))
                .isInstanceOf(Refusal.NotAllowed.class);
        Filed scheduled = take(file("two"), new Step.Schedule(clock.instant().plusSeconds(60)));
        assertThatThrownBy(() -> take(scheduled, new Step.Withdraw("No.", "The editors")))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void anEmbargoEndsAtItsInstantAndNotBefore() {
        Filed scheduled = take(file("one"), new Step.Schedule(clock.instant().plusSeconds(60)));

        clock.move(Duration.ofMillis(59_999));
        assertThat(store.articles().release("one")).isEmpty();
        clock.move(Duration.ofHours(-1));
        assertThat(store.articles().release("one")).isEmpty();
        assertThat(store.articles().byId("one")).contains(scheduled);

        clock.move(Duration.ofHours(1).plusMillis(1));
        assertThat(store.articles().release("one").map(Filed::isPublished)).contains(true);
        assertThat(store.articles().release("one")).isEmpty();
    }

    @Test
    void everyChangeIsRememberedWithWhoAndWhy() {
        take(take(file("one"), new Step.Publish()), new Step.Withhold(Optional.of("a lawyer called")));

        assertThat(store.articles().history("one", 0, 10)).extracting(Change::kind, Change::who, Change::why, Change::revision)
                .containsExactly(
                        tuple(Change.Kind.CREATED, "ann", Optional.empty(), 1L),
                        tuple(Change.Kind.PUBLISHED, "ann", Optional.empty(), 2L),
                        tuple(Change.Kind.WITHHELD, "ann", Optional.of("a lawyer called"), 3L));
    }

    @Test
    void ofWhatReadersNeverSawNoEventTells() {
        Filed scheduled = take(file("one"), new Step.Schedule(clock.instant().plusSeconds(60)));
        take(scheduled, new Step.Withhold(Optional.empty()));
        assertThat(store.articles().events(0, 10)).isEmpty();
        assertThat(store.articles().lastEvent()).isZero();

        Filed published = publish(file("two"));
        take(published, new Step.Withhold(Optional.empty()));
        assertThat(store.articles().events(0, 10)).extracting(Change::articleId, Change::kind, change -> change.event().orElseThrow())
                .containsExactly(tuple("two", Change.Kind.PUBLISHED, 1L),
                        tuple("two", Change.Kind.WITHHELD, 2L));
        assertThat(store.articles().events(1, 10)).hasSize(1);
    }

    @Test
    void theNewestComePageByPageAndEachOnce() {
        for (int i = 0; i < 25; i++) {
            Filed filed = store.articles().create(draft("n" + i).publishedAt(Moment.parse("2026-01-%02d".formatted(1 + i / 3)))
                    .article(), false, "ann");
            if (i % 2 == 0) {
                publish(filed);
            }
        }
        List<String> seen = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        for (List<Filed> page = store.articles().newest(ANY, after, 4); !page.isEmpty();
                page = store.articles().newest(ANY, after, 4)) {
            page.forEach(filed -> seen.add(filed.article().id()));
            after = Optional.of(Position.of(page.getLast()));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("n24", "n23", "n22", "n21");
        assertThat(store.articles().newest(Set.of(Status.DRAFT, Status.PUBLISHED), Optional.empty(), 4))
                .extracting(filed -> filed.article().id()).containsExactly("n24", "n23", "n22", "n21");
        assertThat(store.articles().newest(Set.of(Status.DRAFT, Status.PUBLISHED), after, 4)).isEmpty();
        assertThat(store.articles().newest(Set.of(Status.PUBLISHED), Optional.empty(), 100)).hasSize(13)
                .allMatch(Filed::isPublished);
    }

    @Test
    void ofManyWritersOfOneVersionOneSucceeds() throws Exception {
        Filed first = file("one");
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String name = "Headline by " + i;
            writers.add(() -> {
                try {
                    store.articles().revise("one", first.revision(), headline("one", name), name);
                    return true;
                } catch (Refusal.Stale stale) {
                    return false;
                }
            });
        }
        assertThat(all(writers)).containsOnlyOnce(true);
        assertThat(store.articles().byId("one").orElseThrow().article().version()).isEqualTo(2);
    }

    @Test
    void eventsHaveNoGapsAndNeverComeLate() throws Exception {
        List<Callable<Boolean>> writers = IntStream.range(0, 60).<Callable<Boolean>>mapToObj(i -> () -> {
            Filed filed = file("w" + i);
            return publish(filed).isPublished();
        }).toList();
        Set<Long> seen = new HashSet<>();
        long[] known = {0};
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<?> reading = reader.submit(() -> {
                while (known[0] < 60 && !Thread.currentThread().isInterrupted()) {
                    for (Change change : store.articles().events(known[0], 7)) {
                        assertThat(change.event().orElseThrow()).isEqualTo(known[0] + 1);
                        seen.add(++known[0]);
                    }
                }
            });
            try {
                assertThat(all(writers)).containsOnly(true);
                reading.get();
            } finally {
                reader.shutdownNow();
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void anAnswerIsKeptWithWhatItTellsOfOrNotAtAll() {
        assertThatThrownBy(() -> store.transactions().write(() -> {
            file("one");
            store.answers().keep("k", "i", answer());
            throw new IllegalStateException("the end of the world");
        })).hasMessage("the end of the world");
        assertThat(store.answers().find("k", "i")).isEmpty();
        assertThat(store.articles().byId("one")).isEmpty();

        store.answers().keep("k", "i", answer());
        assertThat(store.answers().find("k", "i").map(Answers.Answer::status)).contains(201);
        assertThat(store.answers().find("other", "i")).isEmpty();
        clock.move(Answers.KEPT);
        assertThat(store.answers().find("k", "i")).isEmpty();
        assertThat(store.answers().forget()).isEqualTo(1);
    }

    @Test
    void whatHasExpiredIsForgottenHoweverMuchItIs() throws InterruptedException {
        store.transactions().write(() -> {
            IntStream.range(0, 650).forEach(i -> store.answers().keep("k", "i" + i, answer()));
            return true;
        });
        clock.move(Answers.KEPT);
        store.answers().keep("k", "new", answer());
        try (Expiry expiry = new Expiry(List.of(store.answers()))) {
            expiry.start();
            while (store.sql().sql("select count(*) from answer").query(Long.class).single() > 1) {
                Thread.sleep(10);
            }
        }
        assertThat(store.answers().find("k", "new")).isPresent();
    }

    @Test
    void aKeyIsKnownByItsHashOnlyAndUntilItIsRevoked() {
        String key = store.keys().create("cms", Key.Scope.WRITE);
        Key known = store.keys().find(key).orElseThrow();

        assertThat(known.name()).isEqualTo("cms");
        assertThat(known.scope().covers(Key.Scope.READ)).isTrue();
        assertThat(known.scope().covers(Key.Scope.ADMIN)).isFalse();
        assertThat(store.keys().find(key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A"))).isEmpty();
        assertThat(store.keys().find("' or 1=1 --")).isEmpty();
        assertThat(store.sql().sql("select sha256 || name || id from access_key").query(String.class).single())
                .doesNotContain(key.substring(key.lastIndexOf('_') + 1));
        assertThat(store.keys().revoke(known.id())).isTrue();
        assertThat(store.keys().revoke(known.id())).isFalse();
        assertThat(store.keys().find(key)).isEmpty();
        assertThat(store.keys().list()).hasSize(1);
    }

    @Test
    void aPictureThatIsNotHereCannotBeShown() {
        String missing = "a".repeat(64);
        Article article = photo("one", missing, Photo.Syndication.ALLOWED);

        assertThatThrownBy(() -> store.articles().create(article, false, "ann"))
                .isInstanceOfSatisfying(Refusal.PhotosMissing.class, refusal -> assertThat(refusal.missing()).containsExactly(missing));
        assertThat(store.articles().byId("one")).isEmpty();
    }

    @Test
    void readersMayFetchAPictureWhileAPublishedArticleShowsItAndNoneForbidsIt() {
        String picture = "b".repeat(64);
        bring(picture);
        assertThat(store.photos().find(picture)).contains(new byte[] {1, 2, 3});
        assertThat(store.photos().isPublic(picture)).isFalse();

        Filed draft = store.articles().create(photo("one", picture, Photo.Syndication.ALLOWED), false, "ann");
        assertThat(store.photos().isPublic(picture)).isFalse();
        Filed published = publish(draft);
        assertThat(store.photos().isPublic(picture)).isTrue();

        Filed denied = publish(store.articles().create(photo("two", picture, Photo.Syndication.DENIED), false, "ann"));
        assertThat(store.photos().isPublic(picture)).isFalse();
        take(denied, new Step.Withhold(Optional.empty()));
        assertThat(store.photos().isPublic(picture)).isTrue();
        take(published, new Step.Withhold(Optional.empty()));
        assertThat(store.photos().isPublic(picture)).isFalse();
    }

    @Test
    void theNewestPublishedArticleSpeaksForAPictureOrElseTheNewest() {
        String picture = "c".repeat(64);
        bring(picture);
        assertThat(store.photos().shownBy(picture)).isEmpty();

        Filed older = store.articles().create(photo("older", picture, "2021-01-01"), false, "ann");
        Filed newer = store.articles().create(photo("newer", picture, "2022-01-01"), false, "ann");
        assertThat(store.photos().shownBy(picture)).contains("newer");
        older = publish(older);
        assertThat(store.photos().shownBy(picture)).contains("older");
        newer = publish(newer);
        assertThat(store.photos().shownBy(picture)).contains("newer");
        take(newer, new Step.Withdraw("why", "who"));
        assertThat(store.photos().shownBy(picture)).contains("older");
        take(older, new Step.Withdraw("why", "who"));
        assertThat(store.photos().shownBy(picture)).isEmpty();
    }

    private static Article photo(String id, String sha256, String day) {
        return draft(id).publishedAt(Moment.parse(day))
                .add(new PhotoDraft().id(Optional.of(sha256)).creditLine(Optional.of("Ann Example"))).article();
    }

    @Test
    void anEmbargoThatEndsIsNoticed() throws InterruptedException {
        try (Embargoes embargoes = store.embargoes(clock)) {
            embargoes.start();
            take(file("one"), new Step.Schedule(clock.instant().plusSeconds(60)));
            take(file("never"), new Step.Schedule(clock.instant().plusSeconds(120)));
            clock.move(Duration.ofHours(-1));
            clock.move(Duration.ofHours(1).plusSeconds(61));
            becomesPublic("one");
            assertThat(store.articles().byId("never").map(Filed::isPublished)).contains(false);
        }
    }

    @Test
    void anArticleThatCannotBeReadHoldsUpNoOther() throws InterruptedException {
        List<Filed> unreadable = IntStream.range(0, 101).mapToObj(i -> file("broken" + i)).toList();
        unreadable.forEach(filed -> take(filed, new Step.Schedule(clock.instant().plusSeconds(60))));
        store.sql().sql("update version set json = '{'").update();
        take(file("one"), new Step.Schedule(clock.instant().plusSeconds(61)));
        take(file("two"), new Step.Schedule(clock.instant().plusSeconds(90)));
        try (Embargoes embargoes = store.embargoes(clock)) {
            embargoes.start();
            clock.move(Duration.ofSeconds(70));
            becomesPublic("one");
            clock.move(Duration.ofSeconds(70));
            becomesPublic("two");
        }
    }

    private void becomesPublic(String id) throws InterruptedException {
        while (!store.articles().byId(id).map(Filed::isPublished).orElseThrow()) {
            Thread.sleep(10);
        }
    }

    @Test
    void theLastChangeIsDatedByTheClockAndNotByTheArticle() {
        Filed draft = file("one");
        assertThat(draft.changedAt()).isEqualTo(clock.instant());
        clock.move(Duration.ofSeconds(10));
        Filed published = publish(draft);
        assertThat(published.changedAt()).isEqualTo(clock.instant());

        clock.move(Duration.ofSeconds(10));
        Filed other = file("two");
        assertThat(store.articles().byId("one").map(Filed::changedAt)).contains(published.changedAt());
        assertThat(store.articles().byId("two").map(Filed::changedAt)).contains(other.changedAt());
    }

    void bring(String sha256) {
        store.photos().put(new PhotoFiles.PhotoFile(sha256, "image/jpeg", 3, 2, "{}"), new byte[] {1, 2, 3}, "ann");
    }

    static Article photo(String id, String sha256, Photo.Syndication syndication) {
        return draft(id).add(new PhotoDraft().id(Optional.of(sha256)).creditLine(Optional.of("Ann Example"))
                .syndication(syndication)).article();
    }

    Filed file(String id) {
        return store.articles().create(draft(id).article(), false, "ann");
    }

    Filed publish(Filed filed) {
        return take(filed, new Step.Publish());
    }

    Filed take(Filed filed, Step step) {
        return store.articles().take(filed.article().id(), filed.revision(), step, "ann");
    }

    static Article headline(String id, String headline) {
        return draft(id).headline(headline).article();
    }

    @Test
    void whatIsDamagedIsLeftOutOfListsAndTakesNothingElseAlong() {
        for (String id : List.of("a", "b", "c", "d")) {
            store.articles().create(draft(id).article(), false, "ann");
        }
        store.sql().sql("update version set json = '{' where article_id in ('b', 'c')").update();

        assertThat(store.articles().newest(ANY, Optional.empty(), 2)).extracting(filed -> filed.article().id()).containsExactly("d", "a");
        assertThat(store.articles().newest(ANY, Optional.empty(), 10)).hasSize(2);
        assertThat(store.articles().byIds(List.of("a", "b"))).extracting(filed -> filed.article().id()).containsExactly("a");
    }

    static Correction note(String note) {
        return new Correction(Optional.of(Moment.parse("2026-01-02T03:04:05Z")), note);
    }

    static ArticleDraft draft(String id) {
        return new ArticleDraft().id(id).slug(id).headline("Headline of " + id).byline(List.of(Author.named("Ann Example")))
                .publisher(new Publisher("The Example", Optional.empty())).publishedAt(Moment.parse("2026-01-01"))
                .canonicalUrl(URI.create("https://news.example/" + id));
    }

    private static Answers.Answer answer() {
        return new Answers.Answer("0".repeat(64), 201, "{}", new byte[] {1, 2, 3});
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
