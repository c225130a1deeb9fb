package dev.rolebook.database;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A Quarkus of one's own, of which the clocks can be set: {@link FixedClock} and {@link DatabaseClock}. */
public class ClocksToBeSet implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(MovedDatabase.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
