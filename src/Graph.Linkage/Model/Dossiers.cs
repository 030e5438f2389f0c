namespace Graph.Linkage.Model;

/// <summary>Names of dossiers (专案, 研究): what an import, a run and a viewer's rights belong to.</summary>
public static class Dossiers
{
    /// <summary>The dossier of imports that name none.</summary>
    public const string Default = "study:default";
}
