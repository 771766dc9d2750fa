package press.colophon.export.template;

/** A template is missing or has a mistake; the message names the template and, if it can, the line. */
public final class TemplateBroken extends RuntimeException {

    TemplateBroken(String name, Exception cause) {
        super("The template templates/%s cannot be used: %s".formatted(name, firstParagraph(cause)), cause);
    }

    private static String firstParagraph(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf("\n\n");
        return end < 0 ? message : message.substring(0, end);
    }
}
