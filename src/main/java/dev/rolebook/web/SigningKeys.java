package dev.rolebook.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The secrets that all replicas sign with: kept in the database, made by whoever needs one first. */
@ApplicationScoped
public class SigningKeys {

    private static final int BYTES = 32;

    private final DataSource database;
    private final Map<String, SecretKeySpec> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    public SigningKeys(DataSource database) {
        this.database = database;
    }

    /** The key for HMAC-SHA-256 of one purpose. */
    public SecretKeySpec named(String purpose) {
        // Not computeIfAbsent: it would hold the map's lock while the database is asked.
        SecretKeySpec key = known.get(purpose);
        if (key == null) {
            // A transaction of its own, because that of a read may not write.
            key = new SecretKeySpec(QuarkusTransaction.requiringNew().call(() -> readOrMake(purpose)), "HmacSHA256");
            known.put(purpose, key);
        }
        return key;
    }

    private byte[] readOrMake(String purpose) throws SQLException {
        byte[] proposed = new byte[BYTES];
        random.nextBytes(proposed);
        try (Connection connection = database.getConnection();
                PreparedStatement make = connection.prepareStatement(
                        "insert into signing_key (name, secret) values (?, ?) on conflict do nothing");
                PreparedStatement read = connection.prepareStatement("select secret from signing_key where name = ?")) {
            make.setString(1, purpose);
            make.setBytes(2, proposed);
            make.executeUpdate();
            read.setString(1, purpose);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
