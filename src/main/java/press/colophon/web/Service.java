package press.colophon.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import press.colophon.store.Embargoes;
import press.colophon.store.Expiry;

/** The service as a Spring application. */
@SpringBootApplication(scanBasePackages = {"press.colophon.export", "press.colophon.intake", "press.colophon.store",
        "press.colophon.feed", "press.colophon.web"})
class Service {

    /** Embargoes end only while readers can be served. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> embargoesBegin(Embargoes embargoes) {
        return ready -> embargoes.start();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> expiryBegins(Expiry expiry) {
        return ready -> expiry.start();
    }
}
