using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Says what an import brought, looked at from the objects that matter: the implicated and the leading ones.</summary>
public sealed class BroughtModel(IStore store)
{
    private const int ObjectsMax = 150;
    private const int LinksMax = 60;
    private const int TiesMax = 20;
    private const int GroupsMax = 50;

    /// <summary>What it brought.</summary>
    public async Task<Brought> ReadAsync(Viewer viewer, ImportRecord import, CancellationToken cancellation)
    {
        var hashes = import.Files.Where(file => file.State == ImportFileState.Imported).Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var seeds = new List<EntityRef>();
        var ties = new List<NewTie>();
        foreach (var (entity, isSeed) in await ObjectsAsync(viewer, run?.Id, cancellation))
        {
            var links = await store.Reader.LinksAsync(viewer, new LinkQuery(entity.Nid), Slice.First(LinksMax), cancellation);
            var fresh = links.Items.Where(link => link.Evidence.Sample.Count > 0 && link.Evidence.Sample.All(row => hashes.Contains(row.FileHash))).ToList();
            if (isSeed && links.Items.Any(link => link.Evidence.Sample.Any(row => hashes.Contains(row.FileHash))))
                seeds.Add(EntityRef.Of(entity));
            // Known before: something else than this import speaks of it.
            if (fresh.Count < links.Items.Count)
                ties.AddRange(fresh.Select(link => new NewTie(EntityRef.Of(entity), EntityRef.Of(link.From.Nid == entity.Nid ? link.To : link.From), link)));
        }
        var isAnalysed = run?.EndedAt > import.StartedAt;
        return new Brought(
            seeds, [.. ties.DistinctBy(tie => tie.Link.Lid).Take(TiesMax)], isAnalysed ? await GroupsAsync(viewer, run!.Id, cancellation) : [],
            isAnalysed, [.. import.Files.Select(file => (file.Name, Unused(file))).Where(file => file.Item2.Count > 0)]);
    }

    private static IReadOnlyList<string> Unused(ImportFile file) =>
    [
        .. (FileQuality.Parse(file.QualityJson)?.Sheets ?? []).SelectMany(sheet => sheet.Columns ?? [])
            .Where(column => column.Field is null && column.Share > 0 && column.Name.Length > 0).Select(column => column.Name).Distinct(),
    ];

    private async Task<IReadOnlyList<(EntityRow Entity, bool IsSeed)>> ObjectsAsync(Viewer viewer, string? runId, CancellationToken cancellation)
    {
        var found = new Dictionary<long, (EntityRow, bool)>();
        foreach (var query in new[] { new EntityQuery(Mark: Marks.Implicated), new EntityQuery(LinkType: LinkTypes.ReportedIn) })
        {
            foreach (var row in (await store.Reader.EntitiesAsync(viewer, query, Slice.First(ObjectsMax), cancellation)).Items.Where(row => row.Id.Kind != EntityKinds.Case))
                found.TryAdd(row.Nid, (row, true));
        }
        if (runId is null)
            return [.. found.Values];
        foreach (var ranked in (await store.Findings.ActorsAsync(viewer, runId, null, Slice.First(ObjectsMax), cancellation)).Items)
        {
            if (ranked.Actor.PlacedBy == "signals" && await store.Reader.FindAsync(viewer, ranked.Actor.Id, cancellation) is { } row)
                found.TryAdd(row.Nid, (row, false));
        }
        return [.. found.Values];
    }

    private async Task<IReadOnlyList<GroupLine>> GroupsAsync(Viewer viewer, string runId, CancellationToken cancellation)
    {
        var groups = await store.Findings.GroupsAsync(viewer, runId, withOthers: false, Slice.First(GroupsMax), cancellation);
        return await new FindingLines(store, viewer, runId).GroupsAsync(groups.Items.Where(ranked => ranked.Group.Change is "born" or "split" or "grew" or "merged"), cancellation);
    }
}
