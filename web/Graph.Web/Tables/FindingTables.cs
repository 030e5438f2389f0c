using Graph.Linkage.Export;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Tables;

/// <summary>Groups, ranked objects, members and signals of the current run.</summary>
public sealed class FindingTables(GroupsModel groups, GroupModel group, LeadersModel leaders, EntityModel entities) : ITableSource
{
    private static PageText T => PageText.Instance;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, TableReader> Tables => new Dictionary<string, TableReader>
    {
        ["groups"] = GroupsAsync, ["leaders"] = LeadersAsync, ["members"] = MembersAsync, ["signals"] = SignalsAsync,
    };

    private async Task<TableSheet?> GroupsAsync(TableQuery query, CancellationToken cancellation)
    {
        var request = new GroupsRequest(query.IsOn("others"), query.Text("type"), 1, query.Text("place"), query.Text("region"));
        var (lines, total) = await groups.AllAsync(query.Viewer, request, TableSheet.RowsMax, cancellation);
        return new TableSheet(
            T["groups.title"],
            [
                T["column.rank"], T["column.group"], T["column.type"], T["column.size"], T["column.first"], T["table.number"], T["column.cases"],
                T["table.amount"], T["table.firstday"], T["table.lastday"], T["column.queried"], T["column.change"], T["column.score"],
            ],
            [
                .. lines.Select(line => (IReadOnlyList<object?>)
                [
                    line.Rank, Shown.Label(line.Group, query.Viewer),
                    T.Word(line.Group.IsSuspected ? "group.type" : "group.other", line.Group.IsSuspected ? line.Group.Type : "label"), line.Group.Size,
                    NameOf(line.Leader, query.Viewer), KeyOf(line.Leader, query.Viewer), line.Group.Cases.Count, new Fen(line.Group.AmountFen),
                    DayOf(line.Group.FirstSeen), DayOf(line.Group.LastSeen), line.Group.QueriedMembers, T.Word("group.change", line.Group.Change), Rounded(line.Group.Score),
                ]),
            ],
            total,
            FilterWords.Of(("column.type", FilterWords.Word("group.type", request.Type)), ("groups.others", request.WithOthers ? T["value.yes"] : null)));
    }

    private async Task<TableSheet?> LeadersAsync(TableQuery query, CancellationToken cancellation)
    {
        var request = new LeadersRequest(query.Text("role"), query.Text("placed"), query.Text("kind"), query.Text("group"), 1, query.Text("place"), query.Text("region"));
        var (lines, total) = await leaders.AllAsync(query.Viewer, request, TableSheet.RowsMax, cancellation);
        return new TableSheet(
            T["leaders.title"],
            [
                T["column.rank"], T["column.kind"], T["column.actor"], T["table.number"], T["table.owner"], T["column.group"], T["column.role"],
                T["column.score"], T["column.placed"], T["column.why"], T["table.doubts"],
            ],
            [
                .. lines.Select(line => (IReadOnlyList<object?>)
                [
                    line.Rank, T.Word("kind", line.Entity.Id.Kind), NameOf(line.Entity, query.Viewer), KeyOf(line.Entity, query.Viewer),
                    line.Owner is { } owner ? $"{NameOf(owner, query.Viewer)} {KeyOf(owner, query.Viewer)}".Trim() : null,
                    line.Group is { } found ? Shown.Label(found, query.Viewer) : T["actor.alone"], T.Word("role", line.Actor.Role), Rounded(line.Actor.Score),
                    T.Word("placed", line.Actor.PlacedBy), Reasons(line.Actor), string.Join(T["sentence.separator"], Topics.Doubts(line.Actor)),
                ]),
            ],
            total,
            FilterWords.Of(
                ("column.role", FilterWords.Word("role", request.Role)), ("column.placed", FilterWords.Word("placed", request.PlacedBy)),
                ("column.kind", FilterWords.Word("kind", request.Kind)), ("column.group", request.GroupId),
                ("region.kind", FilterWords.Word("place", request.Place)), ("region.title", request.Region is { } region ? RegionCount.NameOf(region) : null)));
    }

    private async Task<TableSheet?> MembersAsync(TableQuery query, CancellationToken cancellation)
    {
        if (query.Text("group") is not { } id || await group.AllAsync(query.Viewer, id, cancellation) is not { } profile)
            return null;
        return new TableSheet(
            T["group.members.caption"],
            [T["column.kind"], T["column.member"], T["table.number"], T["column.role"], T["column.rank"], T["column.score"], T["column.placed"], T["column.why"], T["table.doubts"]],
            [
                .. profile.Members.Items.Select(line => (IReadOnlyList<object?>)
                [
                    T.Word("kind", line.Entity.Id.Kind), NameOf(line.Entity, query.Viewer), KeyOf(line.Entity, query.Viewer),
                    line.Actor is null && line.Member.Role == "Unknown" ? null : T.Word("role", line.Member.Role), line.Actor?.Rank, Rounded(line.Actor?.Actor.Score),
                    line.Actor is { } actor ? T.Word("placed", actor.Actor.PlacedBy) : null, line.Actor is { } ranked ? Reasons(ranked.Actor) : T["member.unranked"],
                    line.Actor is { } doubted ? string.Join(T["sentence.separator"], Topics.Doubts(doubted.Actor)) : null,
                ]),
            ],
            profile.Members.Total, [$"{T["column.group"]}: {Shown.Label(profile.Group, query.Viewer)}"]);
    }

    private async Task<TableSheet?> SignalsAsync(TableQuery query, CancellationToken cancellation)
    {
        if (query.Number("nid") is not { } nid || await entities.ReadAsync(query.Viewer, nid, cancellation) is not { Actor.Actor: { } actor } profile)
            return null;
        return new TableSheet(
            T["entity.signals"], [T["signal.title"], T["signal.value"], T["signal.threshold"], T["signal.facts"], T["column.rows"]],
            [
                .. actor.Signals.Select(signal => (IReadOnlyList<object?>)
                [
                    T.Word("signal", signal.Name), Rounded(signal.Value),
                    SignalReading.IsDomain(signal) ? T[$"direction.{signal.Direction}", Shown.Value(signal.Threshold)] : T["signal.centrality"],
                    Shown.Text(string.Join(T["sentence.separator"], SignalFacts.Of(signal)), query.Viewer), signal.Evidence.Rows,
                ]),
            ],
            actor.Signals.Count, [Shown.Label(profile.Entity, query.Viewer)]);
    }

    private static string Reasons(ActorFinding actor)
    {
        var reached = actor.Signals.Where(SignalReading.IsReached).Select(signal => $"{T.Word("signal", signal.Name)} {Shown.Value(signal.Value)}").ToList();
        return reached.Count == 0 ? T["signal.none"] : string.Join(T["sentence.separator"], reached);
    }

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 4) : null;

    private static string? NameOf(EntityRef? entity, Viewer viewer) => entity?.Name is { Length: > 0 } name ? Shown.Name(name, viewer) : null;

    private static string? KeyOf(EntityRef? entity, Viewer viewer) => entity is null ? null : Shown.Key(entity.Id, viewer);

    private static string? DayOf(long? ticks) => ticks is null ? null : Shown.Day(ticks);
}
