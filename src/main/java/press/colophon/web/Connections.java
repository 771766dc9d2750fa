package press.colophon.web;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
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

    /** A feed's document goes out in two pieces, and not in six; each connection has room for one. */
    @Bean
    TomcatConnectorCustomizer documentsInFewPieces() {
        return connector -> {
            connector.setProperty("socket.directBuffer", "true");
            connector.setProperty("socket.appWriteBufSize", String.valueOf(32 << 10));
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> earlyProblems() {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new EarlyProblems()));
    }
}
