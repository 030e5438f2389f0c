namespace Graph.Linkage.Store;

/// <summary>What a run is asked to do.</summary>
/// <param name="IdempotencyKey">A second request with the key of a queued or running run joins it.</param>
/// <param name="Scope">Dossiers it reads: <c>*</c> for all, else one dossier.</param>
/// <param name="ParametersJson">Analysis options as JSON.</param>
/// <param name="Trigger">Why: <c>import</c>, <c>nightly</c>, <c>manual</c>, <c>cli</c>.</param>
/// <param name="By">Who asked.</param>
public sealed record RunRequest(string IdempotencyKey, string Scope, string ParametersJson, string Trigger, string By);
