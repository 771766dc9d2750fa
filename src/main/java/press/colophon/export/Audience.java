package press.colophon.export;

/** For whom a file is made, which decides whether it may show pictures that may not be passed on. */
public enum Audience {

    /** Those who read what the house itself publishes: its pages, and the files that it hands to a reader. */
    READERS,

    /** Those who pass it on: feeds, archives, partners, and whoever else a file may reach. */
    PARTNERS;

    /** What stands in the place of a picture that may not be passed on. */
    public static final String WITHHELD = "This photo may not be passed on.";
}
