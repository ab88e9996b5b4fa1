package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.secret.SecretNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters in place of secrets, without a default: they are given when the script runs. */
final class SecretParameters implements CanonicalCommand.Hidden {

    private final Recording recording;
    private final SecretMasker secrets;
    private final Map<String, String> names = new HashMap<>();

    SecretParameters(Recording recording, SecretMasker secrets) {
        this.recording = recording;
        this.secrets = secrets;
    }

    /** Makes a parameter of a text for a variable that is called like a secret; false for any other statement. */
    boolean hides(Statement statement) {
        boolean isSecret = statement instanceof Statement.SetText set
                && SecretNames.isField(set.name().text())
                && set.words().stream()
                        .flatMap(word -> word.parts().stream())
                        .anyMatch(WordPart.Text.class::isInstance);
        if (isSecret && statement instanceof Statement.SetText set) {
            recording.param(set.name().text(), "param " + set.name().text() + " # a secret");
        }
        return isSecret;
    }

    /** Without a parameter at the head: a comment needs none. */
    CanonicalCommand.Hidden inComment() {
        return new SecretParameters(new Recording(""), secrets);
    }

    @Override
    public @Nullable Span in(String text) {
        return secrets.first(text);
    }

    @Override
    public String parameter(String called, String secret, String text) {
        return names.computeIfAbsent(secret, s -> {
            String name = recording.free(called.replace('-', '_').toLowerCase(Locale.ROOT), "");
            recording.param(name, "param " + name + " # " + text);
            return name;
        });
    }
}
