namespace Graph.Linkage.Paths;

/// <summary>A path without repeated entities.</summary>
/// <param name="Steps">At least one.</param>
public sealed record LinkPath(IReadOnlyList<PathStep> Steps)
{
    /// <summary>Number of steps.</summary>
    public int Length => Steps.Count;
}
