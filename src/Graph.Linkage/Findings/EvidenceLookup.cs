using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>Looks up the source rows behind links and transfers. Rows of one link are read once.</summary>
/// <remarks>At most 60 links and 40 transfers of a finding are opened, 200 rows of each; more rows are counted, not listed.</remarks>
public sealed class EvidenceLookup(ILinkageReader reader, Viewer viewer, FactTable facts, Transfer[] transfers)
{
    private const int LinksMax = 60;
    private const int TransfersMax = 40;
    private const int RowsMax = 200;

    private readonly Dictionary<long, PageOf<RowRef>> _ofLink = [];
    private readonly Dictionary<(long Lid, long At), IReadOnlyList<RowRef>> _ofTransfer = [];

    /// <summary>Evidence of links and transfers.</summary>
    public async Task<Evidence> OfAsync(IReadOnlyList<long> lids, IReadOnlyList<int> transferIndices, CancellationToken cancellation)
    {
        if (lids.Count == 0 && transferIndices.Count == 0)
            return Evidence.None;
        var (rows, further) = (new List<RowRef>(), 0L);
        foreach (var lid in lids.Take(LinksMax))
        {
            var page = await RowsOfLinkAsync(lid, cancellation);
            rows.AddRange(page.Items);
            further += page.Total - page.Items.Count;
        }
        foreach (var index in transferIndices.Take(TransfersMax))
            rows.AddRange(await RowsOfTransferAsync(transfers[index], cancellation));
        var evidence = Evidence.Of(rows);
        return further + Math.Max(0, lids.Count - LinksMax) + Math.Max(0, transferIndices.Count - TransfersMax) is var more and > 0
            ? evidence with { Rows = evidence.Rows + more } : evidence;
    }

    /// <summary>Rows that mention an entity.</summary>
    public async Task<Evidence> OfEntityAsync(int entity, CancellationToken cancellation)
    {
        var page = await reader.SightingsAsync(viewer, facts.Nids[entity], Slice.First(Evidence.SampleMax), cancellation);
        return page.Total == 0 ? Evidence.None : new Evidence(page.Total, page.Items);
    }

    private async Task<PageOf<RowRef>> RowsOfLinkAsync(long lid, CancellationToken cancellation)
    {
        if (!_ofLink.TryGetValue(lid, out var page))
            _ofLink[lid] = page = await reader.LinkSightingsAsync(viewer, lid, Slice.First(RowsMax), cancellation);
        return page;
    }

    private async Task<IReadOnlyList<RowRef>> RowsOfTransferAsync(Transfer transfer, CancellationToken cancellation)
    {
        if (_ofTransfer.TryGetValue((transfer.Lid, transfer.At), out var rows))
            return rows;
        var query = new EventQuery(Lid: transfer.Lid, FromTicks: transfer.At, ToTicks: transfer.At);
        var events = await reader.EventsAsync(viewer, query, Slice.First(RowsMax), cancellation);
        return _ofTransfer[(transfer.Lid, transfer.At)] = [.. events.Items.SelectMany(found => found.Evidence.Sample)];
    }
}
