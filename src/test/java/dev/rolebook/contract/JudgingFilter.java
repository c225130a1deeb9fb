package dev.rolebook.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges every answer that REST Assured receives. */
final class JudgingFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Judge.ofTheCommittedDocument().demand(answer(request, response));
        return response;
    }

    private static Answer answer(FilterableRequestSpecification request, Response response) {
        Map<String, List<String>> headers = response.getHeaders().asList().stream()
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        // The client sends one slash where it is given several.
        String target = request.getURI().replaceFirst("^[a-z]+://[^/]*/+", "/");
        return Answer.of(request.getMethod(), target, response.statusCode(), headers, response.asByteArray());
    }
}
