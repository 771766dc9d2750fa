package press.colophon.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import press.colophon.article.Photos;

/** The service as a Spring application. */
@SpringBootApplication(scanBasePackages = {"press.colophon.export", "press.colophon.intake", "press.colophon.store",
        "press.colophon.feed", "press.colophon.web"})
class Service {

    /** The articles are held in memory, and pictures are not held at all. */
    @Bean
    Photos photos() {
        return Photos.NONE;
    }
}
