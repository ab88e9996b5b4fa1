package ai.duvo.shell.complete;

import ai.duvo.shell.session.Answer;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The shapes of a few results, so that a big one is read once; keeps no result alive. */
final class ShapeCache {

    private static final int MOST = 16;

    private final Deque<Entry> entries = new ArrayDeque<>();

    private record Entry(WeakReference<Object> value, ShapeReader.Read read) {}

    ShapeReader.Read of(Answer answer) {
        return answer.outputs() == null
                ? of(answer.body(), () -> ShapeReader.read(answer.body()))
                : of(answer.outputs(), () -> ShapeReader.read(answer.value()));
    }

    ShapeReader.Read of(JsonNode value) {
        return of(value, () -> ShapeReader.read(value));
    }

    private synchronized ShapeReader.Read of(Object value, Supplier<ShapeReader.Read> reading) {
        for (Entry entry : entries) {
            if (entry.value().refersTo(value)) {
                return entry.read();
            }
        }
        ShapeReader.Read read = reading.get();
        entries.addFirst(new Entry(new WeakReference<>(value), read));
        if (entries.size() > MOST) {
            entries.removeLast();
        }
        return read;
    }
}
