package dev.rolebook.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of the page at the root. */
@CheckedTemplate(basePath = "home")
final class GreetingPage {

    private GreetingPage() {}

    static native TemplateInstance greeting(Home home, String address, String excerpt, String style);
}
