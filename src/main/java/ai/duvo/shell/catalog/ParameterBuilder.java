package ai.duvo.shell.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an argument or an option. Everything is put together in {@link #spec()}, so that the order of calls cannot
 * matter.
 *
 * @param <B> the builder itself
 */
abstract sealed class ParameterBuilder<B extends ParameterBuilder<B>> permits Argument.Builder, Option.Builder {

    private enum Place {
        CLIENT,
        PATH,
        QUERY,
        BODY,
        ONE_OR_MANY,
        PART,
        FILE_PART,
        HEADER
    }

    private final String name;
    private final String summary;
    private Kind kind;
    private boolean required;
    private boolean repeatable;
    private boolean isCommaList;
    private boolean isSentEmpty;
    private List<String> choices = List.of();
    private Parameter.@Nullable Range range;
    private ValueSource source = ValueSource.WORD;
    private Parameter.@Nullable Lookup lookup;
    private WantedAccess access = WantedAccess.BY_KIND;
    private Place place = Place.CLIENT;
    private String wireName = "";
    private String otherName = "";
    private @Nullable JsonType type;
    private @Nullable String constant;

    ParameterBuilder(String name, Kind kind, String summary, boolean required) {
        this.name = name;
        this.kind = kind;
        this.summary = summary;
        this.required = required;
    }

    abstract B self();

    /** Cannot be left out. */
    public B mandatory() {
        required = true;
        return self();
    }

    /** Can be left out. */
    public B optional() {
        required = false;
        return self();
    }

    /** Allowed more than once. */
    public B many() {
        repeatable = true;
        return self();
    }

    /** Several values in one word, with commas between them: an array in a body; in a query they stay one word. */
    public B commaList() {
        isCommaList = true;
        return self();
    }

    /** Allows only these words. */
    public B oneOf(String... words) {
        choices = List.of(words);
        return self();
    }

    /** A whole number between two bounds, both included. */
    public B between(long min, long max) {
        range = new Parameter.Range(min, max);
        kind = Kind.NUMBER;
        return self();
    }

    /** A number from 0 to 1, both included, which need not be whole. */
    public B fromZeroToOne() {
        range = new Parameter.Range(0, 1);
        kind = Kind.DECIMAL;
        return self();
    }

    /** The word may be {@code @FILE}: its content is the value. */
    public B orFile() {
        source = ValueSource.WORD_OR_FILE;
        return self();
    }

    /** The word names a file, or {@code -} for standard input: its content is the value. */
    public B fromFile() {
        source = ValueSource.FILE;
        return self();
    }

    /** Asked for when it is left out, a secret without echo; {@code -} reads it from standard input. */
    public B asked() {
        source = ValueSource.ASKED;
        return self();
    }

    /** Its words want that besides the API, and not what their kind says. */
    public B wants(WantedAccess wanted) {
        access = wanted;
        return self();
    }

    /** A name is sent as the id of the one thing that one of these fields of its list calls so. */
    public B resolvedBy(String... fields) {
        lookup = new Parameter.Lookup(List.of(fields));
        return self();
    }

    /** Sent as a {@code {name}} of the path. */
    public B toPath(String name) {
        return to(Place.PATH, name);
    }

    /** Sent as the rest of the path, slashes kept: {@code {*}}. */
    public B toRestOfPath() {
        return to(Place.PATH, Target.REST);
    }

    /** Sent as a query parameter: each word alone, or a comma list as one. */
    public B toQuery(String name) {
        return to(Place.QUERY, name);
    }

    /** Sent in the JSON body at a {@link BodyPath}, as the kind says: a number for a number, else a string. */
    public B toBody(String path) {
        return to(Place.BODY, path);
    }

    /** The same, as that type. */
    public B toBody(String path, JsonType as) {
        type = as;
        return to(Place.BODY, path);
    }

    /** JSON sent in the body: an object at the first path, an array at the second. */
    public B toBodyOneOrMany(String one, String many) {
        otherName = many;
        return to(Place.ONE_OR_MANY, one);
    }

    /** An empty array is sent when it is left out. */
    public B orEmpty() {
        isSentEmpty = true;
        return self();
    }

    /** Sends this JSON text at a place of the body when it is given. */
    public B sending(String path, String json) {
        constant = json;
        return to(Place.BODY, path);
    }

    /** Sends this text as a query parameter when it is given. */
    public B sendingQuery(String name, String text) {
        constant = text;
        return to(Place.QUERY, name);
    }

    /** Sent as a text part of a multipart body. */
    public B toPart(String name) {
        return to(Place.PART, name);
    }

    /** The file is sent as a part of a multipart body, streamed. */
    public B toFilePart(String name) {
        return to(Place.FILE_PART, name);
    }

    /** Sent as a header. */
    public B toHeader(String name) {
        return to(Place.HEADER, name);
    }

    private B to(Place where, String name) {
        place = where;
        wireName = name;
        return self();
    }

    /** All of it; {@link IllegalArgumentException} when a path of a body is none. */
    final Parameter.Spec spec() {
        return new Parameter.Spec(
                name,
                summary,
                kind,
                required,
                repeatable,
                isCommaList,
                choices,
                range,
                source,
                lookup,
                access,
                isSentEmpty,
                target());
    }

    private Target target() {
        return switch (place) {
            case CLIENT -> new Target.Client();
            case PATH -> new Target.Path(wireName);
            case QUERY -> new Target.Query(wireName, isCommaList, constant);
            case BODY -> new Target.Body(BodyPath.of(wireName), type == null ? usual() : type, constant);
            case ONE_OR_MANY -> new Target.OneOrMany(BodyPath.of(wireName), BodyPath.of(otherName));
            case PART -> new Target.Multipart(wireName, false);
            case FILE_PART -> new Target.Multipart(wireName, true);
            case HEADER -> new Target.Header(wireName);
        };
    }

    private JsonType usual() {
        return switch (kind) {
            case NUMBER -> JsonType.INTEGER;
            case DECIMAL -> JsonType.NUMBER;
            case JSON -> JsonType.JSON;
            case LABEL -> JsonType.LABEL;
            default -> JsonType.STRING;
        };
    }
}
