package press.colophon.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import press.colophon.article.Limits;

/** Words for a document that states too little for an article, or states it wrong. */
final class Refusal {

    // The facts that every article needs, and the credit lines of all the photos that it may have.
    private static final int MOST_MISSING = 5 + Limits.PHOTOS;

    private Refusal() {
    }

    static Rejected of(Document document, Reading reading, List<String> missing) {
        List<String> named = missing.stream().limit(MOST_MISSING).toList();
        List<Fault> wrong = reading.faults().list();
        List<Fault> all = new ArrayList<>(wrong);
        named.forEach(fact -> all.add(new Fault(reading.pointer(fact), Supplied.words(fact) + " is missing")));
        return new Rejected(message(document.name(), wrong, named), all);
    }

    static Rejected of(Document document, Fault whole) {
        return new Rejected(message(document.name(), List.of(whole), List.of()), List.of(whole));
    }

    private static String message(String name, List<Fault> wrong, List<String> missing) {
        if (wrong.isEmpty()) {
            return name + " cannot be taken in; nothing is made up. " + Supplied.howTo(missing);
        }
        String what = wrong.size() == 1 ? " " + wrong.getFirst() + "."
                : wrong.stream().map(fault -> "\n  " + fault).collect(Collectors.joining());
        return name + " cannot be taken in:" + what + (missing.isEmpty() ? "" : "\n" + Supplied.howTo(missing));
    }
}
