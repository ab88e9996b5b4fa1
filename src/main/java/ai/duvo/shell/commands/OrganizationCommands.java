package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code teams …}: organizations, their teams and people. */
final class OrganizationCommands {

    private static final Argument ORGANIZATION = argument("org-id", Kind.ORGANIZATION, "The organization")
            .toPath("orgId")
            .build();
    private static final Option END_DATE = option("end-date", Kind.UNTIL, "The last day")
            .byDefault("now")
            .toQuery("endDate")
            .build();

    static final List<Command> ROWS = List.of(
            command("teams orgs")
                    .summary("List the organizations you belong to")
                    .calls("GET", "/v2/organizations/mine")
                    .gives(list(
                            "memberships",
                            column("organization.id", Type.ID).titled("id"),
                            column("organization.name", Type.TEXT).titled("name"),
                            column("role", Type.TEXT),
                            column("memberCount", Type.NUMBER).titled("members")))
                    .lists(listing(Kind.ORGANIZATION, "memberships")
                            .id("organization.id")
                            .names("organization.name")
                            .tells(column("role", Type.TEXT)))
                    .example("teams orgs"),
            command("teams org")
                    .summary("List the teams of an organization")
                    .takes(ORGANIZATION)
                    .with(SharedOptions.limit(100, 50), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/organizations/{orgId}/teams")
                    .gives(list(
                                    "teams",
                                    column("id", Type.ID),
                                    column("name", Type.TEXT),
                                    column("memberCount", Type.NUMBER).titled("members"),
                                    column("assignmentCount", Type.NUMBER).titled("agents"),
                                    column("userRole", Type.TEXT).titled("role"))
                            .paged(100, 50))
                    .example("teams org f3522949-598e-447a-847b-71014bfc87c9"),
            command("teams create-org-team")
                    .summary("Create a team in an organization")
                    .takes(ORGANIZATION)
                    .with(SharedOptions.NAME)
                    .calls("POST", "/v2/organizations/{orgId}/teams")
                    .gives(object(""))
                    .example("teams create-org-team f3522949-598e-447a-847b-71014bfc87c9 --name Logistics"),
            command("teams invite-org-member")
                    .summary("Invite somebody to an organization")
                    .takes(ORGANIZATION)
                    .with(
                            option("email", Kind.TEXT, "Their address")
                                    .toBody("email")
                                    .mandatory()
                                    .asked(),
                            option("role", Kind.TEXT, "What they may do")
                                    .oneOf(
                                            "organization:executive",
                                            "organization:owner",
                                            "organization:admin",
                                            "organization:member")
                                    .sentByDefault("organization:member")
                                    .toBody("role"),
                            option("team-id", Kind.TEAM, "The team they join").toBody("teamId"),
                            option("frontend-url", Kind.URL, "The address that the invitation leads to")
                                    .toBody("frontendUrl"))
                    .calls("POST", "/v2/organizations/{orgId}/members")
                    .gives(object(""))
                    .example("teams invite-org-member f3522949-598e-447a-847b-71014bfc87c9 --email ada@example.com"),
            command("teams org-insights")
                    .summary("Show how an organization's agents did")
                    .takes(ORGANIZATION)
                    .with(startDate().byDefault("30 days ago"), END_DATE)
                    .calls("GET", "/v2/organizations/{orgId}/insights/headline")
                    .gives(object(
                            "headline",
                            column("total_runs", Type.NUMBER).titled("runs"),
                            column("completed_runs", Type.NUMBER).titled("completed"),
                            column("failed_runs", Type.NUMBER).titled("failed"),
                            column("success_rate", Type.TEXT).titled("success rate"),
                            column("active_agents", Type.TEXT).titled("agents"),
                            column("active_users", Type.TEXT).titled("people")))
                    .example("teams org-insights f3522949-598e-447a-847b-71014bfc87c9 --start-date 2026-11-01"),
            command("teams org-metrics")
                    .summary("Show what each team of an organization did")
                    .takes(ORGANIZATION)
                    .with(startDate().byDefault("7 days ago"), END_DATE)
                    .calls("GET", "/v2/organizations/{orgId}/insights/metrics")
                    .gives(list(
                            "teams",
                            column("team_id", Type.ID).titled("id"),
                            column("team_name", Type.TEXT).titled("name"),
                            column("member_count", Type.NUMBER).titled("members"),
                            column("total_runs", Type.NUMBER).titled("runs"),
                            column("completed_jobs", Type.NUMBER).titled("completed"),
                            column("failed_jobs", Type.NUMBER).titled("failed")))
                    .example("teams org-metrics f3522949-598e-447a-847b-71014bfc87c9 --start-date 2026-11-01"),
            command("teams org-usage")
                    .summary("Show the runs of an organization by day, week or month")
                    .takes(ORGANIZATION)
                    .with(
                            startDate().sentByDefault("30 days ago"),
                            option("end-date", Kind.UNTIL, "The last day")
                                    .sentByDefault("now")
                                    .toQuery("endDate"),
                            option("granularity", Kind.TEXT, "How much one row holds")
                                    .oneOf("day", "week", "month")
                                    .sentByDefault("day")
                                    .toQuery("granularity"))
                    .calls("GET", "/v2/organizations/{orgId}/insights/usage-chart")
                    .gives(list(
                            "buckets",
                            column("period", Type.TEXT),
                            column("total_runs", Type.NUMBER).titled("runs"),
                            column("scheduled_runs", Type.NUMBER).titled("scheduled"),
                            column("on_demand_runs", Type.NUMBER).titled("on demand")))
                    .example("teams org-usage f3522949-598e-447a-847b-71014bfc87c9 --granularity week"));

    private OrganizationCommands() {}

    private static Option.Builder startDate() {
        return option("start-date", Kind.SINCE, "The first day, such as 2026-11-01 or 30d")
                .toQuery("startDate");
    }
}
