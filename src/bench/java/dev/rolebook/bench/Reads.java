package dev.rolebook.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is asked for: each read, for one of the fields of a generated library. */
final class Reads {

    private static final Map<String, Function<GeneratedField, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("list: first page", field -> "/v1/guides");
        ALL.put("list: by title, of one type", field -> "/v1/guides?type=PATHWAY&sort=title");
        ALL.put("list: newest, of one role", field -> "/v1/guides?role=" + field.role(3) + "&sort=-updatedAt");
        ALL.put("list: of one family", field -> "/v1/guides?roleFamily=" + field.word());
        ALL.put("list: of one skill", field -> "/v1/guides?skill=" + field.skill(2));
        ALL.put("list: of one tag", field -> "/v1/guides?tag=privacy&sort=-publishedAt");
        ALL.put("list: roles that need a skill", field -> "/v1/roles?skill=" + field.skill(2) + "&level=REQUIRED,CORE");
        ALL.put("list: duties with a word", field -> "/v1/duties?text=" + field.word());
        ALL.put("guide, cold", field -> "/v1/guides/" + field.guide(2, 7));
        ALL.put("role page, cold", field -> "/v1/roles/" + field.role(4));
        ALL.put("compare four roles", field -> "/v1/compare?roles=" + field.role(0) + "," + field.role(3) + "," + field.role(5) + "," + field.role(8));
        ALL.put("search: a word of one field", field -> "/v1/search?q=" + field.word());
        ALL.put("search: two words", field -> "/v1/search?q=" + field.word() + "%20director");
        ALL.put("search: a slip", field -> "/v1/search?q=" + slip(field.word()));
        ALL.put("search: a word of all fields", field -> "/v1/search?q=compliance");
    }

    private Reads() {}

    static Map<String, Function<GeneratedField, String>> all() {
        return ALL;
    }

    /** The word with two neighbouring letters swapped. */
    private static String slip(String word) {
        return word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
    }
}
