using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Cli.Output;

/// <summary>An item of a ranking as the contract states it.</summary>
internal sealed record RankItem(
    int Rank, string Id, string Kind, string? Name, string? Group, string? Role, double Score, string? PlacedBy, string? Abstained,
    IReadOnlyList<object> Signals)
{
    public static RankItem Of(RankedActor ranked) => new(
        ranked.Rank, ranked.Actor.Id.ToString(), ranked.Actor.Id.Kind, ranked.Actor.Name, ranked.Actor.GroupId, ranked.Actor.Role, ranked.Actor.Score,
        ranked.Actor.PlacedBy, ranked.Actor.Abstained, [.. ranked.Actor.Signals.Select(Signal)]);

    public static RankItem Of(RankedGroup ranked) => new(
        ranked.Rank, ranked.Group.Id, "Group", ranked.Group.Label, ranked.Group.Id, ranked.Group.Type, ranked.Group.Score, null, null, []);

    public static RankItem Of(RankedEntity ranked) =>
        new(ranked.Rank, ranked.Id.ToString(), ranked.Id.Kind, ranked.Name, ranked.Group, null, ranked.Score, null, null, []);

    private static object Signal(SignalFinding signal) => new
    {
        name = signal.Name, value = signal.Value, threshold = signal.Threshold, direction = signal.Direction, evidence = Json.Of(signal.Evidence),
    };
}
