package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.PathTemplate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tab in paths of the API where a word can stand as well as an id. */
class ApiPathCompleterTest {

    private static final String ID = "z1";

    private final CompleterFixture tab = new CompleterFixture();

    /** What the operations of the table can have behind the same segments. */
    private record Next(Set<String> words, Set<Kind> kinds) {}

    @Test
    void everyPlaceOffersItsWordsBesideItsIds() {
        listings().forEach(row -> tab.answer(row.name(), item(row)));
        Map<String, Next> both = new LinkedHashMap<>(places());
        both.values().removeIf(next -> next.words().isEmpty() || next.kinds().isEmpty());
        assertThat(both)
                .containsKeys("GET /v2/skills/", "GET /v2/agents/z1/case-triggers/", "POST /v2/queues/z1/cases/");
        both.forEach((place, next) -> {
            String base = place.substring(place.indexOf('/'));
            assertThat(tab.values("api " + place))
                    .as(place)
                    .containsAll(next.words().stream().map(word -> base + word).toList())
                    .endsWith(base + ID);
        });
    }

    @Test
    void wordsComeFirstAndBothAreNarrowed() {
        tab.answer(
                "skills list", "[{\"id\": \"s1\", \"name\": \"System checks\"}, {\"id\": \"t2\", \"name\": \"Tone\"}]");
        assertThat(tab.values("api GET /v2/skills/"))
                .startsWith("/v2/skills/system")
                .hasSize(3);
        assertThat(tab.values("api GET /v2/skills/sys")).containsExactly("/v2/skills/system", "/v2/skills/s1");
        assertThat(tab.values("api GET /v2/skills/tone")).containsExactly("/v2/skills/t2");
        assertThat(tab.values("api DELETE /v2/skills/")).containsExactly("/v2/skills/s1", "/v2/skills/t2");
    }

    @Test
    void aWordIsOfferedWithoutTheListAndTakenOnceItIsBegun() {
        CompletionResult all = tab.offer("api GET /v2/skills/");
        assertThat(all.candidates()).extracting(Candidate::value).containsExactly("/v2/skills/system");
        assertThat(all.candidates().get(0).group()).contains("the API answered 401");
        assertThat(all.isPartial()).as("Tab must not take the one word").isTrue();
        assertThat(tab.offer("api GET /v2/skills/s").isPartial()).isFalse();
    }

    @Test
    void whatFollowsAnIdDoesNotFollowAWord() {
        assertThat(tab.values("api GET /v2/skills/s1/")).contains("/v2/skills/s1/download");
        assertThat(tab.values("api GET /v2/skills/system/")).isEmpty();
        assertThat(tab.values("api POST /v2/queues/q/cases/bulk-delete/")).isEmpty();
    }

    private static Map<String, Next> places() {
        Map<String, Next> places = new LinkedHashMap<>();
        for (Command row : CompleterFixture.CATALOG.commands()) {
            for (Operation operation : row.operations()) {
                PathTemplate template = PathTemplate.of(row, operation);
                StringBuilder place = new StringBuilder(operation.method()).append(" /");
                for (String part : template.parts()) {
                    Next next =
                            places.computeIfAbsent(place.toString(), p -> new Next(new HashSet<>(), new HashSet<>()));
                    Kind kind = template.kinds().get(part);
                    if (!part.startsWith("{")) {
                        next.words().add(part);
                    } else if (kind != null && kind.isListed()) {
                        next.kinds().add(kind);
                    }
                    place.append(part.startsWith("{") && !part.equals("{teamId}") ? ID : part)
                            .append('/');
                }
            }
        }
        return places;
    }

    private static Stream<Command> listings() {
        return CompleterFixture.CATALOG.commands().stream().filter(row -> row.listing() != null);
    }

    private static String item(Command row) {
        Listing listing = row.listing();
        List<String> path = List.of((listing == null ? "id" : listing.id()).split("\\."));
        String item = "\"" + ID + "\"";
        for (int i = path.size() - 1; i >= 0; i--) {
            item = "{\"" + path.get(i) + "\": " + item + "}";
        }
        return "[" + item + "]";
    }
}
