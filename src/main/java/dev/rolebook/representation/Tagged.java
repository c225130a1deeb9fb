package dev.rolebook.representation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** The answer to a write, which tells the entity tag that a read of the same URL would have now. */
public interface Tagged {

    /** What a read would answer with; null if there is nothing to read. */
    @JsonIgnore
    @Nullable String content();

    /** The entity tag of that; null if there is nothing to read. */
    default @Nullable String entityTag() {
        String content = content();
        return content == null ? null : EntityTags.of(content);
    }
}
