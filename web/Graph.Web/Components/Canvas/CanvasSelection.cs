namespace Graph.Web.Components.Canvas;

/// <summary>What is selected on the canvas.</summary>
/// <param name="Nids">Store numbers of entities.</param>
/// <param name="GroupIds">Ids of groups.</param>
/// <param name="Lids">Store numbers of links.</param>
public sealed record CanvasSelection(IReadOnlyList<long> Nids, IReadOnlyList<string> GroupIds, IReadOnlyList<long> Lids)
{
    /// <summary>Nothing.</summary>
    public static CanvasSelection None { get; } = new([], [], []);

    /// <summary>Reads the ids of elements as the scripts write them: n and l with a store number, g with the id of a group.</summary>
    public static CanvasSelection Read(IReadOnlyCollection<string> nodes, IReadOnlyCollection<string> edges) => new(
        [.. nodes.Select(id => NumberOf(id, 'n')).OfType<long>()],
        [.. nodes.Where(id => id.StartsWith('g')).Select(id => id[1..])],
        [.. edges.Select(id => NumberOf(id, 'l')).OfType<long>()]);

    /// <summary>The store number of an element of this letter, or null.</summary>
    public static long? NumberOf(string id, char letter) =>
        id.Length > 1 && id[0] == letter && long.TryParse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
