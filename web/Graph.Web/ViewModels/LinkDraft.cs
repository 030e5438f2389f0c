namespace Graph.Web.ViewModels;

/// <summary>A link of a row as the column mapping names it; empty columns are not used.</summary>
public sealed class LinkDraft
{
    /// <summary>Type, a known one or any other name.</summary>
    public string Type { get; set; } = "";

    /// <summary>Entity it starts from.</summary>
    public string From { get; set; } = "";

    /// <summary>Entity it goes to.</summary>
    public string To { get; set; } = "";

    /// <summary>Column of the time; with one it is an event.</summary>
    public string At { get; set; } = "";

    /// <summary>Column of the amount in yuan.</summary>
    public string Amount { get; set; } = "";

    /// <summary>Column of the duration in seconds.</summary>
    public string Seconds { get; set; } = "";

    /// <summary>Column of the weight.</summary>
    public string Weight { get; set; } = "";

    /// <summary>Whether it has a direction.</summary>
    public bool IsDirected { get; set; } = true;
}
