package press.colophon.cli;

import press.colophon.store.Course;

/** Shows each part of a long work as a progress bar. */
final class Bars implements Course, AutoCloseable {

    private Progress bar = Progress.of("", 0);

    @Override
    public void begins(String task, long steps) {
        bar.close();
        bar = Progress.of(task, (int) Math.min(steps, Integer.MAX_VALUE));
    }

    @Override
    public void step() {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
