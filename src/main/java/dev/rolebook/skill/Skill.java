package dev.rolebook.skill;

import dev.rolebook.publishing.Published;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What people know, can do, or work with. */
@Entity
public class Skill extends Published {

    public String name;

    @Enumerated(EnumType.STRING)
    public SkillType type;

    public @Nullable String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "alternative_names")
    public List<String> alternativeNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "example_tools")
    public List<String> exampleTools;

    public @Nullable String description;

    public static Optional<Skill> bySlug(String slug) {
        return Published.bySlug(Skill.class, slug);
    }
}
