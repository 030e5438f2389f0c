using System.Text.Json;

namespace Graph.Cli.Evaluation;

/// <summary>Puts evaluations of several seeds together: means with 95 % intervals by Student's t.</summary>
internal static class Pool
{
    private static readonly double[] Quantiles = [0, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The metrics of an evaluation written as JSON.</summary>
    public static IReadOnlyList<Metric> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.GetProperty("metrics").Deserialize<List<Metric>>(Json)!;
    }

    /// <summary>One line per metric; absent values do not count as values.</summary>
    public static IReadOnlyList<Metric> Of(IReadOnlyList<IReadOnlyList<Metric>> evaluations)
    {
        if (evaluations.Count == 1)
            return evaluations[0];
        return [.. evaluations.SelectMany(metrics => metrics).GroupBy(metric => (metric.Name, metric.Baseline, metric.Type, metric.Round)).Select(metrics => Join([.. metrics]))];
    }

    private static Metric Join(Metric[] metrics)
    {
        var values = metrics.Select(metric => metric.Value).OfType<double>().ToArray();
        if (values.Length == 0)
            return metrics[0];
        var mean = values.Average();
        if (values.Length == 1)
            return metrics[0] with { Value = mean, Seeds = 1 };
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        var reach = Quantiles[Math.Min(values.Length, Quantiles.Length) - 1] * deviation / Math.Sqrt(values.Length);
        return metrics[0] with { Value = Math.Round(mean, 4), Low = Math.Round(mean - reach, 4), High = Math.Round(mean + reach, 4), Seeds = values.Length };
    }
}
