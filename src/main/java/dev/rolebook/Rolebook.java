package dev.rolebook;

import dev.rolebook.database.StartDatabase;
import dev.rolebook.database.StartFailure;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Rolebook: its database, then Quarkus. */
@QuarkusMain
public final class Rolebook {

    private Rolebook() {}

    public static void main(String... args) {
        try {
            StartDatabase.beforeQuarkus();
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
