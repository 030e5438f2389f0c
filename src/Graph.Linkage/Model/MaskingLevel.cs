namespace Graph.Linkage.Model;

/// <summary>How much of an identifier a viewer is shown.</summary>
public enum MaskingLevel
{
    /// <summary>Full values.</summary>
    None,

    /// <summary>The masks of the data model: ID 6 + 4, phone 3 + 4, card 6 + 4, first character of a name.</summary>
    Masked,
}
