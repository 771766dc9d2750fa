package press.colophon.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpStatus;
import press.colophon.web.problem.Problem;

/** The bodies of requests, which may have any size, taken in up to a limit. */
public final class Bodies {

    private Bodies() {
    }

    /**
     * Reads a body. What its sender says of its length is believed only if it is too much; what comes is counted.
     *
     * @param request whose body nobody has read yet
     * @param most    how many bytes it may have
     * @return all of it
     * @throws Problem 413 if it has more, 408 if it comes too slowly, 400 if it does not come whole
     */
    public static byte[] read(HttpServletRequest request, int most) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(most);
            if (in.read() >= 0) {
                throw tooLarge(most);
            }
            return body;
        } catch (SocketTimeoutException e) {
            throw new Problem(HttpStatus.REQUEST_TIMEOUT, "Request Timeout", "The body came too slowly, and was not read to its end.");
        } catch (IOException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "Bad Request", "The body did not come whole.");
        }
    }

    private static Problem tooLarge(int most) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "Content Too Large",
                "The body has more than %,d bytes, the most that is taken here. Nothing was kept of it.".formatted(most))
                .with("most", most);
    }
}
