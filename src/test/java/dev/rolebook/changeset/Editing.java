package dev.rolebook.changeset;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What editors and publishers do, for tests: each step as a request. */
public final class Editing {

    public static final String SETS = "/manage/v1/change-sets";

    private Editing() {}

    public static RequestSpecification editor() {
        return Keyring.as(Roles.EDITOR);
    }

    public static RequestSpecification publisher() {
        return Keyring.as(Roles.PUBLISHER);
    }

    /** Begins a change set, and gives its id. */
    public static String begin(String title) {
        return editor().contentType("application/json")
                .body("{\"title\":\"" + title + "\"}")
                .post(SETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A document as the set shows it. */
    public static Response draft(String set, String kind, String slug) {
        return editor().get(SETS + "/" + set + "/documents/" + kind + "/" + slug);
    }

    /** Writes a document over whatever the set shows. */
    public static Response write(String set, String kind, String slug, String body) {
        return tryToWrite(set, kind, slug, body)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)))
                .extract()
                .response();
    }

    /** The same, whatever comes of it. */
    public static Response tryToWrite(String set, String kind, String slug, String body) {
        Response before = draft(set, kind, slug);
        boolean isNew = before.statusCode() == 404;
        return editor().contentType("application/json")
                .header(isNew ? "If-None-Match" : "If-Match", isNew ? "*" : before.header("ETag"))
                .body(body)
                .put(SETS + "/" + set + "/documents/" + kind + "/" + slug);
    }

    /** A token with which every read answers as if the set were published. */
    public static String previewToken(String set) {
        return previewToken(set, "{}");
    }

    /** The same, as ordered. */
    public static String previewToken(String set, String order) {
        return editor().contentType("application/json")
                .body(order)
                .post(SETS + "/" + set + "/previews")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    public static Response publish(String set) {
        return publisher().post(SETS + "/" + set + "/publish");
    }

    /** A skill. */
    public static String skill(String slug, String name) {
        return "{\"kind\":\"skill\",\"slug\":\"%s\",\"format\":1,\"name\":\"%s\",\"type\":\"SKILL\",\"description\":\"What it is.\"}"
                .formatted(slug, name);
    }

    /** A change set with one skill in it. */
    public static String withSkill(String slug, String name) {
        String set = begin("The skill " + slug);
        write(set, "skill", slug, skill(slug, name));
        return set;
    }
}
