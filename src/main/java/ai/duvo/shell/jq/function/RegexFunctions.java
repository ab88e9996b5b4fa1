package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Arithmetic;
import ai.duvo.shell.jq.run.Emitter;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.KeyPath;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions that look for regular expressions. */
final class RegexFunctions {

    private RegexFunctions() {}

    static void add(Native.Table table) {
        table.madeOfOne(
                "test",
                (in, regex, budget) ->
                        Kinds.bool(search(in, regex, Kinds.NOTHING, budget).find()));
        table.many(
                "test",
                2,
                (in, given, budget) ->
                        Kinds.bool(search(in, given[0], given[1], budget).find()));
        table.many("_matching", 2, (in, given, budget) -> matches(search(in, given[0], given[1], budget), budget));
        table.plain("_captured", (in, budget) -> captured(in));
        table.many("split", 2, (in, given, budget) -> split(in, given[0], given[1], budget));
        table.add("sub", 3, Substitute::new);
    }

    /** A search that goes on from match to match, as jq does. */
    private static final class Search {
        private final String text;
        private final Regex regex;
        private final Matcher matcher;
        private final Texts.Places places;
        private int from;
        private boolean isDone;

        Search(String text, Regex regex, Budget budget) {
            this.text = text;
            this.regex = regex;
            this.matcher = regex.matcher(text, budget);
            this.places = new Texts.Places(text);
        }

        /** Goes to the next match, or says that there is none. */
        boolean find() {
            while (!isDone && from <= text.length() && matcher.find(from)) {
                isDone = !regex.isGlobal();
                boolean isEmpty = matcher.end() == matcher.start();
                int step = isEmpty && matcher.end() < text.length()
                        ? Character.charCount(text.codePointAt(matcher.end()))
                        : 1;
                from = isEmpty ? matcher.end() + step : matcher.end();
                if (!isEmpty || !regex.skipsEmpty()) {
                    return true;
                }
            }
            isDone = true;
            return false;
        }

        ObjectNode match() {
            ObjectNode match = part(matcher.start(), matcher.end());
            ArrayNode captures = Kinds.MAKE.arrayNode();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                ObjectNode capture = matcher.start(i) < 0 ? missing() : part(matcher.start(i), matcher.end(i));
                String name = regex.name(i);
                capture.set("name", name == null ? Kinds.NOTHING : Kinds.text(name));
                captures.add(capture);
            }
            match.set("captures", captures);
            return match;
        }

        private ObjectNode part(int start, int end) {
            ObjectNode part = Kinds.MAKE.objectNode();
            part.set("offset", Numbers.of(places.of(start)));
            part.set("length", Numbers.of(text.codePointCount(start, end)));
            part.set("string", Kinds.text(text.substring(start, end)));
            return part;
        }

        private static ObjectNode missing() {
            ObjectNode part = Kinds.MAKE.objectNode();
            part.set("offset", Numbers.of(-1));
            part.set("string", Kinds.NOTHING);
            part.set("length", Numbers.of(0));
            return part;
        }
    }

    private static Search search(JsonNode in, JsonNode regex, JsonNode flags, Budget budget) {
        JsonNode pattern = regex;
        JsonNode modifiers = flags;
        if (regex.isArray() && flags.isNull()) {
            pattern = regex.isEmpty() ? Kinds.NOTHING : regex.get(0);
            modifiers = regex.size() > 1 ? regex.get(1) : Kinds.NOTHING;
        }
        boolean isUsable = regex.isString() || (regex.isArray() && !regex.isEmpty());
        if (!isUsable && flags.isNull()) {
            throw new JqError(Kinds.name(regex) + " not a string or array");
        }
        if (!in.isString()) {
            throw JqError.type(in, "cannot be matched, as it is not a string");
        }
        if (!pattern.isString()) {
            throw JqError.type(pattern, "is not a string");
        }
        if (!modifiers.isString() && !modifiers.isNull()) {
            throw JqError.type(modifiers, "is not a string");
        }
        String given = modifiers.isNull() ? "" : modifiers.stringValue();
        return new Search(in.stringValue(), Regex.of(pattern.stringValue(), given), budget);
    }

    private static JsonNode matches(Search search, Budget budget) {
        ArrayNode matches = Kinds.MAKE.arrayNode();
        while (search.find()) {
            ObjectNode match = search.match();
            budget.container(match);
            matches.add(match);
        }
        return matches;
    }

    private static ObjectNode captured(JsonNode match) {
        ObjectNode named = Kinds.MAKE.objectNode();
        for (JsonNode capture : match.get("captures")) {
            if (capture.get("name").isString()) {
                named.set(capture.get("name").stringValue(), capture.get("string"));
            }
        }
        return named;
    }

    private static JsonNode split(JsonNode in, JsonNode regex, JsonNode flags, Budget budget) {
        String given = flags.isString() ? flags.stringValue() + "g" : "g";
        if (!flags.isString() && !flags.isNull()) {
            throw JqError.types(flags, Kinds.text("g"), "cannot be added");
        }
        Search search = search(in, regex, Kinds.text(given), budget);
        ArrayNode pieces = Kinds.MAKE.arrayNode();
        int from = 0;
        while (search.find()) {
            pieces.add(budget.text(in.stringValue().substring(from, search.matcher.start())));
            from = search.matcher.end();
        }
        pieces.add(budget.text(in.stringValue().substring(from)));
        return pieces;
    }

    /** {@code sub(regex; text; flags)}: the text is made of the named groups, and there can be several. */
    private static final class Substitute extends Filter {
        private final Filter regex;
        private final Filter text;
        private final Filter flags;

        Substitute(List<Filter> given) {
            this.regex = given.get(0);
            this.text = given.get(1);
            this.flags = given.get(2);
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            regex.run(
                    env,
                    in,
                    null,
                    (pattern, none) -> flags.run(env, in, null, (given, no) -> {
                        Budget budget = env.run().budget();
                        for (JsonNode result : results(env, in, search(in, pattern, given, budget), budget)) {
                            out.emit(result, KeyPath.beside(route, in));
                        }
                    }));
        }

        private List<JsonNode> results(Env env, JsonNode in, Search search, Budget budget) {
            String whole = in.stringValue();
            List<ValueFunctions.Sum> results = new ArrayList<>();
            int from = 0;
            while (search.find()) {
                JsonNode gap = Kinds.text(whole.substring(from, search.matcher.start()));
                List<JsonNode> inserts = new ArrayList<>();
                text.run(env, captured(search.match()), null, (insert, none) -> inserts.add(insert));
                for (int i = 0; i < inserts.size(); i++) {
                    if (i == results.size()) {
                        results.add(new ValueFunctions.Sum(budget));
                    }
                    results.get(i).add(Arithmetic.add(gap, inserts.get(i), budget));
                }
                from = search.matcher.end();
            }
            JsonNode rest = Kinds.text(whole.substring(from));
            results.forEach(result -> result.add(rest));
            return results.isEmpty()
                    ? List.of(in)
                    : results.stream().map(ValueFunctions.Sum::result).toList();
        }
    }
}
