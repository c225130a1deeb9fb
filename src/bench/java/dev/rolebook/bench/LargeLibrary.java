package dev.rolebook.bench;

import dev.rolebook.publishing.NoSampleLibrary;
import java.util.HashMap;
import java.util.Map;

/** A database of its own for a generated library: other tests look at every document there is. */
public class LargeLibrary extends NoSampleLibrary {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("rolebook.imports.upload-bytes", "1073741824");
        // Imports are for the servers that are measured.
        settings.put("rolebook.imports.poll", "1H");
        return settings;
    }
}
