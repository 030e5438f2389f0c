using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Paths;

/// <summary>Paths of transfers whose times do not decrease, fewest steps first, then earliest arrival.</summary>
/// <remarks>
/// Breadth first over transfers; at each account only the k earliest arrivals of a level are carried on, which keeps the search bounded and
/// loses no k earliest path. A transfer known to the day may stand anywhere in its day.
/// </remarks>
internal sealed class MoneyPaths(ILinkageReader reader, Viewer viewer, PathGate gate, PathOptions options)
{
    private readonly Dictionary<long, IReadOnlyList<EventRow>> _outOf = [];

    public async Task<IReadOnlyList<LinkPath>> FindAsync(EntityRow start, EntityRow end, CancellationToken cancellation)
    {
        var found = new List<LinkPath>();
        var front = new List<Leg> { new(start, null, null) };
        for (var steps = 0; steps < options.StepsMax && front.Count > 0 && found.Count < options.K; steps++)
        {
            var next = new List<Leg>();
            foreach (var leg in front)
            {
                if (leg.Event is not null && !await gate.LetsThroughAsync(leg.At, cancellation))
                    continue;
                next.AddRange((await TransfersOfAsync(leg.At, cancellation)).Where(leg.CanGoOn).Select(transfer => new Leg(transfer.To, transfer, leg)));
            }
            found.AddRange(next.Where(leg => leg.At.Nid == end.Nid).OrderBy(leg => leg.Event!.At).ThenBy(leg => leg.Event!.Eid).Select(leg => leg.ToPath()));
            front = [.. next.Where(leg => leg.At.Nid != end.Nid).GroupBy(leg => leg.At.Nid)
                .SelectMany(legs => legs.OrderBy(leg => leg.Event!.At).ThenBy(leg => leg.Event!.Eid).Take(options.K))
                .OrderBy(leg => leg.At.Id)];
        }
        return [.. found.Take(options.K)];
    }

    private async Task<IReadOnlyList<EventRow>> TransfersOfAsync(EntityRow account, CancellationToken cancellation)
    {
        if (_outOf.TryGetValue(account.Nid, out var transfers))
            return transfers;
        if (_outOf.Count >= options.EntitiesMax)
            return [];
        var query = new EventQuery(account.Nid, Type: LinkTypes.TransferredTo);
        var page = await reader.EventsAsync(viewer, query, Slice.First(options.LinksMax), cancellation);
        return _outOf[account.Nid] = [.. page.Items.Where(transfer => transfer.From.Nid == account.Nid && !transfer.Failed)];
    }

    private sealed record Leg(EntityRow At, EventRow? Event, Leg? Before)
    {
        public bool CanGoOn(EventRow transfer)
        {
            if (Event is not null && LatestOf(transfer) < Event.At.UtcTicks)
                return false;
            for (var leg = this; leg is not null; leg = leg.Before)
            {
                if (leg.At.Nid == transfer.To.Nid)
                    return false;
            }
            return true;
        }

        public LinkPath ToPath()
        {
            var steps = new List<PathStep>();
            for (var leg = this; leg.Event is { } transfer; leg = leg.Before!)
            {
                steps.Add(new PathStep(
                    transfer.From, transfer.To, transfer.Type, transfer.Lid, transfer.At, transfer.AmountFen,
                    transfer.At.Precision == TimePrecision.Day, transfer.Evidence));
            }
            steps.Reverse();
            return new LinkPath(steps);
        }

        private static long LatestOf(EventRow transfer) => transfer.At.UtcTicks + transfer.At.Precision switch
        {
            TimePrecision.Day => TimeSpan.TicksPerDay - 1,
            TimePrecision.Minute => TimeSpan.TicksPerMinute - 1,
            _ => 0,
        };
    }
}
