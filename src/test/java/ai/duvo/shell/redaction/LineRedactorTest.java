package ai.duvo.shell.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRedactorTest {

    private final LineRedactor redaction = new LineRedactor(new Catalog(List.of(
            Command.command("login")
                    .with(Option.option("api-key", Kind.SECRET, "x").letter('k'), Option.option("name", Kind.TEXT, "x"))
                    .example("login"),
            Command.command("secrets create")
                    .with(Option.option("value", Kind.KEY_SECRET, "x").many())
                    .example("secrets create"),
            Command.command("queue-labels create")
                    .with(Option.option("value", Kind.TEXT, "x"))
                    .example("queue-labels create"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "login --api-key dv_1 --name x | login --api-key *** --name x",
                "login --api-key=dv_1 | login --api-key=***",
                "login --api-key='dv 1' x | login --api-key=*** x",
                "login --api-key \"dv\\\" 1\" | login --api-key ***",
                "lgin --api-key dv_1 | lgin --api-key ***",
                "login -k dv_1 | login -k ***",
                "login --api-kye dv_1 --name x | login --api-kye *** --name x",
                "login --api-kye=dv_1 | login --api-kye=***",
                "login -api-key dv_1 | login -api-key ***",
                "login '--api-key' dv_1 | login '--api-key' ***",
                "login \"--api-key\"=dv_1 | login \"--api-key\"=***",
                "secrets crate --name login --value K=dv_1 | secrets crate --name login --value K=***",
                "login --api-key 'dv_1 | login ***",
                "login --api-key dv_1 'x | login ***",
                "login --api\"-\"key dv_1 'x | login ***",
                "login --api-kye dv_1 'x | login ***",
                "x;-k=dv_1 it's | ***",
                "say -k, and \"--api-key dv_1 's | say ***",
                "lgin -kdv_1 --name 'x | lgin ***",
                "queue-labels create --value 'north | queue-labels create --value 'north",
                "the re-kept file is not duvo's: see --force | the re-kept file is not duvo's: see --force",
                "a half-typed word isn't one | a half-typed word isn't one",
                "login --api-key - | login --api-key -",
                "login --api-key $env.KEY | login --api-key $env.KEY",
                "agents list | agents list",
                "queue-labels create --value north | queue-labels create --value north",
                "label = queue-labels create --value north | label = queue-labels create --value north",
                "secrets create --value API_TOKEN=abc --value X=y | secrets create --value API_TOKEN=*** --value X=***",
                "secrets create --value=API_TOKEN=abc | secrets create --value=API_TOKEN=***",
                "secrets create --value 'API TOKEN=a b' | secrets create --value 'API TOKEN=***'",
                "secrets create --value API_TOKEN=$env.T | secrets create --value API_TOKEN=$env.T",
                "login = secrets create --value A=b | login = secrets create --value A=***",
                "secret create --value A=b | secret create --value A=***",
                "api POST /x -f password=hunter2 -f a=b | api POST /x -f password=*** -f a=b",
                "api POST /x -f password='hun ter' -f a=b | api POST /x -f password=*** -f a=b",
                "api POST /x -f password=\"hun ter\" | api POST /x -f password=***",
                "api POST /x -f password=$p -f token=@file | api POST /x -f password=$p -f token=@file",
                "api PATCH /x -f headers[secret][X-Key]=hunter2 | api PATCH /x -f headers[secret][X-Key]=***",
                "api POST /x --data '{\"password\": \"hun\\\"ter\", \"a\":1}' "
                        + "| api POST /x --data '{\"password\": \"***\", \"a\":1}'",
                "api POST /x --data \"{\\\"token\\\":\\\"hunter2\\\"}\" | api POST /x --data \"{\\\"token\\\":\\\"***\\\"}\"",
                "api POST /x --data '{\"headers\":{\"secret\":{\"X\":\"hunter2\"}}}' "
                        + "| api POST /x --data '{\"headers\":{\"secret\":{\"X\":\"***\"}}}'",
                "token = api GET /x | token = api GET /x",
                "expect .token == \"x\" | expect .token == \"x\"",
                "replay a.duvo token=hunter2 | replay a.duvo token=***",
            })
    void secretsAreMaskedAndTheRestStays(String line, String kept) {
        assertThat(redaction.redact(line)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "set token abc                 | set token ***",
                "  set api_key 'a b' c d       | set api_key ***",
                "set clientSecret \"a\\\"b\" # x  | set clientSecret ***",
                "set password 'open            | set password ***",
                "param token abc               | param token ***",
                "set token $other              | set token $other",
                "set token \"$env.TOKEN\"       | set token \"$env.TOKEN\"",
                "set token $a-b                | set token ***",
                "param token from env TOKEN    | param token from env TOKEN",
                "param token # what it is      | param token # what it is",
                "set city Prague               | set city Prague",
                "echo set token abc            | echo set token abc",
            })
    void variablesThatAreCalledLikeASecret(String line, String kept) {
        assertThat(redaction.redact(line).strip()).isEqualTo(kept);
        assertThat(redaction.redact("set token 'a\nb'\nset city c")).isEqualTo("set token ***\nset city c");
    }
}
