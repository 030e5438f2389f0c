namespace Graph.Linkage.Tests.Findings;

/// <summary>A row of <c>persons.truth.csv</c>.</summary>
public sealed record PlantedPerson(IReadOnlyList<string> Ids, string Gang, bool IsBoss, string Camouflage)
{
    public static IReadOnlyList<PlantedPerson> Read(string truthFolder) =>
    [
        .. File.ReadLines(Path.Combine(truthFolder, "persons.truth.csv")).Skip(2).Select(line => line.Split(','))
            .Select(cells => new PlantedPerson([.. cells[1].Split(';').Append(cells[0]).Distinct()], cells[2], cells[4] == "1", cells[5])),
    ];
}
