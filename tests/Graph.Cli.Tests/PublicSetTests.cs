using System.Text.Json;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>Public sets with known answers, by the way that everybody takes: import with a mapping, analyze, export or rank.</summary>
public sealed class PublicSetTests : CliTests
{
    private const int Restarts = 3;

    private const string EdgeMapping = """
        { "name": "edges", "source": { "headerRow": "none" },
          "entities": [ { "as": "a", "kind": "Node", "key": "#1" }, { "as": "b", "kind": "Node", "key": "#2" } ],
          "links": [ { "type": "KNOWS", "from": "a", "to": "b", "directed": false } ] }
        """;

    [TestCase("karate", 0.4198, 0.0)]
    [TestCase("football", 0.6046, 0.86)]
    [TestCase("polbooks", 0.5272, 0.0)]
    public async Task Communities_ComeNearTheBestKnown(string set, double best, double nmiMin)
    {
        var (edges, classOf) = PublicSets.Gml(Path.Combine(PublicSets.Folder("community-truth"), set + ".gml"));
        await ImportAsync(Write(set + ".csv", Lines(edges)));

        var (modularity, groups) = await BestAsync(edges);

        Assert.That(modularity, Is.GreaterThanOrEqualTo(best - 0.005));
        Assert.That(PublicSets.Nmi(groups, classOf), Is.GreaterThanOrEqualTo(nmiMin));
    }

    [Test]
    public async Task EmailDepartments_AreFoundAsWellAsModularityCan()
    {
        var folder = PublicSets.Folder("email-eu-core");
        var edges = Rows(Path.Combine(folder, "email-Eu-core.txt")).Where(row => row[0] != row[1])
            .Select(row => int.Parse(row[0]) < int.Parse(row[1]) ? (row[0], row[1]) : (row[1], row[0])).Distinct().ToList();
        await ImportAsync(Write("email.csv", Lines(edges)));

        var (modularity, groups) = await BestAsync(edges);

        Assert.That(modularity, Is.GreaterThanOrEqualTo(0.411));
        Assert.That(PublicSets.Nmi(groups, Rows(Path.Combine(folder, "email-Eu-core-department-labels.txt")).ToDictionary(row => row[0], row => row[1])), Is.GreaterThanOrEqualTo(0.54));
    }

    [TestCase("degree")]
    [TestCase("strength")]
    [TestCase("betweenness")]
    [TestCase("eigenvector")]
    [TestCase("pagerank")]
    [TestCase("harmonic")]
    public async Task PaulRevere_StandsFirstAmongPersonsWhoSharedAClub(string measure)
    {
        var mapping = Write("clubs.json", """
            { "name": "clubs", "entities": [ { "as": "person", "kind": "Member", "key": "#1" } ], "links": [],
              "matrix": { "row": "person", "kind": "Club", "type": "MEMBER_OF" } }
            """);
        var import = await GraphAsync("import", Path.Combine(PublicSets.Folder("paul-revere"), "PaulRevereAppD.csv"), "--mapping", mapping);
        await GraphAsync("analyze", "--project", "Member");

        var ranked = await GraphAsync("rank", "entities", "--by", measure, "--top", "3");

        Assert.That(import.ExitCode, Is.Zero, import.Error);
        Assert.That(ranked.Json.GetProperty("items")[0].GetProperty("id").GetString(), Is.EqualTo("Member:Revere.Paul"));
    }

    [Test]
    public async Task CollectingAccounts_AreTheThreeWithMostSenders()
    {
        var mapping = Write("transfers.json", """
            { "name": "transfers", "entities": [ { "as": "from", "kind": "Account", "key": "orig_acct" }, { "as": "to", "kind": "Account", "key": "bene_acct" } ],
              "links": [ { "type": "SENT", "from": "from", "to": "to", "at": "tran_timestamp", "amount": "base_amt" } ] }
            """);
        var import = await GraphAsync("import", Path.Combine(PublicSets.Folder("amlsim-100"), "transactions.csv"), "--mapping", mapping);
        var export = await GraphAsync("export", "json", Path.Combine(Folder, "out"));

        var links = File.ReadLines(Path.Combine(Folder, "out", "links.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var collectors = links.GroupBy(link => link.GetProperty("to").GetString()!).OrderByDescending(into => into.Select(link => link.GetProperty("from").GetString()).Distinct().Count())
            .Take(3).Select(into => PublicSets.KeyOf(into.Key));

        Assert.That((import.ExitCode, export.ExitCode), Is.EqualTo((0, 0)), import.Error + export.Error);
        Assert.That(links, Has.Count.EqualTo(600));
        Assert.That(collectors, Is.EqualTo(new[] { "62", "28", "95" }));
    }

    private async Task ImportAsync(string file)
    {
        var import = await GraphAsync("import", file, "--mapping", Write("mapping.json", EdgeMapping));
        Assert.That(import.ExitCode, Is.Zero, import.Error);
    }

    private async Task<(double Modularity, IReadOnlyDictionary<string, string> Groups)> BestAsync(IReadOnlyList<(string From, string To)> edges)
    {
        var found = new List<(double Modularity, IReadOnlyDictionary<string, string> Groups)>();
        for (var seed = 1; seed <= Restarts; seed++)
        {
            await GraphAsync("analyze", "--objective", "modularity", "--seed", $"{seed}");
            await GraphAsync("export", "json", Path.Combine(Folder, "out"));
            var groups = PublicSets.Groups(Path.Combine(Folder, "out"));
            found.Add((PublicSets.Modularity(edges, groups), groups));
        }
        return found.MaxBy(run => run.Modularity);
    }

    private static string Lines(IEnumerable<(string From, string To)> edges) => string.Concat(edges.Select(edge => $"{edge.From},{edge.To}\n"));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Select(line => line.Split(' '));
}
