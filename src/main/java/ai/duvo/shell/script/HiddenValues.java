package ai.duvo.shell.script;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.session.Secrets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets become parameters without a default: they are given when the script runs. */
final class HiddenValues implements Canonical.Hidden {

    private final Recording recording;
    private final Secrets secrets;
    private final Map<String, String> names = new HashMap<>();

    HiddenValues(Recording recording, Secrets secrets) {
        this.recording = recording;
        this.secrets = secrets;
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
