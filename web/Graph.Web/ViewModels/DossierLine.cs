namespace Graph.Web.ViewModels;

/// <summary>A dossier as it is chosen from a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, or null.</param>
public sealed record DossierLine(string Id, string? Name)
{
    /// <summary>Number and name as the reader sees them.</summary>
    public string Label => Name is null ? Shown.Dossier(Id) : $"{Shown.Dossier(Id)} {Name}";
}
