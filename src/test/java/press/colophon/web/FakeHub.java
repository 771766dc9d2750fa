package press.colophon.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A hub on this machine, which remembers what it is told. */
final class FakeHub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Consumer<String> heard = topic -> { };

    FakeHub(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeHub open() {
        try {
            return new FakeHub(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        paths.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type"));
        bodies.add(body);
        heard.accept(topic(body));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String topic(String body) {
        return URLDecoder.decode(body.replaceAll(".*hub\\.url=|&.*", ""), StandardCharsets.UTF_8);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** From now on it answers so. */
    void answers(int answer) {
        status = answer;
    }

    /** From now on it does this with each topic before it answers. */
    void does(Consumer<String> what) {
        heard = what;
    }

    List<String> bodies() {
        return List.copyOf(bodies);
    }

    List<String> requests() {
        return List.copyOf(paths);
    }

    /** The topics that it was told of, in order; the same one again as often as it was. */
    List<String> topics() {
        List<String> topics = new ArrayList<>();
        bodies.forEach(body -> topics.add(topic(body)));
        return topics;
    }

    void forget() {
        bodies.clear();
        paths.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
