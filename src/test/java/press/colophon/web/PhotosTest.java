package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Inline;
import press.colophon.article.Limits;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.json.CanonicalJson;
import press.colophon.export.picture.Picture;
import press.colophon.export.picture.PictureCredits;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.fixture.Wire;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import press.colophon.store.Step;
import press.colophon.web.photo.Remark;
import press.colophon.web.photo.Remarks;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@Timeout(60)
class PhotosTest {

    private static int drawn;

    @LocalServerPort
    private int port;
    @Autowired
    private Articles articles;
    @Autowired
    private Keys keys;
    @Autowired
    private Remarks remarks;
    private Browser browser;
    private String writer;
    private String reader;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        writer = "Bearer " + keys.create("desk", Key.Scope.WRITE);
        reader = "Bearer " + keys.create("partner", Key.Scope.READ);
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/gif"})
    void aPictureIsTakenInOnceAndHasTheAddressOfItsBytes(String kind, String type) {
        byte[] bytes = draw(kind);
        String id = DigestUtils.sha256Hex(bytes);

        Browser.Answer first = send(bytes, type);
        Browser.Answer again = send(bytes, type);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/photos/" + id);
        assertThat(first.text()).isEqualTo("{\"id\":\"%s\",\"mediaType\":\"%s\",\"width\":%d,\"height\":20,\"bytes\":%d,\"stated\":{}}"
                .formatted(id, type, 30 + drawn, bytes.length));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(browser.get("/api/photos/" + id, "Authorization", reader).text()).isEqualTo(first.text());
    }

    @Test
    void whatAFileStatesOfItsCreditsIsTold() {
        byte[] bytes = stating(draw("jpg"), credited("A caption", "Ann / House", "Ann"));

        assertThat(send(bytes, "image/jpeg").text()).contains("\"stated\":{\"caption\":{\"iptc\":[\"A caption\"],\"xmp\":[\"A caption\"]}",
                "\"creator\":{\"iptc\":[\"Ann\"],\"xmp\":[\"Ann\"]}", "\"creditLine\":{\"iptc\":[\"Ann / House\"]")
                .doesNotContain("copyright", "remarks");
    }

