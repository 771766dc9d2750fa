package press.colophon.contract.rules;

import java.util.List;
import java.util.stream.Stream;

/** The rules for Atom: RFC 4287, RFC 6721, and what the W3C Feed Validator adds to them. */
public final class AtomRules {

    private static final String FEED = "/a:feed";
    private static final String ENTRY = FEED + "/a:entry";

    /** All of them. */
    public static final List<FeedRule> ALL = Stream.of(feed(), entries(), people(), tombstones(),
            LinkRules.of(FEED, "", "atom"), ContentRules.of(ENTRY + "/a:content"))
            .flatMap(rules -> rules).toList();

    private AtomRules() {
    }

    private static Stream<FeedRule> feed() {
        return Stream.of(
                FeedRule.none("the document is an Atom feed", "/*[not(self::a:feed)]", "xmlns=\"http://www.w3.org/2005/Atom\"",
                        "xmlns=\"http://purl.org/atom/ns#\""),
                // RFC 4287, 4.1.1
                FeedRule.none("the feed has one id, one title and one date of change",
                        FEED + "[count(a:id)!=1 or count(a:title)!=1 or count(a:updated)!=1]",
                        "<updated>2026-03-03T10:15:30+01:00</updated>", ""),
                FeedRule.none("nothing that stands once in the feed stands twice",
                        FEED + "[count(a:generator)>1 or count(a:subtitle)>1 or count(a:rights)>1 or count(a:icon)>1 or count(a:logo)>1]",
                        "<generator>", "<generator>Another</generator><generator>"),
                // Feed Validator, MisplacedMetadata
                FeedRule.none("the feed speaks of itself before its entries", ENTRY + "/following-sibling::*[not(self::a:entry)]",
                        "</feed>", "<subtitle>1</subtitle></feed>"),
                // Feed Validator, UndefinedElement
                FeedRule.none("the feed has no element that Atom does not know", FEED + "/a:*[not(self::a:id or self::a:title or "
                        + "self::a:updated or self::a:link or self::a:generator or self::a:author or self::a:entry)]",
                        "<generator>Colophon</generator>", "<maker>Colophon</maker>"),
                // RFC 4287, 4.2.6
                FeedRule.each("ids are absolute IRIs", "//a:id", Kinds::absolute, "<id>urn:uuid:98ac", "<id>98ac"),
                // RFC 4287, 3.3
                FeedRule.each("dates are those of RFC 3339", "//a:updated | //a:published", Kinds::rfc3339,
                        "<published>2021-07-14T12:00:00Z", "<published>2021-07-14t12:00:00z"),
                // Feed Validator, NotBlank
                FeedRule.each("no title is blank", "//a:title", Kinds::stated, ">A bridge falls<", "> <"));
    }

