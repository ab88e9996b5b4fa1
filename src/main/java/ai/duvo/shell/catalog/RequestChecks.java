package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of the request of a row: path, query, body, paging and result. */
final class RequestChecks {

    private final Command command;
    private final List<String> findings = new ArrayList<>();

    private RequestChecks(Command command) {
        this.command = command;
    }

    static List<String> check(Command command) {
        RequestChecks checks = new RequestChecks(command);
        checks.operations();
        checks.paths();
        command.parameters().forEach(checks::parameter);
        checks.bodies();
        checks.shared();
        checks.multipart();
        checks.result();
        return checks.findings;
    }

    private void operations() {
        long extra = command.operations().size() - command.alternatives().size() - (command.merge() == null ? 0 : 1);
        if (command.handler() == null && extra != 1) {
            report("calls " + extra + " operations without a handler");
        }
        if (command.sendsJson()
                && command.operation().filter(Operation::isMutating).isEmpty()) {
            report("sends a body with a method that takes none");
        }
    }

    private void paths() {
        Set<String> always = new HashSet<>();
        Set<String> bound = new HashSet<>();
        command.constants().forEach(constant -> {
            if (constant.place() instanceof Target.Path path) {
                always.add(path.name());
            }
        });
        command.parameters().forEach(parameter -> {
            if (parameter.target() instanceof Target.Path path) {
                bound.add(path.name());
                boolean isThere =
                        parameter.required() || (parameter instanceof Option option && option.isDefaultSent());
                if (isThere) {
                    always.add(path.name());
                }
            }
        });
        bound.addAll(always);
        command.operation().ifPresent(operation -> filled(operation, always, bound));
        command.alternatives().forEach((name, operation) -> {
            Set<String> chosen = new HashSet<>(always);
            command.option(name).map(Option::target).ifPresent(target -> {
                if (target instanceof Target.Path path) {
                    chosen.add(path.name());
                }
            });
            filled(operation, chosen, bound);
        });
        bound.stream()
                .filter(n -> command.operations().stream()
                        .noneMatch(o -> o.pathNames().contains(n)))
                .forEach(n -> report(
                        "no operation has {" + n + "}" + (n.equals(Target.REST) ? ": its slashes would be lost" : "")));
    }

    private void filled(Operation operation, Set<String> always, Set<String> bound) {
        if (command.handler() != null) {
            return;
        }
        for (String name : operation.pathNames()) {
            if (always.contains(name) || ContextName.of(name).isPresent()) {
                continue;
            }
            report(
                    bound.contains(name)
                            ? "only an optional argument or option fills {" + name + "} of " + operation
                            : "nothing fills {" + name + "} of " + operation);
        }
    }

    private void parameter(Parameter parameter) {
        String name = parameter.name();
        if (parameter.target() instanceof Target.Path
                && (parameter.repeatable() || parameter.spec().isCommaList())) {
            report(name + " may come several times, and a path has room for one");
        }
        if (parameter.target() instanceof Target.Body body) {
            body(parameter, body);
        }
        if (parameter.target() instanceof Target.Multipart part && part.isFile() && parameter.kind() != Kind.FILE) {
            report(name + " is the file of a multipart body, but its kind is " + parameter.kind());
        }
        boolean isFlagWithoutConstant = parameter instanceof Option option
                && option.flag()
                && (parameter.target() instanceof Target.Body b && b.constant() == null
                        || parameter.target() instanceof Target.Query q && q.constant() == null);
        if (isFlagWithoutConstant) {
            report(name + " is a flag and does not say what it sends");
        }
        if (parameter.spec().lookup() != null && !parameter.kind().isListed()) {
            report(name + " looks up names of a kind that nothing lists");
        }
        boolean isInAddress = parameter.target() instanceof Target.Query || parameter.target() instanceof Target.Path;
        if (parameter.isSensitive() && isInAddress) {
            report(name + " is a secret and would stand in the address");
        }
        boolean isFileName = parameter.kind() == Kind.FILE
                && command.handler() == null
                && parameter.spec().source() == ValueSource.WORD
                && (parameter.target() instanceof Target.Body || parameter.target() instanceof Target.Query);
        if (isFileName) {
            report(name + " is a file, and its name would be sent in place of its content");
        }
        if (parameter.spec().isSentEmpty() && !parameter.repeatable()) {
            report(name + " is no list, so that no empty one can be sent");
        }
    }

