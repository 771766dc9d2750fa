package press.colophon.intake.picture;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The XMP packet of a file. One that is not well-formed, or declares a document type, states nothing. */
record Packet(XMPMeta meta) {

    static Optional<Packet> parse(byte[] xmp) {
        try {
            return Optional.of(new Packet(XMPMetaFactory.parseFromBuffer(xmp, new ParseOptions().setDisallowDoctype(true))));
        } catch (XMPException e) {
            return Optional.empty();
        } catch (StackOverflowError e) {
            throw PictureRefused.damaged("its XMP is nested too deep");
        }
    }

    /** The values of a property; of one in several languages, the one that is meant for all others. */
    List<String> values(Field field) {
        try {
            return properties(field.namespace(), field.property()).stream()
                    .flatMap(property -> Stream.ofNullable(property.getValue())).toList();
        } catch (XMPException e) {
            return List.of();
        }
    }

    private List<XMPProperty> properties(String namespace, String name) throws XMPException {
        @Nullable XMPProperty property = meta.getProperty(namespace, name);
        if (property == null || !property.getOptions().isArray()) {
            return Stream.ofNullable(property).toList();
        }
        if (property.getOptions().isArrayAltText()) {
            return Stream.ofNullable(meta.getLocalizedText(namespace, name, null, XMPConst.X_DEFAULT)).toList();
        }
        List<XMPProperty> items = new ArrayList<>();
        for (int i = 1; i <= meta.countArrayItems(namespace, name); i++) {
            items.add(meta.getArrayItem(namespace, name, i));
        }
        return items;
    }
}
