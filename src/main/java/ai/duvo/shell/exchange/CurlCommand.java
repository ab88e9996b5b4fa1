package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.secret.SecretMasker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/** A request as a curl command that bash runs. The key is {@code $DUVO_API_KEY}; other secrets are masked. */
final class CurlCommand {

    private static final String KEY = "Authorization";
    private static final String BINARY = "curl -sS";

    /** What stands in an address for what was not asked, and the variable that has it. */
    private static final Map<String, String> UNKNOWN =
            Map.of("%3Cteam%3E", "DUVO_TEAM_ID", "%3Corganization%3E", "DUVO_ORG_ID", "%3Cuser%3E", "DUVO_USER_ID");

    private final SecretMasker secrets;

    CurlCommand(SecretMasker secrets) {
        this.secrets = secrets;
    }

    /** The command over several lines, with a line end; a comment says what has to be put in by hand. */
    String of(ApiRequest request, URI to, Map<String, String> headers) {
        List<String> words = new ArrayList<>();
        words.add(BINARY + method(request));
        // an address may hold brackets, which curl would expand
        words.add("-g " + address(secrets.mask(to.toString())));
        headers.forEach((name, value) -> header(words, request.body(), name, value));
        body(words, request.body());
        String command = String.join(" \\\n  ", words) + "\n";
        String remark =
                command.contains(SecretMasker.MASK) ? "# put in what " + SecretMasker.MASK + " stands for\n" : "";
        return remark + command;
    }

    /** What only the API knows of the account is a variable of the shell that runs the command. */
    private static String address(String url) {
        String quoted = quoted(url);
        for (Map.Entry<String, String> unknown : UNKNOWN.entrySet()) {
            quoted = quoted.replace(unknown.getKey(), "'\"$" + unknown.getValue() + "\"'");
        }
        return quoted;
    }

    /** The variables that a command reads and that have to be set before it runs. */
    static List<String> variables(URI to) {
        return UNKNOWN.entrySet().stream()
                .filter(unknown -> to.toString().contains(unknown.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String method(ApiRequest request) {
        return switch (request.method()) {
            case "GET" -> "";
            case "HEAD" -> " -I";
            default -> " -X " + request.method();
        };
    }

    private void header(List<String> words, RequestBody body, String name, String value) {
        if (name.equalsIgnoreCase(KEY)) {
            words.add("-H \"" + KEY + ": Bearer $DUVO_API_KEY\"");
        } else if (!(body instanceof RequestBody.FilePart && name.equalsIgnoreCase("Content-Type"))) {
            words.add("-H " + quoted(name + ": " + secrets.header(name, value)));
        }
    }

    private void body(List<String> words, RequestBody body) {
        if (body instanceof RequestBody.Json json) {
            words.add("--data-raw " + quoted(new String(secrets.mask(json.bytes()), StandardCharsets.UTF_8)));
        } else if (body instanceof RequestBody.FilePart part) {
            part.fields()
                    .forEach((name, value) ->
                            words.add("--form-string " + quoted(name + "=" + secrets.parameter(name, value))));
            words.add("-F "
                    + quoted("file=@\"" + escaped(part.file().toString()) + "\";filename=\"" + escaped(part.fileName())
                            + "\""));
        } else if (body instanceof RequestBody.PlainFile file) {
            words.add("-T " + quoted(file.file().toString()));
        } else if (body instanceof RequestBody.Discarded) {
            words.add("--data-raw " + quoted(SecretMasker.MASK));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** One word of bash; control characters as bash itself writes them. */
    static String quoted(String text) {
        String visible = VisibleText.text(text);
        return visible.equals(text) ? "'" + StringUtils.replace(text, "'", "'\\''") + "'" : "$'" + ansi(text) + "'";
    }

    private static String ansi(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append(String.format("\\x%02x", c));
            } else if (VisibleText.text(Character.toString(c)).equals(Character.toString(c))) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format("\\U%08x", c));
            }
        });
        return quoted.toString();
    }
}
