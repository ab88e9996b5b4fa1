package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JqFunction.ArgumentInput;
import ai.duvo.shell.jq.JqFunction.InputType;
import ai.duvo.shell.jq.JqFunction.OutputForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The functions of our jq with their help: usage, what it suits, {@code .} inside, what it gives, help. */
final class JqFunctionTable {

    private static final String TEXT = """
            select(f)             | any    | input | input          | The input when f is true for it, else nothing
            map(f)                | array  | item  | list_of_f      | Runs f on each item, gives the list of results
            length                | any    | input | number         | How many items, fields or characters
            sort_by(f)            | array  | item  | input          | The list in the order of f
            group_by(f)           | array  | item  | list_of_input  | A list of lists, one for each value of f
            unique_by(f)          | array  | item  | input          | One item for each value of f
            first                 | array  | input | item           | The first item
            last                  | array  | input | item           | The last item
            max_by(f)             | array  | item  | item           | The item with the largest f
            min_by(f)             | array  | item  | item           | The item with the smallest f
            add                   | array  | input | item           | All items added: a sum, one text, one list
            join(text)            | array  | input | string         | The items as one text with this between them
            any(f)                | array  | item  | boolean        | Whether f is true for some item
            all(f)                | array  | item  | boolean        | Whether f is true for every item
            keys                  | object | input | list_of_string | The names of the fields, sorted
            to_entries            | object | input | entries        | A list of {key, value}, one for each field
            with_entries(f)       | object | entry | input          | Runs f on each {key, value} and makes an object again
            has(name)             | object | input | boolean        | Whether there is such a field, or such an index
            del(path)             | object | input | input          | Without what stands at the path, such as .name
            pick(path)            | object | input | input          | With nothing but what stands at the path
            test(regex)           | string | input | boolean        | Whether the text matches, such as test("clerk"; "i")
            contains(part)        | any    | input | boolean        | Whether the part is in it
            startswith(text)      | string | input | boolean        | Whether it begins with the text
            endswith(text)        | string | input | boolean        | Whether it ends with the text
            split(text)           | string | input | list_of_string | The pieces between these texts
            sub(regex; text)      | string | input | string         | With the first match replaced
            gsub(regex; text)     | string | input | string         | With every match replaced
            ascii_downcase        | string | input | string         | In small letters
            ascii_upcase          | string | input | string         | In capital letters
            ltrimstr(text)        | string | input | string         | Without the text at the beginning
            rtrimstr(text)        | string | input | string         | Without the text at the end
            capture(regex)        | string | input | unknown        | An object of the named groups of a match
            match(regex)          | string | input | unknown        | A match with its place and groups
            scan(regex)           | string | input | string         | Each match
            splits(regex)         | string | input | string         | Each piece between matches
            tonumber              | string | input | number         | The text as a number
            tostring              | any    | input | string         | As a text; what is no text as JSON
            fromjson              | string | input | unknown        | The text read as JSON
            tojson                | any    | input | string         | As JSON
            fromdate              | string | input | number         | An ISO 8601 time as seconds since 1970
            fromdateiso8601       | string | input | number         | The same as fromdate
            todate                | number | input | string         | Seconds since 1970 as an ISO 8601 time
            todateiso8601         | number | input | string         | The same as todate
            now                   | any    | input | number         | The time now, in seconds since 1970
            floor                 | number | input | number         | The whole number below
            round                 | number | input | number         | The nearest whole number
            ceil                  | number | input | number         | The whole number above
            abs                   | number | input | number         | Without its sign
            type                  | any    | input | string         | object, array, string, number, boolean or null
            not                   | any    | input | boolean        | True for false and null, else false
            empty                 | any    | input | unknown        | Nothing at all
            error(text)           | any    | input | unknown        | Ends the program with this message
            error                 | any    | input | unknown        | Ends the program with the input as its message
            sort                  | array  | input | input          | The list in order
            unique                | array  | input | input          | In order, each value once
            reverse               | array  | input | input          | The other way round
            flatten               | array  | input | flat           | The items of lists in the list, as one list
            flatten(depth)        | array  | input | flat           | The same, that many levels deep
            max                   | array  | input | item           | The largest item
            min                   | array  | input | item           | The smallest item
            any                   | array  | input | boolean        | Whether some item is true
            all                   | array  | input | boolean        | Whether every item is true
            first(f)              | any    | input | f              | The first result of f
            last(f)               | any    | input | f              | The last result of f
            limit(n; f)           | any    | input | f              | The first n results of f
            until(cond; f)        | any    | input | input          | Runs f again until the condition is true
            while(cond; f)        | any    | input | input          | Each result of f as long as the condition is true
            repeat(f)             | any    | input | input          | The input, f of it, f of that, without end
            range(n)              | any    | input | number         | The numbers from 0 to before n
            nth(n)                | array  | input | item           | The item with that index
            index(part)           | any    | input | number         | Where the part stands first
            rindex(part)          | any    | input | number         | Where the part stands last
            indices(part)         | any    | input | unknown        | Every place where the part stands
            inside(whole)         | any    | input | boolean        | Whether it is in the other value
            in(object)            | any    | input | boolean        | Whether the object has a field of this name
            IN(f)                 | any    | input | boolean        | Whether it is one of the results of f
            INDEX(f)              | array  | item  | unknown        | An object of the items by their f
            map_values(f)         | object | item  | input          | Runs f on each value
            from_entries          | array  | input | unknown        | An object of a list of {key, value}
            keys_unsorted         | object | input | list_of_string | The names of the fields, as they stand
            values                | any    | input | input          | The input unless it is null
            nulls                 | any    | input | input          | The input if it is null
            strings               | any    | input | input          | The input if it is a text
            numbers               | any    | input | input          | The input if it is a number
            booleans              | any    | input | input          | The input if it is true or false
            arrays                | any    | input | input          | The input if it is a list
            objects               | any    | input | input          | The input if it is an object
            iterables             | any    | input | input          | The input if it is a list or an object
            scalars               | any    | input | input          | The input if it is neither list nor object
            finites               | number | input | input          | The input if it is finite
            normals               | number | input | input          | The input if it is a normal number
            recurse               | any    | input | unknown        | The input and all that is in it
            recurse(f)            | any    | input | unknown        | The input, f of it, f of that
            recurse_down          | any    | input | unknown        | The same as recurse
            walk(f)               | any    | input | input          | Runs f on all that is in it, then on it
            paths                 | any    | input | unknown        | The path to each value, as a list
            paths(f)              | any    | input | unknown        | The paths to those for which f is true
            leaf_paths            | any    | input | unknown        | The paths to single values
            path(f)               | any    | input | unknown        | The path that f takes
            getpath(path)         | any    | input | unknown        | The value at a path
            setpath(path; value)  | any    | input | input          | With the value at a path
            delpaths(paths)       | any    | input | input          | Without what stands at the paths
            transpose             | array  | input | input          | Rows become columns
            combinations          | array  | input | unknown        | Every way to take one item of each list
            toarray               | any    | input | unknown        | A list: itself, or with it as the only item
            explode               | string | input | unknown        | The code of each character
            implode               | array  | input | string         | The text with these codes
            ascii                 | number | input | string         | The character with this code
            utf8bytelength        | string | input | number         | How many bytes the text takes
            builtins              | any    | input | list_of_string | The names of all functions
            infinite              | any    | input | number         | A number larger than all
            nan                   | any    | input | number         | No number
            isinfinite            | number | input | boolean        | Whether it is infinite
            isnan                 | number | input | boolean        | Whether it is no number
            isfinite              | number | input | boolean        | Whether it is finite
            isnormal              | number | input | boolean        | Whether it is a normal number
            trim                  | string | input | string         | Without blanks at both ends
            ltrim                 | string | input | string         | Without blanks at the beginning
            rtrim                 | string | input | string         | Without blanks at the end
            trimstr(text)         | string | input | string         | Without the text at both ends
            toboolean             | string | input | boolean        | The text true or false as what it says
            skip(n; f)            | any    | input | f              | The results of f but the first n
            isempty(f)            | any    | input | boolean        | Whether f has no results
            bsearch(value)        | array  | input | number         | Where the value stands in a sorted list
            env                   | any    | input | unknown        | The variables of the environment
            format(name)          | any    | input | string         | As @name writes it, such as format("csv")
            strftime(format)      | number | input | string         | The time as the format says, such as "%Y-%m-%d"
            strflocaltime(format) | number | input | string         | The same in the time zone of this computer
            strptime(format)      | string | input | unknown        | The parts of a time that was written so
            mktime                | array  | input | number         | The parts of a time as seconds since 1970
            gmtime                | number | input | unknown        | Seconds since 1970 as the parts of a time
            localtime             | number | input | unknown        | The same in the time zone of this computer
            tostream              | any    | input | unknown        | A [path, value] for each single value in it
            fromstream(f)         | any    | input | unknown        | The values that such a stream tells of
            truncate_stream(f)    | number | input | unknown        | A stream with so many keys less in its paths
            JOIN(index; f)        | array  | item  | unknown        | Each item beside what stands for its f in the index
            input                 | any    | input | unknown        | The next input; here there is none
            inputs                | any    | input | unknown        | All further inputs; here there are none
            input_filename        | any    | input | unknown        | The file of the input; here null
            input_line_number     | any    | input | number         | The line of the input; here 0
            debug                 | any    | input | input          | The input, which is also told on standard error
            debug(f)              | any    | input | input          | The input; f of it is told on standard error
            stderr                | any    | input | input          | The input, which also goes to standard error
            halt                  | any    | input | unknown        | Ends the program
            halt_error            | any    | input | unknown        | Ends the program with the input as its message
            halt_error(code)      | any    | input | unknown        | The same, whatever the code
            have_decnum           | any    | input | boolean        | Whether numbers keep all their digits; they do
            have_literal_numbers  | any    | input | boolean        | The same as have_decnum
            trunc                 | number | input | number         | Without its fraction
            fabs                  | number | input | number         | Without its sign
            rint                  | number | input | number         | The nearest whole number, the even one of two
            nearbyint             | number | input | number         | The same as rint
            significand           | number | input | number         | The number between 1 and 2 before its power of 2
            logb                  | number | input | number         | The power of 2 in it
            gamma                 | number | input | number         | The logarithm of the gamma function
            lgamma                | number | input | number         | The same as gamma
            lgamma_r              | number | input | unknown        | The same, with the sign in a list
            tgamma                | number | input | number         | The gamma function
            erf                   | number | input | number         | The error function
            erfc                  | number | input | number         | 1 less the error function
            frexp                 | number | input | unknown        | A list of its fraction and its power of 2
            modf                  | number | input | unknown        | A list of its fraction and its whole number
            asinh                 | number | input | number         | The inverse hyperbolic sine
            acosh                 | number | input | number         | The inverse hyperbolic cosine
            atanh                 | number | input | number         | The inverse hyperbolic tangent
            hypot(a; b)           | any    | input | number         | The length of the longest side
            fmin(a; b)            | any    | input | number         | The smaller of two
            fmax(a; b)            | any    | input | number         | The larger of two
            fmod(a; b)            | any    | input | number         | What is left of a divided by b
            fdim(a; b)            | any    | input | number         | How much a is larger than b
            fma(a; b; c)          | any    | input | number         | a times b and c
            drem(a; b)            | any    | input | number         | a less the nearest multiple of b
            remainder(a; b)       | any    | input | number         | The same as drem
            ldexp(a; n)           | any    | input | number         | a times 2 to the power of n
            scalb(a; n)           | any    | input | number         | The same as ldexp
            scalbln(a; n)         | any    | input | number         | The same as ldexp
            copysign(a; b)        | any    | input | number         | a with the sign of b
            nextafter(a; b)       | any    | input | number         | The number beside a on the way to b
            nexttoward(a; b)      | any    | input | number         | The same as nextafter
            sqrt                  | number | input | number         | The square root
            cbrt                  | number | input | number         | The cube root
            pow(a; b)             | any    | input | number         | a to the power of b
            exp                   | number | input | number         | e to the power of it
            exp2                  | number | input | number         | 2 to the power of it
            exp10                 | number | input | number         | 10 to the power of it
            expm1                 | number | input | number         | exp less 1
            log                   | number | input | number         | The natural logarithm
            log2                  | number | input | number         | The logarithm to base 2
            log10                 | number | input | number         | The logarithm to base 10
            log1p                 | number | input | number         | The logarithm of it and 1
            sin                   | number | input | number         | The sine
            cos                   | number | input | number         | The cosine
            tan                   | number | input | number         | The tangent
            asin                  | number | input | number         | The arc sine
            acos                  | number | input | number         | The arc cosine
            atan                  | number | input | number         | The arc tangent
            atan2(y; x)           | any    | input | number         | The angle of a point
            sinh                  | number | input | number         | The hyperbolic sine
            cosh                  | number | input | number         | The hyperbolic cosine
            tanh                  | number | input | number         | The hyperbolic tangent
            """;

    /** In the order of the table. */
    static final List<JqFunction> ROWS = TEXT.lines().map(JqFunctionTable::row).toList();

    static final Map<String, List<JqFunction>> BY_NAME = ROWS.stream().collect(Collectors.groupingBy(JqFunction::name));

    private JqFunctionTable() {}

    private static JqFunction row(String line) {
        String[] cells = Arrays.stream(line.split("\\|", 5)).map(String::strip).toArray(String[]::new);
        return new JqFunction(
                cells[0],
                InputType.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                ArgumentInput.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                OutputForm.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4]);
    }
}
