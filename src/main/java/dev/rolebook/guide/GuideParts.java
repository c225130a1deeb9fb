package dev.rolebook.guide;

import dev.rolebook.document.LinkKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a guide that nobody refers to or filters by, as its row keeps them. They name documents
 * by id, so a rename does not touch them.
 */
final class GuideParts {

    private GuideParts() {}

    record Path(
            String key,
            String title,
            List<UUID> roles,
            List<String> criteria,
            @Nullable String note,
            @Nullable UUID guide) {}

    record Step(String key, String title, String body, List<UUID> skills, GuideDocument.@Nullable Months months) {}

    record Question(String key, String question, String answer) {}

    record Link(
            @Nullable String rel,
            String title,
            LinkKind kind,
            @Nullable UUID document,
            @Nullable String url) {}
}
