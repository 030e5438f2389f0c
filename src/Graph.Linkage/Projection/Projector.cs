using System.Security.Cryptography;
using System.Text;
using Graph.Analytics;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Projection;

/// <summary>Makes graphs of stored facts. Reads only blocks.</summary>
public static class Projector
{
    private static readonly string[] SettingsNames = [StopList.DocumentName, "thresholds"];

    /// <summary>Projects the facts a viewer sees, with only infrastructure and excluded objects left out.</summary>
    public static async Task<Projection> RunAsync(
        IStore store, ProjectionOptions options, Viewer viewer, CancellationToken cancellation)
    {
        var facts = await FactReader.ReadAsync(store.Blocks, QueryOf(options, viewer), cancellation);
        var snapshot = await SnapshotAsync(store, options, cancellation);
        var setAside = new string?[facts.Count];
        for (var u = 0; u < facts.Count; u++)
            setAside[u] = facts.Marks[u] == Marks.Excluded ? Marks.Excluded : null;
        return Project(facts, await RuleAsync(store, cancellation), options, setAside, snapshot);
    }

    /// <summary>The block query of options.</summary>
    public static LinkBlockQuery QueryOf(ProjectionOptions options, Viewer viewer) =>
        new(options.Scope == "*" ? viewer : viewer with { Dossiers = [options.Scope] }, 0, options.FromTicks, options.ToTicks);

    /// <summary>The stop-list in force.</summary>
    public static async Task<InfrastructureRule> RuleAsync(IStore store, CancellationToken cancellation)
    {
        var document = await store.Settings.GetAsync(StopList.DocumentName, cancellation);
        var stopList = document is null ? StopList.Default : StopList.Parse(document.Json);
        return stopList.Matches;
    }

    /// <summary>Snapshot id of the present content under options.</summary>
    public static async Task<string> SnapshotAsync(IStore store, ProjectionOptions options, CancellationToken cancellation)
    {
        var content = await store.Linkage.InfoAsync(cancellation);
        var settings = new StringBuilder();
        foreach (var name in SettingsNames)
            settings.Append(name).Append('=').Append((await store.Settings.GetAsync(name, cancellation))?.Hash).Append('\n');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.ToString())));
        return Snapshots.IdOf(content.ContentHash, options, hash);
    }

    /// <summary>Builds the graph.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rule">Public numbers and institutions.</param>
    /// <param name="options">What becomes a graph.</param>
    /// <param name="setAside">Why an entity is kept out, or null; infrastructure is added.</param>
    /// <param name="snapshot">Id of the snapshot.</param>
    public static Projection Project(
        FactTable facts, InfrastructureRule rule, ProjectionOptions options, IReadOnlyList<string?> setAside, string snapshot)
    {
        var reasons = setAside.ToArray();
        var infrastructure = InfrastructureFinder.Find(facts, rule);
        var isUsed = new bool[facts.Count];
        for (var u = 0; u < facts.Count; u++)
        {
            if (infrastructure[u])
                reasons[u] ??= InfrastructureFinder.Reason;
            // A case is what reports are about, not part of a gang: it would join every account that it names.
            isUsed[u] = reasons[u] is null && facts.KindOf(u) != EntityKinds.Case;
        }
        var relations = options.Relations.Select(LinkTypes.Canonical).ToHashSet(StringComparer.Ordinal);
        var links = facts.Links.Where(link =>
            link.From != link.To && isUsed[link.From] && isUsed[link.To] && (relations.Count == 0 || relations.Contains(link.Type)));
        return options.ProjectKind is { } kind
            ? Shared(facts, EntityKinds.Canonical(kind), isUsed, links, reasons, snapshot)
            : Whole(facts, isUsed, links, options, reasons, snapshot);
    }

    private static Projection Whole(
        FactTable facts, bool[] isUsed, IEnumerable<FactLink> links, ProjectionOptions options, string?[] reasons, string snapshot)
    {
        var into = new int[facts.Count];
        Array.Fill(into, -1);
        if (options.Fold)
            into = StarFolding.Fold(facts, isUsed, options);
        var (entities, nodeOf) = Number(facts, u => isUsed[u] && into[u] < 0);
        var builder = new CsrGraphBuilder(entities.Length, hasWeights: true);
        foreach (var link in links.Where(link => nodeOf[link.From] >= 0 && nodeOf[link.To] >= 0))
            builder.Add(nodeOf[link.From], nodeOf[link.To], LinkWeight.Of(link));
        return new Projection(builder.Build(ParallelEdges.Sum), facts, entities, nodeOf, into, reasons, snapshot);
    }

    private static Projection Shared(
        FactTable facts, string kind, bool[] isUsed, IEnumerable<FactLink> links, string?[] reasons, string snapshot)
    {
        var (entities, nodeOf) = Number(facts, u => isUsed[u] && facts.KindOf(u) == kind);
        var into = new int[facts.Count];
        Array.Fill(into, -1);
        var graph = SharedNeighbours.Build(facts, kind, nodeOf, links, entities.Length);
        return new Projection(graph, facts, entities, nodeOf, into, reasons, snapshot);
    }

    private static (int[] Entities, int[] NodeOf) Number(FactTable facts, Func<int, bool> isNode)
    {
        var nodeOf = new int[facts.Count];
        var entities = new List<int>();
        for (var u = 0; u < facts.Count; u++)
        {
            nodeOf[u] = isNode(u) ? entities.Count : -1;
            if (nodeOf[u] >= 0)
                entities.Add(u);
        }
        return ([.. entities], nodeOf);
    }
}
