package ai.duvo.shell.lookup;

import static ai.duvo.shell.lookup.FakeThings.CATALOG;
import static ai.duvo.shell.lookup.FakeThings.CLERK;
import static ai.duvo.shell.lookup.FakeThings.DESK;
import static ai.duvo.shell.lookup.FakeThings.STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Invocation.Bound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every argument and option of the table that takes an id: by the beginning of an id, and by name. */
class EveryIdArgumentTest {

    private record Place(Command row, Parameter parameter) {

        @Override
        public String toString() {
            return row.name() + " " + Invocation.written(parameter);
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Command row : CATALOG.commands()) {
            row.parameters()
                    .filter(parameter ->
                            parameter.kind().hasUuids() && parameter.spec().lookup() == null)
                    .forEach(parameter -> places.add(new Place(row, parameter)));
        }
        return places;
    }

    @Test
    void theTableHasMany() {
        assertThat(places()).hasSizeGreaterThan(300);
    }

    @Test
    void aWordIsLookedUpWhereverAnIdIsWanted() {
        for (Place place : places()) {
            boolean isUse = place.row().words().get(0).equals("use");
            assertThat(sent(place, "9ddb1d93", new FakeThings()))
                    .as("%s", place)
                    .isEqualTo(STOCK);
            assertThat(sent(place, "Invoice clerk", new FakeThings()))
                    .as("%s", place)
                    // it looks up whole names itself
                    .isEqualTo(isUse ? "Invoice clerk" : CLERK);
            assertThat(sent(place, "invoice", new FakeThings())).as("%s", place).isEqualTo(CLERK);
        }
    }

    @Test
    void aWholeIdCostsNothing() {
        for (Place place : places()) {
            FakeThings things = new FakeThings();
            assertThat(sent(place, DESK, things)).as("%s", place).isEqualTo(DESK);
            assertThat(things.asked).as("%s", place).isZero();
        }
    }

    @Test
    void twoThatFitStopTheLine() {
        for (Place place : places()) {
            assertThat(catchThrowable(() -> sent(place, "2fcbba1f", new FakeThings())))
                    .as("%s", place)
                    .hasMessage(
                            "2 " + place.parameter().kind().plural() + " begin with \"2fcbba1f\", so nothing was sent");
        }
    }

    /** What a line sends for a word; the parents that its list needs are named by whole ids. */
    private static String sent(Place place, String word, FakeThings things) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<Bound> bound = new ArrayList<>();
        for (Parameter one : place.row().parameters().toList()) {
            boolean isIt = one.equals(place.parameter());
            if (isIt || one.kind().isListed()) {
                String value = isIt ? word : DESK;
                (one instanceof Argument ? arguments : options).put(one.name(), List.of(value));
                bound.add(new Bound(one, value, new Span(0, 0), false));
            }
        }
        Invocation line = new Invocation(place.row(), arguments, options, Map.of(), Map.of(), bound);
        things.remembered = isFound(place) ? List.of() : things.things;
        Invocation resolved = new IdResolver(things, new LookupRules(true, false, false)).resolve(line);
        return resolved.values(place.parameter()).get(0);
    }

    /** Whether its list can be asked for with what the line names. */
    private static boolean isFound(Place place) {
        Kind kind = place.parameter().kind();
        return CATALOG.lister(kind, needed -> true).stream().allMatch(lister -> Catalog.needs(lister).stream()
                .allMatch(needed -> place.row().parameters().anyMatch(one -> one.kind() == needed)));
    }
}
