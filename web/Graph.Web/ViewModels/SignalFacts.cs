using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Says in words what a signal was made of.</summary>
public static class SignalFacts
{
    private static PageText T => PageText.Instance;

    /// <summary>The facts, line by line; as they stand where no sentence is known for them.</summary>
    public static IReadOnlyList<string> Of(SignalFinding signal)
    {
        var facts = signal.Explanation;
        if (facts.Count == 0)
            return [];
        return signal.Name switch
        {
            SignalNames.MoneyConvergence => [T["fact.cases", string.Join(T["list.separator"], facts)]],
            SignalNames.Brokerage when facts.Count == 2 => [T["fact.brokerage", facts[0], facts[1]]],
            SignalNames.ControlWithoutCards => [.. facts.CountBy(KindOf).Select(pair => T["fact.control", T.Word("kind", pair.Key), pair.Value])],
            SignalNames.GenerationReuse => [.. facts.Select((period, index) => T["fact.generation", index + 1, period.Replace("..", " – ")])],
            SignalNames.AsymmetricContact when facts.Count == 2 => [T["fact.asymmetric", facts[0], facts[1]]],
            _ => facts,
        };
    }

    private static string KindOf(string prefix) => prefix.Length == 0 || prefix.Contains(':') ? prefix : EntityKinds.Canonical(prefix);
}
