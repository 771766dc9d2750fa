package press.colophon.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.colophon.store.Answers;
import press.colophon.store.Key;
import press.colophon.store.Locks;
import press.colophon.store.Transactions;
import press.colophon.web.access.Caller;
import press.colophon.web.problem.Problem;

/**
 * Does once what a request with an {@code Idempotency-Key} asks for, however often it is sent. The effect and the answer
 * are kept together or not at all, for 24 hours. Only what was done is kept: what was refused may be tried again. The
 * keys of one access key are nothing to another; who has none is answered each time anew.
 */
@Component
public final class Once {

    /** The header that names a request. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    private final Answers answers;
    private final Locks locks;
    private final Transactions transactions;

    Once(Answers answers, Locks locks, Transactions transactions) {
        this.answers = answers;
        this.locks = locks;
        this.transactions = transactions;
    }

    /**
     * The answer to a request: a new one, or the one that it had.
     *
     * @param request the request
     * @param body    its body, whole
     * @param work    what it asks for
     */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, byte[] body, Work work) {
        Optional<String> name = name(request);
        Optional<String> caller = Caller.of(request).key().map(Key::id);
        if (name.isEmpty() || caller.isEmpty()) {
            return transactions.write(work.prepare());
        }
        String fingerprint = Kept.fingerprint(request, body);
        Locks.Held held = locks.hold("answer " + caller.get() + " " + name.get()).orElseThrow(Once::inFlight);
        try {
            Optional<Answers.Answer> kept = answers.find(caller.get(), name.get());
            return kept.isPresent() ? Kept.again(kept.get(), fingerprint)
                    : first(work.prepare(), caller.get(), name.get(), fingerprint);
        } finally {
            held.letGo();
        }
    }

    private ResponseEntity<byte[]> first(Supplier<ResponseEntity<byte[]>> effect, String caller, String name, String fingerprint) {
        return transactions.write(() -> {
            ResponseEntity<byte[]> answer = effect.get();
            if (answer.getStatusCode().is2xxSuccessful()) {
                answers.keep(caller, name, Kept.of(answer, fingerprint));
            }
            return answer;
        });
    }

    private static Optional<String> name(HttpServletRequest request) {
        List<String> names = Collections.list(request.getHeaders(HEADER));
        if (names.size() > 1 || names.stream().anyMatch(name -> !FORM.matcher(name).matches())) {
            throw new Problem(HttpStatus.BAD_REQUEST, "Bad Request",
                    "An Idempotency-Key has 1 to 255 visible characters of ASCII, and a request has one at most.");
        }
        return names.stream().findFirst();
    }

    private static Problem inFlight() {
        return new Problem(HttpStatus.CONFLICT, "Still being done",
                "The first request with this Idempotency-Key is not done yet. Send this one again in a moment.")
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
