package dev.rolebook.imports;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The sample library in a database of one's own, in which a test may publish what it likes. */
public class LibraryOfItsOwn implements QuarkusTestProfile {}
