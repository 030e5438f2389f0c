using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A run as the ledger knows it.</summary>
/// <param name="Id">Base-32, 10 characters.</param>
/// <param name="Request">What was asked.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Stage">Last checkpoint: <c>projection</c>, <c>communities</c>, <c>centrality</c>, <c>findings</c>, or null.</param>
/// <param name="Progress">0 to 1.</param>
/// <param name="EnqueuedAt">When asked for.</param>
/// <param name="StartedAt">When first claimed, or null.</param>
/// <param name="EndedAt">When it ended, or null.</param>
/// <param name="Snapshot">Snapshot id once projected, or null.</param>
/// <param name="CodeVersion">Version of the product that ran it, or null.</param>
/// <param name="SummaryJson">Counts, seconds per stage and the difference to the previous run, once finished.</param>
/// <param name="Error">Why it failed, or null.</param>
public sealed record RunRecord(
    string Id, RunRequest Request, RunState State, string? Stage, double Progress, DateTimeOffset EnqueuedAt, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, string? Snapshot, string? CodeVersion, string? SummaryJson, UserMessage? Error);
