namespace Graph.Linkage.Export;

/// <summary>The tables that CSV and workbooks hold.</summary>
internal static class ExportTables
{
    public static IEnumerable<object?[]> Entities(ExportData data) => data.Entities
        .Select(entity => new object?[] { entity.Id, entity.Kind, entity.Name, entity.Group, entity.Role, entity.Score })
        .Prepend(["id", "kind", "name", "group", "role", "score"]);

    public static IEnumerable<object?[]> Links(ExportData data) => data.Links
        .Select(link => new object?[] { link.From, link.To, link.Type, link.Count, link.SumFen, link.First, link.Last, link.Weight })
        .Prepend(["from", "to", "type", "count", "sumFen", "first", "last", "weight"]);

    public static IEnumerable<object?[]> Groups(ExportData data) => data.Groups
        .Select(ranked => new object?[] { ranked.Group.Id, ranked.Group.Type, ranked.Group.Size, data.LeaderOf(ranked.Group), ranked.Group.Score })
        .Prepend(["id", "type", "size", "leader", "score"]);

    public static IEnumerable<object?[]> Leaders(ExportData data) => data.Actors
        .Select(ranked => new object?[]
        {
            ranked.Rank, data.IdOf(ranked.Actor.Id), data.NameOf(ranked.Actor.Name), ranked.Actor.GroupId, ranked.Actor.Role, ranked.Actor.Score,
            ranked.Actor.PlacedBy, ranked.Actor.Abstained,
            string.Join("; ", ranked.Actor.Signals.Where(signal => signal.Value >= signal.Threshold && signal.Threshold > 0)
                .Select(signal => $"{signal.Name} {Cells.Text(signal.Value)} >= {Cells.Text(signal.Threshold)} ({signal.Evidence.Rows})")),
            string.Join("; ", ranked.Actor.LookAlikes),
        })
        .Prepend(["rank", "id", "name", "group", "role", "score", "placedBy", "abstained", "signals", "lookAlikes"]);
}
