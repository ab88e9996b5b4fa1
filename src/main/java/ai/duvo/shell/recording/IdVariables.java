package ai.duvo.shell.recording;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.line.Invocation.Bound;
import ai.duvo.shell.recording.IdVariable.Captured;
import ai.duvo.shell.recording.IdVariable.Definition;
import ai.duvo.shell.recording.IdVariable.Given;
import ai.duvo.shell.recording.IdVariable.LookedUp;
import ai.duvo.shell.recording.NameSource.Naming;
import ai.duvo.shell.session.CommandResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds names for the ids of a recording: out of the line that brought an id, else by what the thing is called, else as
 * a
 * parameter. What has to be asked for comes later and takes the parameter's place.
 */
final class IdVariables {

    /** Fields of a body that give a thing another name. */
    private static final Set<String> NAMES = Set.of("name", "title", "value");

    private final Recording recording;
    private final NameSource nameSource;
    private final boolean onlyParams;
    private final LocalDate today;
    private final Runnable changed;
    private final Map<String, Found> origins = new HashMap<>();
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();

    /**
     * Where an id came from.
     *
     * @param line the line that brought it
     */
    private record Found(RecordedLine line, IdOrigin origin) {}

    /**
     * An id in use.
     *
     * @param kind what it is an id of
     * @param below what else is known of the line, by kind
     * @param line the line that uses it
     * @param options whose workspace
     */
    record IdUse(String id, Kind kind, Map<Kind, String> below, RecordedLine line, ActiveOptions options) {}

    /**
     * Makes it.
     *
     * @param changed called when a name was found later, from any thread
     */
    IdVariables(Recording recording, NameSource nameSource, boolean onlyParams, LocalDate today, Runnable changed) {
        this.recording = recording;
        this.nameSource = nameSource;
        this.onlyParams = onlyParams;
        this.today = today;
        this.changed = changed;
    }

    /** Remembers what a line brought; the first line that is about an id is the one to take it from. */
    void brought(RecordedLine line, Map<String, IdOrigin> ids) {
        ids.forEach((id, origin) -> {
            Found known = origins.get(id);
            boolean isBetter =
                    known == null || (origin.isOwn() && !known.origin().isOwn());
            if (isBetter) {
                origins.put(id, new Found(line, origin));
            }
        });
    }

    /** Whether a line brought it, or it has a name already. */
    boolean isKnown(String id) {
        return origins.containsKey(id) || recording.name(id) != null;
    }

    /** The ids that a command was given, and what each of them is. */
    Map<String, Kind> things(CommandResult command) {
        Map<String, Kind> things = new LinkedHashMap<>();
        for (Bound bound : command.invocation().bound()) {
            Kind kind = bound.parameter().kind();
            if (kind.isListed()) {
                things.putIfAbsent(bound.value(), kind);
            } else if (kind == Kind.API_PATH) {
                nameSource.values(bound.value()).forEach((each, id) -> things.putIfAbsent(id, each));
            }
        }
        things.keySet().removeIf(id -> !IdFinder.isId(id));
        return things;
    }

    /** Gives an id in use a name. */
    void use(IdUse use) {
        IdVariable known = recording.name(use.id());
        if (known != null && recording.isDefinedBefore(known, use.line())) {
            return;
        }
        Found brought = origins.get(use.id());
        Found found = brought == null || recording.isBefore(brought.line(), use.line()) ? brought : null;
        if (!use.kind().isListed() && found != null) {
            IdUse better = new IdUse(use.id(), kind(found), use.below(), use.line(), use.options());
            name(better, found.origin().name(), captured(found));
            return;
        }
        boolean isGiven = onlyParams && (found == null || found.line().isLeftOut() || !isCreated(found));
        if (!isGiven && found != null && found.origin().isOwn()) {
            name(use, found.origin().name(), captured(found));
        } else if (use.kind().isListed() && use.kind() != Kind.SANDBOX) {
            ask(use, isGiven ? null : found);
        } else {
            name(use, "", isGiven || found == null ? new Given(given(use, Optional.empty())) : captured(found));
        }
    }

