using Graph.Analytics;
using Graph.Linkage.Model;

namespace Graph.Cli.Evaluation;

/// <summary>What anybody would try first, computed on the exported links.</summary>
/// <remarks>Cases and objects tied to one other object alone are left out, as the product folds them.</remarks>
internal sealed class Baselines
{
    private const int ExactNodesMax = 20_000;
    private const int Sources = 200;
    private const double CpmResolution = 0.05;
    private const int SimsInHandset = 4;
    private const int NamesOnPhone = 3;
    private const int AccountsOnAddress = 3;
    private const int CalleesMin = 50;
    private const double CallsPerCallee = 1.5;

    private readonly ProductExport _export;
    private readonly List<string> _ids = [];
    private readonly CsrGraph _graph;
    private readonly HashSet<string> _named;

    public Baselines(ProductExport export)
    {
        _export = export;
        var isCase = export.Entities.Where(entity => entity.Kind == EntityKinds.Case).Select(entity => entity.Id).ToHashSet();
        _named = export.Links.Where(link => link.Type == LinkTypes.ReportedIn).Select(link => link.From).ToHashSet();
        var links = export.Links.Where(link => link.From != link.To && !isCase.Contains(link.From) && !isCase.Contains(link.To)).ToList();
        var degrees = links.Select(link => (link.From, link.To)).Distinct().SelectMany(pair => new[] { pair.From, pair.To }).CountBy(id => id).ToDictionary();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in export.Entities.Select(entity => entity.Id).Where(id => degrees.GetValueOrDefault(id) > 1))
        {
            numbers[id] = _ids.Count;
            _ids.Add(id);
        }
        var builder = new CsrGraphBuilder(_ids.Count, isDirected: false, hasWeights: true);
        foreach (var link in links)
        {
            if (numbers.TryGetValue(link.From, out var u) && numbers.TryGetValue(link.To, out var v))
                builder.Add(u, v, link.Weight);
        }
        _graph = builder.Build();
    }

    /// <summary>Rankings of ids by name of the baseline, best first.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Ids)> Rankings(CancellationToken cancellation)
    {
        var isSmall = _ids.Count <= ExactNodesMax;
        var sources = isSmall ? null : Enumerable.Range(0, Sources).Select(i => (int)((long)i * _ids.Count / Sources)).ToArray();
        var measures = new List<(string, double[])>
        {
            ("degree", Degree.Run(_graph)),
            ("pagerank", PageRank.Run(_graph, new PageRankOptions(), cancellation).Values),
            ("betweenness", Betweenness.Run(_graph, new BetweennessOptions { Sources = sources }, cancellation)),
            ("eigenvector", Eigenvector.Run(_graph, new EigenvectorOptions(), cancellation).Values),
        };
        if (isSmall)
            measures.Add(("harmonic", Harmonic.Run(_graph, new HarmonicOptions(), cancellation)));
        var average = RankAverage.Run([.. measures.Select(measure => measure.Item2)]);
        foreach (var (name, values) in measures.Append(("weighted-degree", Strength.Run(_graph))).Append(("rank-average", average)))
            yield return (name, ByValue(_ids, values));
        yield return ("most-cases-hit", ByCount(CasesHit()));
        yield return ("single-rule-flags", ByCount(Flags()));
    }

    /// <summary>Partitions of ids by name of the baseline: only communities that hold something a case names.</summary>
    public IEnumerable<(string Name, IReadOnlyDictionary<string, string> GroupOf)> Partitions(CancellationToken cancellation)
    {
        yield return ("modularity-leiden", Named(Leiden.Run(_graph, new LeidenOptions { Seed = 1 }, cancellation).Labels));
        yield return ("cpm-leiden", Named(Leiden.Run(_graph, new LeidenOptions { Objective = CommunityObjective.Cpm, Resolution = CpmResolution, Seed = 1 }, cancellation).Labels));
        yield return ("label-propagation", Named(LabelPropagation.Run(_graph, new LabelPropagationOptions { Seed = 1 }, cancellation).Labels));
        yield return ("components", Named(Components.Run(_graph, cancellation).Labels));
    }

    private Dictionary<string, string> Named(int[] labels)
    {
        var hit = _ids.Select((id, i) => (id, i)).Where(pair => _named.Contains(pair.id)).Select(pair => labels[pair.i]).ToHashSet();
        return _ids.Select((id, i) => (id, i)).Where(pair => hit.Contains(labels[pair.i])).ToDictionary(pair => pair.id, pair => "c" + labels[pair.i]);
    }

    private Dictionary<string, int> CasesHit() => _export.Layers.Select(layer => (Id: layer.Account, layer.Case))
        .Concat(_export.Links.Where(link => link.Type == LinkTypes.ReportedIn).Select(link => (Id: link.From, Case: link.To)))
        .Distinct().CountBy(hit => hit.Id).ToDictionary();

    // Many SIMs in a handset, many names on one reserved number, one keyboard for several accounts, few calls each to many, named in a case.
    private Dictionary<string, int> Flags()
    {
        var flags = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in _named)
            Raise(id);
        foreach (var used in Into(LinkTypes.UsedIn).Where(used => used.Count() >= SimsInHandset))
            used.Select(link => link.From).Distinct().ToList().ForEach(Raise);
        foreach (var reserved in Into(LinkTypes.ReservedPhone).Where(reserved => reserved.Count() >= NamesOnPhone))
            Raise(reserved.Key);
        foreach (var address in Into(LinkTypes.LoggedInFrom).Where(address => address.Count() >= AccountsOnAddress))
            address.Select(link => link.From).Distinct().ToList().ForEach(Raise);
        foreach (var caller in _export.Links.Where(link => link.Type == LinkTypes.Called).GroupBy(link => link.From))
        {
            if (caller.Count() >= CalleesMin && caller.Sum(link => link.Count) < CallsPerCallee * caller.Count())
                Raise(caller.Key);
        }
        return flags;

        void Raise(string id) => flags[id] = flags.GetValueOrDefault(id) + 1;
    }

    private IEnumerable<IGrouping<string, ExportedLink>> Into(string type) => _export.Links.Where(link => link.Type == type).GroupBy(link => link.To);

    private static IReadOnlyList<string> ByValue(List<string> ids, double[] values) =>
        [.. ids.Select((id, i) => (id, value: values[i])).OrderByDescending(pair => pair.value).ThenBy(pair => pair.id, StringComparer.Ordinal).Select(pair => pair.id)];

    private IReadOnlyList<string> ByCount(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key),
         .. _ids.Where(id => !counts.ContainsKey(id))];
}
