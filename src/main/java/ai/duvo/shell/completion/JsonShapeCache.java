package ai.duvo.shell.completion;

import ai.duvo.shell.jq.JsonShapeReader;
import ai.duvo.shell.session.CommandOutput;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The shapes of a few results, so that a big one is read once; keeps no result alive. */
final class JsonShapeCache {

    private static final int MOST = 16;

    private final Deque<Entry> entries = new ArrayDeque<>();

    private record Entry(WeakReference<Object> value, JsonShapeReader.Read read) {}

    JsonShapeReader.Read of(CommandOutput answer) {
        return answer.outputs() == null
                ? of(answer.body(), () -> JsonShapeReader.read(answer.body()))
                : of(answer.outputs(), () -> JsonShapeReader.read(answer.value()));
    }

    JsonShapeReader.Read of(JsonNode value) {
        return of(value, () -> JsonShapeReader.read(value));
    }

    private synchronized JsonShapeReader.Read of(Object value, Supplier<JsonShapeReader.Read> reading) {
        for (Entry entry : entries) {
            if (entry.value().refersTo(value)) {
                return entry.read();
            }
        }
        JsonShapeReader.Read read = reading.get();
        entries.addFirst(new Entry(new WeakReference<>(value), read));
        if (entries.size() > MOST) {
            entries.removeLast();
        }
        return read;
    }
}
