package dev.rolebook.source;

import dev.rolebook.publishing.Published;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One edition of a publication in which facts were read. */
@Entity
public class Source extends Published {

    public String publisher;
    public String title;
    public @Nullable String edition;
    public @Nullable String url;

    @Column(name = "accessed_on")
    public LocalDate accessedOn;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "license_name"))
    @AttributeOverride(name = "url", column = @Column(name = "license_url"))
    public License license;

    /** The words with which the publisher wants to be named. */
    public String attribution;

    @Enumerated(EnumType.STRING)
    public SourceTier tier;

    @Column(name = "review_by")
    public @Nullable LocalDate reviewBy;

    public static Optional<Source> bySlug(String slug) {
        return Published.bySlug(Source.class, slug);
    }
}
