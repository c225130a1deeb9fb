package dev.rolebook;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Rolebook. */
@QuarkusMain
public final class Rolebook {

    private Rolebook() {}

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
