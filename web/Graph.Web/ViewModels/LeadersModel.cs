using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads the ranking of the current run.</summary>
public sealed class LeadersModel(IStore store)
{
    private static readonly string[] Header =
        ["rank", "id", "kind", "name", "group", "role", "score", "placedBy", "abstained", "signals", "lookAlikes"];

    /// <summary>The roles an actor may have.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["Leader", "Organiser", "Dealer", "Recruiter", "Handler", "Opener", "Caller", "DeviceKeeper", "MoneyMover", "Unknown"];

    /// <summary>One page of the ranking.</summary>
    public async Task<LeadersPage> ReadAsync(Viewer viewer, LeadersRequest request, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return new LeadersPage(null, new([], 0, 1), 0);
        var page = await PageAsync(viewer, run.Id, request, cancellation);
        var lines = await new FindingLines(store, viewer, run.Id).ActorsAsync(page.Items, cancellation);
        var aside = await store.Findings.SetAsideAsync(viewer, run.Id, Slice.First(1), cancellation);
        return new LeadersPage(run, new(lines, page.Total, page.Number), aside.Total);
    }

    /// <summary>The whole ranking that a request narrows, as a table; the export enters the operation log.</summary>
    public async Task<string> ExportAsync(Viewer viewer, LeadersRequest request, string by, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        IReadOnlyList<RankedActor> actors = run is null
            ? []
            : (await store.Findings.ActorsAsync(viewer, run.Id, request.GroupId, Slice.All, cancellation)).Items;
        var kept = actors.Where(item => Fits(item.Actor, request)).ToList();
        await store.Operations.AppendAsync(by, "export", "leaders.csv", null, null, $$"""{"rows":{{kept.Count}}}""", cancellation);
        return CsvText.Of(Header, kept.Select(item => Cells(item, viewer)));
    }

    private static IReadOnlyList<string?> Cells(RankedActor item, Viewer viewer)
    {
        var actor = item.Actor;
        var reached = actor.Signals.Where(SignalReading.IsReached).Select(signal => $"{signal.Name}={Number(signal.Value!.Value)}");
        return
        [
            $"{item.Rank}", viewer.Masking == MaskingLevel.None ? actor.Id.ToString() : Masking.Mask(actor.Id), actor.Id.Kind,
            actor.Name is null ? null : Shown.Name(actor.Name, viewer), actor.GroupId, actor.Role, Number(actor.Score), actor.PlacedBy, actor.Abstained,
            string.Join("; ", reached), string.Join("; ", actor.LookAlikes),
        ];
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private async Task<ListPage<RankedActor>> PageAsync(Viewer viewer, string runId, LeadersRequest request, CancellationToken cancellation)
    {
        if (!request.IsNarrowed)
        {
            var slice = ListPage<RankedActor>.SliceOf(request.Page);
            var page = await store.Findings.ActorsAsync(viewer, runId, request.GroupId, slice, cancellation);
            return new(page.Items, page.Total, Math.Max(1, request.Page));
        }
        var all = await store.Findings.ActorsAsync(viewer, runId, request.GroupId, Slice.All, cancellation);
        return ListPage<RankedActor>.Cut([.. all.Items.Where(item => Fits(item.Actor, request))], request.Page);
    }

    private static bool Fits(ActorFinding actor, LeadersRequest request) =>
        (request.Role is null || actor.Role == request.Role)
        && (request.PlacedBy is null || actor.PlacedBy == request.PlacedBy)
        && (request.Kind is null || actor.Id.Kind == request.Kind);
}
