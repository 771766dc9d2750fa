package press.colophon.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what the server refuses before there is a request that could come to {@link Errors}, in the same form. */
final class EarlyProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyProblems.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String title = Optional.ofNullable(HttpStatus.resolve(status)).map(HttpStatus::getReasonPhrase).orElse("Refused");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try (Writer writer = response.getReporter()) {
            if (writer != null) {
                writer.write("{\"title\":\"%s\",\"status\":%d}".formatted(title, status));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Whoever sent this is gone already.", e);
        }
    }
}