    private static Stream<FeedRule> entries() {
        String bridge = "<link rel=\"alternate\" type=\"text/html\" href=\"https://gazette.example/2026/02/27/bridge?a=1&amp;b=2\"/>";
        return Stream.of(
                // RFC 4287, 4.1.2
                FeedRule.none("an entry has one id, one title and one date of change",
                        ENTRY + "[count(a:id)!=1 or count(a:title)!=1 or count(a:updated)!=1]", "<title>A bridge falls</title>", ""),
                FeedRule.none("nothing that stands once in an entry stands twice", ENTRY + "[count(a:published)>1 or count(a:rights)>1 "
                        + "or count(a:summary)>1 or count(a:content)>1]", "<summary>", "<summary>1</summary><summary>"),
                FeedRule.none("an entry has no element that Atom does not know", ENTRY + "/a:*[not(self::a:id or self::a:title or "
                        + "self::a:updated or self::a:published or self::a:link or self::a:author or self::a:contributor or "
                        + "self::a:rights or self::a:category or self::a:summary or self::a:content)]",
                        "<summary>", "<creator>1</creator><summary>"),
                // Feed Validator, DuplicateIds
                FeedRule.unique("no two entries have the same id", ENTRY + "/a:id", "urn:uuid:98ac6b4b-086b-3a2f-8767-7b15e786d9ba",
                        "urn:uuid:0e5ee9fb-a452-3c90-a332-5a53bf6fb207"),
                // RFC 4287, 4.1.2: without content an entry needs a page, and readers need it always
                FeedRule.none("an entry has a page", ENTRY + "[not(a:link[@rel='alternate'])]", bridge, ""),
                // RFC 4287, 4.1.2: no two of the same type and language
                FeedRule.none("an entry has one page of a type and language", "//a:link[@rel='alternate'][@type = "
                        + "preceding-sibling::a:link[@rel='alternate']/@type]",
                        bridge, bridge + bridge),
                // Feed Validator, AttrNotBlank; RFC 4287, 4.2.2.1
                FeedRule.none("a category has a term", "//a:category[not(normalize-space(@term))]", "term=\"Army\"", "term=\" \""),
                // RFC 4287, 4.1.3.1 and 4.1.3.3
                FeedRule.each("content says of which type it is", ENTRY + "/a:content/@type", "html"::equals, "type=\"html\"", "type=\"markup\""),
                FeedRule.none("content that stands elsewhere has a summary", ENTRY + "[a:content/@src][not(a:summary)]",
                        "urn:uuid:98ac6b4b-086b-3a2f-8767-7b15e786d9ba</id>",
                        "urn:uuid:98ac6b4b-086b-3a2f-8767-7b15e786d9ba</id><content src=\"https://a.example/\"/>"),
                // RFC 4287, 2: BCP 47
                FeedRule.each("languages are language tags", "//@xml:lang", Kinds::language, "xml:lang=\"en\"", "xml:lang=\"English!\""),
                // RFC 4287, 4.2.7.6
                FeedRule.none("an enclosure says of which type it is and how long", "//a:link[@rel='enclosure'][not(@type and @length)]",
                        " length=\"48213\"", ""),
                FeedRule.each("an enclosure's length is positive", "//a:link/@length", Kinds::positive, "length=\"48213\"", "length=\"0\""));
    }

    private static Stream<FeedRule> people() {
        return Stream.of(
                // RFC 4287, 4.1.1
                FeedRule.none("the feed or each of its entries has an author", FEED + "[not(a:author)]/a:entry[not(a:author)]",
                        "<author><name>World &amp; &lt;Nation></name>\n</author>", ""),
                // RFC 4287, 3.2
                FeedRule.none("a person has one name", "//*[self::a:author or self::a:contributor][count(a:name)!=1]",
                        "<name>Ann Lee</name>", ""),
                FeedRule.each("no name is blank", "//a:name", Kinds::stated, ">Ann Lee<", "> <"),
                FeedRule.each("a person's page is absolute", "//a:uri", Kinds::web, "<uri>https://gazette.example", "<uri>"),
                // Feed Validator, DuplicateElement
                FeedRule.none("no author stands twice in an entry", ENTRY + "/a:author[. = preceding-sibling::a:author]",
                        "<author><name>Ann Lee</name>\n</author>",
                        "<author><name>Ann Lee</name>\n</author>\n<author><name>Ann Lee</name>\n</author>"));
    }

    private static Stream<FeedRule> tombstones() {
        return Stream.of(
                // RFC 6721, 3
                FeedRule.none("a tombstone says of what and since when", "//at:deleted-entry[not(@ref and @when)]",
                        " when=\"2026-03-03T10:15:30+01:00\"", ""),
                FeedRule.each("a tombstone is an entry's, by its id", "//at:deleted-entry/@ref", Kinds::absolute, "ref=\"urn:uuid:", "ref=\""),
                FeedRule.each("a tombstone is dated by RFC 3339", "//at:deleted-entry/@when", Kinds::rfc3339,
                        "when=\"2026-03-03T", "when=\"2026-03-03 "),
                FeedRule.none("no entry stands beside its own tombstone", "//at:deleted-entry[@ref = ../a:entry/a:id]",
                        "<id>urn:uuid:98ac6b4b-086b-3a2f-8767-7b15e786d9ba<", "<id>urn:uuid:0b5a1c1e-6f0a-4a3f-9d53-2f7f2f6f9a11<"));
    }
}
