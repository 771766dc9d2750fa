package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import tools.jackson.databind.JsonNode;

@Running
class ListTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port, keys.create("Desk", Key.Scope.WRITE));
    }

    private List<String> all(Desk who, String query) {
        List<String> ids = new ArrayList<>();
        String address = "/api/articles?limit=2" + query;
        while (!address.isEmpty()) {
            Desk.Answer page = who.get(address);
            assertThat(page.status()).isEqualTo(200);
            page.json().path("articles").forEach(article -> ids.add(article.path("id").asString()));
            String link = page.header("Link");
            assertThat(link.isEmpty()).isEqualTo(!page.json().has("next"));
            address = link.isEmpty() ? "" : link.replaceAll("<(.*)>; rel=\"next\"", "$1");
            assertThat(address).contains(page.json().path("next").asString(""));
        }
        return ids;
    }

    @Test
    void pageByPageEachArticleComesOnce() {
        List<String> drafts = new ArrayList<>();
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Desk.Answer draft = desk.post("/api/articles", Story.named("listed-" + i));
            (i % 2 == 0 ? drafts : published).add(draft.json().path("id").asString());
            if (i % 2 == 1) {
                desk.post(draft.header("Location") + "/publish", "", "If-Match", draft.etag());
            }
        }

        assertThat(all(desk, "")).doesNotHaveDuplicates().containsAll(drafts).containsAll(published);
        assertThat(all(desk, "&status=draft")).doesNotHaveDuplicates().containsAll(drafts).doesNotContainAnyElementsOf(published);
        assertThat(all(desk, "&status=draft,published")).containsAll(drafts).containsAll(published);
        assertThat(all(desk.reader(), "")).containsAll(published).doesNotContainAnyElementsOf(drafts);
        assertThat(all(desk.reader(), "&status=draft,scheduled")).isEmpty();
    }

    @Test
    void aListSaysWhoseAnArticleIs() {
        Desk.Answer draft = desk.post("/api/articles", Story.named("summary"));

        JsonNode listed = desk.get("/api/articles?limit=100&status=draft").json().path("articles").valueStream()
                .filter(article -> article.path("id").equals(draft.json().path("id"))).findFirst().orElseThrow();

        assertThat(listed.path("headline").asString()).isEqualTo("Headline of summary");
        assertThat(listed.path("byline").get(0).asString()).isEqualTo("Ann Lee");
        assertThat(listed.path("publisher").asString()).isEqualTo("The Paper");
        assertThat(listed.path("etag").asString()).isEqualTo(draft.etag());
        assertThat(listed.path("href").asString()).isEqualTo(draft.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=1e1", "status=new", "status=", "status=draft,", "status=DRAFT",
            "after=x", "after=", "after=MSAq", "after=%00"})
    void aParameterThatIsWrongIsNamed(String query) {
        Desk.Answer refused = desk.get("/api/articles?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo(query.split("=")[0]);
    }

    @Test
    void allParametersThatAreWrongAreNamedAtOnce() {
        assertThat(desk.get("/api/articles?limit=0&status=new&after=x").json().path("errors").size()).isEqualTo(3);
    }
}
