package ai.duvo.shell.commands.agent;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.download;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static ai.duvo.shell.catalog.Result.text;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code skills …} and {@code plugins …}: what agents have been taught, and what they can use. */
public final class SkillCommands {

    private static final Argument SKILL =
            argument("skill-id", Kind.SKILL, "The skill").toPath("skill_id").build();
    private static final Argument PATH =
            argument("path", Kind.SKILL_FILE, "The file").toRestOfPath().build();
    private static final Option OUTPUT = option("output", Kind.OUTPUT_FILE, "The file to write")
            .letter('o')
            .byDefault("<skill-id>.zip")
            .build();
    private static final Option UNPACK = option("unpack", Kind.OUTPUT_FILE, "The folder to write its files in")
            .build();
    private static final Option FORCE =
            flag("force", "Replace files that are there").build();
    private static final Column[] SKILL_COLUMNS = {
        column("id", Type.ID), column("name", Type.TEXT), column("description", Type.TEXT)
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("skills list")
                    .summary("List the skills of the team")
                    .with(flag("system", "Those that come with Duvo"))
                    .calls("GET", "/v2/teams/{teamId}/skills")
                    .callsWith("system", "GET", "/v2/skills/system")
                    .gives(list("skills", SKILL_COLUMNS))
                    .lists(listing(Kind.SKILL, "skills")
                            .names("name")
                            .tells(column("description", Type.TEXT))
                            .alsoWith("system"))
                    .example("skills list"),
            command("skills system")
                    .summary("List the skills that come with Duvo")
                    .calls("GET", "/v2/skills/system")
                    .gives(list("skills", SKILL_COLUMNS))
                    .example("skills system"),
            command("skills create")
                    .summary("Create a skill, or change the one of that name")
                    .note("A skill of the team with that name is overwritten without a question.")
                    .with(
                            SharedOptions.NAME,
                            option("description", Kind.TEXT, "What it is for")
                                    .mandatory()
                                    .toBody("description"),
                            SharedOptions.CONTENT,
                            SharedOptions.CONTENT_FILE,
                            option("license", Kind.TEXT, "Its licence").toBody("license"),
                            option("compatibility", Kind.TEXT, "What it needs").toBody("compatibility"),
                            option("allowed-tools", Kind.TEXT, "The tools it may use")
                                    .toBody("allowed-tools"))
                    .exactlyOne("content", "content-file")
                    .calls("POST", "/v2/teams/{teamId}/skills")
                    .gives(object("skill", SKILL_COLUMNS))
                    .undoneBy("skills delete {new}", Kind.SKILL)
                    .example(
                            "skills create --name returns --description \"How returns are handled\" --content \"Ask for the order number first\""),
            command("skills upload")
                    .summary("Upload a skill: SKILL.md, or a zip or a folder with it")
                    .note(
                            "A skill of the team with that name is overwritten without a question. Of a folder, hidden files and links that lead out of it are not sent.")
                    .takes(argument("file", Kind.FILE, "SKILL.md, a zip file or a folder, 10 MB at most")
                            .toFilePart("file"))
                    .calls("POST", "/v2/teams/{teamId}/skills/upload")
                    .gives(object("skill", SKILL_COLUMNS))
                    .handler("skill-upload")
                    .undoneBy("skills delete {new}", Kind.SKILL)
                    .example("skills upload returns.zip"),
            command("skills download")
                    .summary("Save a skill as a zip file, or its files in a folder")
                    .takes(SKILL)
                    .with(OUTPUT, UNPACK, FORCE)
                    .atMostOne("output", "unpack")
                    .onlyWith("force", "unpack")
                    .calls("GET", "/v2/skills/{skill_id}/download")
                    .gives(download("{skill-id}.zip"))
                    .handler("skill-download")
                    .example("skills download 668c5922-72a9-4e31-8ada-8ef5c646542a --output returns.zip"),
            command("skills delete")
                    .summary("Delete a skill")
                    .takes(SKILL)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/skills/{skill_id}")
                    .gives(object(""))
                    .asks("Delete skill {skill-id}?")
                    .example("skills delete 668c5922-72a9-4e31-8ada-8ef5c646542a --yes"),
            command("skills assignments")
                    .summary("List the agents that use a skill")
                    .takes(SKILL)
                    .calls("GET", "/v2/skills/{skill_id}/assignments")
                    .gives(list("assignments", column("id", Type.ID), column("name", Type.TEXT)))
                    .example("skills assignments 668c5922-72a9-4e31-8ada-8ef5c646542a"),
            command("skills files")
                    .summary("List the files of a skill")
                    .takes(SKILL)
                    .calls("GET", "/v2/skills/{skill_id}/files")
                    .gives(list(
                            "files",
                            column("path", Type.ID),
                            column("size", Type.SIZE),
                            column("updatedAt", Type.TIME).titled("updated")))
                    .lists(listing(Kind.SKILL_FILE, "files").id("path").names("name"))
                    .example("skills files 668c5922-72a9-4e31-8ada-8ef5c646542a"),
            command("skills file-get")
                    .summary("Print a file of a skill")
                    .takes(SKILL, PATH)
                    .calls("GET", "/v2/skills/{skill_id}/files/{*}")
                    .gives(text("content"))
                    .example("skills file-get 668c5922-72a9-4e31-8ada-8ef5c646542a SKILL.md"),
            command("skills file-update")
                    .summary("Write a file of a skill")
                    .note(
                            "Every agent with this skill is affected: `skills assignments` lists them. Skills that come with Duvo cannot be changed.")
                    .takes(SKILL, PATH)
                    .with(SharedOptions.CONTENT, SharedOptions.CONTENT_FILE)
                    .exactlyOne("content", "content-file")
                    .calls("PUT", "/v2/skills/{skill_id}/files/{*}")
                    .gives(object(""))
                    .example(
                            "skills file-update 668c5922-72a9-4e31-8ada-8ef5c646542a SKILL.md --content \"Ask for the order number\""),
            command("skills install")
                    .summary("Copy a skill that comes with Duvo into the team")
                    .takes(SKILL)
                    .calls("GET", "/v2/skills/{skill_id}/files")
                    .calls("GET", "/v2/skills/{skill_id}/files/{*}")
                    .calls("POST", "/v2/teams/{teamId}/skills/upload")
                    .gives(object("skill", SKILL_COLUMNS))
                    .handler("skill-install")
                    .undoneBy("skills delete {new}", Kind.SKILL)
                    .example("skills install 668c5922-72a9-4e31-8ada-8ef5c646542a"),
            command("skills generate")
                    .summary("Write a skill from a description; the API does not offer it")
                    .with(
                            option("prompt", Kind.TEXT, "What it is about").mandatory(),
                            option("existing-content-file", Kind.FILE, "A file with the skill so far, or -"))
                    .gives(object(""))
                    .handler("skill-generate")
                    .example("skills generate --prompt \"Handle returns\""),
            command("plugins list")
                    .summary("List the plugins that agents can use")
                    .calls("GET", "/v2/plugins/catalog")
                    .gives(list(
                            "plugins",
                            column("name", Type.TEXT),
                            column("type", Type.TEXT),
                            column("description", Type.TEXT)))
                    .example("plugins list"));

    private SkillCommands() {}
}
