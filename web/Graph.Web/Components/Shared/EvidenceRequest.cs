using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Components.Shared;

/// <summary>Pages through the rows behind something, in the order of <see cref="RowRef"/>.</summary>
public delegate Task<PageOf<RowRef>> EvidenceRows(Slice slice, CancellationToken cancellation);

/// <summary>What the evidence drawer is asked to show: a value, how it is judged, and the rows it rests on.</summary>
public sealed record EvidenceRequest
{
    /// <summary>What is shown, in the user's language.</summary>
    public required string Title { get; init; }

    /// <summary>The value as text, or null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>The threshold in force as text, or null.</summary>
    public string? Threshold { get; init; }

    /// <summary><c>high</c>, <c>low</c> or null: which side of the threshold is suspicious.</summary>
    public string? Direction { get; init; }

    /// <summary>What the value means, or null.</summary>
    public string? Meaning { get; init; }

    /// <summary>Why it may be harmless, or null.</summary>
    public string? Innocent { get; init; }

    /// <summary>Short facts: names, counts, dates.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The rows known at once.</summary>
    public Evidence Evidence { get; init; } = Evidence.None;

    /// <summary>Reads rows beyond the sample, or null when the sample is all the store keeps.</summary>
    public EvidenceRows? Rows { get; init; }

    /// <summary>Evidence of anything that has rows.</summary>
    public static EvidenceRequest Of(string title, Evidence evidence, string? value = null) =>
        new() { Title = title, Value = value, Evidence = evidence };

    /// <summary>Evidence of a link with all its rows.</summary>
    public static EvidenceRequest OfLink(string title, LinkRow link, ILinkageReader reader, Viewer viewer) => new()
    {
        Title = title, Evidence = link.Evidence, Rows = (slice, cancellation) => reader.LinkSightingsAsync(viewer, link.Lid, slice, cancellation),
    };

    /// <summary>Evidence of several links, one after the other.</summary>
    public static EvidenceRequest OfLinks(string title, IReadOnlyList<LinkRow> links, IReadOnlyList<string> facts, ILinkageReader reader, Viewer viewer) => new()
    {
        Title = title, Facts = facts, Rows = (slice, cancellation) => RowsOfAsync(links, reader, viewer, slice, cancellation),
    };

    /// <summary>Every row that mentions an entity.</summary>
    public static EvidenceRequest OfEntity(string title, long nid, ILinkageReader reader, Viewer viewer) => new()
    {
        Title = title, Rows = (slice, cancellation) => reader.SightingsAsync(viewer, nid, slice, cancellation),
    };

    private static async Task<PageOf<RowRef>> RowsOfAsync(
        IReadOnlyList<LinkRow> links, ILinkageReader reader, Viewer viewer, Slice slice, CancellationToken cancellation)
    {
        var (rows, total) = (new List<RowRef>(), 0L);
        foreach (var link in links)
        {
            var skipped = (int)Math.Max(0, slice.Offset - total);
            var wanted = slice.Limit == 0 ? 0 : slice.Limit - rows.Count;
            var isWanted = slice.Limit == 0 || wanted > 0;
            var page = await reader.LinkSightingsAsync(viewer, link.Lid, isWanted ? new Slice(skipped, wanted) : Slice.First(1), cancellation);
            if (isWanted)
                rows.AddRange(page.Items);
            total += page.Total;
        }

        return new PageOf<RowRef>(rows, total);
    }
}
