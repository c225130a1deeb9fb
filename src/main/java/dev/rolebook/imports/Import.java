package dev.rolebook.imports;

import dev.rolebook.files.FileFormat;
import dev.rolebook.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An upload of content as files, and how far it is worked off. Written by {@link ImportLog} alone. */
@Entity
@Immutable
@Table(name = "content_import")
public class Import extends PanacheEntityBase {

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public ImportState state;

    @Enumerated(EnumType.STRING)
    public FileFormat format;

    @Enumerated(EnumType.STRING)
    public ImportMode mode;

    /** Whether what comes of it is to be published at once. */
    public boolean publish;

    /** Whether nothing is to come of it but a report. */
    @Column(name = "dry_run")
    public boolean dryRun;

    public String title;
    public String note;
    public String author;

    @Column(name = "author_key")
    public @Nullable String authorKey;

    @Column(name = "author_address")
    public @Nullable String authorAddress;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    public long bytes;

    /** Pieces of the upload taken apart so far. */
    public long pieces;

    /** Documents among them. */
    public long read;

    public long checked;
    public long applied;
    public long findings;

    /** What it changes, as JSON; null while that is not known. */
    public @Nullable String summary;

    /** Why it could not be done. */
    public @Nullable String failure;

    @Column(name = "change_set_id")
    public @Nullable UUID changeSet;

    public @Nullable Long publication;

    public static Import withId(UUID id) {
        return Import.<Import>findByIdOptional(id).orElseThrow(() -> Problem.notFound("import", id));
    }
}
