package ai.duvo.shell.jq.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions that are written in jq itself; each is read when it is called first. */
final class Prelude {

    private static final String TEXT = """
            map_values(f): .[] |= f
            recurse(f; cond): def r: ., (f | select(cond) | r); r
            recurse_down: recurse
            with_entries(f): to_entries | map(f) | from_entries
            paths: path(recurse) | select(length > 0)
            paths(node_filter): path(recurse | select(node_filter)) | select(length > 0)
            leaf_paths: paths(scalars)
            isfinite: type == "number" and (isinfinite | not)
            arrays: select(type == "array")
            objects: select(type == "object")
            iterables: select(type | . == "array" or . == "object")
            booleans: select(type == "boolean")
            numbers: select(type == "number")
            normals: select(isnormal)
            finites: select(isfinite)
            strings: select(type == "string")
            nulls: select(. == null)
            values: select(. != null)
            scalars: select(type | . != "array" and . != "object")
            first: .[0]
            last: .[-1]
            nth($n): .[$n]
            nth($n; f): if $n < 0 then error("nth doesn't support negative indices") else first(skip($n; f)) end
            any(f): any(.[]; f)
            all(f): all(.[]; f)
            combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $y | [$x] + $y end
            combinations(n): . as $dot | [range(n) | $dot] | combinations
            inputs: try repeat(input) catch if . == "break" then empty else error end
            debug(msgs): (msgs | debug | empty), .
            halt_error: halt_error(5)
            walk(f): def w: if type == "object" then map_values(w) elif type == "array" then map(w) else . end | f; w
            pick(pathexps): . as $in | reduce path(pathexps) as $a (null; setpath($a; $in | getpath($a)))
            INDEX(stream; idx_expr): reduce stream as $row ({}; .[$row | idx_expr | tostring] = $row)
            INDEX(idx_expr): INDEX(.[]; idx_expr)
            JOIN($idx; idx_expr): [.[] | [., $idx[idx_expr]]]
            JOIN($idx; stream; idx_expr): stream | [., $idx[idx_expr]]
            JOIN($idx; stream; idx_expr; join_expr): stream | [., $idx[idx_expr]] | join_expr
            IN(s): any(s == .; .)
            IN(src; s): any(src == s; .)
            truncate_stream(stream): . as $n | null | stream | . as $input | if (.[0] | length) > $n then setpath([0]; $input[0][$n:]) else empty end
            fromstream(i): {x: null, e: false} as $init | foreach i as $i ($init; if .e then $init else . end | if $i | length == 2 then setpath(["e"]; $i[0] | length == 0) | setpath(["x"] + $i[0]; $i[1]) else setpath(["e"]; $i[0] | length == 1) end; if .e then .x else empty end)
            tostream: path(def r: (.[]? | r), .; r) as $p | getpath($p) | reduce path(.[]?) as $q ([$p, .]; [$p + $q])
            fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime
            todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ")
            fromdate: fromdateiso8601
            todate: todateiso8601
            match(re): _matching(re; null)[]
            match(re; flags): _matching(re; flags)[]
            capture(re): capture(re; null)
            capture(re; flags): match(re; flags) | _captured
            scan(re): scan(re; null)
            scan(re; flags): match(re; "g" + flags) | if (.captures | length) > 0 then [.captures[].string] else .string end
            splits(re): splits(re; null)
            splits(re; flags): split(re; flags)[]
            sub(re; s): sub(re; s; "")
            gsub(re; s): sub(re; s; "g")
            gsub(re; s; flags): sub(re; s; flags + "g")
            """;

    /**
     * A function.
     *
     * @param parameters those that are values begin with a dollar sign
     */
    record Definition(String name, List<String> parameters, String body) {}

    private Prelude() {}

    /** By name and number of arguments. */
    static Map<String, Definition> read() {
        Map<String, Definition> all = new LinkedHashMap<>();
        TEXT.lines()
                .map(Prelude::definition)
                .forEach(definition -> all.put(
                        definition.name() + "/" + definition.parameters().size(), definition));
        return all;
    }

    private static Definition definition(String line) {
        int colon = line.indexOf(": ");
        String head = line.substring(0, colon);
        int open = head.indexOf('(');
        List<String> parameters = open < 0
                ? List.of()
                : List.of(head.substring(open + 1, head.length() - 1).split("; "));
        return new Definition(open < 0 ? head : head.substring(0, open), parameters, line.substring(colon + 2));
    }
}
