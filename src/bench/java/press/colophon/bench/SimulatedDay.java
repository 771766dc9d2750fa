package press.colophon.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A day of a million subscribers, as fast as it can be played. Behind a CDN every one of their requests is played, and what
 * the CDN asks for goes to the service; without one, one request of {@value #PART} goes there.
 */
final class SimulatedDay {

    private static final int SUBSCRIBERS = 1_000_000;
    private static final int HOURS = 24;
    private static final int HOUR = 3600;
    private static final int PLACES = 5;
    private static final int PART = 400;

    private final Origin origin;
    private final Chronicle chronicle;
    private final List<URI> feeds;

    /** Of each subscriber: what he reads, where, when in the hour he asks, and what he knows. */
    private final byte[] feed = new byte[SUBSCRIBERS];
    private final byte[] place = new byte[SUBSCRIBERS];
    private final boolean[] gzip = new boolean[SUBSCRIBERS];
    private final boolean[] conditional = new boolean[SUBSCRIBERS];
    private final long[] turns = new long[SUBSCRIBERS];
    private final String[] knows = new String[SUBSCRIBERS];

    SimulatedDay(Origin origin, Chronicle chronicle) {
        this.origin = origin;
        this.chronicle = chronicle;
        this.feeds = List.of("latest.rss", "latest.atom", "world.rss").stream().map(name -> origin.house().at("/feeds/" + name)).toList();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < SUBSCRIBERS; i++) {
            int share = random.nextInt(100);
            feed[i] = (byte) (share < 60 ? 0 : share < 85 ? 1 : 2);
            place[i] = (byte) random.nextInt(PLACES);
            gzip[i] = random.nextInt(100) < 95;
            conditional[i] = random.nextInt(4) > 0;
            // A clock that strikes the hour is a few seconds off.
            long second = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(HOUR);
            turns[i] = second << 32 | i;
        }
        Arrays.sort(turns);
    }

    void live() {
        System.out.printf("%nA day of %,d subscribers: each asks once an hour, a third of them within the first ten seconds of it, a quarter%n"
                + "without conditions, one of twenty without gzip; 60 %% latest.rss, 25 %% latest.atom, 15 %% a section; a full-text feed of%n"
                + "25 to 49 articles; one article comes out each hour.%n", SUBSCRIBERS);
        behindCdn();
        alone();
    }

    /** Those who ask in an hour, in order; when the hour's article comes out, somebody sees to it. */
    private void hours(int part, Visit visit, Runnable publish) {
        for (int hour = 0; hour < HOURS; hour++) {
            int news = 1200 + hour * 60;
            boolean isOut = false;
            for (int turn = 0; turn < SUBSCRIBERS; turn++) {
                int second = (int) (turns[turn] >> 32);
                if (!isOut && second >= news) {
                    publish.run();
                    isOut = true;
                }
                int who = (int) turns[turn];
                if (who % part == 0) {
                    visit.at((long) hour * HOUR + second, who);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visit {
        void at(long now, int who);
    }

    private void behindCdn() {
        Arrays.fill(knows, "");
        SharedCache.Tally tally = new SharedCache.Tally();
        List<SharedCache> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(new SharedCache(origin, tally));
        }
        long begin = System.nanoTime();
        Duration before = origin.cpu();
        hours(1, (now, who) -> {
            String etag = places.get(place[who]).ask(new SharedCache.Wanted(feeds.get(feed[who]), gzip[who]), now, knows[who]);
            knows[who] = conditional[who] ? etag : "";
        }, () -> chronicle.publish(1));
        Duration cpu = origin.cpu().minus(before);
        System.out.printf("%nBehind a CDN of %d places that keeps to Cache-Control and is told nothing (played whole, in %d s):%n", PLACES,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        row("requests of subscribers", "%,d".formatted(tally.asked));
        row("  answered by the CDN", "%,d (%.2f %%)".formatted(tally.fromCache, 100.0 * tally.fromCache / tally.asked));
        row("  told that nothing changed", "%.1f %%".formatted(100.0 * tally.unchanged / tally.asked));
        row("  bytes to subscribers", "%.1f GB".formatted(tally.bytes / 1e9));
        row("requests to the service", "%,d".formatted(tally.atOrigin));
        row("  told that nothing changed", "%.1f %%".formatted(100.0 * tally.unchangedAtOrigin / tally.atOrigin));
        row("  bytes from the service", "%.3f GB".formatted(tally.originBytes / 1e9));
        row("CPU of the service, publishing included", "%.1f s: %.3f %% of one core".formatted(cpu.toMillis() / 1e3,
                cpu.toMillis() / 10.0 / (HOURS * HOUR)));
    }

    private void alone() {
        Arrays.fill(knows, "");
        long[] count = new long[3];
        Duration[] publishing = {Duration.ZERO};
        Duration before = origin.cpu();
        hours(PART, (now, who) -> {
            Origin.Answer answer = origin.get(feeds.get(feed[who]), gzip[who], knows[who]);
            count[0]++;
            count[1] += answer.status() == 304 ? 1 : 0;
            count[2] += answer.body().length;
            knows[who] = conditional[who] ? answer.etag() : "";
        }, () -> {
            Duration start = origin.cpu();
            chronicle.publish(1);
            // What an article costs once must not be counted so many times.
            feeds.forEach(address -> origin.get(address, true, ""));
            publishing[0] = publishing[0].plus(origin.cpu().minus(start));
        });
        Duration requests = origin.cpu().minus(before).minus(publishing[0]);
        double seconds = requests.toMillis() / 1e3 * PART + publishing[0].toMillis() / 1e3;
        System.out.printf("%nWithout a CDN (one of %d subscribers was played, and what they cost is multiplied):%n", PART);
        row("requests to the service", "%,d played, %,d a day".formatted(count[0], count[0] * PART));
        row("  told that nothing changed", "%.1f %%".formatted(100.0 * count[1] / count[0]));
        row("  bytes from the service", "%.1f GB a day".formatted(count[2] * (double) PART / 1e9));
        row("CPU of the service a request", "%.0f µs".formatted(requests.toNanos() / 1e3 / count[0]));
        row("CPU of the service for publishing", "%.1f s".formatted(publishing[0].toMillis() / 1e3));
        row("CPU of the service a day", "%,.0f s: %.1f %% of one core".formatted(seconds, seconds * 100 / (HOURS * HOUR)));
    }

    private static void row(String what, String value) {
        System.out.printf("%-42s %s%n", what, value);
    }
}
