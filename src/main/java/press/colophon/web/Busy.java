package press.colophon.web;

import press.colophon.export.Format;

/** Too many exports of a format wait already. */
public final class Busy extends RuntimeException {

    /** After how many seconds to ask again. */
    static final int RETRY_AFTER = 5;

    /** Of this format. */
    public Busy(Format format) {
        super("Too many wait for %s just now. Ask again in %d seconds.".formatted(format.title(), RETRY_AFTER));
    }
}
