using Graph.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Graph.Web.Components.Canvas;

/// <summary>The texts that the scripts of the canvas show, in the language of the circuit.</summary>
public sealed class CanvasTexts(IStringLocalizer<CanvasScript> script, IStringLocalizer<Shell> shell)
{
    /// <summary>Texts by key: those of the canvas, and the names of kinds and types of link.</summary>
    public IReadOnlyDictionary<string, string> All() =>
        script.GetAllStrings(includeParentCultures: true)
            .Concat(shell.GetAllStrings(includeParentCultures: true).Where(text => text.Name.StartsWith("kind.") || text.Name.StartsWith("link.")))
            .DistinctBy(text => text.Name)
            .ToDictionary(text => text.Name, text => text.Value);
}
