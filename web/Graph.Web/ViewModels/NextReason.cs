using Graph.Linkage.Findings;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Says in one line why a number or account is worth asking about.</summary>
public static class NextReason
{
    private static PageText T => PageText.Instance;

    /// <summary>The line; parts that do not hold are left out.</summary>
    /// <param name="query">What is known.</param>
    /// <param name="strongest">How the tied actor that stands highest is called, or null.</param>
    public static string Of(NextQuery query, string? strongest)
    {
        var parts = new List<string>();
        if (query.OwnScore is { } score)
            parts.Add(T["next.why.own", T.Word("role", query.Role), Shown.Score(score)]);
        if (query.Leaders > 0)
            parts.Add(strongest is null ? T["next.why.leaders", query.Leaders] : T["next.why.leaders.named", query.Leaders, strongest]);
        if (query.Seeds > 0)
            parts.Add(T["next.why.seeds", query.Seeds]);
        if (query.Members > 0)
            parts.Add(T["next.why.members", query.Members]);
        if (query.TaintFen > 0)
            parts.Add(T["next.why.taint", Shown.Money(query.TaintFen)]);
        if (query.LastSeen is { } last)
            parts.Add(T["next.why.age", Shown.Day(last), query.AgeDays]);
        return string.Join(T["sentence.separator"], parts);
    }
}