    @Test
    void aFileThatContradictsItselfIsRemarked() {
        byte[] bytes = replaced(stating(draw("jpg"), credited("A caption", "Ann / House", "Ann Lee")), "Ann Lee", "Bob Ray");

        Browser.Answer taken = send(bytes, "image/jpeg");

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.text()).contains("\"remarks\":[{\"pointer\":\"/stated/creator\",\"detail\":\"The XMP of the picture file "
                + "says “Ann Lee”, and the IPTC of the picture file says “Bob Ray”.\"}]");
    }

    @Test
    void anArticleThatContradictsItsPhotoIsRemarkedWhereItDoes() {
        byte[] bytes = stating(draw("jpg"), credited("A caption", "Ann / House", "Ann"));
        send(bytes, "image/jpeg");
        Photo other = of(bytes, credited("A caption", "Ann / House", "Bob"));

        assertThat(remarks.of(article("remarked", other))).containsExactly(
                new Remark("/body/1/photo/creator", "The article says “Bob”, and the XMP of the picture file says “Ann”."),
                new Remark("/body/1/photo/creator", "The article says “Bob”, and the IPTC of the picture file says “Ann”."));
        byte[] json = CanonicalJson.of(article("remarked", other));
        assertThat(browser.post("/api/articles", json, "Content-Type", "application/json", "Authorization", writer).text())
                .contains("\"contradictions\" : [ {", "\"pointer\" : \"/body/1/photo/creator\"", "The article says “Bob”, and the XMP");
        assertThat(remarks.of(article("agreed", of(bytes, credited("A caption", "Ann / House", "Ann"))))).isEmpty();
    }

    @Test
    void aRepeatedRequestWithAnIdempotencyKeyHasTheSameAnswer() {
        byte[] bytes = draw("png");
        String[] headers = {"Content-Type", "image/png", "Authorization", writer, "Idempotency-Key", "one"};

        Browser.Answer first = browser.post("/api/photos", bytes, headers);
        Browser.Answer again = browser.post("/api/photos", bytes, headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(browser.post("/api/photos", draw("png"), headers).status()).isEqualTo(422);
    }

    @Test
    void onlyWhoMayWriteBringsPictures() {
        byte[] bytes = draw("png");

        assertThat(browser.post("/api/photos", bytes, "Content-Type", "image/png").status()).isEqualTo(401);
        assertThat(browser.post("/api/photos", bytes, "Content-Type", "image/png", "Authorization", reader).status())
                .isEqualTo(403);
        assertThat(browser.get("/api/photos/" + DigestUtils.sha256Hex(bytes), "Authorization", reader).status()).isEqualTo(404);
        assertThat(browser.get("/api/photos/" + DigestUtils.sha256Hex(bytes)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "image/jpeg, text/html", "nonsense", "multipart/form-data; boundary=x"})
    void anythingElseIsNoPicture(String type) {
        Browser.Answer answer = send(draw("jpg"), type);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void whatAFileIsItsBytesSay() {
        byte[] png = draw("png");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(send(png, "image/jpeg").text()).contains("The picture is said to be image/jpeg, and is image/png.");
        assertThat(send(page, "image/jpeg").status()).isEqualTo(415);
        assertThat(browser.post("/api/photos", png, "Authorization", writer).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/gif"})
    void aTruncatedPictureIsNotTaken(String kind, String type) {
        byte[] whole = draw(kind);
        Browser.Answer answer = send(Arrays.copyOf(whole, whole.length - 3), type);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The picture cannot be read");
        assertThat(browser.get("/api/photos/" + DigestUtils.sha256Hex(Arrays.copyOf(whole, whole.length - 3)), "Authorization", reader)
                .status()).isEqualTo(404);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedByItsHeader() {
        byte[] png = draw("png");
        byte[] huge = png.clone();
        System.arraycopy(HexFormat.of().parseHex("0000C3500000C350"), 0, huge, 16, 8);

        Browser.Answer answer = send(huge, "image/png");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("50,000 × 50,000 pixels");
    }

    @Test
    void aPictureOfTooManyBytesIsRefusedWhileItIsSentIfItDoesNotSaySo() {
        byte[] chunk = new byte[1 << 20];
        assertThat(raw("Transfer-Encoding: chunked", out -> {
            for (int i = 0; i <= Limits.PHOTO_BYTES / chunk.length; i++) {
                out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }).status()).isEqualTo(413);
    }

    @Test
    void aPublishedPictureCarriesTheCreditsOfItsArticleAndIsThePictureItself() throws Exception {
        byte[] bytes = draw("jpg");
        send(bytes, "image/jpeg");
        Newsroom.publish(articles, article("shown", of(bytes, credited("Caption — ü", "Ann / House", "Ann"))));

        Browser.Answer answer = browser.get("/photos/" + DigestUtils.sha256Hex(bytes));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(credits(answer.bytes())).contains(new Credit(1, 1, Term.CAPTION, "Caption — ü"),
                new Credit(1, 1, Term.CREDIT_LINE, "Ann / House"), new Credit(1, 1, Term.CREATOR, "Ann"));
        assertThat(Arrays.copyOfRange(answer.bytes(), answer.bytes().length - 200, answer.bytes().length))
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 200, bytes.length));
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).isEqualTo('"' + DigestUtils.sha256Hex(answer.bytes()) + '"');
        assertThat(answer.header("Repr-Digest")).isEqualTo("sha-256=:" + Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(DigestUtils.sha256Hex(answer.bytes()))) + ":");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"photo-" + DigestUtils.sha256Hex(bytes).substring(0, 12) + ".jpg\"");
    }

    @Test
    void aPictureIsHadInPartsAndNotTwice() {
        byte[] bytes = draw("png");
        send(bytes, "image/png");
        Newsroom.publish(articles, article("parts", of(bytes, credited("c", "Ann / House", "Ann"))));
        String path = "/photos/" + DigestUtils.sha256Hex(bytes);
        Browser.Answer whole = browser.get(path);

        Browser.Answer part = browser.get(path, "Range", "bytes=10-19", "If-Range", whole.header("ETag"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), 10, 20));
        assertThat(part.header("Repr-Digest")).isEqualTo(whole.header("Repr-Digest"));
        assertThat(browser.get(path, "If-None-Match", whole.header("ETag")).status()).isEqualTo(304);
        assertThat(browser.get(path, "Range", "bytes=99999999-").status()).isEqualTo(416);
        assertThat(browser.ask("HEAD", path).header("Content-Length")).isEqualTo(String.valueOf(whole.bytes().length));
        assertThat(browser.ask("HEAD", path).bytes()).isEmpty();
    }

    @Test
    void whatReadersMayNotFetchIsNotThereByteForByte() {
        byte[] draft = draw("png");
        byte[] denied = draw("png");
        byte[] unused = draw("png");
        byte[] withheld = draw("png");
        Stream.of(draft, denied, unused, withheld).forEach(bytes -> send(bytes, "image/png"));
        Newsroom.draft(articles, article("draft-with-photo", of(draft, credited("c", "Ann / House", "Ann"))));
        Newsroom.publish(articles, article("denied", of(denied, denied(credited("c", "Ann / House", "Ann")))));
        Filed out = Newsroom.publish(articles, article("withheld", of(withheld, credited("c", "Ann / House", "Ann"))));
        assertThat(browser.get("/photos/" + DigestUtils.sha256Hex(withheld)).status()).isEqualTo(200);
        articles.take("withheld", out.revision(), new Step.Withhold(Optional.empty()), "desk");

        Browser.Answer unknown = browser.get("/photos/" + "0".repeat(64));
        assertThat(unknown.status()).isEqualTo(404);
        for (byte[] bytes : List.of(draft, denied, unused, withheld)) {
            String id = DigestUtils.sha256Hex(bytes);
            Browser.Answer answer = browser.get("/photos/" + id, "If-None-Match", "*");

            assertThat(answer.text()).isEqualTo(unknown.text().replace("0".repeat(64), id));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(headers(answer)).isEqualTo(headers(unknown));
            assertThat(browser.ask("HEAD", "/photos/" + id).status()).isEqualTo(404);
            assertThat(browser.get("/photos/" + id, "Authorization", reader).status()).isEqualTo(200);
            assertThat(browser.get("/photos/" + id, "Authorization", reader).header("Cache-Control")).contains("private");
        }
        assertThat(credits(browser.get("/photos/" + DigestUtils.sha256Hex(draft), "Authorization", reader).bytes()))
                .contains(new Credit(1, 1, Term.CREATOR, "Ann"));
        assertThat(browser.get("/photos/" + DigestUtils.sha256Hex(unused), "Authorization", reader).bytes()).isEqualTo(unused);
    }

    @Test
    void ofSeveralPublishedArticlesTheNewestSaysWhosePictureItIs() {
        byte[] bytes = draw("png");
        send(bytes, "image/png");
        Newsroom.publish(articles, article("newest", "2022-02-02", of(bytes, credited("c", "Newest / House", "Ann"))));
        Newsroom.publish(articles, article("older", "2021-01-01", of(bytes, credited("c", "Older / House", "Ann"))));

        assertThat(credits(browser.get("/photos/" + DigestUtils.sha256Hex(bytes)).bytes()))
                .contains(new Credit(1, 1, Term.CREDIT_LINE, "Newest / House"))
                .doesNotContain(new Credit(1, 1, Term.CREDIT_LINE, "Older / House"));
    }

    @Test
    void aCorrectedCreditIsInThePictureAtOnce() {
        byte[] bytes = draw("jpg");
        send(bytes, "image/jpeg");
        Filed first = Newsroom.publish(articles, article("corrected", of(bytes, credited("c", "Wrong / House", "Ann"))));
        assertThat(credits(browser.get("/photos/" + DigestUtils.sha256Hex(bytes)).bytes()))
                .contains(new Credit(1, 1, Term.CREDIT_LINE, "Wrong / House"));

        Newsroom.revise(articles, first, draftOf("corrected", "2021-07-14", of(bytes, credited("c", "Right / House", "Ann")))
                .corrections(List.of(new Correction(Optional.empty(), "The photo is by Right."))).article());

        assertThat(credits(browser.get("/photos/" + DigestUtils.sha256Hex(bytes)).bytes()))
                .contains(new Credit(1, 1, Term.CREDIT_LINE, "Right / House"))
                .doesNotContain(new Credit(1, 1, Term.CREDIT_LINE, "Wrong / House"));
    }

    @Test
    void aPublishedArticleShowsItsPicture() {
        byte[] bytes = draw("jpg");
        send(bytes, "image/jpeg");
        Newsroom.publish(articles, article("with-picture", of(bytes, credited("A caption", "Ann / House", "Ann"))));

        assertThat(browser.get("/articles/with-picture.html").page().select("figure img[src^=data:image/jpeg]")).hasSize(1);
        assertThat(browser.get("/articles/with-picture.pdf").status()).isEqualTo(200);
        assertThat(browser.get("/articles/with-picture.json").text()).contains(DigestUtils.sha256Hex(bytes));
    }

    private static List<String> headers(Browser.Answer answer) {
        return answer.response().headers().map().entrySet().stream().filter(header -> !header.getKey().equals("date"))
                .map(Object::toString).sorted().toList();
    }

    private Browser.Answer send(byte[] bytes, String type) {
        return browser.post("/api/photos", bytes, "Content-Type", type, "Authorization", writer);
    }

    private Wire.Answer raw(String length, Wire.Sender body) {
        return new Wire(port).send(out -> {
            out.write(("POST /api/photos HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: image/jpeg\r\n"
                    + "Authorization: %s\r\n%s\r\n\r\n".formatted(writer, length)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            body.send(out);
        });
    }

    /** Each is another one. */
    private static byte[] draw(String kind) {
        drawn++;
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(30 + drawn, 20, BufferedImage.TYPE_INT_RGB), kind, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Photo credited(String caption, String creditLine, String creator) {
        return new Photo(Optional.of("0".repeat(64)), Optional.of("A description"), Optional.of(caption), creditLine,
                Optional.of(creator), Optional.empty(), Optional.empty(), Photo.Syndication.ALLOWED);
    }

    private static Photo denied(Photo photo) {
        return new Photo(photo.id(), photo.alt(), photo.caption(), photo.creditLine(), photo.creator(), photo.source(),
                photo.copyright(), Photo.Syndication.DENIED);
    }

    private static Photo of(byte[] bytes, Photo photo) {
        return new Photo(Optional.of(DigestUtils.sha256Hex(bytes)), photo.alt(), photo.caption(), photo.creditLine(), photo.creator(),
                photo.source(), photo.copyright(), photo.syndication());
    }

    /** The file with these credits in it. */
    private static byte[] stating(byte[] bytes, Photo photo) {
        return Picture.of(Edition.of(article("x", photo), sha256 -> Optional.of(bytes)), photo).orElseThrow().bytes();
    }

    /** The last place where these letters stand in the file, with other letters of that number in it. */
    private static byte[] replaced(byte[] file, String letters, String others) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(letters);
        return (text.substring(0, at) + others + text.substring(at + letters.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Credit> credits(byte[] file) {
        Credits credits = new Credits();
        PictureCredits.read(file, 1, 1, credits);
        return List.copyOf(credits.in(Place.PICTURE));
    }

    private static Article article(String slug, Photo photo) {
        return article(slug, "2021-07-14", photo);
    }

    private static Article article(String slug, String day, Photo photo) {
        return draftOf(slug, day, photo).article();
    }

    private static ArticleDraft draftOf(String slug, String day, Photo photo) {
        return new ArticleDraft().id(slug).slug(slug).headline("Headline of " + slug).byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse(day))
                .canonicalUrl(URI.create("https://paper.example/" + slug)).add(new Block.Paragraph(
                        List.of(Inline.words("Words.")))).add(new Block.Figure(photo));
    }
}
