package dev.rolebook.search;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Cursors;
import dev.rolebook.paging.Cursors.Position;
import dev.rolebook.paging.PageInfo;
import dev.rolebook.query.Names;
import dev.rolebook.search.Matches.Match;
import dev.rolebook.search.Search.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Composes a page of results: looks the words up, searches, and marks what was found. */
@ApplicationScoped
class SearchComposer {

    private final SearchReader reader;
    private final Cursors cursors;
    private final Names names;
    private final Links links;

    SearchComposer(SearchReader reader, Cursors cursors, Names names, Links links) {
        this.reader = reader;
        this.cursors = cursors;
        this.names = names;
        this.links = links;
    }

    SearchResults results(SearchQuery asked) {
        SearchTerms terms = SearchTerms.of(asked.q);
        Position start = asked.cursor == null ? null : cursors.read(asked.list(), asked.cursor);
        Search search = start == null ? first(asked, terms) : next(asked, terms, start);
        Matches found = terms.isEmpty() ? Matches.NONE : reader.search(search);
        if (found.knownFamilies() < Set.copyOf(asked.roleFamily).size()) {
            names.chosen(asked);
        }
        boolean more = found.matches().size() > asked.limit;
        int skipped = more && search.backward() ? 1 : 0;
        List<Match> page = more ? found.matches().subList(skipped, skipped + asked.limit) : found.matches();
        boolean hasNext = search.backward() || more;
        boolean hasPrev = search.backward() ? more : start != null;
        return new SearchResults(
                hits(page, found, search.sought()),
                new PageInfo(
                        asked.limit,
                        hasNext ? cursors.write(asked.list(), position(false, page, found, search)) : null,
                        hasPrev ? cursors.write(asked.list(), position(true, page, found, search)) : null,
                        asked.count ? found.total() : null),
                facets(found),
                search.sought().corrected());
    }

    private Search first(SearchQuery asked, SearchTerms terms) {
        Sought sought = terms.sought(terms.isEmpty() ? List.of() : reader.lookUp(terms.lookups()));
        return search(asked, terms, sought, false, Place.FIRST, false);
    }

    /** A cursor holds what was searched for as it was understood, so that every page of a walk asks the same. */
    private static Search next(SearchQuery asked, SearchTerms terms, Position start) {
        List<String> values = start.values();
        String corrected = values.get(2).isEmpty() ? null : values.get(2);
        Sought sought = new Sought(values.get(0), values.get(0), values.get(1), corrected);
        Place end = start.backward() ? Place.LAST : Place.FIRST;
        Place place =
                values.size() == 4 ? end : new Place(Long.parseLong(values.get(4)), UUID.fromString(values.get(5)));
        return search(asked, terms, sought, Boolean.parseBoolean(values.get(3)), place, start.backward());
    }

    private static Search search(
            SearchQuery asked, SearchTerms terms, Sought sought, boolean ranked, Place place, boolean backward) {
        return new Search(
                terms.name(),
                terms.names(),
                sought,
                asked.kind,
                asked.roleFamily,
                ranked,
                place,
                backward,
                asked.limit + 1,
                asked.count);
    }

    /** Beside a match; or at the end of all, if none is on the page. */
    private static Position position(boolean backward, List<Match> page, Matches found, Search search) {
        Sought sought = search.sought();
        List<String> values = new ArrayList<>(List.of(
                found.query(),
                sought.stems(),
                Objects.requireNonNullElse(sought.corrected(), ""),
                String.valueOf(found.ranked())));
        if (!page.isEmpty()) {
            Match edge = backward ? page.get(0) : page.get(page.size() - 1);
            values.add(String.valueOf(edge.score()));
            values.add(edge.id().toString());
        }
        return new Position(backward, values);
    }

    private List<SearchHit> hits(List<Match> page, Matches found, Sought sought) {
        List<String> beginnings = sought.beginnings();
        Predicate<String> isSought =
                word -> found.forms().contains(word) || beginnings.stream().anyMatch(word::startsWith);
        return page.stream().map(match -> SearchHit.of(match, isSought, links)).toList();
    }

    private SearchResults.Facets facets(Matches found) {
        return new SearchResults.Facets(
                found.kinds().stream()
                        .map(kind -> new SearchResults.KindCount(kind.kind(), kind.count()))
                        .toList(),
                found.families().stream()
                        .map(family -> new SearchResults.RoleFamilyCount(
                                links.ref(Kind.ROLE_FAMILY, family.slug(), family.title()), family.count()))
                        .toList(),
                found.approximate());
    }
}
