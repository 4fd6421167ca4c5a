package inkan.api.openapi;

import inkan.api.json.TextValues;
import inkan.api.shape.FourAttributes;
import inkan.api.shape.Shape;
import inkan.api.shape.Shapes;
import inkan.value.InvalidValue;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/** Writes shapes as JSON schemas; each record, enum and value type once, as a component of the document. */
final class SchemaWriter {

    private final Components components;
    private final boolean answers;

    private SchemaWriter(Components components, boolean answers) {
        this.components = components;
        this.answers = answers;
    }

    /** Of what comes in: what the domain takes for granted may be left out. */
    static SchemaWriter ofRequests(Components components) {
        return new SchemaWriter(components, false);
    }

    /** Of what goes out: only what is absent is left out. */
    static SchemaWriter ofAnswers(Components components) {
        return new SchemaWriter(components, true);
    }

    Schema<?> schema(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text.values());
            case Shape.FreeText text -> type("string");
            case Shape.Anything anything -> new JsonSchema();
            case Shape.Choice choice -> choice(choice);
            case Shape.Day day -> type("string").format("date");
            case Shape.Instant instant -> type("string").format("date-time");
            case Shape.Flag flag -> type("boolean");
            case Shape.Whole whole -> type("integer");
            case Shape.Decimal decimal -> type("number");
            case Shape.Several several -> several(several);
            case Shape.ByKey byKey -> byKey(byKey);
            case Shape.Parts parts -> parts(parts);
            case Shape.BasicFour four -> parts(Shapes.of(FourAttributes.class));
        };
    }

    Schema<?> schema(Class<?> type) {
        return schema(Shapes.of(type));
    }

    /** {@code inkan.certificate.renew.Renewal$Answer} is {@code Renewal.Answer}. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private Schema<?> component(String name, Schema<?> schema) {
        components.addSchemas(name, schema);
        return reference(name);
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private Schema<?> text(TextValues values) {
        return component(values.type().getSimpleName(), type("string").description(form(values)));
    }

    /** A value type says what it asks for when it is not given. */
    private static String form(TextValues values) {
        try {
            values.read("");
            return values.type().getSimpleName();
        } catch (InvalidValue invalid) {
            return String.valueOf(invalid.getMessage());
        }
    }

    private Schema<?> choice(Shape.Choice choice) {
        Schema<Object> schema = type("string");
        choice.constants().keySet().forEach(schema::addEnumItemObject);
        Class<?> type = choice.constants().values().iterator().next().getDeclaringClass();
        return component(type.getSimpleName(), schema);
    }

    private Schema<?> several(Shape.Several several) {
        return type("array").items(schema(several.element())).uniqueItems(several.distinct() ? true : null);
    }

    private Schema<?> byKey(Shape.ByKey byKey) {
        Schema<Object> schema = type("object");
        if (byKey.key() instanceof Shape.Choice choice) {
            choice.constants().keySet().forEach(key -> schema.addProperty(key, schema(byKey.value())));
            return schema.additionalProperties(false);
        }
        return schema.additionalProperties(schema(byKey.value()));
    }

    private Schema<?> parts(Shape.Parts parts) {
        String name = name(parts.type());
        if (!names().contains(name)) {
            Schema<Object> schema = type("object");
            components.addSchemas(name, schema);
            for (Shape.Part part : parts.parts()) {
                schema.addProperty(part.name(), schema(part.shape()));
            }
            List<String> required = parts.parts().stream()
                    .filter(part -> part.required() || (answers && part.absent() != null))
                    .map(Shape.Part::name)
                    .toList();
            if (!required.isEmpty()) {
                schema.required(required);
            }
            schema.additionalProperties(false);
        }
        return reference(name);
    }

    private Set<String> names() {
        return components.getSchemas() == null
                ? Set.of()
                : components.getSchemas().keySet();
    }

    static Schema<Object> type(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
