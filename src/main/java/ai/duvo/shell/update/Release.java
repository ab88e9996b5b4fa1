package ai.duvo.shell.update;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A version that is released.
 *
 * @param version without what says how it was built
 * @param page tells more of it, or empty
 */
record Release(String version, String page) {

    private static final Pattern VERSION =
            Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9}){0,4}(?:-[0-9A-Za-z]{1,40}(?:[.-][0-9A-Za-z]{1,40}){0,9})?)"
                    + "(?:\\+[0-9A-Za-z.-]{0,100})?");

    private static final int LONGEST_PAGE = 300;

    /** The release that a version is: {@code v1.2.3}, {@code 1.3.0-rc.1}, {@code 1.2.3+build}; empty for other texts. */
    static Optional<Release> of(String text, String page) {
        Matcher version = VERSION.matcher(text.strip());
        return version.matches() ? Optional.of(new Release(version.group(1), page)) : Optional.empty();
    }

    /** The one that an answer tells: its {@code tag_name}, as of common hosts of sources, or its {@code version}. */
    static Optional<Release> read(JsonNode answer) {
        String version =
                answer.path("tag_name").stringValue(answer.path("version").stringValue(""));
        return of(version, page(answer.path("html_url").stringValue("")));
    }

    private static String page(String text) {
        try {
            boolean isPage = text.length() <= LONGEST_PAGE
                    && text.chars().allMatch(c -> c > ' ' && c < 127)
                    && "https".equalsIgnoreCase(new URI(text).getScheme());
            return isPage ? text : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Below zero when the other is newer; a release is newer than what was tried before it, {@code 1.0.0-rc.1}. */
    int compareTo(Release other) {
        return Version.parse(version).compareTo(Version.parse(other.version));
    }
}
