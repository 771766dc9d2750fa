package press.colophon.web;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Runs the service; on the first start the sample article is on its front page.")
public final class Serve implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "${env:SERVER_PORT:-8080}", paramLabel = "PORT",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 takes any free one.")
    private int port;

    @Option(names = "--address", defaultValue = "${env:SERVER_ADDRESS:-localhost}", paramLabel = "ADDRESS",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, which only this machine can reach);"
                    + " 0.0.0.0 is every address that the machine has.")
    private String address;

    @Option(names = "--data", defaultValue = "${env:COLOPHON_DATA:-data}", paramLabel = "DIR",
            description = "The folder in which the articles are kept (default: ${DEFAULT-VALUE})."
                    + " With a JDBC URL of PostgreSQL in COLOPHON_DB, they are kept there, and only finished exports here.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication service = new SpringApplication(Service.class);
        // What stands on the command line goes before what stands anywhere else.
        service.addInitializers(starting -> starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource(
                "command line", Map.of("server.port", port, "server.address", address,
                "colophon.data", data.toAbsolutePath().toString()))));
        service.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        ConfigurableApplicationContext context;
        try {
            context = service.run();
            if (context.getEnvironment().getProperty("colophon.early-exports", Boolean.class, true)) {
                context.getBean(EarlyExports.class).begin();
            }
            var server = ((WebServerApplicationContext) context).getWebServer();
            spec.commandLine().getOut().println("Colophon is at http://%s:%d/ (stop it with Ctrl+C)".formatted(
                    address.equals("0.0.0.0") ? "localhost" : address, server == null ? port : server.getPort()));
            context.getBean(FirstKey.class).hint(data).ifPresent(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        } catch (RuntimeException e) {
            spec.commandLine().getErr().println("Colophon could not start: " + why(e));
            spec.commandLine().getErr().flush();
            return 1;
        }
        try (context) {
            closed.await();
        }
        return 0;
    }

    private String why(RuntimeException e) {
        Throwable cause = Stream.<Throwable>iterate(e, inner -> inner != null, Throwable::getCause)
                .reduce(e, (outer, inner) -> inner instanceof PortInUseException || !(outer instanceof PortInUseException)
                        ? inner : outer);
        return cause instanceof PortInUseException
                ? "another program listens on port %d. Choose another port with --port, or 0 for any free one.".formatted(port)
                : String.valueOf(cause.getMessage());
    }
}
