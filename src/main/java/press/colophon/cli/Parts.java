package press.colophon.cli;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.BeansException;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import press.colophon.export.Exports;
import press.colophon.intake.Intake;

/** The parts that commands work with, wired as in the service but without it. Each is made once it is asked for. */
final class Parts implements AutoCloseable {

    private static final String[] STORE = {"press.colophon.store", "press.colophon.feed"};
    private static final String[] WORK = {"press.colophon.export", "press.colophon.intake"};

    private final AnnotationConfigApplicationContext parts;

    private Parts(AnnotationConfigApplicationContext parts) {
        this.parts = parts;
    }

    /** What takes articles in and writes exports. */
    Parts() {
        this(new AnnotationConfigApplicationContext(WORK));
    }

    /** The store alone; it is in this folder, unless the environment names a database. */
    static Parts ofStore(Path data) {
        return open(data, STORE);
    }

    /** All of them. */
    static Parts withStore(Path data) {
        return open(data, STORE[0], STORE[1], WORK[0], WORK[1]);
    }

    private static Parts open(Path data, String... packages) {
        AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
        parts.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("command line", Map.of("colophon.data", data.toAbsolutePath().toString())));
        // Who looks for damage, or writes a backup, makes no store where there is none.
        parts.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        parts.scan(packages);
        parts.refresh();
        return new Parts(parts);
    }

    Intake intake() {
        return get(Intake.class);
    }

    Exports exports() {
        return get(Exports.class);
    }

    /** The part of a type. */
    <P> P get(Class<P> type) {
        try {
            return parts.getBean(type);
        } catch (BeansException e) {
            Throwable why = NestedExceptionUtils.getMostSpecificCause(e);
            throw new IllegalStateException("the store cannot be opened: " + String.valueOf(why.getMessage()).lines()
                    .findFirst().orElse(why.toString()), e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
