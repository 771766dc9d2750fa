package press.colophon.cli;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import press.colophon.export.Exports;
import press.colophon.intake.Intake;

/** The parts that commands work with, wired as in the service but without it. */
final class Parts implements AutoCloseable {

    private final AnnotationConfigApplicationContext parts =
            new AnnotationConfigApplicationContext("press.colophon.export", "press.colophon.intake");

    Intake intake() {
        return parts.getBean(Intake.class);
    }

    Exports exports() {
        return parts.getBean(Exports.class);
    }

    @Override
    public void close() {
        parts.close();
    }
}
