package press.colophon.preflight;

/** Words of a foreign feed, made fit to print: one short line, in which no character can steer a terminal. */
final class Readable {

    private static final int MAX = 60;

    private Readable() {
    }

    static String line(String words) {
        String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= MAX ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX - 1)).strip() + "…";
    }
}
