package dev.rolebook.document;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** The identities of documents and of their parts. */
public final class Identity {

    private static final TimeBasedEpochGenerator NEW = Generators.timeBasedEpochGenerator();

    private Identity() {}

    /** A new UUIDv7: ids sort by the time at which they were made. */
    public static UUID next() {
        return NEW.generate();
    }

    /**
     * The id of a part: a UUIDv5 of the document's id and the part's path of keys, so the same part
     * has the same id wherever and however often its document is applied.
     */
    public static UUID ofPart(UUID document, String path) {
        return Generators.nameBasedGenerator(document).generate(path);
    }
}
