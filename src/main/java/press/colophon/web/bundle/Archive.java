package press.colophon.web.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import press.colophon.article.Article;
import press.colophon.export.Format;
import press.colophon.web.Outcome;

/**
 * A ZIP file that is written as it goes: {@code <slug>/<slug>.<extension>}, and last a {@code manifest.json}. Its names
 * are made of slugs, which lead nowhere else, and its times are those of the articles, so the same articles make the same
 * bytes.
 */
final class Archive implements Closeable {

    /** Before this, and after 2099, a ZIP has no simple times. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2099, 12, 31, 0, 0);

    private final Zip zip;
    private final Manifest manifest = new Manifest();
    private LocalDateTime newest = EARLIEST;

    Archive(OutputStream out) throws IOException {
        zip = new Zip(out);
    }

    /** Adds an article in all formats in which there is a file of it. */
    void add(Article article, Iterable<Outcome> outcomes) throws IOException {
        LocalDateTime time = time(article);
        newest = time.isAfter(newest) ? time : newest;
        Line line = Line.of(article);
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Proven(var export) -> {
                    String name = name(article, export.format());
                    if (entry(name, time)) {
                        zip.write(export.bytes());
                        zip.closeEntry();
                        line.files().add(Line.File.of(name, export));
                    } else {
                        leaveOut(line, export.format(), "A file of this name is here already.");
                    }
                }
                case Outcome.Refused(var format, var proof, var why) -> leaveOut(line, format, why);
                case Outcome.Pending(var format) -> leaveOut(line, format, "Too many waited for this format, for too long.");
            }
        }
        manifest.add(line);
    }

    /** Notes that an article is not here. */
    void leaveOut(Article article, String why) {
        Line line = Line.of(article);
        line.leftOut().add(new Line.LeftOut(Optional.empty(), why));
        manifest.add(line);
    }

    /** Ends it. Without this, no program takes it for whole. */
    void finish() throws IOException {
        entry("manifest.json", newest);
        manifest.copyTo(zip);
        zip.closeEntry();
        zip.finish();
    }

    /** Begins a file, unless there is one of that name: the ZIP knows its names, as they stand in its directory. */
    private boolean entry(String name, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        try {
            zip.putNextEntry(entry);
            return true;
        } catch (ZipException twice) {
            return false;
        }
    }

    private static void leaveOut(Line line, Format format, String why) {
        line.leftOut().add(new Line.LeftOut(Optional.of(format.name()), why));
    }

    private static String name(Article article, Format format) {
        return "%1$s/%1$s.%2$s".formatted(article.slug(), format.extension());
    }

    private static LocalDateTime time(Article article) {
        LocalDateTime time = LocalDateTime.ofInstant(article.updatedAt().instant().toInstant(), ZoneOffset.UTC);
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    @Override
    public void close() throws IOException {
        zip.release();
        manifest.close();
    }

    /** Closing a ZIP ends it, as if it were whole; this one can be let go as it is. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
        }

        void release() {
            def.end();
        }
    }
}
