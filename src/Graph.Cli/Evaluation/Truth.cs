using Graph.Linkage.Model;

namespace Graph.Cli.Evaluation;

/// <summary>The planted truth of a world, read from its <c>*.truth.csv</c> files.</summary>
internal sealed class Truth
{
    private const string FirstLine = "# graph truth";

    private Truth(IReadOnlyList<TruthPerson> persons) => Persons = persons;

    public IReadOnlyList<TruthPerson> Persons { get; }

    /// <summary>Type of every gang; the gang's own name where the truth has no table of gangs.</summary>
    public IReadOnlyDictionary<string, string> TypeOf { get; private init; } = new Dictionary<string, string>();

    /// <summary>Layer of every account money passed, by id.</summary>
    public IReadOnlyDictionary<string, int> Layers { get; private init; } = new Dictionary<string, int>();

    /// <summary>Reads a folder.</summary>
    /// <exception cref="GraphException"><c>file.not-found</c>: it has no <c>persons.truth.csv</c>.</exception>
    public static Truth Read(string folder)
    {
        var persons = Table(folder, "persons").Select(row => new TruthPerson(
            row["id"], row["actors"].Split(';'), row["gang"], row["role"], row["boss"] == "1", row["camouflage"],
            row.GetValueOrDefault("supplier") == "1", row.GetValueOrDefault("number") ?? row["id"])).ToList();
        if (persons.Count == 0)
            throw new GraphException(new UserMessage("file.not-found", Path.Combine(folder, "persons.truth.csv")));
        return new Truth(persons)
        {
            TypeOf = Table(folder, "gangs").ToDictionary(row => row["gang"], row => row["type"]),
            Layers = Table(folder, "accounts").Where(row => row["layer"] != "0").ToDictionary(row => row["id"], row => int.Parse(row["layer"])),
        };
    }

    private static IEnumerable<Dictionary<string, string>> Table(string folder, string name)
    {
        var file = Path.Combine(folder, name + ".truth.csv");
        if (!File.Exists(file))
            yield break;
        var lines = File.ReadLines(file).SkipWhile(line => line.StartsWith(FirstLine, StringComparison.Ordinal)).ToList();
        var header = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
            yield return header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);
    }
}
