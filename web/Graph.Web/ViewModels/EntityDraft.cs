namespace Graph.Web.ViewModels;

/// <summary>An entity of a row as the column mapping names it.</summary>
public sealed class EntityDraft
{
    /// <summary>Name for the links of the same mapping.</summary>
    public string As { get; set; } = "";

    /// <summary>Kind, a known one or any other name.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Column of the key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Column of the name; empty for none.</summary>
    public string NameColumn { get; set; } = "";
}
