package ai.duvo.shell;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.completion.NameResolver;
import ai.duvo.shell.recording.NameSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Names from the inventory: those that recordings use are those that Tab knows. */
final class InventoryNames implements NameSource {

    private final Catalog catalog;
    private final NameResolver resolver;

    InventoryNames(Catalog catalog, NameResolver resolver) {
        this.catalog = catalog;
        this.resolver = resolver;
    }

    @Override
    public Map<Kind, String> values(String path) {
        return catalog.values(path);
    }

    @Override
    public CompletableFuture<Optional<Naming>> naming(
            Kind kind, String id, Map<Kind, String> below, ActiveOptions options) {
        return resolver.find(kind, id, below, options).thenApply(found -> found.map(InventoryNames::naming));
    }

    @Override
    public Optional<Naming> known(Kind kind, String id, Map<Kind, String> below, ActiveOptions options) {
        return resolver.known(kind, id, below, options).map(InventoryNames::naming);
    }

    private static Naming naming(NameResolver.Found found) {
        List<String> command = new ArrayList<>(found.lister().words());
        if (found.lister().option("all").isPresent()) {
            command.add("--all");
        }
        List<Need> needs = found.lister()
                .parameters()
                .filter(parameter -> parameter.required() && parameter.choices().isEmpty())
                .map(parameter -> need(parameter, found.below()))
                .toList();
        return new Naming(
                command,
                needs,
                collection(found.lister()),
                Objects.requireNonNull(found.lister().listing()),
                found.name(),
                found.isUnique() && !isOneOfFew(found.lister()),
                found.text());
    }

    /** Whether the list must be told a word of few: which of them had the thing is not known. */
    private static boolean isOneOfFew(Command lister) {
        return lister.parameters()
                .anyMatch(parameter ->
                        parameter.required() && !parameter.choices().isEmpty());
    }

    private static String collection(Command lister) {
        String path = lister.operation().map(Operation::path).orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Need need(Parameter parameter, Map<Kind, String> below) {
        String option = parameter instanceof Argument ? "" : "--" + parameter.name();
        return new Need(option, parameter.kind(), below.getOrDefault(parameter.kind(), ""));
    }
}
