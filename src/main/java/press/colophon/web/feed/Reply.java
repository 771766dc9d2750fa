package press.colophon.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * An answer but for what it says of its state, which differs from one second to the next.
 *
 * @param headers names and values, in turn
 * @param body    not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, List<String> headers, byte[] body) {

    private static final byte[] NOTHING = new byte[0];

    static Reply of(int status, HttpHeaders headers, byte[] body) {
        List<String> flat = new ArrayList<>();
        headers.forEach((name, values) -> values.forEach(value -> flat.addAll(List.of(name, value))));
        return new Reply(status, List.copyOf(flat), body);
    }

    static Reply of(int status, HttpHeaders headers) {
        return of(status, headers, NOTHING);
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        for (int i = 0; i < headers.size(); i += 2) {
            response.addHeader(headers.get(i), headers.get(i + 1));
        }
        if (body.length > 0) {
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
    }
}
