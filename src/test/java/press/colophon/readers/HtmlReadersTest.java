package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.Term;

class HtmlReadersTest {

    @TempDir
    Path profile;

    @Test
    void theNuCheckerFindsNothingWrong() {
        Tool checker = checker();

        String[] arguments = Stream.concat(Stream.of("--errors-only"),
                Written.all("html").map(written -> written.file().toString())).toArray(String[]::new);

        assertThat(checker.run(arguments).err()).isEmpty();
    }

    @Test
    void theNuCheckerFindsWhatIsWrong() throws IOException {
        Tool checker = checker();
        Path broken = Path.of("target", "readers", "broken.html");
        Files.writeString(broken, Files.readString(Written.sample("html").file()).replace("</h1>", "</h2>"));

        assertThat(checker.run("--errors-only", broken.toString()).err()).contains("error");
    }

    @Test
    void chromiumShowsEveryCreditAndAsksNobodyForAnything() throws IOException {
        List<String> some = List.of("sample", "all facts and all blocks", "articles in several languages",
                "ten photos, with bytes and without");
        for (Written written : Written.all("html").filter(one -> some.contains(one.name())).toList()) {
            Shown shown = show(Files.readString(written.file()));

            assertThat(shown.requests()).as("requests of %s", written).isEmpty();
            written.assertCreditsIn(shown.text(), line -> line.credit().term() != Term.LANGUAGE);
        }
    }

    @Test
    void chromiumTellsWhatAPageHidesAndAsksFor() throws IOException {
        Shown shown = show(Files.readString(Written.sample("html").file()).replace("</body>",
                "<p>here</p><p hidden>hidden</p><img src=\"http://127.0.0.1:9/picture.png\" alt=\"\"></body>"));

        assertThat(shown.requests()).contains("http://127.0.0.1:9/picture.png");
        assertThat(shown.text()).contains("here").doesNotContain("hidden");
    }

    /** The text of a page as a person sees it, and the addresses in it that the browser asked for. */
    private record Shown(String text, List<String> requests) {
    }

    private Shown show(String page) throws IOException {
        Path file = profile.resolve("page.html");
        Path log = profile.resolve("net.json");
        Files.writeString(file, page.replace("</body>", "<script>document.body.textContent = document.body.innerText</script></body>"));
        String dom = Tool.named("chromium").run("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-extensions", "--user-data-dir=" + profile.resolve("profile"), "--log-net-log=" + log,
                "--dump-dom", file.toUri().toString()).wellDone();
        String body = dom.substring(dom.indexOf("<body"), dom.indexOf("</body>"));
        return new Shown(body.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&amp;", "&"),
                requests(log, page));
    }

    /** The browser's own errands, to addresses that are not in the page, are not counted. */
    private static List<String> requests(Path log, String page) throws IOException {
        List<String> requests = new ArrayList<>();
        for (JsonElement event : JsonParser.parseString(Files.readString(log)).getAsJsonObject().getAsJsonArray("events")) {
            JsonObject parameters = event.getAsJsonObject().has("params")
                    ? event.getAsJsonObject().getAsJsonObject("params") : new JsonObject();
            Stream.of("url", "host").filter(parameters::has).map(name -> parameters.get(name).getAsString())
                    .filter(url -> url.startsWith("http") && page.contains(URI.create(url).getHost())).forEach(requests::add);
        }
        return requests;
    }

    private static Tool checker() {
        return Tool.java(Tool.classPath("nu.classpath"), "nu.validator.client.SimpleCommandLineValidator");
    }
}
