package press.colophon.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** An nginx that hands out files, set up as one would for it to be fast. */
record Nginx(Process process, int port) implements AutoCloseable {

    private static final String CONFIGURATION = """
            %1$s
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                open_file_cache max=100;
                keepalive_requests 1000000;
                client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
                types { application/rss+xml rss; }
                gzip_static on;
                gzip_vary on;
                add_header Cache-Control "max-age=60, public";
                server { listen 127.0.0.1:%2$d; root files; }
            }
            """;

    static Nginx serving(Path folder, String name, byte[] plain, byte[] gzip) throws IOException {
        Files.createDirectories(folder.resolve("files"));
        Files.write(folder.resolve("files").resolve(name), plain);
        Files.write(folder.resolve("files").resolve(name + ".gz"), gzip);
        int port = free();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(
                System.getProperty("user.name").equals("root") ? "user root;" : "", port));
        Process process = new ProcessBuilder(Command.find("nginx").orElseThrow().toString(), "-p", folder + "/",
                "-e", "error.log", "-c", configuration.toString()).redirectError(folder.resolve("said").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Nginx nginx = new Nginx(process, port);
        nginx.await(folder);
        return nginx;
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void await(Path folder) throws IOException {
        while (process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("nginx did not start: " + Files.readString(folder.resolve("said")));
    }

    URI at(String name) {
        return URI.create("http://localhost:" + port + "/" + name);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
