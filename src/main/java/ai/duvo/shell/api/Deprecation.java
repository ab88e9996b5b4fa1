package ai.duvo.shell.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Deprecation of an endpoint as its answer tells it: {@code Deprecation} (RFC 9745 and older forms), {@code Sunset}
 * (RFC 8594),
 * {@code Link} (RFC 8288).
 *
 * @param method the request's method
 * @param path the request's path
 * @param sunset the day it stops, or null when not said
 * @param see where to read more, or null when not said
 */
public record Deprecation(
        String method,
        String path,
        @Nullable LocalDate sunset,
        @Nullable String see) {

    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^,;\"=\\s]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^,;\"]*))?)*)");
    private static final Pattern REL =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^,;\"\\s]*))", Pattern.CASE_INSENSITIVE);

    /** What the answer's headers say, if anything. */
    static Optional<Deprecation> of(ApiRequest request, ApiResponse response) {
        Map<String, String> links = links(response);
        String see = links.getOrDefault("deprecation", links.getOrDefault("successor-version", links.get("sunset")));
        boolean announced = response.header("Deprecation")
                .filter(v -> !v.isBlank()
                        && !v.strip().equalsIgnoreCase("false")
                        && !v.strip().equals("?0"))
                .isPresent();
        Optional<String> sunset = response.header("Sunset").filter(v -> !v.isBlank());
        if (!announced && sunset.isEmpty() && see == null) {
            return Optional.empty();
        }
        LocalDate day = sunset.map(Deprecation::day).orElse(null);
        return Optional.of(new Deprecation(request.method(), request.path(), day, see));
    }

    /** The notice, one or two lines without a line end. */
    public String text() {
        String when = sunset == null ? "" : " (sunset: " + sunset + ")";
        String where = see == null ? "" : "\n       See: " + see;
        return "duvo: ⚠  " + method + " " + path + " is deprecated" + when + where;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return OffsetDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, String> links(ApiResponse response) {
        Map<String, String> byRelation = new HashMap<>();
        for (String header : response.headerAll("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                Matcher rel = REL.matcher(link.group(2));
                if (rel.find()) {
                    String relations = rel.group(1) == null ? rel.group(2) : rel.group(1);
                    for (String relation :
                            relations.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                        byRelation.putIfAbsent(relation, link.group(1));
                    }
                }
            }
        }
        return byRelation;
    }
}
