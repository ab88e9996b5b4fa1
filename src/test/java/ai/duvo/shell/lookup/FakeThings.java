package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.inventory.TextFolding;
import ai.duvo.shell.line.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workspace of a few things: every kind has the same. */
final class FakeThings implements ThingSource {

    static final Catalog CATALOG = new Catalog(Commands.all());
    static final String CLERK = "2fcbba1f-503d-4f05-a4f4-16b76896d9f2";
    static final String DESK = "2fcbba1f-b105-4a11-8000-9a7c1f0a55d3";
    static final String STOCK = "9ddb1d93-437a-448c-9ce3-d216472ad90a";

    final List<String> told = new ArrayList<>();
    final List<NamedThing> things = new ArrayList<>(
            List.of(thing(CLERK, "Invoice clerk"), thing(DESK, "Returns desk"), thing(STOCK, "Café stock")));
    List<NamedThing> remembered = List.of();
    boolean isWhole = true;
    boolean isDry;
    int asked;

    static NamedThing thing(String id, String name) {
        return new NamedThing(id, List.of(name), TextFolding.fold(name));
    }

    @Override
    public Catalog catalog() {
        return CATALOG;
    }

    @Override
    public Known known(Kind kind, Map<Kind, String> below) {
        asked++;
        return new Known(remembered, false);
    }

    @Override
    public List<String> seen(Kind kind, String prefix) {
        return List.of();
    }

    @Override
    public Known listed(Invocation line, Command lister) {
        asked++;
        return new Known(things, isWhole);
    }

    @Override
    public boolean isDry() {
        return isDry;
    }

    @Override
    public void tell(String text) {
        told.add(text);
    }
}
