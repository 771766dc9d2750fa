package press.colophon.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the server sends what went wrong before it came to a controller; {@link Problems} answers. */
@RestController
final class Errors implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        throw new ResponseStatusException(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND);
    }
}
