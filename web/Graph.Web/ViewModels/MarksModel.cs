using System.Text.Json;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Sets, lists and withdraws marks.</summary>
public sealed class MarksModel(IStore store, StoreChanges changes)
{
    private const int Suspects = 2_000;

    /// <summary>Marks that are listed, in the order of the list.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Marks.All.Where(mark => mark != Marks.None)];

    /// <summary>One page of marked objects.</summary>
    public async Task<ListPage<MarkLine>> ListAsync(Viewer viewer, string? mark, int page, CancellationToken cancellation)
    {
        var (lines, _) = await AllAsync(viewer, mark, 0, cancellation);
        return ListPage<MarkLine>.Cut(lines, page);
    }

    /// <summary>Marked objects by mark, then id.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="mark">Only this mark, or null.</param>
    /// <param name="limit">Most lines; 0 for all.</param>
    /// <param name="cancellation">Cancels between reads.</param>
    public async Task<(IReadOnlyList<MarkLine> Lines, long Total)> AllAsync(Viewer viewer, string? mark, int limit, CancellationToken cancellation)
    {
        var origin = await OriginsAsync(viewer, cancellation);
        var lines = new List<MarkLine>();
        var total = 0L;
        foreach (var kind in Kinds.Where(kind => mark is null || kind == mark))
        {
            var page = await store.Reader.EntitiesAsync(viewer, new EntityQuery(Mark: kind), new Slice(0, limit), cancellation);
            total += page.Total;
            lines.AddRange(page.Items.Select(entity => LineOf(entity, origin.GetValueOrDefault(entity.Id.ToString()))));
        }
        return (limit == 0 ? lines : [.. lines.Take(limit)], total);
    }

    /// <summary>How many objects have each mark.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountsAsync(Viewer viewer, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, long>();
        foreach (var kind in Kinds)
            counts[kind] = (await store.Reader.EntitiesAsync(viewer, new EntityQuery(Mark: kind), Slice.First(1), cancellation)).Total;
        return counts;
    }

    /// <summary>Marks objects, or withdraws their marks; it counts from the next run on.</summary>
    /// <param name="targets">The objects; they need not be in the store yet.</param>
    /// <param name="template">Mark, reason, case, dossier and user; its entity is not read.</param>
    /// <param name="cancellation">Cancels between objects.</param>
    public async Task SetAsync(IReadOnlyCollection<EntityId> targets, MarkRequest template, CancellationToken cancellation)
    {
        foreach (var target in targets)
            await store.Operations.MarkAsync(template with { Entity = target }, cancellation);
        await changes.TellAsync();
    }

    /// <summary>The numbers and accounts that a case names as implicated.</summary>
    public async Task<IReadOnlyList<EntityRef>> OfCaseAsync(Viewer viewer, long nid, CancellationToken cancellation)
    {
        var links = await store.Reader.LinksAsync(viewer, new LinkQuery(nid, LinkTypes.ReportedIn), Slice.First(Suspects), cancellation);
        return [.. links.Items.Select(link => EntityRef.Of(link.From.Nid == nid ? link.To : link.From)).DistinctBy(entity => entity.Id)];
    }

    private async Task<Dictionary<string, Operation>> OriginsAsync(Viewer viewer, CancellationToken cancellation)
    {
        var operations = await store.Operations.ListAsync(viewer, Slice.All, cancellation);
        var latest = new Dictionary<string, Operation>();
        foreach (var operation in operations.Items.Where(operation => operation.Action == "mark"))
            latest.TryAdd(operation.Subject, operation);
        return latest;
    }

    private static MarkLine LineOf(EntityRow entity, Operation? origin) =>
        new(entity, CaseNoOf(origin?.Details), origin?.Reason, origin?.By, origin?.At);

    private static string? CaseNoOf(string? details)
    {
        if (details is null)
            return null;
        using var document = JsonDocument.Parse(details);
        return document.RootElement.TryGetProperty("caseNo", out var caseNo) ? caseNo.GetString() : null;
    }
}
