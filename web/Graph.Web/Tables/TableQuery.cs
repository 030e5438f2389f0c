using System.Globalization;
using Graph.Linkage.Model;

namespace Graph.Web.Tables;

/// <summary>Which rows of a table are asked for: the viewer, and the parameters of the page that shows it.</summary>
/// <param name="Viewer">Who asks.</param>
/// <param name="Values">Parameters by name.</param>
public sealed record TableQuery(Viewer Viewer, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A parameter, or null.</summary>
    public string? Text(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A parameter that is a number, or null.</summary>
    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn(string name) => bool.TryParse(Text(name), out var isOn) && isOn;
}
