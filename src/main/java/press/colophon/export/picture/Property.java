package press.colophon.export.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import press.colophon.article.Photo;
import press.colophon.article.Term;

/** The fields of a picture that are credits, in XMP and in IPTC IIM, as the IPTC Photo Metadata Standard assigns them. */
enum Property {

    CAPTION(Term.CAPTION, Property.DC, "dc:description", Shape.LANGUAGES, 120, 2000, Photo::caption),
    CREDIT_LINE(Term.CREDIT_LINE, Property.PHOTOSHOP, "photoshop:Credit", Shape.TEXT, 110, 32,
            photo -> Optional.of(photo.creditLine())),
    CREATOR(Term.CREATOR, Property.DC, "dc:creator", Shape.SEQUENCE, 80, 32, Photo::creator),
    SOURCE(Term.PHOTO_SOURCE, Property.PHOTOSHOP, "photoshop:Source", Shape.TEXT, 115, 32, Photo::source),
    COPYRIGHT(Term.PHOTO_COPYRIGHT, Property.DC, "dc:rights", Shape.LANGUAGES, 116, 128, Photo::copyright);

    /** How XMP holds a value. */
    enum Shape { TEXT, SEQUENCE, LANGUAGES }

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Term term;
    private final String namespace;
    private final String name;
    private final Shape shape;
    private final int dataSet;
    private final int longest;
    private final Function<Photo, Optional<String>> value;

    Property(Term term, String namespace, String name, Shape shape, int dataSet, int longest,
             Function<Photo, Optional<String>> value) {
        this.term = term;
        this.namespace = namespace;
        this.name = name;
        this.shape = shape;
        this.dataSet = dataSet;
        this.longest = longest;
        this.value = value;
    }

    Term term() {
        return term;
    }

    /** With the prefix that is usual for its namespace, such as {@code dc:creator}. */
    String qualified() {
        return name;
    }

    Shape shape() {
        return shape;
    }

    /** The number of the field in record 2 of IIM. */
    int dataSet() {
        return dataSet;
    }

    /** How many bytes the field takes in IIM. */
    int longest() {
        return longest;
    }

    Optional<String> of(Photo photo) {
        return value.apply(photo);
    }

    /** Makes this the value of the property, in place of any that it has. */
    void set(Element rdf, String text) {
        for (Element description : children(rdf)) {
            description.removeAttributeNS(namespace, local());
            for (Element property : children(description)) {
                if (namespace.equals(property.getNamespaceURI()) && local().equals(property.getLocalName())) {
                    description.removeChild(property);
                }
            }
        }
        Element property = append(description(rdf), namespace, name);
        switch (shape) {
            case TEXT -> property.setTextContent(text);
            case SEQUENCE -> append(append(property, RDF, "rdf:Seq"), RDF, "rdf:li").setTextContent(text);
            case LANGUAGES -> {
                Element item = append(append(property, RDF, "rdf:Alt"), RDF, "rdf:li");
                item.setAttributeNS(XML, "xml:lang", "x-default");
                item.setTextContent(text);
            }
        }
    }

    private String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Element description(Element rdf) {
        return children(rdf).stream().findFirst().orElseGet(() -> {
            Element description = append(rdf, RDF, "rdf:Description");
            description.setAttributeNS(RDF, "rdf:about", "");
            return description;
        });
    }

    private static List<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength()).mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    private static Element append(Element parent, String namespace, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(namespace, name));
    }
}
