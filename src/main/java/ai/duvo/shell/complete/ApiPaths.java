package ai.duvo.shell.complete;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.complete.IdOffers.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Paths of the API, segment by segment, with ids inside them; and the query parameters a path takes. */
final class ApiPaths {

    private static final String TEAM = "{teamId}";

    private final Catalog catalog;
    private final IdOffers ids;

    ApiPaths(Catalog catalog, IdOffers ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    /** What can stand behind the last slash that is typed. */
    Offer at(Place place) {
        int slash = place.typed().lastIndexOf('/');
        String base = place.typed().substring(0, slash + 1);
        String last = place.typed().substring(slash + 1);
        List<String> before = segments(base);
        Map<String, Candidate> fixed = new LinkedHashMap<>();
        for (Template template : templates(method(place.walk()))) {
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
        return Offer.of(fixed.values().stream()
                .filter(c -> c.value().startsWith(place.typed()))
                .toList());
    }

    /** The query parameters that the path on the line takes, as {@code name=}. */
    List<Candidate> queryKeys(Place place) {
        String path = place.walk().value(Kind.API_PATH).orElse("");
        List<String> given = segments(path);
        String method = method(place.walk());
        return catalog.commands().stream()
                .filter(row -> row.operation()
                        .filter(o -> o.method().equals(method)
                                && new Template(segments(o.path()), Map.of()).isExactly(given))
                        .isPresent())
                .flatMap(Command::parameters)
                .filter(p -> p.target() instanceof Target.Query)
                .map(p -> new Candidate(((Target.Query) p.target()).name() + "=", p.summary(), "query", false))
                .filter(c -> c.value().startsWith(place.typed()))
                .distinct()
                .toList();
    }

    private Offer inside(Kind kind, Place place, Map<Kind, String> above, String base, String last) {
        Offer offer = ids.at(kind, new Place(place.walk(), place.index(), last, place.ask()), above);
        List<Candidate> open = offer.candidates().stream()
                .map(c -> new Candidate(c.value(), c.help(), c.group(), false))
                .toList();
        return offer.with(open).behind(base);
    }

    private static String method(LineWalk walk) {
        return walk.steps().stream()
                .filter(s -> s.parameter() != null && s.parameter().name().equals("METHOD"))
                .findFirst()
                .map(s -> s.token().text())
                .orElse("GET");
    }

    private List<Template> templates(String method) {
        return catalog.commands().stream()
                .flatMap(row -> row.operations().stream()
                        .filter(o -> o.method().equals(method))
                        .map(o -> template(row, o)))
                .toList();
    }

    private static Template template(Command row, Operation operation) {
        Map<String, Kind> kinds = row.parameters()
                .filter(p -> p.target() instanceof Target.Path)
                .collect(Collectors.toMap(
                        p -> "{" + ((Target.Path) p.target()).name() + "}", Parameter::kind, (a, b) -> a));
        return new Template(segments(operation.path()), kinds);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
    }

    /** The parts of an operation's path; those in braces stand for a value, perhaps of a known kind. */
    private record Template(List<String> parts, Map<String, Kind> kinds) {

        boolean fits(List<String> given) {
            for (int i = 0; i < given.size(); i++) {
                if (!parts.get(i).startsWith("{") && !parts.get(i).equals(given.get(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean isExactly(List<String> given) {
            return given.size() == parts.size() && fits(given);
        }

        Map<Kind, String> values(List<String> given) {
            Map<Kind, String> values = new EnumMap<>(Kind.class);
            for (int i = 0; i < given.size(); i++) {
                String value = given.get(i);
                Optional.ofNullable(kinds.get(parts.get(i))).ifPresent(kind -> values.put(kind, value));
            }
            return values;
        }
    }
}
