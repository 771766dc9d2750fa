package press.colophon.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal, which the launcher knows of; in a pipe, or with one thing to do, nothing. */
final class Progress implements AutoCloseable {

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(String task, int steps) {
        return new Progress(steps > 1 && Boolean.getBoolean("colophon.terminal")
                ? Optional.of(new ProgressBarBuilder().setTaskName(task).setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).setMaxRenderedLength(80)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err)).build())
                : Optional.empty());
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
