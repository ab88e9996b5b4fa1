package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;
import java.util.Objects;

/** Checks that the sandbox is still there. */
final class SandboxCheck {

    private static final String NAME = "sandbox";

    private SandboxCheck() {}

    static Finding of(PreflightTarget target, CheckResponse files) {
        String id = Objects.requireNonNull(target.sandbox());
        if (files.isSuccess()) {
            int count = files.json().path("files").size();
            String holds = count == 0 ? "holds nothing yet" : "holds " + count + (count == 1 ? " entry" : " entries");
            return Finding.ok(NAME, id + " is there and " + holds);
        }
        if (files.isAbsent()) {
            return Finding.failed(
                    NAME,
                    id + " is not there: it has expired, or the id is wrong",
                    target.command("sandboxes files " + Quoting.value(id)),
                    target.command("sandboxes create"));
        }
        return Finding.unknown(NAME, files.trouble());
    }
}
