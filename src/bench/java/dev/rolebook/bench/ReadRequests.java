package dev.rolebook.bench;

import java.util.List;
import java.util.stream.Stream;

/** Requests whose plans are looked at: every order of every list, every filter, and what is composed. */
public final class ReadRequests {

    private static final List<String> COLLECTIONS =
            List.of("role-families", "roles", "skills", "ladders", "sources", "salary-reports", "guides");
    private static final List<String> ORDERS = List.of("slug", "title", "updatedAt", "publishedAt");

    private ReadRequests() {}

    public static Stream<String> forPlans() {
        GeneratedField field = new GeneratedField(7);
        Stream<String> orders = COLLECTIONS.stream()
                .flatMap(collection -> ORDERS.stream()
                        .flatMap(order -> Stream.of(order, "-" + order))
                        .map(order -> "/v1/" + collection + "?sort=" + order));
        Stream<String> filters = Stream.of(
                "/v1/guides?type=COMPARISON",
                "/v1/guides?type=PATHWAY&sort=title",
                "/v1/guides?type=PATHWAY&sort=-updatedAt",
                "/v1/guides?type=PATHWAY&sort=publishedAt",
                "/v1/guides?tag=privacy",
                "/v1/guides?updatedSince=2026-01-01T00:00:00Z&sort=-updatedAt",
                "/v1/guides?slug=" + field.guide(1, 2) + "," + field.guide(3, 4),
                "/v1/role-families?role=" + field.role(1),
                "/v1/roles?roleFamily=" + field.word(),
                "/v1/roles?variantOf=" + field.role(1),
                "/v1/roles?seniority=MANAGER&sort=title",
                "/v1/roles?level=REQUIRED",
                "/v1/roles?skill=" + field.skill(1),
                "/v1/roles?code=11-1070&scheme=SOC_2018",
                "/v1/skills?role=" + field.role(1),
                "/v1/skills?type=TOOL&sort=title",
                "/v1/skills?category=privacy&sort=-updatedAt",
                "/v1/skills?tool=Excel",
                "/v1/ladders?roleFamily=" + field.word(),
                "/v1/ladders?role=" + field.role(2),
                "/v1/sources?tier=SURVEY",
                "/v1/salary-reports?role=" + field.role(1),
                "/v1/duties",
                "/v1/duties?sort=-role,-position",
                "/v1/duties?role=" + field.role(1),
                "/v1/duties?roleFamily=" + field.word(),
                "/v1/duties?theme=SPEND",
                "/v1/duties?cadence=WEEKLY",
                "/v1/duties?tool=Excel",
                "/v1/pay-observations",
                "/v1/pay-observations?source=" + field.word() + "-survey",
                "/v1/pay-observations?code=11-1070",
                "/v1/pay-observations?area=US",
                "/v1/pay-observations?role=" + field.role(1),
                "/v1/pay-observations?role=" + field.role(1) + "&match=CLOSE",
                "/v1/crosswalk?scheme=SOC_2018&code=11-1070",
                "/v1/resources",
                "/v1/resources?guide=" + field.guide(1, 2),
                "/v1/jobs",
                "/v1/jobs?roleFamily=" + field.word(),
                "/v1/jobs?role=" + field.role(1),
                "/v1/jobs?location=town-7",
                "/v1/jobs?remote=true",
                "/v1/jobs?employmentType=INTERN",
                "/v1/jobs?organisation=employer-7",
                "/v1/jobs?payFrom=60000&payCurrency=USD",
                "/v1/jobs?postedSince=2026-11-20",
                "/v1/jobs?updatedSince=2026-11-20T00:00:00Z",
                "/v1/jobs?q=" + field.word());
        return Stream.of(orders, filters, Reads.all().values().stream().map(read -> read.apply(field)))
                .flatMap(requests -> requests)
                .distinct();
    }
}
