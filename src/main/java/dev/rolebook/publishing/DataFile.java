package dev.rolebook.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/** A whole table that documents name by its digest, kept with the log. */
@Entity
@Immutable
@Table(name = "data_file")
public class DataFile extends PanacheEntityBase {

    @Id
    public String sha256;

    public byte[] content;

    /** The name by which documents refer to a file's bytes. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
