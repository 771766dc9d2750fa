package press.colophon.contract.rules;

import java.util.stream.Stream;

/** What RSS and Atom keep alike: links, archives, hubs, pictures and Dublin Core. */
final class LinkRules {

    private LinkRules() {
    }

    /**
     * The rules.
     *
     * @param feed   the path of the element that holds the feed's links
     * @param prefix of an Atom link in the good feed, such as {@code atom:}
     * @param type   the media type of the good feed, and its extension
     */
    static Stream<FeedRule> of(String feed, String prefix, String type) {
        String link = "<%slink rel=\"%%s\" type=\"application/%s+xml\" href=\"https://gazette.example/feeds/world%%s.%s\"/>"
                .formatted(prefix, type, type);
        String self = link.formatted("self", "/2");
        String archive = "<fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>";
        String player = "<media:player url=\"https://gazette.example/2026/02/27/bridge?a=1&amp;b=2\"/>";
        return Stream.of(
                // Feed Validator, MissingSelf and MissingAtomSelfLink; RFC 4287, 4.1.1
                FeedRule.none("a feed with links has one to itself",
                        feed + "[a:link[@rel!='alternate']][count(a:link[@rel='self'])!=1]", self, ""),
                // RFC 4287, 4.2.7.1
                FeedRule.each("every Atom link is absolute", "//a:link/@href", Kinds::web, "href=\"https://hub.example/\"", "href=\"/hub\""),
                FeedRule.none("every Atom link says where it leads", "//a:link[not(@href)]", " href=\"https://hub.example/\"", ""),
                // IANA, Link Relations
                FeedRule.each("every link has a relation that is registered", "//a:link/@rel", relation -> relation.matches(
                        "self|alternate|enclosure|current|prev-archive|next-archive|hub"), "rel=\"hub\"", "rel=\"pubsub\""),
                // RFC 4287, 4.2.7.3
                FeedRule.each("every link has a media type, if any", "//a:link/@type", Kinds::mediaType,
                        "type=\"application/" + type + "+xml\"", "type=\"feed\""),
                // RFC 5005, 4
                FeedRule.none("an archive says where the newest articles are", feed + "[fh:archive][not(a:link[@rel='current'])]",
                        link.formatted("current", ""), ""),
                FeedRule.none("what names a newer document is an archive", feed + "[not(fh:archive)][a:link[@rel='current' or @rel='next-archive']]",
                        archive, ""),
                FeedRule.none("there is one archive before and one after at most",
                        feed + "[count(fh:archive)>1 or count(a:link[@rel='prev-archive'])>1 or count(a:link[@rel='next-archive'])>1]",
                        archive, archive + archive),
                // WebSub, 4
                FeedRule.none("who names a hub names itself", feed + "[a:link[@rel='hub']][not(a:link[@rel='self'])]", self, ""),
                // Media RSS 1.5.1, media:content
                FeedRule.none("every picture has an address or a page", "//media:content[not(@url) and not(media:player)]", player, ""),
                FeedRule.each("every address in Media RSS is absolute", "//media:*/@url", Kinds::web,
                        "<media:player url=\"https:", "<media:player url=\""),
                FeedRule.each("sizes in Media RSS are positive", "//media:content/@fileSize | //media:content/@width | //media:content/@height",
                        Kinds::positive, "width=\"1200\"", "width=\"0\""),
                FeedRule.each("Media RSS knows the medium", "//media:content/@medium", "image"::equals, "medium=\"image\"", "medium=\"photo\""),
                FeedRule.each("a picture's media type is one", "//media:content/@type", Kinds::mediaType, "type=\"image/jpeg\" fileSize",
                        "type=\"jpeg\" fileSize"),
                // Feed Validator, InvalidCreditRole: the EBU's roles are in lower case
                FeedRule.each("Media RSS knows the role of a credit", "//media:credit/@role", "photographer"::equals,
                        "role=\"photographer\"", "role=\"Photographer\""),
                FeedRule.none("a picture has one caption, one copyright, and no empty credit", "//media:content[count(media:description)>1 "
                        + "or count(media:copyright)>1] | //media:credit[not(normalize-space())]", ">Carla Diaz<", "><"),
                // DCMI, W3CDTF
                FeedRule.each("dates in Dublin Core are W3CDTF", "//dcterms:issued | //dcterms:modified", Kinds::w3cdtf,
                        "<dcterms:issued>2021-07-14<", "<dcterms:issued>14.7.2021<"),
                FeedRule.none("an entry has each term of Dublin Core once", "//*[count(dc:creator)>1 or count(dc:source)>1 or "
                        + "count(dc:publisher)>1 or count(dcterms:issued)>1 or count(dcterms:modified)>1 or count(dcterms:valid)>1]",
                        "<dc:publisher>", "<dc:publisher>Another</dc:publisher><dc:publisher>"));
    }
}
