package press.colophon.web;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server treats connections, as far as no setting says it. */
@Configuration(proxyBeanMethods = false)
class Connections {

    /** A client that asks first is told to send its body only once a route wants it, and not at all if it is refused. */
    @Bean
    TomcatProtocolHandlerCustomizer<AbstractHttp11Protocol<?>> bodiesWhenTheyAreWanted() {
        return protocol -> protocol.setContinueResponseTiming("onRead");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> earlyProblems() {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new EarlyProblems()));
    }
}