    /** Waits for nothing: those that are being asked for. */
    CompletableFuture<Void> pending() {
        return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new));
    }

    private static boolean isCreated(Found found) {
        CommandResult command = found.line().command();
        return command != null
                && command.invocation()
                        .command()
                        .operation()
                        .filter(Operation::isMutating)
                        .isPresent();
    }

    /** What kind of thing a line was about, where the line that uses it does not say. */
    private static Kind kind(Found found) {
        CommandResult result = found.line().command();
        Command command = result == null ? null : result.invocation().command();
        if (command == null || !found.origin().isOwn()) {
            return Kind.COMMAND;
        }
        return command.listing() != null
                ? command.listing().kind()
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.plural().equals(command.group()))
                        .findFirst()
                        .orElse(Kind.COMMAND);
    }

    private static Definition captured(Found found) {
        return new Captured(found.line(), found.origin());
    }

    private void ask(IdUse use, @Nullable Found mentioned) {
        if (isChanged(use)) {
            Optional<Naming> before = nameSource.known(use.kind(), use.id(), use.below(), use.options());
            if (before.isPresent() || isRenamedOrGone(use)) {
                settle(use, mentioned, before);
                return;
            }
        }
        CompletableFuture<Optional<Naming>> answer =
                nameSource.naming(use.kind(), use.id(), use.below(), use.options());
        if (answer.isDone()) {
            settle(use, mentioned, answer.exceptionally(e -> Optional.empty()).getNow(Optional.empty()));
            return;
        }
        name(use, "", mentioned == null ? new Given(given(use, Optional.empty())) : captured(mentioned));
        CompletableFuture<Void> later = answer.exceptionally(e -> Optional.empty())
                .thenAccept(naming -> {
                    synchronized (recording) {
                        settle(use, mentioned, naming);
                    }
                    changed.run();
                });
        pending.add(later);
        later.whenComplete((result, error) -> pending.remove(later));
    }

    /** Whether the line is about the thing itself and changes something, so that it may be called otherwise now. */
    private static boolean isChanged(IdUse use) {
        return operation(use)
                .filter(Operation::isMutating)
                .map(Operation::pathNames)
                .filter(names -> !names.isEmpty())
                .filter(names -> bound(use)
                        .anyMatch(bound -> bound.value().equals(use.id())
                                && bound.parameter().target() instanceof Target.Path path
                                && path.name().equals(names.get(names.size() - 1))))
                .isPresent();
    }

    private static boolean isRenamedOrGone(IdUse use) {
        boolean isGone =
                operation(use).filter(one -> one.method().equals("DELETE")).isPresent();
        return isGone
                || bound(use)
                        .anyMatch(bound -> bound.parameter().target() instanceof Target.Body body
                                && NAMES.contains(body.path().text()));
    }

    private static Optional<Operation> operation(IdUse use) {
        return Optional.ofNullable(use.line().command())
                .flatMap(command -> command.invocation().command().operation());
    }

    private static Stream<Bound> bound(IdUse use) {
        CommandResult command = use.line().command();
        return command == null ? Stream.empty() : command.invocation().bound().stream();
    }

    private void settle(IdUse use, @Nullable Found mentioned, Optional<Naming> naming) {
        String called = naming.map(Naming::name).orElse("");
        if (naming.isPresent() && naming.get().isUnique() && !onlyParams) {
            Map<Kind, String> above = naming.get().needs().stream()
                    .collect(Collectors.toMap(NameSource.Need::kind, NameSource.Need::id, (first, second) -> first));
            for (NameSource.Need need : naming.get().needs()) {
                use(new IdUse(need.id(), need.kind(), above, use.line(), use.options()));
            }
            name(use, called, new LookedUp(naming.get(), use.line(), mayBeNew(naming.get(), use.line())));
        } else {
            name(use, called, mentioned == null ? new Given(given(use, naming)) : captured(mentioned));
        }
    }

    /** Whether a line before may have made it: one that changes what the naming command lists. */
    private boolean mayBeNew(Naming naming, RecordedLine user) {
        for (RecordedLine line : recording.lines()) {
            if (line == user) {
                return false;
            }
            CommandResult command = line.command();
            if (command != null
                    && !line.isLeftOut()
                    && touches(command.invocation().command(), naming)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(Command command, Naming naming) {
        return command.operation()
                .filter(Operation::isMutating)
                .filter(operation -> operation.path().endsWith("/" + naming.collection()))
                .isPresent();
    }

    private void name(IdUse use, String called, Definition definition) {
        String base = IdVariable.base(use.kind());
        IdVariable known = recording.name(use.id());
        if (known == null) {
            recording.name(new IdVariable(use.id(), use.kind(), recording.free(base, called), definition));
            return;
        }
        String better = recording.free(base, called);
        // a number is for want of a better name, which may have come now
        boolean isBetter = known.isNumbered() && better.endsWith("_" + base);
        recording.name(isBetter ? known.named(better, definition) : known.named(known.name(), definition));
    }

    private String given(IdUse use, Optional<Naming> naming) {
        return naming.map(Naming::text)
                .filter(text -> !text.isEmpty())
                .orElse(IdVariable.base(use.kind()) + ", recorded " + today);
    }
}
