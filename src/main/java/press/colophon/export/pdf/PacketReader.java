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

/** Reads an article's facts out of XMP. */
final class PacketReader {

    private record Property(String namespace, String name) {
    }

    private static final String DC = XMPConst.NS_DC;
    private static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;

    private final XMPMeta packet;
    private final int article;
    private final Credits into;

    private PacketReader(XMPMeta packet, int article, Credits into) {
        this.packet = packet;
        this.article = article;
        this.into = into;
    }

    static void read(@Nullable PDMetadata metadata, int article, Credits into) throws IOException {
        if (metadata == null) {
            return;
        }
        try {
            PacketReader reader = new PacketReader(XMPMetaFactory.parseFromBuffer(metadata.toByteArray(),
                    new ParseOptions().setDisallowDoctype(true)), article, into);
            for (Term term : Term.values()) {
                Optional<Property> property = property(term);
                if (property.isPresent()) {
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
            case LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> null;
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
            into.add(Place.METADATA, new Credit(article, 0, term, value));
        }
    }
}
