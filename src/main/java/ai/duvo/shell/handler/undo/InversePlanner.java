package ai.duvo.shell.handler.undo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Undo;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.request.ReadOnlyCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.UndoPlanner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Plans the inverse of each command as its row says; reads what the inverse needs before the command changes it. */
public record InversePlanner(Catalog catalog) implements UndoPlanner {

    /** What they change only the lines or the request say that they run. */
    private static final Set<String> HIDDEN = Set.of("replay", "http resend");

    private static final Set<String> HARMLESS = Set.of("dry-run", "offline");

    @Override
    public Function<CommandOutput, List<UndoLine>> before(CommandContext context) {
        Command row = context.command();
        boolean isHidden = HIDDEN.contains(row.name()) && HARMLESS.stream().noneMatch(context.invocation()::flag);
        if (!isHidden && !ReadOnlyCheck.mayChange(context.invocation())
                || context.isDry()
                || context.requests().isPlayedBack()) {
            return answer -> List.of();
        }
        String workspace = context.accounts().scope(context.options()).workspace();
        Function<CommandOutput, List<UndoLine>> lines = lines(context, row);
        return answer ->
                lines.apply(answer).stream().map(line -> line.in(workspace)).toList();
    }

    private Function<CommandOutput, List<UndoLine>> lines(CommandContext context, Command row) {
        Undo undo = row.undo();
        if (undo == null) {
            return answer -> List.of(UndoLine.none("nothing takes back " + row.name()));
        }
        try {
            return undo.isRestoring() ? restoring(context) : line(context, undo);
        } catch (InterruptedFailure stopped) {
            throw stopped;
        } catch (Failure unread) {
            return answer -> List.of(UndoLine.none("what was there before could not be read: " + unread.getMessage()));
        }
    }

    private Function<CommandOutput, List<UndoLine>> restoring(CommandContext context) {
        Command row = context.command();
        Command reader = catalog.reader(row).orElse(null);
        JsonNode before = reader == null ? listed(context) : read(context, reader);
        List<UndoLine> lines = List.of(new RestoringLine(context.invocation(), before, reader).line());
        return answer -> lines;
    }

    private static JsonNode read(CommandContext context, Command reader) {
        Operation operation = reader.operation().orElseThrow();
        return context.requests().json(context.requests().plan(operation, Map.of()));
    }

    private static JsonNode listed(CommandContext context) {
        Parameter subject = context.command().subject().orElseThrow();
        String id = context.invocation().values(subject).get(0);
        return context.requests()
                .names()
                .find(context.invocation(), subject.kind(), List.of(), id)
                .orElse(MissingNode.getInstance());
    }

    private Function<CommandOutput, List<UndoLine>> line(CommandContext context, Undo undo) {
        Kind found = undo.found();
        Set<String> before = found == null ? Set.of() : ids(context, found);
        Command row = undo.row(catalog).orElseThrow();
        return answer -> {
            try {
                JsonNode root = answer.hasValue() ? Json.read(answer.body()) : MissingNode.getInstance();
                return added(context, found, before, root).stream()
                        .map(id -> new InverseLine(context.invocation(), undo, row, root, id).line())
                        .toList();
            } catch (Failure unread) {
                // what the command did is done, whatever becomes of its undo
                return List.of(UndoLine.none("what is there now could not be read: " + unread.getMessage()));
            }
        };
    }

    /** The ids that were not there before, only those of the answer where it has some; one empty id for none. */
    private Set<String> added(CommandContext context, @Nullable Kind found, Set<String> before, JsonNode answer) {
        Set<String> added = new TreeSet<>(found == null ? Set.of() : ids(context, found));
        added.removeAll(before);
        String text = answer.toString();
        if (added.stream().anyMatch(text::contains)) {
            added.removeIf(id -> !text.contains(id));
        }
        return added.isEmpty() ? Set.of("") : added;
    }

    private Set<String> ids(CommandContext context, Kind kind) {
        Listing listing =
                Objects.requireNonNull(catalog.lister(kind).orElseThrow().listing(), "a list");
        Set<String> ids = new HashSet<>();
        for (JsonNode item : context.requests().names().all(context.invocation(), kind)) {
            ids.add(Json.at(item, listing.id()).asString(""));
        }
        return ids;
    }
}
