package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import tools.jackson.databind.JsonNode;

@Running
class StatesTest {

    private static final List<String> PAGES = List.of("", ".html", ".json", ".pdf", "/credits");

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port, keys.create("The desk", Key.Scope.WRITE));
    }

    private Desk.Answer filed(String name) {
        return desk.post("/api/articles", Story.with(name, "\"slug\": \"%s\",".formatted(name)));
    }

    private Desk.Answer step(Desk.Answer before, String step, String body) {
        return desk.post("/api/articles/" + before.json().path("id").asString() + "/" + step, body, "If-Match", before.etag());
    }

    private Desk.Answer published(String name) {
        return step(filed(name), "publish", "");
    }

    private static String path(Desk.Answer article) {
        return "/api/articles/" + article.json().path("id").asString();
    }

    @Test
    void anArticleGoesThroughAllItsStates() {
        Desk reader = desk.reader();
        Desk.Answer draft = filed("all-states");
        assertThat(reader.get("/articles/all-states").status()).isEqualTo(404);

        Desk.Answer scheduled = step(draft, "publish", "{\"at\": \"2099-01-01T00:00:00+03:00\"}");
        assertThat(scheduled.json().path("status").asString()).isEqualTo("scheduled");
        assertThat(scheduled.json().at("/remarks/embargo").asString()).isEqualTo("2098-12-31T21:00:00Z");
        assertThat(reader.get("/articles/all-states").status()).isEqualTo(404);

        Desk.Answer published = step(scheduled, "publish", "{\"at\": \"2020-01-01T00:00:00Z\"}");
        assertThat(published.json().path("status").asString()).isEqualTo("published");
        assertThat(published.json().has("remarks")).isFalse();
        assertThat(reader.get(path(draft)).text()).isEqualTo(published.text());
        assertThat(reader.get("/articles/all-states").status()).isEqualTo(200);

        Desk.Answer corrected = desk.put(path(draft), Story.corrected("all-states", "It was wrong."), "If-Match", published.etag());
        assertThat(corrected.json().path("version").asInt()).isEqualTo(2);
        assertThat(reader.get("/articles/all-states.txt").text()).contains("It was wrong.");

        Desk.Answer withheld = step(corrected, "withhold", "{\"reason\": \"the lawyers look at it\"}");
        assertThat(withheld.json().path("status").asString()).isEqualTo("withheld");
        assertThat(reader.get("/articles/all-states").status()).isEqualTo(404);

        Desk.Answer back = step(withheld, "publish", "{}");
        assertThat(reader.get("/articles/all-states").status()).isEqualTo(200);

        Desk.Answer withdrawn = step(back, "withdraw", "{\"reason\": \"It was made up.\"}");
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("withdrawn");
        assertThat(withdrawn.json().at("/remarks/withdrawal/reason").asString()).isEqualTo("It was made up.");
        assertThat(reader.get("/articles/all-states").status()).isEqualTo(410);

        JsonNode history = desk.get(path(draft) + "/versions").json().path("versions");
        assertThat(history.valueStream().map(entry -> entry.path("number").asInt() + " " + entry.path("kind").asString()))
                .containsExactly("1 created", "1 scheduled", "1 published", "2 corrected", "2 withheld", "2 published", "2 withdrawn");
        assertThat(history.valueStream().map(entry -> entry.path("who").asString())).containsOnly("The desk");
        assertThat(history.get(4).path("why").asString()).isEqualTo("the lawyers look at it");
        assertThat(desk.get(path(draft) + "/versions/1").json().has("corrections")).isFalse();
        assertThat(desk.get(path(draft) + "/versions/2").json().at("/corrections/0/note").asString()).isEqualTo("It was wrong.");
        assertThat(desk.get(path(draft) + "/versions/3").status()).isEqualTo(404);
    }

    @Test
    void aWithdrawnArticleIsANoticeEverywhere() {
        Desk.Answer published = published("gone");
        step(published, "withdraw", "{\"reason\": \"It was made up.\", \"by\": \"The editor\"}");

        for (String address : List.of("/articles/gone", "/articles/gone.html", "/articles/gone.json", "/articles/gone.pdf",
                "/articles/gone/credits", path(published), path(published) + "/exports", path(published) + "/exports/html")) {
            Desk.Answer notice = desk.reader().get(address);

            assertThat(notice.status()).as(address).isEqualTo(410);
            assertThat(notice.header("Cache-Control")).isEqualTo("no-store");
            assertThat(notice.json().at("/withdrawal/reason").asString()).isEqualTo("It was made up.");
            assertThat(notice.json().at("/withdrawal/by").asString()).isEqualTo("The editor");
            assertThat(Instant.parse(notice.json().at("/withdrawal/at").asString())).isBefore(Instant.now());
            assertThat(notice.text()).doesNotContain("Headline").doesNotContain("Words.");
        }
        for (String files : List.of("/exports", "/exports/html")) {
            assertThat(desk.get(path(published) + files).status()).isEqualTo(410);
        }
        assertThat(desk.get(path(published) + "/versions/1").text()).contains("Words.");
        Desk.Answer page = desk.reader().get("/articles/gone", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.text()).contains("It was made up.").contains("The editor").doesNotContain("Headline");
    }

    @Test
    void whatOnlyPartnersCouldNotHaveIsNotPublishedEither() {
        String text = Story.named("partners-lost").replace("Headline", "PARTNERS");
        String figure = "\"body\": [{\"type\": \"figure\", \"photo\": {\"creditLine\": \"Bo\", \"syndication\": \"denied\"}}, ";
        Desk.Answer draft = desk.post("/api/articles", text.replace("\"body\": [", figure));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);

        Desk.Answer refused = step(draft, "publish", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Trial cannot show this to partners.");
        assertThat(step(desk.post("/api/articles", text.replace("partners-lost", "partners-free")), "publish", "").status()).isEqualTo(200);
    }

    @Test
    void whoWithdrawsIsThePublisherUnlessAnotherIsNamed() {
        step(published("publisher-withdraws"), "withdraw", "{\"reason\": \"Wrong.\"}");

        assertThat(desk.reader().get("/articles/publisher-withdraws").json().at("/withdrawal/by").asString()).isEqualTo("The Paper");
    }

    @Test
    void whatReadersMayNotSeeIsByteForByteLikeNothing() {
        Desk.Answer draft = filed("hidden-draft-1");
        Desk.Answer scheduled = step(filed("hidden-sched-1"), "publish", "{\"at\": \"2099-01-01T00:00:00Z\"}");
        Desk.Answer withheld = step(published("hidden-withh-1"), "withhold", "");

        for (Desk.Answer hidden : List.of(draft, scheduled, withheld)) {
            String slug = hidden.json().path("slug").asString();
            String id = hidden.json().path("id").asString();
            for (String end : PAGES) {
                assertSame("/articles/" + slug + end, slug, slug.replace("1", "2"));
            }
            for (String end : List.of("", "/exports", "/exports/html")) {
                assertSame("/api/articles/" + id + end, id, id.replace(id.charAt(0), id.charAt(0) == 'a' ? 'b' : 'a'));
            }
            assertThat(desk.reader().get("/api/articles?limit=100").text()).doesNotContain(id).doesNotContain(slug);
            assertThat(desk.get("/api/articles?limit=100").text()).contains(id);
        }
    }

    private void assertSame(String path, String name, String unknown) {
        String hidden = new press.colophon.fixture.Wire(port).ask("GET " + path).raw();
        String none = new press.colophon.fixture.Wire(port).ask("GET " + path.replace(name, unknown)).raw();

        assertThat(hidden.replaceAll("Date: .*", "")).startsWith("HTTP/1.1 404")
                .isEqualTo(none.replace(unknown, name).replaceAll("Date: .*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "withhold", "withdraw"})
    void aStepOfWhatIsNotThereIsNotFound(String step) {
        assertThat(desk.post("/api/articles/nothing/" + step, "", "If-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void aStepThatTheStateDoesNotAllowIsAConflict() {
        Desk.Answer draft = filed("not-allowed");
        Desk.Answer refused = step(draft, "withdraw", "{\"reason\": \"Wrong.\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).isEqualTo("A draft that readers never saw cannot be withdrawn.");
        Desk.Answer withdrawn = step(step(draft, "publish", ""), "withdraw", "{\"reason\": \"Wrong.\"}");
        assertThat(desk.put(path(draft), Story.corrected("not-allowed", "No."), "If-Match", withdrawn.etag()).status()).isEqualTo(409);
        assertThat(step(withdrawn, "publish", "").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "publish | {\"at\": null} | /at | 422",
        "publish | {\"at\": \"tomorrow\", \"when\": 1} | /at,/when | 422",
        "publish | {\"at\": \"+999999999-01-01T00:00:00Z\"} | /at | 422",
        "publish | {\"at\": \"2099-01-01\"} | /at | 422",
        "publish | {\"at\": \"2099-01-01T00:00:00Z\", \"at\": \"2099-01-01T00:00:00Z\"} | /at | 422",
        "withhold | {\"reason\": 1, \"by\": \"x\"} | /reason,/by | 422",
        "withdraw | {\"by\": \"\"} | /reason,/by | 422",
        "withdraw | {} | /reason | 422",
        "withdraw | [] | '' | 422",
        "withdraw | {\"reason\" | '' | 400"})
    void aBodyThatSaysWhatNobodyAsksIsRefused(String step, String body, String pointers, int status) {
        Desk.Answer refused = desk.post(path(filed("strict-" + java.util.UUID.randomUUID())) + "/" + step, body, "If-Match", "*");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.pointers()).containsExactlyInAnyOrder(pointers.split(",", -1));
    }

    @Test
    void aStepTakesJsonOnly() {
        Desk.Answer refused = desk.post(path(filed("json-only")) + "/publish", "{}", "If-Match", "*",
                "Content-Type", "application/x-www-form-urlencoded");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void whatReadersSawIsChangedOnlyWithANote() {
        Desk.Answer published = published("note");

        Desk.Answer refused = desk.put(path(published), Story.named("note"), "If-Match", published.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/corrections");
        assertThat(desk.get(path(published)).etag()).isEqualTo(published.etag());
    }

    @Test
    void whatLosesACreditInOneFormatGoesOutInNone() {
        Desk.Answer draft = desk.post("/api/articles", Story.with("lost", "\"slug\": \"lost\",").replace("Headline", "LOST"));

        for (String at : List.of("", "{\"at\": \"2099-01-01T00:00:00Z\"}")) {
            Desk.Answer refused = step(draft, "publish", at);

            assertThat(refused.status()).isEqualTo(422);
            JsonNode proof = refused.json().path("proof");
            JsonNode trial = proof.valueStream().filter(file -> file.path("format").asString().equals("trial")).findFirst().orElseThrow();
            assertThat(trial.path("proven").asBoolean()).isFalse();
            assertThat(trial.path("detail").asString()).contains("Trial was not handed out");
            assertThat(trial.at("/lost/0").toString()).isEqualTo(
                    "{\"term\":\"headline\",\"photo\":0,\"value\":\"LOST of lost\",\"missing\":[\"metadata\"]}");
            assertThat(proof.valueStream().filter(file -> file.path("proven").asBoolean()).count()).isEqualTo(proof.size() - 1);
        }
        assertThat(desk.get(path(draft)).etag()).isEqualTo(draft.etag());
        assertThat(desk.reader().get("/articles/lost").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST", "UNPRINTABLE"})
    void aCorrectionThatCannotBeHadInEveryFormatIsNotMade(String word) {
        Desk.Answer published = published("correction-" + word.toLowerCase());

        Desk.Answer refused = desk.put(path(published), Story.corrected("correction-" + word.toLowerCase(), "Mended.")
                .replace("Headline", word), "If-Match", published.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("proof").isArray()).isTrue();
        assertThat(desk.reader().get(path(published)).text()).isEqualTo(published.text());
    }

    @Test
    void whatIsScheduledIsNotChangedIntoSomethingThatCannotGoOut() {
        Desk.Answer scheduled = step(filed("scheduled-lost"), "publish", "{\"at\": \"2099-01-01T00:00:00Z\"}");

        Desk.Answer refused = desk.put(path(scheduled), Story.named("scheduled-lost").replace("Headline", "LOST"),
                "If-Match", scheduled.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().has("proof")).isTrue();
    }

    @Test
    void anEmbargoEndsByItself() throws InterruptedException {
        step(filed("embargo"), "publish", "{\"at\": \"%s\"}".formatted(Instant.now().plusMillis(1500)));
        assertThat(desk.reader().get("/articles/embargo").status()).isEqualTo(404);

        while (desk.reader().get("/articles/embargo").status() != 200) {
            Thread.sleep(50);
        }
    }

    @Test
    void theFilesOfAnArticleAreListedWithTheirProof() {
        Desk.Answer published = published("files");

        JsonNode files = desk.reader().get(path(published) + "/exports").json();

        assertThat(files.path("article")).isEqualTo(published.json().path("id"));
        assertThat(files.path("version").asInt()).isEqualTo(1);
        assertThat(files.path("exports").valueStream()).isNotEmpty().allSatisfy(file -> {
            Desk.Answer answer = desk.reader().get(file.path("href").asString());
            assertThat(answer.header("ETag")).isEqualTo("\"" + file.path("sha256").asString() + "\"");
            assertThat(answer.header("Content-Type")).isEqualTo(file.path("mediaType").asString());
            assertThat(answer.response().body()).hasSize(file.path("bytes").asInt());
            assertThat(file.path("proven").asBoolean()).isTrue();
            assertThat(answer.header("Link")).isEqualTo("<https://paper.example/files>; rel=\"canonical\"");
        });
        assertThat(desk.reader().get(path(published) + "/exports/docx").status()).isEqualTo(404);
        assertThat(desk.reader().get(path(published) + "/exports/html", "Range", "bytes=0-9").status()).isEqualTo(206);
    }

    @Test
    void theNewsroomHasTheFilesOfADraftToo() {
        Desk.Answer draft = filed("draft-files");

        assertThat(desk.get(path(draft) + "/exports/txt").text()).contains("Headline of draft-files");
        assertThat(desk.reader().get(path(draft) + "/exports/txt").status()).isEqualTo(404);
    }
}
