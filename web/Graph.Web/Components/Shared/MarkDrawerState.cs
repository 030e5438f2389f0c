using Graph.Linkage.Model;
using Graph.Web.ViewModels;

namespace Graph.Web.Components.Shared;

/// <summary>What the mark drawer of this circuit is open for. Any page opens it and stays where it is.</summary>
public sealed class MarkDrawerState
{
    /// <summary>Raised when it opens or closes.</summary>
    public event Func<Task>? Changed;

    /// <summary>The objects to mark; empty when the drawer is closed.</summary>
    public IReadOnlyList<EntityRef> Targets { get; private set; } = [];

    /// <summary>Mark that is chosen to begin with.</summary>
    public string Mark { get; private set; } = Marks.Excluded;

    /// <summary>Case that stands in the form to begin with.</summary>
    public string CaseNo { get; private set; } = "";

    /// <summary>Opens the drawer.</summary>
    public Task OpenAsync(IReadOnlyList<EntityRef> targets, string mark = Marks.Excluded, string caseNo = "")
    {
        (Targets, Mark, CaseNo) = (targets, mark, caseNo);
        return Changed?.Invoke() ?? Task.CompletedTask;
    }

    /// <summary>Closes it.</summary>
    public Task CloseAsync() => OpenAsync([]);
}
