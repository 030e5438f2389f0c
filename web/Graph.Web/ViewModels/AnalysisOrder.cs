using Graph.Jobs;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A run as a page asks for it.</summary>
/// <param name="Trigger"><c>import</c> or <c>manual</c>.</param>
/// <param name="By">Who asks.</param>
/// <param name="ParametersJson">Analysis parameters; an empty object for the defaults.</param>
/// <param name="Key">What the run must not miss, such as an import: a running one that may have begun before does not stand for it; or null.</param>
public sealed record AnalysisOrder(string Trigger, string By, string ParametersJson = "{}", string? Key = null)
{
    /// <summary>Every dossier.</summary>
    public const string Everything = "*";

    /// <summary>A run over what a viewer looks at: one dossier, or everything.</summary>
    public static AnalysisOrder For(Viewer viewer, string trigger, string by) => viewer.Dossiers is [var dossier]
        ? new(trigger, by, (AnalysisParameters.Parse("{}") with { Scope = dossier }).ToJson())
        : new(trigger, by);

    /// <summary>The request for the ledger.</summary>
    /// <exception cref="Graph.Linkage.Model.GraphException"><c>analysis.parameters</c>.</exception>
    public RunRequest ToRequest()
    {
        var request = AnalysisRequests.For(AnalysisParameters.Parse(ParametersJson), Trigger, By);
        return Key is null ? request : request with { IdempotencyKey = $"{request.IdempotencyKey}:{Key}" };
    }
}
