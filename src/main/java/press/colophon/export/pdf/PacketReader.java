package press.colophon.export.pdf;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;

/** Reads the facts of an article, or of a photo, out of XMP. */
final class PacketReader {

    private record Property(String namespace, String name) {
    }

    private static final String DC = XMPConst.NS_DC;
    private static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;

    private final XMPMeta packet;
    private final Place place;
    private final int article;
    private final int figure;
    private final Credits into;

    private PacketReader(XMPMeta packet, Place place, int article, int figure, Credits into) {
        this.packet = packet;
        this.place = place;
        this.article = article;
        this.figure = figure;
        this.into = into;
    }

    /**
     * Reads a packet, if there is one.
     *
     * @param figure the photo whose facts they are, or 0 for those of the article
     */
    static void read(@Nullable PDMetadata metadata, Place place, int article, int figure, Credits into)
            throws IOException {
        if (metadata == null) {
            return;
        }
        try {
            PacketReader reader = new PacketReader(XMPMetaFactory.parseFromBuffer(metadata.toByteArray(),
                    new ParseOptions().setDisallowDoctype(true)), place, article, figure, into);
            for (Term term : Term.values()) {
                Optional<Property> property = property(term);
                if (term.ofPhoto() == figure > 0 && property.isPresent()) {
                    reader.read(term, property.get());
                }
            }
        } catch (XMPException e) {
            throw new IOException("its metadata is damaged: " + e.getMessage(), e);
        }
    }

    private static Optional<Property> property(Term term) {
        return Optional.ofNullable(switch (term) {
            case HEADLINE -> new Property(DC, "title");
            case BYLINE -> new Property(DC, "creator");
            case SOURCE -> new Property(XMPConst.NS_PHOTOSHOP, "Source");
            case PUBLISHER -> new Property(DC, "publisher");
            case PUBLISHED -> new Property(XMPConst.NS_XMP, "CreateDate");
            case MODIFIED -> new Property(XMPConst.NS_XMP, "ModifyDate");
            case CANONICAL_URL -> new Property(DC, "source");
            case LANGUAGE -> new Property(DC, "language");
            case RIGHTS_HOLDER -> new Property(RIGHTS, "Owner");
            case COPYRIGHT_NOTICE -> new Property(DC, "rights");
            case USAGE_TERMS -> new Property(RIGHTS, "UsageTerms");
            case LICENSE -> new Property(RIGHTS, "WebStatement");
            case CAPTION -> new Property(DC, "description");
            case CREDIT_LINE -> new Property(XMPConst.NS_PHOTOSHOP, "Credit");
            case CREATOR -> new Property(DC, "creator");
            case PHOTO_SOURCE -> new Property(XMPConst.NS_PHOTOSHOP, "Source");
            case PHOTO_COPYRIGHT -> new Property(DC, "rights");
            case LEGAL_NOTICE, CORRECTION -> null;
        });
    }

    private void read(Term term, Property property) throws XMPException {
        var found = packet.getProperty(property.namespace(), property.name());
        if (found == null) {
            return;
        }
        if (found.getOptions().isArray()) {
            for (int i = 1; i <= packet.countArrayItems(property.namespace(), property.name()); i++) {
                add(term, packet.getArrayItem(property.namespace(), property.name(), i).getValue());
            }
        } else {
            add(term, found.getValue());
        }
    }

    private void add(Term term, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            into.add(place, new Credit(article, figure, term, value));
        }
    }
}
