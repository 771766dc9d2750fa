package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import press.colophon.fixture.Wire;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import press.colophon.web.Conditions;
import press.colophon.web.access.Needs;

/** What HTTP says of conditions, methods and headers, byte for byte. */
@Running
class ConditionsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private JdbcClient sql;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open() {
        desk = new Desk(port, keys.create("Desk", Key.Scope.ADMIN));
        wire = new Wire(port);
    }

    private Desk.Answer published(String name) {
        Desk.Answer draft = desk.post("/api/articles", Story.with(name, "\"slug\": \"%s\",".formatted(name)));
        Desk.Answer published = desk.post(draft.header("Location") + "/publish", "", "If-Match", draft.etag());
        // What was changed just now has no date yet.
        sql.sql("update article set changed_at = changed_at - 60000").update();
        return published;
    }

    private static String path(Desk.Answer article) {
        return "/api/articles/" + article.json().path("id").asString();
    }

    @Test
    void anEntityTagGoesBeforeADate() {
        String file = path(published("tag-before-date")) + "/exports/html";
        Wire.Answer first = wire.ask("GET " + file);
        String tag = first.header("ETag").getFirst();
        String date = first.header("Last-Modified").getFirst();

        assertThat(wire.ask("GET " + file, "If-None-Match: \"other\"", "If-Modified-Since: " + date).status()).isEqualTo(200);
        assertThat(wire.ask("GET " + file, "If-None-Match: " + tag, "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT").status())
                .isEqualTo(304);
        assertThat(wire.ask("GET " + file, "If-None-Match: W/" + tag).status()).isEqualTo(304);
        assertThat(wire.ask("GET " + file, "If-None-Match: *").status()).isEqualTo(304);
    }

    @Test
    void aListOfThousandsOfTagsIsReadLikeAnyOther() {
        String article = path(published("many-tags"));
        String tag = wire.ask("GET " + article).header("ETag").getFirst();
        String tags = "\"\",".repeat(5_000);

        assertThat(Conditions.matches(tags + tag, tag)).isTrue();
        assertThat(Conditions.matches(tags + "\"x", tag)).isFalse();
        for (String header : List.of("If-Match: ", "If-None-Match: ")) {
            for (int many : List.of(1_000, 2_500, 5_000)) {
                assertThat(wire.ask("GET " + article, header + "\"\",".repeat(many) + tag).status()).as(header + many)
                        .isLessThan(500);
            }
        }
        assertThat(wire.ask("GET " + article, "If-Match: " + "\"\",".repeat(1_500) + tag).status()).isEqualTo(200);
        assertThat(wire.ask("GET " + article, "If-Match: " + "\"\",".repeat(1_500) + "\"x\"").status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/exports/html", "/exports/pdf"})
    void headSaysWhatGetDoesWithoutTheBody(String end) {
        String address = path(published("head-" + end.hashCode() + "x")) + end;

        Wire.Answer get = wire.ask("GET " + address);
        Wire.Answer head = wire.ask("HEAD " + address);

        assertThat(get.status()).isEqualTo(200);
        assertThat(head.head()).isEqualTo(get.head());
        assertThat(head.body()).isEmpty();
        assertThat(get.body()).hasSize(Integer.parseInt(get.header("Content-Length").getFirst()));
    }

    @Test
    void anAnswerThatItIsStillTheSameHasItsHeadersAndNoBody() {
        Desk.Answer article = published("not-modified");

        Wire.Answer same = wire.ask("GET " + path(article), "If-None-Match: " + article.etag());

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).containsExactly(article.etag());
        assertThat(same.header("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void whoReadsOnAConditionThatDoesNotHoldIsToldSo() {
        Desk.Answer article = published("read-if-match");

        assertThat(wire.ask("GET " + path(article), "If-Match: \"99\"").status()).isEqualTo(412);
        assertThat(wire.ask("GET " + path(article), "If-Match: " + article.etag()).status()).isEqualTo(200);
        assertThat(wire.ask("GET " + path(article) + "/exports/html", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT").status())
                .isEqualTo(412);
    }

    @Test
    void aWithdrawalIsSeenByWhoeverKeepsACopy() {
        Desk.Answer article = published("kept-copy");
        List<String> addresses = List.of("/articles/kept-copy", "/articles/kept-copy.html", path(article));
        List<Wire.Answer> copies = addresses.stream().map(address -> wire.ask("GET " + address)).toList();
        assertThat(copies).allSatisfy(copy -> assertThat(copy.header("Cache-Control")).containsExactly("no-cache"));

        desk.post(path(article) + "/withdraw", "{\"reason\": \"Wrong.\"}", "If-Match", article.etag());

        for (int i = 0; i < addresses.size(); i++) {
            assertThat(wire.ask("GET " + addresses.get(i), "If-None-Match: " + copies.get(i).header("ETag").getFirst()).status())
                    .isEqualTo(410);
        }
    }

    @Test
    void everyPostThatWritesTakesAnIdempotencyKey() {
        List<String> addresses = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(route -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(route.getValue().getMethod(), Needs.class))
                        .filter(needs -> needs.value().covers(Key.Scope.WRITE)).isPresent())
                .map(route -> route.getKey()).flatMap(ConditionsTest::addresses).toList();

        assertThat(addresses).contains("/api/articles", "/api/articles/{id}/publish");
        assertThat(addresses).allSatisfy(address -> {
            Wire.Answer refused = wire.ask("POST " + address.replaceAll("\\{.*?}", "any"), "Authorization: Bearer " + desk.key(),
                    "Content-Length: 0", "Idempotency-Key: no key");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("Idempotency-Key");
        });
    }

    private static Stream<String> addresses(RequestMappingInfo route) {
        return route.getPatternValues().stream();
    }
}
