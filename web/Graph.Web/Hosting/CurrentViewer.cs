using Graph.Linkage.Model;

namespace Graph.Web.Hosting;

/// <summary>Who looks at the pages: the single local user, who sees everything.</summary>
public sealed class CurrentViewer
{
    /// <summary>What the user may see.</summary>
    public Viewer Viewer { get; } = Viewer.Everything;

    /// <summary>The name that stands in the operation log.</summary>
    public string Name => "local";
}
