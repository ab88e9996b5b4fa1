package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Filters that make values of parts: objects, texts. */
final class PartFilters {

    private PartFilters() {}

    /** <code>{entries}</code>. */
    static final class MakeObject extends Filter {
        private final List<Filter> keys;
        private final List<Filter> values;
        private final boolean isSingle;

        MakeObject(List<Filter> keys, List<Filter> values) {
            this.keys = keys;
            this.values = values;
            this.isSingle =
                    keys.stream().allMatch(Filter::isSingle) && values.stream().allMatch(Filter::isSingle);
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public Use use() {
            Use use = Use.NONE;
            for (int i = 0; i < keys.size(); i++) {
                use = use.and(keys.get(i).use()).and(values.get(i).use());
            }
            return use;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            ObjectNode object = Kinds.MAKE.objectNode();
            for (int i = 0; i < keys.size(); i++) {
                String key = key(keys.get(i).value(env, in));
                object.set(key, values.get(i).value(env, in));
            }
            env.run().budget().container(object);
            return object;
        }

        static String key(JsonNode key) {
            if (!key.isString()) {
                throw new JqError("Cannot use " + Kinds.name(key) + " (" + JqError.cut(key) + ") as object key");
            }
            return key.stringValue();
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            if (isSingle) {
                out.emit(value(env, in), KeyPath.beside(route, in));
            } else {
                field(env, in, 0, Kinds.MAKE.objectNode(), object -> out.emit(object, KeyPath.beside(route, in)));
            }
        }

        private void field(Env env, JsonNode in, int at, ObjectNode object, Consumer<JsonNode> out) {
            if (at == keys.size()) {
                env.run().budget().container(object);
                out.accept(object);
                return;
            }
            keys.get(at).run(env, in, null, (key, none) -> values.get(at).run(env, in, null, (value, no) -> {
                ObjectNode more = Kinds.MAKE.objectNode();
                object.properties().forEach(field -> more.set(field.getKey(), field.getValue()));
                more.set(key(key), value);
                field(env, in, at + 1, more, out);
            }));
        }
    }

    /** A text with programs in it: pieces that are texts already, one behind the other. */
    static final class Concatenate extends Filter {
        private final List<Filter> pieces;
        private final boolean isSingle;

        Concatenate(List<Filter> pieces) {
            this.pieces = pieces;
            this.isSingle = pieces.stream().allMatch(Filter::isSingle);
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public Use use() {
            return pieces.stream().map(Filter::use).reduce(Use.NONE, Use::and);
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            StringBuilder text = new StringBuilder();
            for (Filter piece : pieces) {
                text.append(piece.value(env, in).asString());
            }
            return env.run().budget().text(text.toString());
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            if (isSingle) {
                out.emit(value(env, in), KeyPath.beside(route, in));
            } else {
                piece(
                        env,
                        in,
                        pieces.size() - 1,
                        "",
                        text -> out.emit(env.run().budget().text(text), KeyPath.beside(route, in)));
            }
        }

        /** The last one is in the outermost loop. */
        private void piece(Env env, JsonNode in, int at, String behind, Consumer<String> out) {
            if (at < 0) {
                out.accept(behind);
                return;
            }
            pieces.get(at).run(env, in, null, (value, none) -> piece(env, in, at - 1, value.asString() + behind, out));
        }
    }
}
