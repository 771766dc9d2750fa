package press.colophon.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Credits by the place where they stand, in the order in which they were found. */
public final class Credits {

    private final Map<Place, Set<Credit>> byPlace = new EnumMap<>(Place.class);

    /** No credits yet. */
    public Credits() {
        for (Place place : Place.values()) {
            byPlace.put(place, new LinkedHashSet<>());
        }
    }

    /** Adds a credit where it stands, and returns this. */
    public Credits add(Place place, Credit credit) {
        byPlace.get(place).add(credit);
        return this;
    }

    /** The credits that stand in a place; a view that cannot be changed. */
    public Set<Credit> in(Place place) {
        return Collections.unmodifiableSet(byPlace.get(place));
    }

    /**
     * Every credit that an article states, in the order of {@link Term}, the photos' after the article's own.
     *
     * @param article the article
     * @param number  its place in the edition, from 1
     * @return the credits; what the article does not know is not among them
     */
    public static List<Credit> of(Article article, int number) {
        Collected own = new Collected(number, 0, new ArrayList<>());
        own.add(Term.HEADLINE, article.headline());
        article.byline().forEach(author -> own.add(Term.BYLINE, author.name()));
        own.add(Term.SOURCE, article.source().map(Source::name));
        own.add(Term.PUBLISHER, article.publisher().name());
        own.add(Term.PUBLISHED, article.publishedAt());
        own.add(Term.MODIFIED, article.modifiedAt());
        own.add(Term.CANONICAL_URL, article.canonicalUrl());
        own.add(Term.LANGUAGE, article.language());
        own.add(Term.RIGHTS_HOLDER, article.rights().holder());
        own.add(Term.COPYRIGHT_NOTICE, article.rights().notice());
        own.add(Term.USAGE_TERMS, article.rights().terms());
        own.add(Term.LICENSE, article.rights().licenseUrl());
        article.notices().forEach(notice -> own.add(Term.LEGAL_NOTICE, notice.words()));
        article.corrections().forEach(correction -> own.add(Term.CORRECTION, correction.note()));
        List<Photo> photos = article.photos();
        for (int i = 0; i < photos.size(); i++) {
            own.credits.addAll(of(photos.get(i), number, i + 1));
        }
        return List.copyOf(own.credits);
    }

    /** The credits of one photo; {@code figure} is its place in the article, from 1. */
    public static List<Credit> of(Photo photo, int article, int figure) {
        Collected own = new Collected(article, figure, new ArrayList<>());
        own.add(Term.CAPTION, photo.caption());
        own.add(Term.CREDIT_LINE, photo.creditLine());
        own.add(Term.CREATOR, photo.creator());
        own.add(Term.PHOTO_SOURCE, photo.source());
        own.add(Term.PHOTO_COPYRIGHT, photo.copyright());
        return own.credits;
    }

    private record Collected(int article, int figure, List<Credit> credits) {

        void add(Term term, Object value) {
            credits.add(new Credit(article, figure, term, value.toString()));
        }

        void add(Term term, Optional<?> value) {
            value.ifPresent(present -> add(term, present));
        }
    }

    @Override
    public String toString() {
        return byPlace.toString();
    }
}
