package press.colophon.contract.rules;

import java.util.List;
import java.util.stream.Stream;

/** The rules for RSS: the RSS 2.0 specification, the RSS Advisory Board's best practices, and the W3C Feed Validator. */
public final class RssRules {

    private static final String CHANNEL = "/rss/channel";
    private static final String ITEM = CHANNEL + "/item";

    /** All of them. */
    public static final List<FeedRule> ALL = Stream.of(channel(), items(), enclosures(),
            LinkRules.of(CHANNEL, "atom:", "rss"), ContentRules.of(ITEM + "/content:encoded | " + ITEM + "/description"))
            .flatMap(rules -> rules).toList();

    private RssRules() {
    }

    private static Stream<FeedRule> channel() {
        return Stream.of(
                // RSS 2.0, "What is RSS?"
                FeedRule.none("the document says that it is RSS 2.0", "/*[not(self::rss and @version='2.0' and count(channel)=1)]",
                        "version=\"2.0\"", "version=\"2\""),
                // RSS 2.0, "Required channel elements"
                FeedRule.none("the channel has one title, one link and one description",
                        CHANNEL + "[count(title)!=1 or count(link)!=1 or count(description)!=1]",
                        "<link>https://gazette.example/world</link>", ""),
                FeedRule.none("nothing that stands once in the channel stands twice", CHANNEL + "[count(language)>1 or count(copyright)>1 "
                        + "or count(lastBuildDate)>1 or count(generator)>1 or count(docs)>1 or count(ttl)>1]",
                        "<docs>", "<docs>https://a.example/</docs><docs>"),
                // Feed Validator, UndefinedElement
                FeedRule.none("the channel has no element that RSS does not know", CHANNEL + "/*[namespace-uri()='' and not(self::title or "
                        + "self::link or self::description or self::language or self::copyright or self::lastBuildDate or "
                        + "self::generator or self::docs or self::ttl or self::image or self::category or self::item)]",
                        "<generator>Colophon</generator>", "<maker>Colophon</maker>"),
                // RSS 2.0, <ttl>: minutes
                FeedRule.each("a time to live is positive", CHANNEL + "/ttl", Kinds::positive, "<docs>", "<ttl>-1</ttl><docs>"),
                // Feed Validator, MisplacedItem
                FeedRule.none("the channel speaks of itself before its items", ITEM + "/following-sibling::*[not(self::item)]",
                        "</channel>", "<ttl>60</ttl></channel>"),
                // Feed Validator, InvalidRFC2822Date; RSS 2.0: all dates conform to RFC 822, the year with four digits
                FeedRule.each("dates are those of RFC 822, with the weekday of that day", "//pubDate | //lastBuildDate", Kinds::rfc822,
                        "Wed, 14 Jul 2021", "Thu, 14 Jul 2021"),
                // RSS 2.0, <language>; Feed Validator, InvalidLanguage
                FeedRule.each("languages are language codes", "//language | //dc:language", Kinds::language,
                        "<dc:language>en<", "<dc:language>English!<"),
                // Feed Validator, InvalidFullLink
                FeedRule.each("links of the channel and of items lead to the web", "//link | //docs", Kinds::web,
                        "<link>https://gazette.example/2021", "<link>/2021"),
                // Feed Validator, NotBlank
                FeedRule.each("no title, description or category is blank", "//title | //description | //category", Kinds::stated,
                        "<category>Army<", "<category> <"));
    }

    private static Stream<FeedRule> items() {
        String guid = "<guid isPermaLink=\"false\">urn:uuid:98ac6b4b-086b-3a2f-8767-7b15e786d9ba</guid>";
        return Stream.of(
                // RSS 2.0, "Elements of <item>"
                FeedRule.none("an item has a title or a description", ITEM + "[not(title) and not(description)]",
                        "<title>A bridge falls</title>", ""),
                FeedRule.none("nothing that stands once in an item stands twice", ITEM + "[count(title)>1 or count(link)>1 "
                        + "or count(description)>1 or count(pubDate)>1 or count(guid)>1 or count(content:encoded)>1 or count(a:updated)>1]",
                        guid, guid + guid),
                // Feed Validator, UndefinedElement
                FeedRule.none("an item has no element that RSS does not know", ITEM + "/*[namespace-uri()='' and not(self::title or self::link "
                        + "or self::description or self::pubDate or self::guid or self::category or self::enclosure)]",
                        "<category>Army</category>", "<keyword>Army</keyword>"),
                // RSS Advisory Board, Best Practices Profile, 4.1.1.8
                FeedRule.none("every item has an id", ITEM + "[not(guid)]", guid, ""),
                FeedRule.unique("no two items have the same id", ITEM + "/guid", guid,
                        "<guid isPermaLink=\"false\">urn:uuid:0e5ee9fb-a452-3c90-a332-5a53bf6fb207</guid>"),
                FeedRule.none("an id that is no address does not claim to be one",
                        ITEM + "/guid[not(@isPermaLink='false') and not(starts-with(., 'http'))]", " isPermaLink=\"false\"", ""),
                FeedRule.each("an id is a full URI", ITEM + "/guid", Kinds::absolute, ">urn:uuid:98ac", ">98ac"),
                // RFC 4287, 3.3, which atom:updated is from
                FeedRule.each("a change is told with a date of RFC 3339", ITEM + "/a:updated", Kinds::rfc3339,
                        "2026-03-01T09:00:00Z", "2026-03-01 09:00:00"),
                // Best Practices Profile, 5.1: readers that know only description read what stands first
                FeedRule.none("the summary stands before the full text", ITEM + "/description[preceding-sibling::content:encoded]",
                        "</content:encoded>", "</content:encoded><description>1</description>"),
                // DCMI Period; RSS itself has no word for it
                FeedRule.each("a validity is a period", ITEM + "/dcterms:valid", period -> period.matches("end=[^;]+; scheme=W3C-DTF")
                        && Kinds.w3cdtf(period.substring(4, period.indexOf(';'))), "<dcterms:valid>end=", "<dcterms:valid>"));
    }

    private static Stream<FeedRule> enclosures() {
        return Stream.of(
                // Best Practices Profile, 4.1.1.7
                FeedRule.none("an item has one enclosure at most", ITEM + "[count(enclosure)>1]", "<enclosure ",
                        "<enclosure url=\"https://a.example/1.jpg\" length=\"1\" type=\"image/jpeg\"/><enclosure "),
                // RSS 2.0, <enclosure>
                FeedRule.none("an enclosure says where it is, how long and of which type", "//enclosure[not(@url and @length and @type)]",
                        "length=\"48213\" ", ""),
                FeedRule.each("an enclosure's length is positive", "//enclosure/@length", Kinds::positive, "length=\"48213\"", "length=\"-1\""),
                FeedRule.each("an enclosure's type is a media type", "//enclosure/@type", Kinds::mediaType,
                        "type=\"image/jpeg\"/>", "type=\"jpeg\"/>"),
                FeedRule.each("an enclosure is on the web", "//enclosure/@url", Kinds::web, "<enclosure url=\"https:", "<enclosure url=\"ftp:"));
    }
}
