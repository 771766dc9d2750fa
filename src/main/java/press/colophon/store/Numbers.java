package press.colophon.store;

import java.util.function.Consumer;

/** Numbers that go from 1 to a last one without gaps, of one thing after another. */
final class Numbers {

    private final String what;
    private final Consumer<Finding> found;
    private String where = "";
    private long last;
    private long due = 1;

    Numbers(String what, Consumer<Finding> found) {
        this.what = what;
        this.found = found;
    }

    /**
     * The next number.
     *
     * @param of     the thing that it is one of
     * @param newest the last number of this thing
     * @param number 0 if the thing has none
     */
    void next(String of, long newest, long number) {
        if (!of.equals(where)) {
            end();
            where = of;
            last = newest;
            due = 1;
        }
        if (number > 0) {
            missing(number - 1);
            if (number > last) {
                found.accept(new Finding(where, "%s %d is there, but the last one is %d".formatted(what, number, last)));
            }
            due = number + 1;
        }
    }

    /** That there are no more. */
    void end() {
        missing(last);
        last = 0;
    }

    private void missing(long until) {
        if (due <= until) {
            found.accept(new Finding(where, due == until ? "%s %d is missing".formatted(what, due)
                    : "%ss %d to %d are missing".formatted(what, due, until)));
        }
    }
}
