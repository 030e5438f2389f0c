using Graph.Linkage.Model;

namespace Graph.Web.Hosting;

/// <summary>Who looks at the pages: the single local user, who sees everything unless he chose to see less.</summary>
public sealed class CurrentViewer
{
    /// <summary>What the user may see.</summary>
    public Viewer Viewer { get; private set; } = Viewer.Everything;

    /// <summary>The name that stands in the operation log.</summary>
    public string Name => "local";

    /// <summary>Whether names and numbers are masked.</summary>
    public bool IsMasked => Viewer.Masking == MaskingLevel.Masked;

    /// <summary>Whether pages are light on dark.</summary>
    public bool IsDark { get; private set; }

    /// <summary>The one dossier that is looked at, or null.</summary>
    public string? Dossier => Viewer.Dossiers is [var only] ? only : null;

    /// <summary>Sees as the user chose.</summary>
    public void Use(ViewChoice choice)
    {
        IsDark = choice.IsDark;
        Viewer = Viewer.Everything with
        {
            Dossiers = choice.Dossier is { } dossier ? [dossier] : null, Masking = choice.IsMasked ? MaskingLevel.Masked : MaskingLevel.None,
        };
    }
}
