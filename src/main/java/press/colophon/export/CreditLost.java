package press.colophon.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import press.colophon.article.Credit;
import press.colophon.article.Place;

/**
 * An export did not hold every credit, or held one that nobody stated, and was not handed out. The message names the
 * format, each credit, where it was expected, and the template to look at.
 */
public final class CreditLost extends RuntimeException {

    private final Proof proof;

    CreditLost(Proof proof, Optional<String> template) {
        super(message(proof, template));
        this.proof = proof;
    }

    /** What was demanded and what was found. */
    public Proof proof() {
        return proof;
    }

    private static String message(Proof proof, Optional<String> template) {
        StringBuilder message = new StringBuilder(proof.format().title()).append(" was not handed out.");
        for (Proof.Line line : proof.lost()) {
            message.append("\n  lost: ").append(words(line.credit()))
                    .append(", expected in ").append(line.missing().stream().map(CreditLost::in)
                            .collect(Collectors.joining(" and ")));
        }
        for (Credit credit : proof.invented()) {
            message.append("\n  invented: ").append(words(credit)).append(", which no article states");
        }
        template.ifPresent(name -> message.append("\n  See the template templates/").append(name)
                .append(", and what it includes."));
        return message.toString();
    }

    private static String words(Credit credit) {
        return "%s “%s”%s".formatted(credit.name().toLowerCase(Locale.ROOT), credit.value(),
                credit.article() == 1 ? "" : " (article %d)".formatted(credit.article()));
    }

    private static String in(Place place) {
        return switch (place) {
            case SEEN -> "the visible text";
            case METADATA -> "the metadata";
            case PICTURE -> "the picture file";
            case FOOTER -> "the footer of every page";
            case EMBEDDED -> "the embedded article";
        };
    }
}
