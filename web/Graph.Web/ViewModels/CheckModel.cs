using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Compares a pasted list or chat text with what is known.</summary>
public sealed class CheckModel(IStore store)
{
    /// <summary>Most identifiers that are looked up at once.</summary>
    public const int LinesMax = 2_000;

    private const int CasesMax = 20;

    /// <summary>Reads a text and looks up what it names.</summary>
    public async Task<CheckPage> ReadAsync(Viewer viewer, string text, CancellationToken cancellation)
    {
        var list = PastedText.Read(text);
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var findings = run is null ? null : new FindingLines(store, viewer, run.Id);
        var lines = new List<CheckLine>();
        foreach (var item in list.Items.Take(LinesMax))
            lines.Add(await LineAsync(viewer, item, run?.Id, findings, cancellation));
        return new CheckPage(lines, list.Unread, list.IsCut || list.Items.Count > LinesMax);
    }

    private async Task<CheckLine> LineAsync(Viewer viewer, PastedItem item, string? runId, FindingLines? findings, CancellationToken cancellation)
    {
        EntityRow? row = null;
        foreach (var candidate in item.Candidates)
            row ??= await store.Reader.FindAsync(viewer, candidate, cancellation);
        if (row is null)
        {
            var similar = item.Candidates[0].Kind == EntityKinds.MaskedId ? await SimilarAsync(viewer, item.Candidates[0].Key, cancellation) : 0;
            return new CheckLine(item, new EntityRef(null, item.Candidates[0], null, null), null, null, null, null, [], null, null, similar);
        }
        var belongings = new Belongings(store, viewer);
        var held = await belongings.OfAsync(row, cancellation);
        var owner = held.FirstOrDefault(each => each.Id.Kind is EntityKinds.Person or EntityKinds.Company);
        var own = runId is null ? null : await store.Findings.ForEntityAsync(viewer, runId, row.Id, cancellation);
        var owned = runId is null || owner is null ? null : await store.Findings.ForEntityAsync(viewer, runId, owner.Id, cancellation);
        var ranked = own?.Actor ?? (runId is null ? null : await belongings.RankedAsync(runId, held.Skip(1), cancellation));
        var group = (own?.Group ?? owned?.Group)?.Group;
        return new CheckLine(
            item, EntityRef.Of(row) with { Name = row.Name ?? owner?.Name }, ranked is null ? null : await findings!.ActorAsync(ranked, cancellation),
            group is { IsSuspected: true } ? group : null, ranked?.Actor.Role ?? own?.Member?.Role ?? owned?.Member?.Role,
            (own?.SetAside ?? owned?.SetAside)?.Reason, await CasesAsync(viewer, row.Nid, own, cancellation),
            await LastAsync(viewer, row.Nid, cancellation),
            NextQueryFinder.Kinds.Contains(row.Id.Kind) ? CoverageState.IsAnswered(await store.Reader.CoverageAsync(viewer, row.Nid, cancellation)) : null, 0);
    }

    private async Task<long> SimilarAsync(Viewer viewer, string mask, CancellationToken cancellation) =>
        (await store.Search.FindAsync(viewer, mask, 1, cancellation)).Sum(group => group.Total);

    private async Task<IReadOnlyList<string>> CasesAsync(Viewer viewer, long nid, EntityFindings? findings, CancellationToken cancellation)
    {
        var cases = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in new[] { LinkTypes.ReportedIn, LinkTypes.VictimOf })
        {
            var links = await store.Reader.LinksAsync(viewer, new LinkQuery(nid, type, EntityKinds.Case), Slice.First(CasesMax), cancellation);
            cases.UnionWith(links.Items.Select(link => (link.From.Nid == nid ? link.To : link.From).Id.Key));
        }
        cases.UnionWith(findings?.Layers.Select(layer => layer.Case.Key) ?? []);
        return [.. cases];
    }

    private async Task<Moment?> LastAsync(Viewer viewer, long nid, CancellationToken cancellation)
    {
        var query = new EventQuery(Nid: nid);
        var first = await store.Reader.EventsAsync(viewer, query, Slice.First(1), cancellation);
        if (first.Total <= 1)
            return first.Items.FirstOrDefault()?.At;
        return (await store.Reader.EventsAsync(viewer, query, new Slice((int)first.Total - 1, 1), cancellation)).Items.FirstOrDefault()?.At;
    }
}
