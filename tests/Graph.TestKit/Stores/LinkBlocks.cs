using System.Globalization;
using Graph.Linkage.Store;

namespace Graph.TestKit;

/// <summary>Reads link blocks as text.</summary>
internal static class LinkBlocks
{
    /// <summary>Every link as <c>TYPE xCount</c>, by lid.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IStore store, LinkBlockQuery query)
    {
        var sink = new Sink();
        await store.Blocks.ReadLinksAsync(query, sink, default);
        return sink.Lines;
    }

    private sealed class Sink : ILinkBlockSink<LinkBlock>
    {
        public List<string> Lines { get; } = [];

        public ValueTask TakeAsync(LinkBlock block, CancellationToken cancellation)
        {
            for (var i = 0; i < block.Lid.Length; i++)
                Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{block.Type[i]} x{block.Count[i]}"));
            return ValueTask.CompletedTask;
        }
    }
}
