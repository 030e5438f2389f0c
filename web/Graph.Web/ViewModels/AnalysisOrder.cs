using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A run as a page asks for it.</summary>
/// <param name="Trigger"><c>import</c> or <c>manual</c>.</param>
/// <param name="By">Who asks.</param>
/// <param name="ParametersJson">Analysis parameters; an empty object for the defaults.</param>
/// <param name="Key">Requests with the key of an owed run join it.</param>
public sealed record AnalysisOrder(string Trigger, string By, string ParametersJson = "{}", string Key = "manual")
{
    /// <summary>Every dossier.</summary>
    public const string Everything = "*";

    /// <summary>The request for the ledger.</summary>
    public RunRequest ToRequest() => new($"{Key}:{Everything}", Everything, ParametersJson, Trigger, By);
}
