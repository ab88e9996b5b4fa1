package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.BodyPath;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Constant;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.OptionGroup;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.commands.ParameterContract.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reader of a row of the table. */
final class RowContract {

    private RowContract() {}

    static CommandContract read(Command row) {
        Map<String, String> fixed = new LinkedHashMap<>();
        row.constants().forEach(constant -> fixed.put(place(constant.place()), text(constant)));
        return new CommandContract(
                row.name(),
                row.aliases().stream().map(words -> String.join(" ", words)).collect(Collectors.toSet()),
                row.arguments().stream().map(RowContract::read).toList(),
                row.options().stream().map(RowContract::read).toList(),
                row.optionGroups().stream().map(RowContract::group).collect(Collectors.toCollection(TreeSet::new)),
                row.operations().stream().map(Operation::toString).toList(),
                fixed,
                row.destructive() != null);
    }

    static ParameterContract read(Parameter parameter) {
        Option option = parameter instanceof Option o ? o : null;
        boolean isFlag = option != null && option.flag();
        Target target = parameter.target();
        return new ParameterContract(
                parameter.name(),
                option == null ? Set.of() : Set.copyOf(option.aliases()),
                option == null || option.letter() == null ? "" : option.letter().toString(),
                isFlag ? "flag" : parameter.repeatable() ? "repeatable" : "value",
                parameter.required() && parameter.spec().source() != ValueSource.ASKED,
                parameter.choices(),
                option == null ? null : option.defaultText(),
                Set.of(range(parameter.spec().range())),
                parameter.spec().isCommaList(),
                isFlag ? Set.of() : Set.of(form(parameter)),
                targets(target),
                isFlag || !(target instanceof Target.Body body) ? Set.of() : Set.<JsonType>of(body.type()));
    }

    private static String range(Parameter.@Nullable Range range) {
        return range == null || range.max() == Integer.MAX_VALUE ? "" : range.min() + "-" + range.max();
    }

    private static Form form(Parameter parameter) {
        if (parameter.spec().source() == ValueSource.FILE) {
            return Form.FILE;
        }
        return switch (parameter.kind()) {
            case NUMBER, DECIMAL -> Form.NUMBER;
            case FILE, OUTPUT_FILE -> Form.FILE;
            case JSON -> Form.JSON;
            case KEY_VALUE, KEY_SECRET -> Form.PAIR;
            case LABEL -> Form.LABEL;
            case SANDBOX_PATH, TEAM_FILE, MEMORY_FILE, SKILL_FILE, API_PATH -> Form.PATH;
            default -> Form.TEXT;
        };
    }

    private static Set<String> targets(Target target) {
        if (target instanceof Target.OneOrMany both) {
            return Set.of(body(both.one()), body(both.many()));
        }
        return Set.of(place(target) + constant(target));
    }

    private static String place(Target target) {
        if (target instanceof Target.Path path) {
            return "path " + path.name();
        }
        if (target instanceof Target.Query query) {
            return "query " + query.name();
        }
        if (target instanceof Target.Body body) {
            return body(body.path());
        }
        if (target instanceof Target.Multipart part) {
            return "multipart " + part.name();
        }
        return target instanceof Target.Header header ? "header " + header.name() : ParameterContract.CLIENT_SIDE;
    }

    private static String body(BodyPath path) {
        return "body " + path;
    }

    private static String constant(Target target) {
        String text = target instanceof Target.Body body
                ? body.constant()
                : target instanceof Target.Query query ? query.constant() : null;
        return text == null ? "" : "=" + text;
    }

    private static String text(Constant constant) {
        return constant.text() + (constant.isDefault() ? FixedRules.BY_DEFAULT : "");
    }

    private static String group(OptionGroup group) {
        String rule =
                switch (group.rule()) {
                    case EXACTLY_ONE -> "exactly one";
                    case AT_MOST_ONE -> "at most one";
                    case AT_LEAST_ONE -> "at least one";
                };
        return rule + " of " + String.join(", ", new TreeSet<>(group.options()));
    }
}
