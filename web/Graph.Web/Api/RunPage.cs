namespace Graph.Web.Api;

/// <summary>A page of what a run found.</summary>
/// <param name="Run">The run, or null when none has finished.</param>
/// <param name="Snapshot">Its snapshot, or null.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those asked for, in rank order.</param>
public sealed record RunPage<T>(string? Run, string? Snapshot, long Total, IReadOnlyList<T> Items)
{
    /// <summary>Before the first run.</summary>
    public static RunPage<T> Empty { get; } = new(null, null, 0, []);
}
