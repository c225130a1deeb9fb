package dev.rolebook.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a guide's row only its own page shows: long, and read for no list. */
record GuideText(
        List<GuideParts.Path> paths,
        List<GuideParts.Step> steps,
        List<GuideParts.Question> faq,
        List<GuideParts.Link> links,
        GuideParts.@Nullable Link callToAction,
        List<GuideDocument.Author> authors,
        GuideDocument.@Nullable Seo seo) {}
