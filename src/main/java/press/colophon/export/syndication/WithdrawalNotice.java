package press.colophon.export.syndication;

import press.colophon.export.Series;

/** What stands in a feed in the place of an article that was withdrawn, and nothing of its text. */
public final class WithdrawalNotice {

    /** The title, which does not repeat what should not have been said. */
    public static final String TITLE = "Withdrawn";

    private WithdrawalNotice() {
    }

    /** That it was withdrawn, when and why, as plain text. */
    public static String of(Series.Gone gone) {
        return "This article was withdrawn on %s. The reason: %s".formatted(gone.at().display(), gone.why());
    }
}
