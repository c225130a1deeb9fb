package dev.rolebook.selection;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a kind of answer, as they are written. Objects are records, or maps by the values
 * of an enumeration; where an answer is one of several records, it has the properties of all of them.
 * Everything else is one value, whole.
 */
final class AnswerType {

    private final ObjectMapper json;
    private final NavigableMap<String, List<JavaType>> properties = new TreeMap<>();

    private AnswerType(ObjectMapper json, Collection<JavaType> types) {
        this.json = json;
        Set<JavaType> records = new HashSet<>();
        types.forEach(type -> collect(type, records));
        for (JavaType type : records) {
            json.getSerializationConfig()
                    .introspect(type)
                    .findProperties()
                    .forEach(property -> add(property.getName(), property.getPrimaryType()));
        }
    }

    private void add(String name, JavaType type) {
        properties.computeIfAbsent(name, none -> new ArrayList<>()).add(type);
    }

    /** What an answer of a type has; nothing, if it is a list without an envelope. */
    static AnswerType of(ObjectMapper json, Type type) {
        JavaType answer = json.constructType(type);
        return new AnswerType(json, answer.isContainerType() ? List.of() : List.of(answer));
    }

    /** The records that values of a type are, inside of lists too; and what maps have by known keys. */
    private void collect(JavaType type, Set<JavaType> records) {
        Class<?> raw = type.getRawClass();
        JavaType inside = inside(type);
        if (type.isMapLikeType() && type.getKeyType().isEnumType()) {
            for (Object key : type.getKeyType().getRawClass().getEnumConstants()) {
                add(((Enum<?>) key).name(), type.getContentType());
            }
        } else if (inside != null) {
            collect(inside, records);
        } else if (raw.isRecord()) {
            records.add(type);
        } else if (raw.isSealed()) {
            for (Class<?> permitted : raw.getPermittedSubclasses()) {
                collect(json.constructType(permitted), records);
            }
        }
    }

    private static @Nullable JavaType inside(JavaType type) {
        return type.isCollectionLikeType() || type.isArrayType() || type.isReferenceType()
                ? type.getContentType()
                : null;
    }

    /** The names of the properties; empty if it is one value. */
    Set<String> names() {
        return properties.navigableKeySet();
    }

    /** The type of a property; empty if there is none of this name. */
    Optional<AnswerType> property(String name) {
        return Optional.ofNullable(properties.get(name)).map(types -> new AnswerType(json, types));
    }

    /** Of a page of a list its items, to which paths are relative; else the answer itself. */
    AnswerType selectable() {
        return isPage() ? property("items").orElseThrow() : this;
    }

    boolean isPage() {
        return names().contains("items") && names().contains("page");
    }
}
