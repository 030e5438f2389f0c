namespace Graph.Linkage.Model;

/// <summary>How much a link says that both ends have one controller.</summary>
public enum LinkStrength
{
    /// <summary>Weak, or a type of the user's own: factor 0.1.</summary>
    Weak,

    /// <summary>Medium: factor 0.3.</summary>
    Medium,

    /// <summary>Strong or exact: factor 1.</summary>
    Strong,
}
