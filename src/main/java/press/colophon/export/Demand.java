package press.colophon.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.colophon.article.Article;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Photo;
import press.colophon.article.Place;
import press.colophon.article.Term;

/** Which credit has to stand where in a file of one format. */
final class Demand {

    private Demand() {
    }

    /** What the articles of an edition demand. */
    static Map<Credit, Set<Place>> of(Edition edition, Exporter exporter) {
        Map<Credit, Set<Place>> demands = new LinkedHashMap<>();
        for (int i = 0; i < edition.articles().size(); i++) {
            Article article = edition.articles().get(i);
            List<Photo> photos = article.photos();
            for (Credit credit : Credits.of(article, i + 1)) {
                boolean picture = credit.figure() > 0 && edition.shows(photos.get(credit.figure() - 1));
                demands.put(credit, places(exporter, credit, picture));
            }
        }
        return demands;
    }

    /**
     * What a file demands of itself when nothing else is known: all that it says in one place, in every place. What
     * only a picture in it says is the picture's own.
     */
    static Map<Credit, Set<Place>> of(Credits found, Exporter exporter) {
        Map<Credit, Set<Place>> demands = new LinkedHashMap<>();
        for (Place place : EnumSet.complementOf(EnumSet.of(Place.PICTURE))) {
            for (Credit credit : found.in(place)) {
                if (joins(credit, found)) {
                    continue;
                }
                boolean picture = found.in(Place.PICTURE).stream()
                        .anyMatch(in -> in.article() == credit.article() && in.figure() == credit.figure());
                demands.putIfAbsent(credit, places(exporter, credit, picture));
            }
        }
        // All the articles of a feed may have been withdrawn; any other file without a credit has lost those of one.
        int fewest = exporter.isFeed() ? 0 : 1;
        int articles = Arrays.stream(Place.values()).flatMap(place -> found.in(place).stream())
                .mapToInt(Credit::article).max().orElse(fewest);
        for (int article = 1; article <= articles; article++) {
            needed(article, found, exporter, demands);
        }
        return demands;
    }

    /** What every article states; a file in which it stands nowhere has lost it, whatever it was. */
    private static void needed(int article, Credits found, Exporter exporter, Map<Credit, Set<Place>> demands) {
        Set<Term> stated = EnumSet.noneOf(Term.class);
        Arrays.stream(Place.values()).flatMap(place -> found.in(place).stream())
                .filter(credit -> credit.article() == article).forEach(credit -> stated.add(credit.term()));
        Set<Term> needed = EnumSet.of(Term.HEADLINE, Term.PUBLISHER, Term.PUBLISHED, Term.CANONICAL_URL);
        if (!stated.contains(Term.SOURCE)) {
            needed.add(Term.BYLINE);
        }
        needed.removeAll(stated);
        needed.forEach(term -> {
            Credit credit = new Credit(article, 0, term, "(stated nowhere)");
            demands.put(credit, places(exporter, credit, false));
        });
    }

    /** Whether it is the joined form of bylines that stand one by one elsewhere in the file. */
    private static boolean joins(Credit credit, Credits found) {
        String words = Wording.of(credit.value());
        return credit.term() == Term.BYLINE && Wording.joins(words, Arrays.stream(Place.values())
                .flatMap(place -> found.in(place).stream())
                .filter(other -> other.term() == Term.BYLINE && other.article() == credit.article())
                .map(other -> Wording.of(other.value())).filter(other -> !other.equals(words)).toList());
    }

    private static Set<Place> places(Exporter exporter, Credit credit, boolean picture) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        places.addAll(exporter.places(credit.term()));
        if (!picture) {
            places.remove(Place.PICTURE);
        }
        return places;
    }
}
