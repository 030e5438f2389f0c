using Graph.Linkage.Model;

namespace Graph.Cli.Evaluation;

/// <summary>Scores one export against the truth of its world, and the baselines beside it.</summary>
/// <remarks>
/// People who sold cards on their own and victims count neither for nor against membership. A boss is observable when the export shows any of
/// his ids. k is one and a half times the number of gangs, rounded up. Nothing that cannot be computed from the export is guessed: it is absent.
/// </remarks>
internal sealed class Evaluator
{
    private const int Top = 50;

    private readonly Truth _truth;
    private readonly ProductExport _export;
    private readonly Subjects _subjects;
    private readonly int? _round;
    private readonly List<Metric> _metrics = [];
    private readonly List<TruthPerson> _bosses;
    private readonly int _k;
    private readonly IReadOnlyList<string> _ranked;

    public Evaluator(Truth truth, ProductExport export, int? round)
    {
        (_truth, _export, _round) = (truth, export, round);
        _subjects = new Subjects(truth, export);
        _bosses = [.. _subjects.Observed.Where(person => person.IsBoss)];
        _k = (int)Math.Ceiling(1.5 * truth.Persons.Where(person => person.IsMember).Select(person => person.Gang).Distinct().Count());
        _ranked = _subjects.Rank(export.Leaders.Select(leader => leader.Id));
    }

    /// <summary>Subjects in rank order.</summary>
    public IReadOnlyList<string> Ranked => _ranked;

    public IReadOnlyList<Metric> Run(CancellationToken cancellation)
    {
        var baselines = new Baselines(_export);
        Ranking(null, _ranked);
        foreach (var (name, ids) in baselines.Rankings(cancellation))
            Ranking(name, _subjects.Rank(ids));
        Add("mrr", _bosses.Count == 0 ? null : _bosses.Average(PlaceInGroup));
        foreach (var type in _bosses.GroupBy(TypeOf).OrderBy(bosses => bosses.Key, StringComparer.Ordinal))
        {
            Add("recall@k", type.Average(boss => _ranked.Take(_k).Contains(boss.Id) ? 1.0 : 0), type: type.Key);
            Add("mrr", type.Average(PlaceInGroup), type: type.Key);
        }
        Membership(null, _export.Entities.Where(entity => entity.Group is { } group && _export.Suspected.Contains(group)).Select(entity => (entity.Id, entity.Group!)));
        foreach (var (name, groupOf) in baselines.Partitions(cancellation))
            Membership(name, groupOf.Select(pair => (pair.Key, pair.Value)));
        FalseAccusations();
        QueryEfficiency();
        LayerAccuracy();
        Add("reachable-money", null);
        Add("coverage-bias", CoverageBias());
        Add("explainability", Explainability());
        return _metrics;
    }

    /// <summary>Scores a second run: the same data, a twin with rows removed or without dirt, or one with other identity numbers.</summary>
    public IReadOnlyList<Metric> Compare(Truth otherTruth, ProductExport other, CancellationToken cancellation)
    {
        var twin = new Evaluator(otherTruth, other, _round);
        var numbers = _truth.Persons.ToDictionary(person => person.Id, person => person.Number);
        var otherNumbers = otherTruth.Persons.ToDictionary(person => person.Id, person => person.Number);
        var mine = _ranked.Take(Top).Select(id => numbers.GetValueOrDefault(id, id)).ToHashSet();
        var theirs = twin._ranked.Take(Top).Select(id => otherNumbers.GetValueOrDefault(id, id)).ToHashSet();
        var metrics = new List<Metric> { Line("stability.jaccard-50", mine.Union(theirs).Any() ? mine.Intersect(theirs).Count() / (double)mine.Union(theirs).Count() : 1) };
        var otherMetrics = twin.Run(cancellation);
        foreach (var name in new[] { "recall@k", "membership.bcubed-f1" })
        {
            var (own, twins) = (Value(_metrics, name), Value(otherMetrics, name));
            metrics.Add(Line($"dirt.loss.{name}", own is null || twins is null ? null : twins - own));
        }
        var scores = ScoresByNumber(_export, _subjects, numbers);
        var otherScores = ScoresByNumber(other, twin._subjects, otherNumbers);
        var shared = scores.Keys.Intersect(otherScores.Keys).ToList();
        metrics.Add(Line("origin.score-change", shared.Count == 0 ? null : shared.Max(number => Math.Abs(scores[number] - otherScores[number]))));
        return metrics;
    }

    private static double? Value(IEnumerable<Metric> metrics, string name) => metrics.FirstOrDefault(metric => metric.Name == name && metric is { Baseline: null, Type: null })?.Value;

    private static Dictionary<string, double> ScoresByNumber(ProductExport export, Subjects subjects, Dictionary<string, string> numbers) => export.Leaders
        .Select(leader => (Number: numbers.GetValueOrDefault(subjects.Of(leader.Id)), leader.Score)).Where(pair => pair.Number is not null)
        .GroupBy(pair => pair.Number!).ToDictionary(pairs => pairs.Key, pairs => pairs.Max(pair => pair.Score));

    private void Ranking(string? baseline, IReadOnlyList<string> ranked)
    {
        var scores = RankingScores.Of(ranked, _bosses.Select(boss => boss.Id).ToHashSet(), _k);
        Add("recall@k", scores?.Recall, baseline);
        Add("average-precision", scores?.AveragePrecision, baseline);
        Add("auc", scores?.Auc, baseline);
    }

