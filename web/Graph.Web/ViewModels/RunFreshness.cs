using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>What people did after a run had begun to read: its findings do not know of it.</summary>
/// <param name="Changes">How many changes by action: undo, mark, import, settings.</param>
public sealed record RunFreshness(IReadOnlyList<(string Action, int Count)> Changes)
{
    private static readonly string[] Telling = ["undo", "mark", "import", "settings"];

    private static PageText T => PageText.Instance;

    /// <summary>Whether the run has seen everything.</summary>
    public bool IsFresh => Changes.Count == 0;

    /// <summary>The changes in words.</summary>
    public string Sentence => string.Join(T["list.separator"], Changes.Select(change => T["stale.change", T.Word("action", change.Action), change.Count]));

    /// <summary>Compares a run with the operation log.</summary>
    /// <param name="run">A finished run.</param>
    /// <param name="operations">Entries of the log.</param>
    public static RunFreshness Of(RunRecord run, IEnumerable<Operation> operations)
    {
        var began = run.StartedAt ?? run.EnqueuedAt;
        var later = operations.Where(operation => operation.At > began && !operation.Subject.StartsWith(SolvedModel.DocumentPrefix, StringComparison.Ordinal)).CountBy(operation => operation.Action).ToDictionary();
        return new([.. Telling.Where(later.ContainsKey).Select(action => (action, later[action]))]);
    }
}
