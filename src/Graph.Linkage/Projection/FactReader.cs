using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Projection;

/// <summary>Reads the blocks of a scope into tables.</summary>
public static class FactReader
{
    /// <summary>Entities, links and answered queries as one table.</summary>
    public static async Task<FactTable> ReadAsync(ILinkBlocks blocks, LinkBlockQuery query, CancellationToken cancellation)
    {
        var entities = new List<EntityFact>();
        await blocks.ReadEntitiesAsync(query, new Sink<EntityBlock>(block =>
        {
            for (var i = 0; i < block.Nid.Length; i++)
                entities.Add(new EntityFact(block.Nid[i], new EntityId(block.Kind[i], block.Key[i]), block.Name[i], block.Mark[i]));
        }), cancellation);
        var links = new List<LinkTotals>();
        await blocks.ReadLinksAsync(query, new Sink<LinkBlock>(block =>
        {
            for (var i = 0; i < block.Lid.Length; i++)
                links.Add(new LinkTotals(block.Lid[i], block.From[i], block.To[i], block.Type[i], block.Count[i], block.SumFen[i],
                    block.First[i], block.Last[i], block.Weight[i]));
        }), cancellation);
        var queried = new HashSet<long>();
        await blocks.ReadCoverageAsync(query, new Sink<CoverageBlock>(block =>
        {
            for (var i = 0; i < block.Nid.Length; i++)
            {
                if (block.Result[i] is QueryResult.Data or QueryResult.Empty)
                    queried.Add(block.Nid[i]);
            }
        }), cancellation);
        return new FactTable(entities, links, queried);
    }

    /// <summary>Transfers with a known, positive amount between entities of the table, by time, payer, payee, amount.</summary>
    public static async Task<Transfer[]> ReadTransfersAsync(
        ILinkBlocks blocks, FactTable facts, LinkBlockQuery query, CancellationToken cancellation)
    {
        var transfers = new List<Transfer>();
        await blocks.ReadEventsAsync(query, new Sink<EventBlock>(block =>
        {
            for (var i = 0; i < block.Eid.Length; i++)
            {
                if (block.Type[i] == LinkTypes.TransferredTo && block.AmountFen[i] > 0
                    && facts.NidIndex.TryGetValue(block.From[i], out var from) && facts.NidIndex.TryGetValue(block.To[i], out var to))
                {
                    transfers.Add(new Transfer(block.Lid[i], from, to, block.At[i], block.Precision[i], block.AmountFen[i]));
                }
            }
        }), cancellation);
        transfers.Sort((a, b) => (a.At, a.From, a.To, a.AmountFen).CompareTo((b.At, b.From, b.To, b.AmountFen)));
        return [.. transfers];
    }

    private sealed class Sink<TBlock>(Action<TBlock> take) : ILinkBlockSink<TBlock>
    {
        public ValueTask TakeAsync(TBlock block, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            take(block);
            return ValueTask.CompletedTask;
        }
    }
}
