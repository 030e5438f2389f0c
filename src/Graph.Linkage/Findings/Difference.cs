using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>What changed since the previous run of a scope.</summary>
/// <param name="GroupsNew">Groups born or split off.</param>
/// <param name="Grown">Groups that grew or were merged.</param>
/// <param name="Shrunk">Groups that shrank.</param>
/// <param name="Gone">Groups of the previous run that no group continues.</param>
/// <param name="LeadersUp">Actors among the first twenty that stand higher than before or are new there.</param>
/// <param name="LeadersDown">Actors among the former first twenty that stand lower or are gone.</param>
public sealed record Difference(int GroupsNew, int Grown, int Shrunk, int Gone, int LeadersUp, int LeadersDown)
{
    private const int Leaders = 20;

    /// <summary>Compares findings with those of the previous run; only suspected groups count.</summary>
    public static Difference Of(FindingSet now, IReadOnlyList<GroupFinding> oldGroups, IReadOnlyList<RankedActor> oldActors)
    {
        var groups = now.Groups.Where(group => group.IsSuspected).ToArray();
        var ids = groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        var rankNow = now.Actors.Select((actor, i) => (actor.Id, Rank: i + 1)).ToDictionary(pair => pair.Id, pair => pair.Rank);
        var rankOld = oldActors.ToDictionary(actor => actor.Actor.Id, actor => actor.Rank);
        return new Difference(
            groups.Count(group => group.Change is "born" or "split"), groups.Count(group => group.Change is "grew" or "merged"),
            groups.Count(group => group.Change == "shrank"), oldGroups.Count(group => group.IsSuspected && !ids.Contains(group.Id)),
            now.Actors.Take(Leaders).Where((actor, i) => i + 1 < rankOld.GetValueOrDefault(actor.Id, int.MaxValue)).Count(),
            oldActors.Take(Leaders).Count(actor => rankNow.GetValueOrDefault(actor.Actor.Id, int.MaxValue) > actor.Rank));
    }
}
