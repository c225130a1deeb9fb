package dev.rolebook.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void aFewStandForThemselves() {
        Tags tags = tags(3, 2);
        assertThat(tags.folded(6)).isEqualTo(tags);
        assertThat(tags.all()).containsExactly("guide:0", "guide:1", "guide:2", "role:0", "role:1", "shelves");
    }

    @Test
    void ofManyTheLargestCollectionStandsForItsDocuments() {
        assertThat(tags(90, 20).folded(100).all())
                .contains("guides", "role:0", "role:19", "shelves")
                .noneMatch(tag -> tag.startsWith("guide:"))
                .hasSize(22);
        assertThat(tags(900, 200).folded(100).all()).containsExactly("guides", "roles", "shelves");
    }

    private static Tags tags(int guides, int roles) {
        NavigableMap<String, NavigableSet<String>> documents = new TreeMap<>();
        documents.put("guides", names("guide", guides));
        documents.put("roles", names("role", roles));
        return new Tags(documents, new TreeSet<>(List.of("shelves")));
    }

    private static NavigableSet<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + ":" + i).collect(Collectors.toCollection(TreeSet::new));
    }
}
