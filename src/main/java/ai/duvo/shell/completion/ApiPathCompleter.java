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
        List<String> before = PathTemplate.segments(base);
        List<PathTemplate> fitting = fitting(place, before).stream()
                .filter(template -> template.parts().size() > before.size())
                .toList();
        List<Candidate> words = words(fitting, before.size(), slash < 0 ? "/" : base).stream()
                .filter(c -> c.value().startsWith(place.typed()))
                .toList();
        CompletionResult found = values(fitting, before, place, base);
        return found.after(words, place.typed().substring(base.length()));
    }

    /** The query parameters that the path on the line takes, as {@code name=}. */
    List<Candidate> queryKeys(Place place) {
        String path = place.analyzer().value(Kind.API_PATH).orElse("");
        List<String> given = PathTemplate.segments(path);
        String method = method(place.analyzer());
        List<PathTemplate> fitting = fitting(place, given);
        return catalog.commands().stream()
                .filter(row -> row.operation()
                        .filter(o -> o.method().equals(method))
                        .map(o -> PathTemplate.of(row, o))
                        .filter(template -> template.isExactly(given) && fitting.contains(template))
                        .isPresent())
                .flatMap(Command::parameters)
                .filter(p -> p.target() instanceof Target.Query)
                .map(p -> new Candidate(((Target.Query) p.target()).name() + "=", p.summary(), "query", false))
                .filter(c -> c.value().startsWith(place.typed()))
                .distinct()
                .toList();
    }

    /** The ids that can stand behind these segments. */
    private CompletionResult values(List<PathTemplate> fitting, List<String> before, Place place, String base) {
        for (PathTemplate template : fitting) {
            Kind kind = template.kinds().get(template.parts().get(before.size()));
            if (kind != null && kind.isListed()) {
                CompletionResult result =
                        ids.at(kind, place.typing(place.typed().substring(base.length())), template.values(before));
                List<Candidate> open = result.candidates().stream()
                        .map(c -> new Candidate(c.value(), c.help(), c.group(), false))
                        .toList();
                return result.with(open).behind(base);
            }
        }
        return CompletionResult.none();
    }

    /** The words that can stand at this place of the templates, behind what is typed. */
    private static List<Candidate> words(List<PathTemplate> fitting, int index, String base) {
        Map<String, Candidate> words = new LinkedHashMap<>();
        for (PathTemplate template : fitting) {
            String next = template.parts().get(index);
            if (!next.startsWith("{") || next.equals(TEAM)) {
                String value = base + next;
                boolean isEnd = template.parts().size() == index + 1;
                words.merge(
                        value,
                        new Candidate(value, "", "paths", isEnd),
                        (a, b) -> new Candidate(value, "", "paths", a.whole() && b.whole()));
            }
        }
        return List.copyOf(words.values());
    }

    /** The templates that begin so; a segment that is a word of one of them is no id in another. */
    private List<PathTemplate> fitting(Place place, List<String> given) {
        List<PathTemplate> fitting = templates(method(place.analyzer())).stream()
                .filter(template -> template.fits(given))
                .toList();
        return fitting.stream()
                .filter(template -> fitting.stream().noneMatch(other -> isNearer(other, template, given)))
                .toList();
    }

    /** Whether one has a word, as it is given, at the first place where the two differ in that. */
    private static boolean isNearer(PathTemplate one, PathTemplate other, List<String> given) {
        for (int i = 0; i < given.size(); i++) {
            boolean isWord = one.parts().get(i).equals(given.get(i));
            if (isWord != other.parts().get(i).equals(given.get(i))) {
                return isWord;
            }
        }
        return false;
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
