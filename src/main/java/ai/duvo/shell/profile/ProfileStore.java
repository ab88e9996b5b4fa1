package ai.duvo.shell.profile;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The profiles of {@code profiles.json}. Every call reads the file, so that two open shells agree. */
public final class ProfileStore {

    private final Path file;

    /** A store in this folder; nothing is read or created yet. */
    public ProfileStore(Path folder) {
        this.file = folder.resolve("profiles.json");
    }

    /**
     * What the file holds.
     *
     * @param defaultName the profile used when none is named, or null when there is none
     * @param profiles in the order they were made
     */
    public record Content(@Nullable String defaultName, List<Profile> profiles) {

        /** Copies the list; a file without one is an empty store. */
        public Content {
            profiles = profiles == null ? List.of() : List.copyOf(profiles);
        }

        /** The profile of that name. */
        public Optional<Profile> find(String name) {
            return profiles.stream().filter(p -> p.name().equals(name)).findFirst();
        }

        /**
         * The profile of that name.
         *
         * @throws Failure exit code 2 when there is none
         */
        public Profile require(String name) {
            return find(name).orElseThrow(() -> unknown(name));
        }

        private Failure unknown(String name) {
            String known =
                    String.join(", ", profiles.stream().map(Profile::name).toList());
            return new Failure(
                    ExitCode.AUTHENTICATION,
                    "there is no profile \"" + name + "\"",
                    profiles.isEmpty() ? "make one: login --name " + name : "there are: " + known);
        }
    }

    /** Closes the file, which holds keys, to others; a text for the user when it was open to them, else null. */
    public @Nullable String tighten() {
        return PrivateFile.tighten(file)
                ? "duvo: others could read " + file + ", which holds keys; now only you can\n"
                        + "hint: make new keys when somebody else uses this machine"
                : null;
    }

    /** Reads the file; no file is an empty store. */
    public Content load() {
        try {
            Content content = Json.MAPPER.readValue(Files.readAllBytes(file), Content.class);
            if (content == null) {
                throw unreadable("it holds null");
            }
            if (content.profiles().stream().anyMatch(profile -> profile.name() == null)) {
                throw unreadable("a profile has no name");
            }
            return content;
        } catch (NoSuchFileException e) {
            return new Content(null, List.of());
        } catch (JacksonException e) {
            // the parser's message may quote the file, and the file holds keys
            throw unreadable(place(e));
        } catch (IOException e) {
            throw Failure.error("cannot read " + file + ": " + e.getMessage(), null);
        }
    }

    private Failure unreadable(String why) {
        return Failure.error(file + " is not a profiles file: " + why, "mend it, or move it away and log in again");
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getColumnNr() < 1
                ? "it is empty"
                : "see line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** Adds or replaces the profile of that name; the first one becomes the default. */
    public void save(Profile profile) {
        update(old -> {
            List<Profile> profiles = new ArrayList<>(old.profiles());
            int at = indexOf(profiles, profile.name());
            if (at < 0) {
                profiles.add(profile);
            } else {
                profiles.set(at, profile);
            }
            return new Content(old.defaultName() == null ? profile.name() : old.defaultName(), profiles);
        });
    }

    /** Makes it the default. */
    public void use(String name) {
        update(old -> new Content(old.require(name).name(), old.profiles()));
    }

    /** Says whether it is for production. */
    public void production(String name, boolean isProduction) {
        update(old -> {
            List<Profile> profiles = new ArrayList<>(old.profiles());
            Profile profile = old.require(name);
            profiles.set(indexOf(profiles, name), profile.production(isProduction));
            return new Content(old.defaultName(), profiles);
        });
    }

    /** Gives it a colour of the prompt; null for none. */
    public void colour(String name, @Nullable PromptColour colour) {
        update(old -> {
            List<Profile> profiles = new ArrayList<>(old.profiles());
            profiles.set(indexOf(profiles, name), old.require(name).coloured(colour));
            return new Content(old.defaultName(), profiles);
        });
    }

    /** Keeps its files of certificates. */
    public void tls(String name, TlsFiles files) {
        update(old -> {
            List<Profile> profiles = new ArrayList<>(old.profiles());
            profiles.set(indexOf(profiles, name), old.require(name).with(files));
            return new Content(old.defaultName(), profiles);
        });
    }

    /** Renames it; the new name must be free. */
    public void rename(String name, String other) {
        update(old -> {
            Profile profile = old.require(name);
            if (!name.equals(other) && old.find(other).isPresent()) {
                throw Failure.error(
                        "there is a profile \"" + other + "\" already", "choose another name, or remove it");
            }
            List<Profile> profiles = new ArrayList<>(old.profiles());
            profiles.set(indexOf(profiles, name), profile.named(other));
            return new Content(name.equals(old.defaultName()) ? other : old.defaultName(), profiles);
        });
    }

    /** Removes it; when it was the default, the first one left becomes it. */
    public void remove(String name) {
        update(old -> {
            List<Profile> profiles = new ArrayList<>(old.profiles());
            profiles.remove(old.require(name));
            boolean wasDefault = name.equals(old.defaultName());
            String next = profiles.isEmpty() ? null : profiles.get(0).name();
            return new Content(wasDefault ? next : old.defaultName(), profiles);
        });
    }

    private void update(UnaryOperator<Content> change) {
        try {
            PrivateFile.locked(file, () -> {
                PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(change.apply(load())));
                return file;
            });
        } catch (IOException e) {
            throw Failure.error(
                    "cannot write " + file + ": " + e.getMessage(), "check the folder's owner and free space");
        }
    }

    private static int indexOf(List<Profile> profiles, String name) {
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Loaded with the first file that is read, not with the first prompt. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }
}
