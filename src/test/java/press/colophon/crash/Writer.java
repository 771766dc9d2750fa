package press.colophon.crash;

import static java.util.Optional.empty;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Somebody in the newsroom who files, publishes, corrects and withholds articles until the service is dead. */
final class Writer implements Runnable {

    private final Wire wire;
    private final Acknowledged acknowledged;
    private final Random random;
    private final String name;
    private int number;

    Writer(Wire wire, Acknowledged acknowledged, Random random, String name) {
        this.wire = wire;
        this.acknowledged = acknowledged;
        this.random = random;
        this.name = name;
    }

    @Override
    public void run() {
        try {
            while (true) {
                life();
            }
        } catch (IOException e) {
            // The service is dead, which is what the test is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The life of one article. */
    void life() throws IOException, InterruptedException {
        String id = name + "-" + number++;
        Optional<String> photo = random.nextInt(3) == 0 ? Optional.of(photo()) : empty();
        Wire.Answer answer = article("POST", "/api/articles", json(id, "First", photo, ""), empty(), 201);
        String at = "/api/articles/" + id;
        if (random.nextBoolean()) {
            answer = article("PUT", at, json(id, "Second", photo, ""), Optional.of(answer.header("ETag")), 200);
        }
        answer = article("POST", at + "/publish", "{}", Optional.of(answer.header("ETag")), 200);
        acknowledged.event("published", answer);
        wire.asReader("/articles/" + id + ".pdf");
        if (random.nextBoolean()) {
            answer = article("PUT", at, json(id, "Third", photo, "The headline was wrong."),
                    Optional.of(answer.header("ETag")), 200);
            acknowledged.event("corrected", answer);
        }
        switch (random.nextInt(4)) {
            case 0 -> acknowledged.event("withheld", article("POST", at + "/withhold", "{\"reason\":\"A lawyer called.\"}",
                    Optional.of(answer.header("ETag")), 200));
            case 1 -> acknowledged.event("withdrawn", article("POST", at + "/withdraw", "{\"reason\":\"It was not true.\"}",
                    Optional.of(answer.header("ETag")), 200));
            default -> { }
        }
    }

    private Wire.Answer article(String method, String path, String body, Optional<String> ifMatch, int expected)
            throws IOException, InterruptedException {
        Wire.Write write = new Wire.Write(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8),
                method.equals("POST") ? Optional.of(UUID.randomUUID().toString()) : empty(), ifMatch);
        Wire.Answer answer = send(write);
        if (answer.status() != expected) {
            throw new IllegalStateException(method + " " + path + " was answered with " + answer);
        }
        acknowledged.answer(write, answer);
        acknowledged.article(answer);
        return answer;
    }

    private Wire.Answer send(Wire.Write write) throws IOException, InterruptedException {
        try {
            return wire.send(write);
        } catch (IOException e) {
            acknowledged.doubt(write);
            throw e;
        }
    }

    private String photo() throws IOException, InterruptedException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(random.nextInt(40), random.nextInt(30), random.nextInt());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Wire.Answer answer = send(new Wire.Write("POST", "/api/photos", "image/png", png.toByteArray(),
                Optional.of(UUID.randomUUID().toString()), empty()));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("a photo was answered with " + answer);
        }
        String id = answer.json().get("id").getAsString();
        acknowledged.photo(id, png.toByteArray());
        return id;
    }

    private static String json(String id, String headline, Optional<String> photo, String note) {
        String figure = photo.map(sha256 -> """
                {"type":"figure","photo":{"id":"%s","caption":"A dot.","creditLine":"Ann Example / The Example"}},"""
                .formatted(sha256)).orElse("");
        String corrections = note.isEmpty() ? "" : """
                ,"corrections":[{"at":"2026-01-02T03:04:05Z","note":"%s"}]""".formatted(note);
        return """
                {"id":"%1$s","slug":"%1$s","language":"en","headline":"%2$s of %1$s","byline":[{"name":"Ann Example"}],
                "publisher":{"name":"The Example","url":"https://news.example/"},"publishedAt":"2026-01-01",
                "canonicalUrl":"https://news.example/%1$s",
                "body":[%3$s{"type":"paragraph","text":[{"text":"What happened to %1$s."}]}]%4$s}"""
                .formatted(id, headline, figure, corrections);
    }
}
