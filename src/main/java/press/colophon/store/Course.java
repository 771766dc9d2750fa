package press.colophon.store;

/** Hears how far a long work has come. */
public interface Course {

    /** Nobody wants to know. */
    Course SILENT = new Course() {
        @Override
        public void begins(String task, long steps) {
            // Not told.
        }

        @Override
        public void step() {
            // Not told.
        }
    };

    /** A part of the work begins, of so many steps. */
    void begins(String task, long steps);

    /** One of them is done. */
    void step();
}
