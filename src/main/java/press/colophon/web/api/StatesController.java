package press.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.intake.json.Fields;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.store.Step;
import press.colophon.web.access.Bodies;
import press.colophon.web.access.Caller;
import press.colophon.web.access.Needs;
import press.colophon.web.idempotency.Once;

/** The steps that a newsroom takes an article on its way to the reader, and back. */
@RestController
final class StatesController {

    private final Articles articles;
    private final Proving proving;
    private final Once once;
    private final Clock clock;

    StatesController(Articles articles, Proving proving, Once once, ObjectProvider<Clock> clock) {
        this.articles = articles;
        this.proving = proving;
        this.once = once;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @PostMapping("/api/articles/{id}/publish")
    @Needs(Key.Scope.WRITE)
    ResponseEntity<byte[]> publish(@PathVariable String id, HttpServletRequest request, Caller caller) {
        return step(id, request, caller, (fields, filed) -> Steps.publish(fields, clock.instant()));
    }

    @PostMapping("/api/articles/{id}/withhold")
    @Needs(Key.Scope.WRITE)
    ResponseEntity<byte[]> withhold(@PathVariable String id, HttpServletRequest request, Caller caller) {
        return step(id, request, caller, (fields, filed) -> Steps.withhold(fields));
    }

    @PostMapping("/api/articles/{id}/withdraw")
    @Needs(Key.Scope.WRITE)
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request, Caller caller) {
        return step(id, request, caller, (fields, filed) -> Steps.withdraw(fields, filed.article().publisher().name()));
    }

    private ResponseEntity<byte[]> step(String id, HttpServletRequest request, Caller caller, BiFunction<Fields, Filed, Step> reading) {
        byte[] body = Bodies.read(request, Incoming.SMALL);
        return once.answer(request, body, () -> {
            Filed filed = articles.byId(id).orElseThrow(() -> Missing.article(id));
            long revision = IfMatch.revision(request, filed);
            Step step = Incoming.object(request, body, fields -> reading.apply(fields, filed));
            switch (step) {
                case Step.Publish publish -> proving.published(filed.article(), filed.article().version());
                case Step.Schedule schedule -> proving.published(filed.article(), filed.article().version());
                case Step.Release release -> { }
                case Step.Withhold withhold -> { }
                case Step.Withdraw withdraw -> { }
            }
            return () -> Told.of(articles.take(id, revision, step, caller.name()));
        });
    }
}
