package ai.duvo.shell.commands;

import static ai.duvo.shell.commands.Changes.argument;
import static ai.duvo.shell.commands.Changes.list;
import static ai.duvo.shell.commands.Changes.option;
import static ai.duvo.shell.commands.Changes.row;
import static ai.duvo.shell.commands.Changes.spec;
import static ai.duvo.shell.commands.Changes.with;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Condition;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.OptionGroup;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rows whose line is wrong: options, arguments, groups, the question. */
final class LineMutations {

    private static final Option WHY = Option.option("why", Kind.TEXT, "Why").build();

    static final List<Mutation> PARAMETERS = List.of(
            new Mutation(
                    "an option of our own",
                    "agents get",
                    list("options", Command::options, options -> Changes.plus(options, WHY)),
                    "agents get --why: ours only"),
            new Mutation(
                    "a mandatory option of our own",
                    "agents get",
                    list(
                            "options",
                            Command::options,
                            options -> Changes.plus(options, with(WHY, "spec", with(WHY.spec(), "required", true)))),
                    "agents get --why: ours only, and mandatory"),
            new Mutation(
                    "a mandatory argument of our own",
                    "agents list",
                    list(
                            "arguments",
                            Command::arguments,
                            all -> Changes.plus(all, new Argument(with(WHY.spec(), "required", true)))),
                    "agents list why: ours only, and mandatory"),
            new Mutation(
                    "an option lost",
                    "runs list",
                    list("options", Command::options, options -> Changes.without(options, 0)),
                    "runs list --limit: this option is missing"),
            new Mutation(
                    "an option lost that is not the global one of its name",
                    "pulse list",
                    list("options", Command::options, options -> Changes.without(options, 0)),
                    "pulse list --team: this option is missing"),
            new Mutation(
                    "an argument lost",
                    "runs respond",
                    list("arguments", Command::arguments, all -> Changes.without(all, 1)),
                    "runs respond request-id: this argument is missing"),
            new Mutation(
                    "two arguments changed",
                    "runs respond",
                    list("arguments", Command::arguments, all -> {
                        Collections.reverse(all);
                        return all;
                    }),
                    "runs respond run-id: is called request-id instead of run-id"),
            new Mutation(
                    "an argument renamed",
                    "revisions get",
                    argument(0, spec -> with(spec, "name", "id")),
                    "revisions get revision-id: is called id instead of revision-id"),
            new Mutation(
                    "an argument that can be left out",
                    "runs stop",
                    argument(0, spec -> with(spec, "required", false)),
                    "runs stop id: required false instead of true"),
            new Mutation(
                    "an option that cannot be left out",
                    "cases create",
                    spec("title", "required", true),
                    "cases create --title: required true instead of false"),
            new Mutation(
                    "an alias lost",
                    "runs start",
                    option("sandbox-id", "aliases", List.of()),
                    "runs start --sandbox-id: other names nothing instead of sandbox"),
            new Mutation(
                    "a letter lost",
                    "pulse pdf",
                    option("output", "letter", null),
                    "pulse pdf --output: letter nothing instead of o"),
            new Mutation(
                    "a flag that takes a value",
                    "secrets create",
                    option("shared", "flag", false),
                    "secrets create --shared: takes value instead of flag"),
            new Mutation(
                    "a repeatable option that is not",
                    "runs respond",
                    spec("answer", "repeatable", false),
                    "runs respond --answer: takes value instead of repeatable"));

    static final List<Mutation> LINES = List.of(
            new Mutation(
                    "a command without its question",
                    "runs stop",
                    row("destructive", null),
                    "runs stop: does not ask before it runs"),
            new Mutation(
                    "a question too many",
                    "agents get",
                    row("destructive", "get {id}?"),
                    "agents get: asks, and the vendor's does not"),
            new Mutation(
                    "a way round the question",
                    "runs stop",
                    row("harmlessWith", "yes"),
                    "runs stop: does not ask with --yes"),
            new Mutation(
                    "other words lost",
                    "agents memory files",
                    row("aliases", List.of()),
                    "agents memory files: other names nothing instead of agents memory"),
            new Mutation(
                    "a group lost",
                    "files content-set",
                    row("optionGroups", List.of()),
                    "files content-set: lacks the rule \"exactly one of content, content-file\""),
            new Mutation(
                    "a group not required",
                    "runs respond",
                    grouped(OptionGroup.Rule.AT_MOST_ONE, "approve", "deny", "answer"),
                    "runs respond: lacks the rule \"exactly one of answer, approve, deny\""),
            new Mutation(
                    "a group required",
                    "pulse list",
                    grouped(OptionGroup.Rule.EXACTLY_ONE, "team", "shared"),
                    "pulse list: the rule \"exactly one of shared, team\" is ours only"),
            new Mutation(
                    "a group exclusive",
                    "credentials create",
                    grouped(OptionGroup.Rule.EXACTLY_ONE, "password", "otp-secret"),
                    "credentials create: lacks the rule \"at least one of otp-secret, password\""),
            new Mutation(
                    "a group without one of its options",
                    "runs respond",
                    grouped(OptionGroup.Rule.EXACTLY_ONE, "approve", "deny"),
                    "runs respond: the rule \"exactly one of approve, deny\" is ours only"),
            new Mutation(
                    "a condition of our own",
                    "runs start",
                    row("conditions", List.of(new Condition("message", "follow", List.of(), true, false))),
                    "runs start --message: needed with --follow"));

    private LineMutations() {}

    private static UnaryOperator<Command> grouped(OptionGroup.Rule rule, String... options) {
        return row("optionGroups", List.of(new OptionGroup(rule, Set.of(options))));
    }
}
