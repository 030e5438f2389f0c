using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>Turns communities into groups: which are suspected, of what type, on what kinds of evidence.</summary>
public static class GroupFinder
{
    private const int KindsMin = 2;

    /// <summary>Communities of at least two nodes, in the order of their first member.</summary>
    /// <param name="context">The context.</param>
    /// <param name="labels">Community of every node.</param>
    /// <param name="areAllGroups">Whether every community is a group, as in data of custom kinds.</param>
    public static IReadOnlyList<Community> Find(FindingContext context, int[] labels, bool areAllGroups) =>
    [
        .. context.Projection.Entities.Select((entity, node) => (entity, Label: labels[node]))
            .GroupBy(pair => pair.Label, pair => pair.entity)
            .Select(members => members.ToArray())
            .Where(members => members.Length >= 2)
            .Select(members => Judge(context, members, areAllGroups)),
    ];

    private static Community Judge(FindingContext context, int[] entities, bool areAllGroups)
    {
        var seeds = entities.Count(context.Implication.IsSeed);
        if (areAllGroups)
            return new Community(entities, [], seeds, true, GroupTypes.Unknown);
        var kinds = EvidenceKinds.Joining(context, entities);
        var isSuspected = seeds > 0 || kinds.Count >= KindsMin;
        return new Community(entities, kinds, seeds, isSuspected, isSuspected ? GroupTyping.Of(context, entities) : GroupTypes.Unknown);
    }
}
