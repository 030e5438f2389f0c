using Graph.Seeds.Extraction;
using Graph.Seeds.Gangs;
using Graph.Seeds.Population;
using Graph.Seeds.Profiles;

namespace Graph.Seeds;

/// <summary>Worlds of the profiles S, M and L: a hidden population with planted gangs, and what investigators would hold of it.</summary>
public static class SyntheticWorld
{
    /// <summary>Rounds of queries after which the files are written.</summary>
    public static readonly IReadOnlyList<int> Rounds = [1, 2, 4];

    /// <summary>Writes the folders <c>round-1</c>, <c>round-2</c> and <c>round-4</c>, and apart from them the truth.</summary>
    /// <param name="options">The same options give the same bytes on any number of threads.</param>
    /// <param name="outFolder">Receives the rounds.</param>
    /// <param name="truthFolder">Receives the *.truth.csv files; must not lie inside <paramref name="outFolder"/>.</param>
    /// <param name="progress">Told what is being written.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static void Generate(SeedOptions options, string outFolder, string truthFolder, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("world");
        var nation = Tell(options);
        var (calls, payments) = (new CallHistory(nation), new PaymentHistory(nation));
        progress?.Report("queries");
        var inquiry = Inquiry.Run(nation, calls, payments);
        var counts = new List<(int, int, int)>();
        foreach (var round in Rounds)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report($"round-{round}");
            var writer = new RoundWriter(nation, inquiry, calls, payments, Path.Combine(outFolder, $"round-{round}"), round);
            writer.Write(cancellation);
            counts.Add((round, writer.Counts.Named, writer.Counts.Registered));
        }
        progress?.Report("truth");
        new WorldTruth(nation, inquiry).Write(truthFolder, counts);
    }

    internal static Nation Tell(SeedOptions options)
    {
        var nation = PopulationBuilder.Build(options);
        var casting = new Casting(nation);
        Lookalikes.Tell(nation, casting);
        Underworld.Tell(nation, casting);
        Lookalikes.AfterGangs(nation, casting);
        IdRegister.Issue(nation);
        return nation;
    }
}