    private void body(Parameter parameter, Target.Body body) {
        boolean isMany = parameter.repeatable() || parameter.spec().isCommaList();
        if (isMany && !body.path().takesMany() && body.constant() == null) {
            report(parameter.name() + " may come several times, and " + body.path() + " takes one: write " + body.path()
                    + "[] or {}");
        }
        if (body.path().takesMembers() && parameter.kind() != Kind.KEY_VALUE && parameter.kind() != Kind.KEY_SECRET) {
            report(parameter.name() + " fills " + body.path() + " and is no KEY=VALUE");
        }
        boolean isNumber = parameter.kind() == Kind.NUMBER || parameter.kind() == Kind.DECIMAL;
        if (isNumber && body.type() == JsonType.STRING && body.constant() == null) {
            report(parameter.name() + " is a number and would be sent as a text");
        }
        boolean isPair = parameter.kind() == Kind.KEY_VALUE || parameter.kind() == Kind.KEY_SECRET;
        if (isPair && !body.path().takesMembers()) {
            report(parameter.name() + " is KEY=VALUE, and " + body.path() + " takes a text: write " + body.path()
                    + "{}");
        }
        if (parameter.kind() == Kind.JSON && body.type() != JsonType.JSON) {
            report(parameter.name() + " is JSON and would be sent as a text");
        }
    }

    /** No two places of the body contain each other; flags and groups may share one. */
    private void bodies() {
        List<BodyPath> places = new ArrayList<>();
        command.constants().forEach(constant -> {
            if (constant.place() instanceof Target.Body body) {
                places.add(body.path());
                boolean isChanged = command.parameters()
                        .anyMatch(p -> p.target() instanceof Target.Body own
                                && own.path().equals(body.path()));
                if (isChanged && !constant.isDefault()) {
                    report(body.path() + " is fixed, and an option sends it as well");
                }
            }
        });
        command.parameters().forEach(parameter -> {
            if (parameter.target() instanceof Target.Body body
                    && !body.path().steps().isEmpty()) {
                boolean isPart = !(parameter.kind() == Kind.JSON || body.type() == JsonType.JSON);
                if (isPart && !isNullInstead(parameter, body)) {
                    places.add(body.path());
                }
            }
        });
        for (int i = 0; i < places.size(); i++) {
            for (BodyPath other : places.subList(i + 1, places.size())) {
                if (places.get(i).collides(other)) {
                    report(places.get(i) + " and " + other + " cannot both be in one body");
                }
            }
        }
    }

    /** Whether it says that a whole object is null, in place of the options that say what is in it. */
    private boolean isNullInstead(Parameter parameter, Target.Body body) {
        return "null".equals(body.constant())
                && command.optionGroups().stream()
                        .anyMatch(group ->
                                group.rule().isExclusive() && group.options().contains(parameter.name()));
    }

    /** No place of the request is filled twice, so that one value would be lost. */
    private void shared() {
        Map<String, List<Parameter>> places = new LinkedHashMap<>();
        command.parameters().forEach(parameter -> {
            String place = place(parameter.target());
            if (!place.isEmpty()) {
                places.computeIfAbsent(place, p -> new ArrayList<>()).add(parameter);
            }
        });
        places.forEach((place, sharing) -> {
            List<String> names = sharing.stream().map(Parameter::name).toList();
            boolean isOneAtATime = command.optionGroups().stream()
                    .anyMatch(group ->
                            group.rule().isExclusive() && group.options().containsAll(names));
            if (names.size() > 1 && !isOneAtATime) {
                report(String.join(" and ", names) + " fill the same " + place + ", and one would be lost");
            }
        });
        command.constants().stream()
                .filter(constant -> !constant.isDefault() && !(constant.place() instanceof Target.Body))
                .filter(constant -> places.containsKey(place(constant.place())))
                .forEach(constant ->
                        report("the " + place(constant.place()) + " is fixed, and an option fills it as well"));
    }

    private static String place(Target target) {
        if (target instanceof Target.Path path) {
            return "path value " + path.name();
        }
        if (target instanceof Target.Query query) {
            return query.isJoined() ? "" : "query parameter " + query.name();
        }
        return target instanceof Target.Body body
                        && !body.path().takesMany()
                        && !body.path().takesMembers()
                ? "place " + body.path()
                : "";
    }

    private void multipart() {
        List<Target.Multipart> parts = command.parameters()
                .map(Parameter::target)
                .filter(Target.Multipart.class::isInstance)
                .map(Target.Multipart.class::cast)
                .toList();
        if (parts.isEmpty() || command.handler() != null) {
            return;
        }
        boolean hasFile = command.parameters()
                .anyMatch(p -> p.required() && p.target() instanceof Target.Multipart part && part.isFile());
        if (!hasFile) {
            report("sends a multipart body without a file");
        }
        if (command.sendsJson()) {
            report("sends a JSON body and a multipart body");
        }
    }

    private void result() {
        boolean isPaged = command.result().paging() != null;
        boolean hasAll = command.option("all")
                .filter(o -> o.target() instanceof Target.Client)
                .isPresent();
        if (hasAll && !isPaged && command.handler() == null) {
            report("--all without paging");
        }
        command.option("limit").ifPresent(limit -> {
            if (isPaged && command.operation().isPresent() && !(limit.target() instanceof Target.Query)) {
                report("--limit is not sent");
            }
        });
        boolean isBytes = command.result().shape() == Result.Shape.BYTES;
        if (isBytes && command.option("output").isEmpty()) {
            report("brings bytes and has no --output of its own");
        }
    }

    private void report(String finding) {
        findings.add(finding);
    }
}