    // 1 / the boss's place among the leaders of the suspected group that he stands in; 0 outside of one.
    private double PlaceInGroup(TruthPerson boss)
    {
        var mine = _export.Leaders.FirstOrDefault(leader => _subjects.Of(leader.Id) == boss.Id);
        if (mine?.Group is not { } group || !_export.Suspected.Contains(group))
            return 0;
        var place = _subjects.Rank(_export.Leaders.Where(leader => leader.Group == group).Select(leader => leader.Id)).ToList().IndexOf(boss.Id);
        return 1.0 / (place + 1);
    }

    private void Membership(string? baseline, IEnumerable<(string Id, string Group)> members)
    {
        var planted = _subjects.Observed.Where(person => person.IsMember).ToDictionary(person => person.Id, person => person.Gang);
        var detected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, group) in members)
        {
            var subject = _subjects.Of(id);
            if (subject.StartsWith("person:", StringComparison.Ordinal) && _subjects.PersonOf(id) is not { IsNeutral: true })
            {
                if (id == subject)
                    detected[subject] = group;
                else
                    detected.TryAdd(subject, group);
            }
        }
        var scores = planted.Count == 0 ? null : MembershipScores.Of(planted, detected);
        Add("membership.bcubed-f1", scores?.F1, baseline);
        Add("membership.recovered", scores?.Recovered, baseline);
        Add("membership.best-f1", scores?.BestF1, baseline);
        Add("membership.ari", scores?.Ari, baseline);
        Add("membership.nmi", scores?.Nmi, baseline);
        if (baseline is not null)
            return;
        foreach (var type in planted.GroupBy(pair => _truth.TypeOf.GetValueOrDefault(pair.Value, pair.Value)).OrderBy(pairs => pairs.Key, StringComparer.Ordinal))
        {
            var groups = type.Where(pair => detected.ContainsKey(pair.Key)).Select(pair => detected[pair.Key]).ToHashSet();
            var inType = type.ToDictionary(pair => pair.Key, pair => pair.Value);
            Add("membership.best-f1", MembershipScores.Of(inType, detected.Where(pair => groups.Contains(pair.Value)).ToDictionary()).BestF1, type: type.Key);
        }
    }

    private void FalseAccusations()
    {
        var first = _export.Leaders.Take(Top).SelectMany(leader => new[] { _subjects.PersonOf(leader.Id) }).OfType<TruthPerson>().Distinct().ToList();
        var ranked = Math.Max(1, Math.Min(Top, _export.Leaders.Count));
        Add("false-accusations.camouflage", _export.Leaders.Count == 0 ? null : first.Count(person => person.Camouflage.Length > 0) / (double)ranked);
        Add("false-accusations.victims", _export.Leaders.Count == 0 ? null : first.Count(person => person.Role == "Victim"));
    }

    // Members that the first queries would show, against as many drawn from everything that could be queried.
    private void QueryEfficiency()
    {
        if (_export.NextQueries is not { Count: > 0 } queries)
        {
            Add("query-efficiency", null);
            return;
        }
        var open = _export.Entities.Where(entity => entity.Kind is EntityKinds.Phone or EntityKinds.BankCard or EntityKinds.BankAccount && !_export.Queried.Contains(entity.Id)).ToList();
        var share = queries.Take(Top).Average(id => IsMember(id) ? 1.0 : 0);
        var chance = open.Average(entity => IsMember(entity.Id) ? 1.0 : 0);
        Add("query-efficiency", chance == 0 ? null : share / chance);
    }

    private bool IsMember(string id) => _subjects.PersonOf(id) is { IsMember: true };

    private void LayerAccuracy()
    {
        var pairs = _export.Layers.GroupBy(layer => layer.Account).Where(layers => _truth.Layers.ContainsKey(layers.Key))
            .Select(layers => Math.Abs(layers.Min(layer => layer.Layer) - _truth.Layers[layers.Key])).ToList();
        Add("layers.exact", pairs.Count == 0 ? null : pairs.Count(distance => distance == 0) / (double)pairs.Count);
        Add("layers.within-1", pairs.Count == 0 ? null : pairs.Count(distance => distance <= 1) / (double)pairs.Count);
    }

    private double? CoverageBias()
    {
        if (_export.Queried.Count == 0 || _export.Leaders.Count < 3)
            return null;
        var queried = _export.Queried.Select(_subjects.Of).ToHashSet(StringComparer.Ordinal);
        var (x, y) = (_export.Leaders.Select(leader => queried.Contains(_subjects.Of(leader.Id)) ? 1.0 : 0).ToList(), _export.Leaders.Select(leader => leader.Score).ToList());
        var (meanX, meanY) = (x.Average(), y.Average());
        var spread = Math.Sqrt(x.Sum(value => (value - meanX) * (value - meanX)) * y.Sum(value => (value - meanY) * (value - meanY)));
        return spread == 0 ? 0 : x.Zip(y).Sum(pair => (pair.First - meanX) * (pair.Second - meanY)) / spread;
    }

    private double? Explainability()
    {
        var placed = _export.Leaders.Where(leader => leader.IsPlacedBySignals).ToList();
        return placed.Count == 0 ? null
            : placed.Count(leader => _export.Signals.TryGetValue(leader.Id, out var signals) && signals.Reached > 0 && signals.Reached == signals.Resolved) / (double)placed.Count;
    }

    private string TypeOf(TruthPerson person) => _truth.TypeOf.GetValueOrDefault(person.Gang, person.Gang);

    private void Add(string name, double? value, string? baseline = null, string? type = null) => _metrics.Add(Line(name, value) with { Baseline = baseline, Type = type });

    private Metric Line(string name, double? value) => new(name, value is { } number ? Math.Round(number, 4) : null, null, null, null, 1, _round, null);
}
