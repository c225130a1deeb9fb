package dev.rolebook.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields a document of some record may have: finds those of a text that it may not. */
final class Shape {

    /** Asked for at every place of every document: reflection would copy it all each time. */
    private static final ClassValue<Map<String, Type>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> record) {
            Map<String, Type> fields = new LinkedHashMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                fields.put(component.getName(), component.getGenericType());
            }
            return Collections.unmodifiableMap(fields);
        }
    };

    /** What a record stands for that is written as its one value. */
    private static final ClassValue<Optional<Type>> WRAPPED = new ClassValue<>() {
        @Override
        protected Optional<Type> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                    .map(RecordComponent::getGenericType)
                    .findFirst();
        }
    };

    private final Class<?> type;

    Shape(Class<?> type) {
        this.type = type;
    }

    /** A field that does not exist, and those that do in its place. */
    record Unknown(String pointer, String name, List<String> known) {}

    /**
     * The outermost unknown fields.
     *
     * @param pointers every place that a text has
     */
    List<Unknown> unknown(Set<String> pointers) {
        Set<String> found = new HashSet<>();
        return pointers.stream()
                .sorted()
                .flatMap(pointer -> unknown(pointer).stream())
                .filter(unknown -> found.add(unknown.pointer()))
                .toList();
    }

    /** The first step of a pointer that leads nowhere. */
    private Optional<Unknown> unknown(String pointer) {
        Type at = type;
        StringBuilder path = new StringBuilder();
        for (String token : Pointers.tokens(pointer)) {
            path.append('/').append(Pointers.escape(token));
            Type place = whole(at, token);
            if (place instanceof Class<?> record && record.isRecord()) {
                Type field = FIELDS.get(record).get(token);
                if (field == null) {
                    return Optional.of(new Unknown(path.toString(), token, names(record)));
                }
                at = field;
            } else if (place instanceof ParameterizedType) {
                at = element(place);
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A place without the steps that no text has: a wrapper is written as what it wraps. */
    List<String> written(List<String> tokens) {
        Type at = type;
        List<String> written = new ArrayList<>();
        for (String token : tokens) {
            if (at instanceof Class<?> record && record.isRecord()) {
                Optional<Type> wrapped = WRAPPED.get(record);
                if (wrapped.isEmpty()) {
                    written.add(token);
                }
                at = wrapped.orElse(FIELDS.get(record).getOrDefault(token, Object.class));
            } else {
                written.add(token);
                at = element(at);
            }
        }
        return written;
    }

    /** Of a list its elements, of a map its values. */
    private static Type element(Type at) {
        if (at instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return Object.class;
    }

    /** What a value is written as: a wrapper as what it wraps, and a list of one perhaps without the list. */
    private static Type whole(Type at, String token) {
        Type type = at;
        if (type instanceof Class<?> record && record.isRecord()) {
            Optional<Type> wrapped = WRAPPED.get(record);
            if (wrapped.isPresent()) {
                type = wrapped.get();
                boolean index = !token.isEmpty() && token.chars().allMatch(Character::isDigit);
                if (!index && type instanceof ParameterizedType list && list.getRawType() == List.class) {
                    type = list.getActualTypeArguments()[0];
                }
            }
        }
        return type;
    }

    private static List<String> names(Class<?> record) {
        return List.copyOf(FIELDS.get(record).keySet());
    }

    /** The names of a record's fields. */
    static Set<String> fields(Class<?> record) {
        return Set.copyOf(names(record));
    }
}
