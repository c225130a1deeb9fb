package dev.rolebook.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.provenance.Tags;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReadingTagsTest {

    /** What no one kind of document owns; a list of it depends on every publication. */
    private static final Set<String> OF_NO_KIND = Set.of(
            "publication",
            "revision",
            "data_file",
            "document",
            "document_slug",
            "document_reference",
            "citation",
            "job",
            "organisation",
            // Of the manage plane, whose answers no cache keeps.
            "access_key",
            "audit_entry",
            "change_set",
            "change_set_approval",
            "change_set_document",
            "content_import",
            "stone");

    @Inject
    ReadingTags tags;

    @Inject
    SessionFactory entities;

    @Test
    void aStatementDependsOnTheCollectionsOfItsTables() {
        assertThat(tags.collections("select g1_0.id from guide g1_0 order by g1_0.slug"))
                .containsExactly("guides");
        assertThat(tags.collections("select s.id from shelf s where s.id in (select e.shelf_id from shelf_entry e"
                        + " join guide g on g.id = e.guide_id)"))
                .containsExactly("guides", "resources");
        assertThat(tags.collections("select count(*) from pay_observation p, source s where s.id = p.source_id"))
                .containsExactly("sources");
    }

    @Test
    void aStatementOnOtherTablesDependsOnTheWholeLibrary() {
        assertThat(tags.collections("select 1 from document_reference r")).containsExactly("library");
        assertThat(tags.collections("select 1 from role r join unheard_of u on u.id = r.id"))
                .containsExactly("library", "roles");
        assertThat(tags.collections("SELECT 1 FROM unheard_of")).containsExactly("library");
    }

    @Test
    void everyTableOfDocumentsBelongsToAKind() {
        Set<String> unknown = new TreeSet<>();
        entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            String table = entity.getRootTableName().toLowerCase(Locale.ROOT);
            if (tags.collections("from " + table).contains(Tags.LIBRARY)) {
                unknown.add(table);
            }
        });
        assertThat(OF_NO_KIND).containsAll(unknown);
        assertThat(Stream.of(Kind.values()).map(Kind::plural).distinct()).hasSize(Kind.values().length);
    }
}
