using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>How much a link weighs in kernels.</summary>
public static class LinkWeight
{
    /// <summary>
    /// The mapped weight where one is given, else s·log2(1 + count) with s = 1 for strong, 0.3 for medium and 0.1 for weak or custom types.
    /// </summary>
    public static float Of(in FactLink link) => double.IsNaN(link.Weight)
        ? (float)(FactorOf(LinkTypes.StrengthOf(link.Type)) * Math.Log2(1 + Math.Max(1, link.Count)))
        : (float)link.Weight;

    private static double FactorOf(LinkStrength strength) => strength switch
    {
        LinkStrength.Strong => 1,
        LinkStrength.Medium => 0.3,
        _ => 0.1,
    };
}
