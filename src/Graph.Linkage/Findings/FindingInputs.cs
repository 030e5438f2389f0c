using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>What an analysis reads from a store besides the graph.</summary>
/// <param name="Transfers">Transfers by time.</param>
/// <param name="VictimNames">Victims' names by case.</param>
/// <param name="LossFen">Loss by case.</param>
/// <param name="OpenedAt">Opening time of phones and accounts, UTC ticks.</param>
/// <param name="Thresholds">Thresholds in force.</param>
public sealed record FindingInputs(
    Transfer[] Transfers, IReadOnlyDictionary<int, string> VictimNames, IReadOnlyDictionary<int, long> LossFen,
    IReadOnlyDictionary<int, long> OpenedAt, Thresholds Thresholds)
{
    /// <summary>Reads the inputs of a scope.</summary>
    public static async Task<FindingInputs> ReadAsync(IStore store, FactTable facts, LinkBlockQuery query, CancellationToken cancellation)
    {
        var transfers = await FactReader.ReadTransfersAsync(store.Blocks, facts, query, cancellation);
        var names = await ReadAsync(store, facts, query, AttributeNames.VictimName, text => text, cancellation);
        var losses = await ReadAsync(store, facts, query, AttributeNames.LossFen,
            text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var fen) ? fen : (long?)null, cancellation);
        var opened = await ReadAsync(store, facts, query, AttributeNames.OpenedAt, TicksOf, cancellation);
        var document = await store.Settings.GetAsync(Thresholds.DocumentName, cancellation);
        return new FindingInputs(
            transfers, names, losses.ToDictionary(pair => pair.Key, pair => pair.Value!.Value),
            opened.ToDictionary(pair => pair.Key, pair => pair.Value!.Value),
            document is null ? new Thresholds() : Thresholds.Parse(document.Json));
    }

    private static async Task<Dictionary<int, T>> ReadAsync<T>(
        IStore store, FactTable facts, LinkBlockQuery query, string name, Func<string, T?> read, CancellationToken cancellation)
    {
        var values = new Dictionary<int, T>();
        foreach (var (nid, text) in await store.Blocks.ReadAttributeAsync(query, name, cancellation))
        {
            if (facts.NidIndex.TryGetValue(nid, out var entity) && read(text) is { } value)
                values[entity] = value;
        }
        return values;
    }

    // Times without an offset are Beijing time, as everywhere in the sources.
    private static long? TicksOf(string text)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return null;
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T') && text.Contains('T');
        return hasOffset ? at.UtcTicks : at.UtcTicks - TimeSpan.FromMinutes(Moment.BeijingMinutes).Ticks;
    }
}
