using Graph.Analytics;

namespace Graph.Cli.Evaluation;

/// <summary>How well detected groups agree with the planted gangs, over persons.</summary>
/// <param name="F1">B-cubed F1.</param>
/// <param name="Recovered">Share of the observable gangs that some group matches with F1 of at least one half.</param>
/// <param name="BestF1">Mean over gangs of the F1 with the best group.</param>
/// <param name="Ari">Adjusted Rand index.</param>
/// <param name="Nmi">Normalised mutual information.</param>
internal sealed record MembershipScores(double F1, double Recovered, double BestF1, double Ari, double Nmi)
{
    /// <summary>Scores a partition.</summary>
    /// <param name="planted">Gang of each member.</param>
    /// <param name="detected">Group of each person in a suspected group.</param>
    public static MembershipScores Of(IReadOnlyDictionary<string, string> planted, IReadOnlyDictionary<string, string> detected)
    {
        var people = planted.Keys.Union(detected.Keys).Order(StringComparer.Ordinal).ToList();
        var truth = people.ConvertAll(person => planted.GetValueOrDefault(person) ?? "alone " + person);
        var found = people.ConvertAll(person => detected.GetValueOrDefault(person) ?? "alone " + person);
        var both = truth.Zip(found).CountBy(pair => pair).ToDictionary();
        var (inTruth, inFound) = (truth.CountBy(label => label).ToDictionary(), found.CountBy(label => label).ToDictionary());
        var precision = both.Sum(cell => (double)cell.Value * cell.Value / inFound[cell.Key.Second]) / people.Count;
        var recall = both.Sum(cell => (double)cell.Value * cell.Value / inTruth[cell.Key.First]) / people.Count;
        var best = planted.Values.Distinct().Select(gang => both.Where(cell => cell.Key.First == gang && !cell.Key.Second.StartsWith("alone ", StringComparison.Ordinal))
            .Select(cell => 2.0 * cell.Value / (inTruth[gang] + inFound[cell.Key.Second])).DefaultIfEmpty(0).Max()).ToList();
        return new MembershipScores(
            Harmonic(precision, recall), best.Count == 0 ? 0 : best.Count(f1 => f1 >= 0.5) / (double)best.Count, best.DefaultIfEmpty(0).Average(),
            PartitionComparison.AdjustedRandIndex(Numbers(truth), Numbers(found)), PartitionComparison.NormalisedMutualInformation(Numbers(truth), Numbers(found)));
    }

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);

    private static int[] Numbers(List<string> labels)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. labels.Select(label => numbers.TryGetValue(label, out var number) ? number : numbers[label] = numbers.Count)];
    }
}
