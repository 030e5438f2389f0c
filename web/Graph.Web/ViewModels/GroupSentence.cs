using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Says in one sentence what a group is: type, people, cases, amount, active period, coverage.</summary>
public static class GroupSentence
{
    private static PageText T => PageText.Instance;

    /// <summary>The sentence in the reader's language; parts that are not known are left out.</summary>
    public static string Of(GroupFinding group)
    {
        var parts = new List<string>
        {
            group.IsSuspected
                ? T["sentence.suspected", T.Word("group.type", group.Type), Shown.Count(group.Size), Shown.Count(group.Persons)]
                : T["sentence.other", Shown.Count(group.Size), Shown.Count(group.Persons)],
        };
        if (group.Cases.Count > 0)
            parts.Add(T["sentence.cases", group.Cases.Count]);
        if (group.AmountFen > 0)
            parts.Add(T["sentence.amount", Shown.Money(group.AmountFen)]);
        if (group.FirstSeen is not null || group.LastSeen is not null)
            parts.Add(T["sentence.active", Shown.Day(group.FirstSeen), Shown.Day(group.LastSeen)]);
        parts.Add(group.QueriedMembers == 0 ? T["sentence.unqueried"] : T["sentence.queried", group.QueriedMembers, group.Size - group.QueriedMembers]);
        return string.Join(T["sentence.separator"], parts) + T["sentence.end"];
    }
}
