package press.colophon.web.idempotency;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** What a request asks for, in two parts. */
@FunctionalInterface
public interface Work {

    /**
     * Reads, checks and makes ready, outside of any transaction; it may take its time, and must leave nothing behind.
     *
     * @return the effect, which is had in one transaction with the note that it was, and the answer to it
     */
    Supplier<ResponseEntity<byte[]>> prepare();
}
