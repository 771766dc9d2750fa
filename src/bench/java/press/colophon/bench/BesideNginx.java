package press.colophon.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A feed of forty articles, from the service and from nginx, in turn, as fast as one wrk can ask for it. */
record BesideNginx(Origin origin, Path folder) {

    private static final int WARM = 3;
    private static final double BAR = 0.5;
    private static final String FEED = "world.rss";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    /** On a busy machine an answer may come too late; that one was broken off may not be. */
    private static final Pattern FAILED = Pattern.compile("Socket errors: (?!connect 0, read 0, write 0)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");

    /** How many a second, and how much processor time of the server each takes. */
    private record Measured(double rate, double micros) {
    }

    /** One of the two. */
    private record Server(String name, URI address, ProcessHandle process, List<Measured> unchanged, List<Measured> whole) {

        Server(String name, URI address, ProcessHandle process) {
            this(name, address, process, new ArrayList<>(), new ArrayList<>());
        }
    }

    void measure(int seconds, int rounds) throws IOException {
        URI feed = origin.house().at("/feeds/" + FEED);
        byte[] plain = origin.get(feed, false, "").body();
        byte[] packed = origin.get(feed, true, "").body();
        try (Nginx nginx = Nginx.serving(folder, FEED, plain, packed)) {
            List<Server> servers = List.of(new Server("nginx", nginx.at(FEED), nginx.process().toHandle()),
                    new Server("colophon", feed, origin.house().process().toHandle()));
            servers.forEach(server -> check(server, packed));
            System.out.printf("A feed of 40 articles, %,d bytes, %,d packed; wrk -t1 -c32 -d%ds, %d rounds in turn, all on %d cores;%n"
                    + "nginx has a worker a core, the pages in its cache, and no log.%n", plain.length, packed.length, seconds, rounds,
                    Runtime.getRuntime().availableProcessors());
            // A program that has just begun is slow until the JVM has compiled it, and this is about one that is asked all day.
            for (int round = 0; round < WARM; round++) {
                servers.forEach(server -> run(server, seconds));
            }
            servers.forEach(server -> {
                server.unchanged().clear();
                server.whole().clear();
            });
            for (int round = 0; round < rounds; round++) {
                servers.forEach(server -> run(server, seconds));
            }
            System.out.printf("%-10s %16s %16s %16s %16s%n", "", "304 a second", "CPU µs each", "200 a second", "CPU µs each");
            servers.forEach(server -> System.out.printf("%-10s %16.0f %16.1f %16.0f %16.1f%n", server.name(),
                    median(server.unchanged()).rate(), median(server.unchanged()).micros(),
                    median(server.whole()).rate(), median(server.whole()).micros()));
            ratio("304", median(servers.get(1).unchanged()).rate() / median(servers.get(0).unchanged()).rate());
            ratio("200, gzip", median(servers.get(1).whole()).rate() / median(servers.get(0).whole()).rate());
        }
    }

    private void check(Server server, byte[] packed) {
        Origin.Answer whole = origin.get(server.address(), true, "");
        if (!Arrays.equals(whole.body(), packed) || origin.get(server.address(), true, whole.etag()).status() != 304) {
            throw new IllegalStateException(server.name() + " does not hand out what it should");
        }
    }

    private void run(Server server, int seconds) {
        String etag = origin.get(server.address(), true, "").etag();
        server.unchanged().add(wrk(server, seconds, "If-None-Match: " + etag));
        server.whole().add(wrk(server, seconds, "X-Condition: none"));
    }

    private static Measured wrk(Server server, int seconds, String header) {
        Duration before = Origin.cpu(server.process());
        String said = said("-t1", "-c32", "-d" + seconds + "s", "-H", "Accept-Encoding: gzip", "-H", header, server.address().toString());
        Duration spent = Origin.cpu(server.process()).minus(before);
        Matcher rate = RATE.matcher(said);
        Matcher count = COUNT.matcher(said);
        if (!rate.find() || !count.find() || said.contains("Non-2xx") || FAILED.matcher(said).find()) {
            throw new IllegalStateException(server.name() + ": " + said);
        }
        return new Measured(Double.parseDouble(rate.group(1)), spent.toNanos() / 1000.0 / Long.parseLong(count.group(1)));
    }

    private static String said(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Command.find("wrk").orElseThrow().toString()));
        command.addAll(List.of(arguments));
        try {
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Measured median(List<Measured> all) {
        return all.stream().sorted((one, other) -> Double.compare(one.rate(), other.rate())).toList().get(all.size() / 2);
    }

    private static void ratio(String what, double ratio) {
        System.out.printf("%s: %.2f of nginx's rate%s%n", what, ratio, ratio < BAR ? "   less than " + BAR : "");
    }
}
