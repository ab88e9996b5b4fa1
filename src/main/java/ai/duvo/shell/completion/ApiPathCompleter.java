package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.PathTemplate;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.completion.IdCompleter.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completes paths of the API, segment by segment, with ids inside them; and the query parameters a path takes. */
final class ApiPathCompleter {

    private static final String TEAM = "{teamId}";

    private final Catalog catalog;
    private final IdCompleter ids;

    ApiPathCompleter(Catalog catalog, IdCompleter ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    /** What can stand behind the last slash that is typed. */
    CompletionResult at(Place place) {
        int slash = place.typed().lastIndexOf('/');
        String base = place.typed().substring(0, slash + 1);
        String last = place.typed().substring(slash + 1);
        List<String> before = PathTemplate.segments(base);
        Map<String, Candidate> fixed = new LinkedHashMap<>();
        for (PathTemplate template : templates(method(place.analyzer()))) {
            if (template.parts().size() <= before.size() || !template.fits(before)) {
                continue;
            }
            String next = template.parts().get(before.size());
            Kind kind = template.kinds().get(next);
            if (kind != null && kind.isListed()) {
                return inside(kind, place, template.values(before), base, last);
            }
            if (!next.startsWith("{") || next.equals(TEAM)) {
                boolean isEnd = template.parts().size() == before.size() + 1;
                String value = (slash < 0 ? "/" : base) + next;
                fixed.merge(
                        value,
                        new Candidate(value, "", "paths", isEnd),
                        (a, b) -> new Candidate(value, "", "paths", a.whole() && b.whole()));
            }
        }
        return CompletionResult.of(fixed.values().stream()
                .filter(c -> c.value().startsWith(place.typed()))
                .toList());
    }

    /** The query parameters that the path on the line takes, as {@code name=}. */
    List<Candidate> queryKeys(Place place) {
        String path = place.analyzer().value(Kind.API_PATH).orElse("");
        List<String> given = PathTemplate.segments(path);
        String method = method(place.analyzer());
        return catalog.commands().stream()
                .filter(row -> row.operation()
                        .filter(o -> o.method().equals(method)
                                && PathTemplate.of(row, o).isExactly(given))
                        .isPresent())
                .flatMap(Command::parameters)
                .filter(p -> p.target() instanceof Target.Query)
                .map(p -> new Candidate(((Target.Query) p.target()).name() + "=", p.summary(), "query", false))
                .filter(c -> c.value().startsWith(place.typed()))
                .distinct()
                .toList();
    }

    private CompletionResult inside(Kind kind, Place place, Map<Kind, String> above, String base, String last) {
        CompletionResult result =
                ids.at(kind, new Place(place.analyzer(), place.index(), last, place.request()), above);
        List<Candidate> open = result.candidates().stream()
                .map(c -> new Candidate(c.value(), c.help(), c.group(), false))
                .toList();
        return result.with(open).behind(base);
    }

    private static String method(LineAnalyzer analyzer) {
        return analyzer.steps().stream()
                .filter(s -> s.parameter() != null && s.parameter().name().equals("METHOD"))
                .findFirst()
                .map(s -> s.token().text())
                .orElse("GET");
    }

    private List<PathTemplate> templates(String method) {
        return catalog.commands().stream()
                .flatMap(row -> row.operations().stream()
                        .filter(o -> o.method().equals(method))
                        .map(o -> PathTemplate.of(row, o)))
                .toList();
    }
}
