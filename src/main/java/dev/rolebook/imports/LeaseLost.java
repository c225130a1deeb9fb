package dev.rolebook.imports;

/** Another replica has taken the import over: this one is done with it, and has written nothing more. */
final class LeaseLost extends RuntimeException {

    LeaseLost() {
        super("the lease on an import was lost", null, false, false);
    }
}
