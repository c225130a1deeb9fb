package dev.rolebook.syndication;

import dev.rolebook.guide.ComparisonGuide;
import dev.rolebook.guide.PathwayGuide;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of a guide's page: each is given the view that the API answers with, and nothing else. */
@CheckedTemplate(basePath = "guide")
final class GuidePage {

    private GuidePage() {}

    static native TemplateInstance comparison(ComparisonGuide guide, String style);

    static native TemplateInstance pathway(PathwayGuide guide, String style);
}
