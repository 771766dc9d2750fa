package press.colophon.export.template;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows records to templates by the names of their components, and an empty {@link Optional} as a missing value. */
final class RecordWrapper extends DefaultObjectWrapper {

    RecordWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
}
