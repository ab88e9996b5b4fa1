package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.WantedAccess;
import java.util.List;

/** Scripts: running and writing them; and the demo workspace to try them on. */
final class ScriptCommands {

    private static final Argument FILES = argument(
                    "file", Kind.FILE, "Files and folders, or - for standard input; NAME=VALUE gives a script a value")
            .wants(WantedAccess.FILE_OR_SETTING)
            .optional()
            .many()
            .build();
    private static final Option[] OPTIONS = {
        option("line", Kind.TEXT, "Run this line in place of a file")
                .letter('c')
                .build(),
        option("var", Kind.KEY_VALUE, "A value for the scripts, as NAME=VALUE")
                .many()
                .build(),
        flag("dry-run", "Show every request and send none").build(),
        flag("step", "Ask before each line: run, skip, edit or quit").build(),
        flag("keep-going", "Go on behind a line that fails; the exit code is still the first failure's")
                .build(),
        option("from", Kind.NUMBER, "Begin with this line")
                .between(1, Integer.MAX_VALUE)
                .build(),
        option("to", Kind.NUMBER, "End with this line")
                .between(1, Integer.MAX_VALUE)
                .build(),
        flag("allow-shell", "Let ! lines run commands of the system's shell")
                .wants(WantedAccess.GRANT)
                .build(),
        flag("allow-files", "Let the script read and write files anywhere, and replace them")
                .wants(WantedAccess.GRANT)
                .build(),
        flag("allow-accounts", "Let the script log in, change profiles and go to other addresses")
                .wants(WantedAccess.GRANT)
                .build(),
        option("env", Kind.TEXT, "Let the script read this variable of the environment as $env.NAME")
                .wants(WantedAccess.GRANT)
                .many()
                .build(),
        flag("quiet", "Tell nothing but failures").letter('q').build(),
        option("report", Kind.OUTPUT_FILE, "Write what came of each line: .xml for JUnit, or .json")
                .many()
                .build(),
        option("timeout", Kind.DURATION, "Stop a script that takes longer, such as 10m")
                .build(),
        option("jobs", Kind.NUMBER, "Run this many files at once")
                .between(1, 64)
                .byDefault("1")
                .build(),
        option("save-exchanges", Kind.OUTPUT_FILE, "Keep all requests and answers, without secrets, as an HTTP archive")
                .build(),
        option("offline", Kind.FILE, "Answer from such an archive: no network, no account")
                .build()
    };

    private static final Option[] TEST_OPTIONS = {
        option("shard", Kind.TEXT, "Run one part of the files, such as 2/8: each file is in exactly one")
                .build(),
        option("timings", Kind.FILE, "A report of an earlier run, for shards that take equally long")
                .build(),
        option("retry-failed", Kind.FILE, "Run only the files that failed in this report")
                .build(),
        flag("only-failed", "Show nothing of a file that succeeds").build(),
        flag("update", "Rewrite an expect LEFT == VALUE or expect exit CODE that no longer holds, and show the change")
                .build()
    };

    private static final Option FORCE =
            flag("force", "Replace a file that is there already").build();
    private static final Option KEEP_ALL = flag(
                    "all", "Keep failed lines, which are then expected to fail, and those that only look")
            .build();
    private static final Option EXPECT =
            flag("expect", "Add expect lines for what is stable in each answer").build();
    private static final Option CLEAN = flag("clean", "Take back at the end of the script what its lines did")
            .build();
    private static final Option IDS = option("ids", Kind.TEXT, "What an id that no line brought becomes")
            .oneOf("name", "param")
            .byDefault("name")
            .build();

    static final List<Command> ROWS = List.of(
            command("replay")
                    .summary("Run the lines of .duvo files")
                    .takes(FILES)
                    .with(OPTIONS)
                    .handler("replay")
                    .example("replay scripts/examples/stage-and-run.duvo small=README.md large=pom.xml"),
            command("test")
                    .summary("Replay files that each must expect something")
                    .takes(FILES)
                    .with(OPTIONS)
                    .with(TEST_OPTIONS)
                    .onlyWith("timings", "shard")
                    .atMostOne("only-failed", "step")
                    .atMostOne("update", "dry-run")
                    .handler("test")
                    .example("test scripts/examples --jobs 4 --report results.xml"),
            command("report merge")
                    .summary("Make one report of those that parts of a test wrote")
                    .note("Of a file that several reports tell of, the last one counts.")
                    .takes(argument("file", Kind.FILE, "Reports, .xml or .json")
                            .many()
                            .build())
                    .with(
                            option("output", Kind.OUTPUT_FILE, "The report to write: .xml for JUnit, or .json")
                                    .letter('o')
                                    .mandatory(),
                            FORCE)
                    .handler("report-merge")
                    .example("report merge shard-1.json shard-2.json --output results.xml"),
            command("record start")
                    .summary("Write down what you do from now on as a script")
                    .takes(argument("file", Kind.OUTPUT_FILE, "The script to write, such as check.duvo"))
                    .with(FORCE, KEEP_ALL, EXPECT, CLEAN, IDS)
                    .handler("record-start")
                    .example("record start check.duvo --expect"),
            command("record stop")
                    .summary("End the recording")
                    .handler("record-stop")
                    .example("record stop"),
            command("record pause")
                    .summary("Leave lines out of the recording from now on")
                    .handler("record-pause")
                    .example("record pause"),
            command("record resume")
                    .summary("Write lines down again")
                    .handler("record-resume")
                    .example("record resume"),
            command("record status")
                    .summary("Show what is being recorded")
                    .handler("record-status")
                    .example("record status"),
            command("save")
                    .summary("Write lines that were typed as a script; without numbers, all of this session")
                    .takes(
                            argument("file", Kind.OUTPUT_FILE, "The script to write"),
                            argument("lines", Kind.LINES, "Numbers that history shows, such as 12-20 or 25")
                                    .optional()
                                    .many())
                    .with(FORCE, KEEP_ALL, EXPECT, CLEAN, IDS)
                    .handler("save")
                    .example("save check.duvo 12-20 25"),
            command("undo")
                    .summary("Take back what a line of this prompt did")
                    .takes(argument("line", Kind.NUMBER, "The number that history shows; the last change without it")
                            .optional())
                    .handler("undo")
                    .example("undo 12"),
            command("demo")
                    .summary("Serve the demo workspace until Ctrl-C; at the prompt, without --port: switch to it")
                    .with(
                            option("port", Kind.NUMBER, "Listen on this port of loopback")
                                    .between(0, 65535)
                                    .byDefault("any free one"),
                            option("latency", Kind.DURATION, "Delay every answer by this long")
                                    .byDefault("0ms"),
                            option("fail", Kind.TEXT, "Answer with this status at this rate, such as 503:0.1"),
                            option("rate-limit", Kind.TEXT, "Requests a minute, or off")
                                    .byDefault("300"),
                            option("seed", Kind.NUMBER, "Make other ids; the same number makes the same ones"))
                    .handler("demo")
                    .example("demo --port 8080 --latency 200ms --fail 503:0.1"));

    private ScriptCommands() {}
}
